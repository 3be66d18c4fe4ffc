// Search: one row a question, whichever name is typed, with the sentence that matched and where it matched.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createSearchIndex } from '../../../src/core/search/searchIndex.ts';
import type { SearchData } from '../../../src/core/search/searchData.ts';
import { splitSentences } from '../../../src/core/search/sentences.ts';
import { createTermReader, nameKey } from '../../../src/core/search/searchTerms.ts';

const data: SearchData = {
  texts: [
    {
      question: 'why-rope',
      names: { en: ['Why does LLaMA rotate?', 'Rotation'], 'zh-cn': ['LLaMA 为什么用旋转位置编码？', '旋转'] },
      sentences: { en: ['Positions become angles.'], 'zh-cn': ['位置变成角度。'] },
    },
    {
      question: 'why-rope',
      section: 'base',
      names: { en: ['The base sets the speed'], 'zh-cn': ['底数决定快慢'] },
      sentences: {
        en: ['It is big.', 'In code the base is rope_theta, although it is no angle.'],
        'zh-cn': ['它很大。', '代码里叫 rope_theta。'],
      },
    },
    {
      question: 'length',
      names: { en: ['How does one extend the length?', 'Length'], 'zh-cn': ['怎么做长度外推？', '长度'] },
      sentences: {
        en: ['One changes the base, and RoPE, RoPE, RoPE turns slower with rope_theta.', 'Europe ropes in.'],
        'zh-cn': ['改大底数，旋转位置编码就转得慢。', '困惑度会下降。'],
      },
    },
    {
      question: 'lora',
      names: { en: ['How does LoRA work?', 'LoRA'], 'zh-cn': ['LoRA 是什么？', 'LoRA'] },
      sentences: {
        en: ['A quantization of the weights comes first.', 'Two thin matrices are trained.'],
        'zh-cn': ['只训练两个小矩阵。'],
      },
    },
  ],
  concepts: [
    {
      id: 'rope',
      words: ['RoPE', '旋转位置编码', 'rotary position embedding', 'rope_theta', 'apply_rotary_pos_emb'],
      answers: [{ question: 'why-rope' }, { question: 'length' }],
      sentence: { en: 'Rotates pairs.', 'zh-cn': '成对旋转。' },
    },
    {
      id: 'alpha',
      words: ['lora_alpha'],
      answers: [{ question: 'lora' }],
      sentence: { en: 'How loud the update is.', 'zh-cn': '更新的幅度。' },
    },
  ],
};

const index = createSearchIndex(JSON.parse(JSON.stringify(data)));
const top = (query: string, language: 'en' | 'zh-cn' = 'en') => index.search(query, language)[0];

describe('search', () => {
  for (const query of [
    'RoPE',
    'rope',
    '旋转位置编码',
    'rope_theta',
    'rope theta',
    'ropeTheta',
    'Rotary Position Embedding',
  ])
    it(`finds the question on RoPE first for ${query}, and each question once`, () => {
      for (const language of ['en', 'zh-cn'] as const) {
        const hits = index.search(query, language).map(({ question }) => question);
        assert.equal(hits[0], 'why-rope');
        assert.equal(new Set(hits).size, hits.length);
      }
    });

  it('shows the sentence that names what was typed, with its section and place', () => {
    assert.deepEqual(top('rope_theta'), {
      question: 'why-rope',
      section: 'base',
      sentence: 'In code the base is rope_theta, although it is no angle.',
      ranges: [[20, 30]],
    });
    assert.equal(top('rope_theta', 'zh-cn')?.sentence, '代码里叫 rope_theta。');
  });

  it("shows the reader's language when it has the word, else the other", () => {
    assert.equal(top('困惑度', 'zh-cn')?.sentence, '困惑度会下降。');
    assert.equal(top('困惑度', 'en')?.sentence, '困惑度会下降。');
    assert.equal(top('thin matrices', 'zh-cn')?.sentence, 'Two thin matrices are trained.');
  });

  it('shows what a concept is when no sentence of the answer names it', () => {
    assert.deepEqual(top('lora_alpha', 'zh-cn'), {
      question: 'lora',
      sentence: '更新的幅度。',
      ranges: [],
    });
  });

  it('finds parts of identifiers, beginnings of words and words with a slip', () => {
    assert.equal(top('rotary_pos')?.question, 'why-rope');
    assert.equal(top('quanti')?.question, 'lora');
    assert.equal(top('qunatization')?.question, 'lora');
  });

  it('finds Chinese that is no term, by its pairs of characters', () => {
    assert.equal(top('小矩阵', 'zh-cn')?.question, 'lora');
    assert.equal(top('底数决定', 'zh-cn')?.section, 'base');
  });

  it('marks words where they begin, not inside others', () => {
    const hit = index.search('rope', 'en').find(({ question }) => question === 'length');
    assert.deepEqual(
      hit?.ranges.map(([from, to]) => hit.sentence.slice(from, to)),
      ['RoPE', 'RoPE', 'RoPE', 'rope'],
    );
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '?!', '，。', 'zzzzzz']) assert.deepEqual(index.search(query, 'en'), []);
  });

  it('works on data that cannot be read, leaving it out', () => {
    for (const json of [null, 7, [], {}, { texts: [null, { question: 1 }], concepts: 'x' }])
      assert.deepEqual(createSearchIndex(json).search('rope', 'en'), []);
  });

  it('survives any query, and its ranges lie in the sentence', () => {
    const words = fc.constantFrom(
      'rope',
      '旋转',
      '_',
      'θ',
      'İ',
      '\uD800',
      '__proto__',
      'constructor',
      ' ',
      '.',
      '*',
      '(',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 }), (parts) => {
        for (const { sentence, ranges } of index.search(parts.join(''), 'zh-cn'))
          for (const [from, to] of ranges) assert.ok(from >= 0 && from < to && to <= sentence.length);
      }),
    );
    assert.deepEqual(index.search('rope '.repeat(100_000), 'en'), index.search('rope '.repeat(1000), 'en'));
  });
});

