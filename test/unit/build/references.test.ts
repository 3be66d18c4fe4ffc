// The bibliography: entries to references, and its sorting.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseBibliography } from '../../../src/build/references.ts';
import { sortReferences } from '../../../src/build/sortReferences.ts';

const bib = `@article{hu2021lora,
  title = {{LoRA: Low-Rank Adaptation of Large Language Models}},
  author = {Hu, Edward J. and Shen, Yelong and Wallis, Phillip},
  year = {2021},
  eprint = {2106.09685},
  archiveprefix = {arXiv}
}

@misc{huggingface2026peft,
  title = {{PEFT}},
  author = {{Hugging Face}},
  year = {2026},
  url = {https://github.com/huggingface/peft},
  note = {Version 0.18}
}

@article{touvron2023llama,
  title = {{LLaMA: Open and Efficient}},
  author = {Touvron, Hugo and others},
  year = {2023},
  eprint = {2302.13971},
  archiveprefix = {arXiv}
}

@inproceedings{zhang2019root,
  title = {Root Mean Square Layer Normalization},
  author = {Zhang, Biao and Sennrich, Rico},
  year = {2019},
  doi = {10.5555/3454287.3455397}
}
`;

const parse = (text: string) => parseBibliography(text, 'references.bib');

describe('the bibliography', () => {
  it('gives authors, year, title as written, and an address', async () => {
    const { entries, problems } = await parse(bib);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [...entries.values()].map(({ authors, year, title, url, line }) => [authors, year, title, url, line]),
      [
        [
          'Hu et al.',
          '2021',
          'LoRA: Low-Rank Adaptation of Large Language Models',
          'https://arxiv.org/abs/2106.09685',
          1,
        ],
        ['Hugging Face', '2026', 'PEFT', 'https://github.com/huggingface/peft', 9],
        ['Touvron et al.', '2023', 'LLaMA: Open and Efficient', 'https://arxiv.org/abs/2302.13971', 17],
        [
          'Zhang and Sennrich',
          '2019',
          'Root Mean Square Layer Normalization',
          'https://doi.org/10.5555/3454287.3455397',
          25,
        ],
      ],
    );
    assert.equal(entries.get('huggingface2026peft')?.note, 'Version 0.18');
  });

  for (const [name, change, line, message] of [
    ['a key that stands twice', (text: string) => text.replace('touvron2023llama', 'hu2021lora'), 17, /stands twice/],
    ['an entry without a title', (text: string) => text.replace('  title = {{PEFT}},\n', ''), 9, /has no title/],
    [
      'an entry without authors',
      (text: string) => text.replace('  author = {{Hugging Face}},\n', ''),
      9,
      /has no author/,
    ],
    ['a year that is none', (text: string) => text.replace('{2026}', '{soon}'), 9, /no year of four digits/],
    [
      'an address that is not https',
      (text: string) => text.replace('https://github', 'http://github'),
      9,
      /no https url/,
    ],
    ['an entry that is not closed', (text: string) => text.replace('{Version 0.18}\n}', '{Version 0.18}\n'), 9, /./],
  ] as const)
    it(`names ${name}, with its line`, async () => {
      const { problems } = await parse(change(bib));
      const [first] = problems;
      assert.match(first?.message ?? '', message);
      assert.ok(Math.abs((first?.line ?? 0) - line) <= 8, JSON.stringify(problems));
    });
});

describe('the bibliography under random input', () => {
  it('is read without a throw', async () => {
    const parts = fc.constantFrom(
      '@article{',
      '@misc{a,',
      'title = {',
      '}',
      ',',
      '"',
      '\\',
      '$',
      '@string{x="y"}',
      '#',
      '\n',
      '%',
      '=',
    );
    const soup = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(soup, async (pieces) => {
        const { problems } = await parse(pieces.join(''));
        for (const { line, message } of problems) assert.ok(line >= 1 && message !== '');
      }),
      { numRuns: 300 },
    );
  });
});

describe('sorting the bibliography', () => {
  const entries = bib.trim().split('\n\n');

  it('orders by key, drops exact doubles, and changes nothing the second time', () => {
    const shuffled = [...entries.toReversed(), ...entries].join('\n');
    const { text, conflicts } = sortReferences(shuffled);
    assert.equal(text, bib);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(sortReferences(text), { text, conflicts: [] });
  });

  it('gives the same for any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (some) => {
        assert.equal(sortReferences(some.join('\r\n\n\n')).text, bib);
      }),
    );
  });

  it('keeps both of two entries that differ and names their key', () => {
    const other = entries[0]?.replace('2021}', '2022}') ?? '';
    const { text, conflicts } = sortReferences(`${bib}\n${other}`);
    assert.deepEqual(conflicts, ['hu2021lora']);
    assert.equal(text.split('@article{hu2021lora').length, 3);
  });

  it('refuses what it would lose', () => {
    assert.throws(() => sortReferences(`${bib}\n<<<<<<< HEAD\n`), /line 32: no entry/);
    assert.throws(
      () => sortReferences(bib.replace('{Version 0.18}\n}', '{Version 0.18}\n')),
      /"huggingface2026peft" is not closed/,
    );
  });
});