describe('search for concepts', () => {
  const found = (query: string): readonly string[] => index.concepts(query, 'en').map(({ concept }) => concept);

  it('finds one by any of its names, whoever treats it', () => {
    for (const name of ['rope', 'RoPE', 'rope_theta', '旋转位置编码', 'Rotary Position Embedding'])
      assert.deepEqual(found(name), ['rope'], name);
  });

  it('finds one without an answer, with its sentence in the language asked for', () => {
    const alone = createSearchIndex({
      texts: [],
      concepts: [
        { id: 'dropout', words: ['Dropout'], answers: [], sentence: { en: 'Zeroes some.', 'zh-cn': '随机置零。' } },
      ],
    });
    assert.deepEqual(alone.search('dropout', 'en'), []);
    assert.deepEqual(alone.concepts('drop', 'zh-cn'), [
      { concept: 'dropout', sentence: '随机置零。', exact: false, alone: true },
    ]);
  });

  it('finds nothing for nothing, or in the middle of a name', () => {
    for (const query of ['', '   ', '...', 'otary', 'r']) assert.deepEqual(found(query), [], query);
  });
});

describe('search terms', () => {
  it('are an identifier whole and in its parts', () => {
    const terms = createTermReader([]);
    assert.deepEqual(terms('num_key_value_heads'), ['numkeyvalueheads', 'num', 'key', 'value', 'heads']);
    assert.deepEqual(terms('LoraConfig'), ['loraconfig', 'lora', 'config']);
    assert.deepEqual(terms('KVCache'), ['kvcache', 'kv', 'cache']);
    assert.deepEqual(terms('Llama-2'), ['llama2', 'llama', '2']);
  });

  it('are pairs of Han and the terms of the lexicon', () => {
    assert.deepEqual(createTermReader(['位置编码'])('位置编码'), ['位置', '位置编码', '置编', '编码']);
    assert.deepEqual(createTermReader([])('角'), ['角']);
  });

  it('make one key of the spellings of a name', () => {
    assert.equal(
      new Set(['rope_theta', 'rope theta', 'RopeTheta', 'ROPE-THETA', 'ｒｏｐｅ.theta'].map(nameKey)).size,
      1,
    );
  });
});

describe('sentences', () => {
  it('end at full stops in both scripts, not at abbreviations or decimals', () => {
    assert.deepEqual(splitSentences('It is 3.14. So, e.g. this? Yes.'), ['It is 3.14.', 'So, e.g. this?', 'Yes.']);
    assert.deepEqual(splitSentences('先说结论。为什么？他说「不」。完。'), [
      '先说结论。',
      '为什么？',
      '他说「不」。',
      '完。',
    ]);
  });
});
