// Terms on two lines: found from either, with the exact place; code that only happens to stand so is none.
import assert from 'node:assert/strict';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { conceptAtPlace } from '../../../src/core/concepts/conceptAtPlace.ts';
import { conceptsIn } from '../../../src/core/concepts/conceptsIn.ts';
import { ownPage } from '../../../src/core/concepts/evidence.ts';
import { lexicon } from './lexicon.ts';

const index = buildConceptIndex(lexicon);

function at(text: string, line: number, column: number): readonly (string | number)[] | undefined {
  const lines = text.split('\n');
  const document = { lineCount: lines.length, lineAt: (n: number): string => lines[n] ?? '' };
  const match = conceptAtPlace(document, { line, column }, index, ownPage);
  return match && [match.concept.id, match.start.line, match.start.column, match.end.line, match.end.column];
}

describe('a term across the end of a line', () => {
  const prose = 'We then add the low-rank\nadaptation of each matrix.';
  it('is one term from both lines', () => {
    assert.deepEqual(at(prose, 0, 17), ['lora', 0, 16, 1, 10]);
    assert.deepEqual(at(prose, 1, 3), ['lora', 0, 16, 1, 10]);
    assert.equal(at(prose, 1, 12), undefined);
    const found = conceptsIn(prose, index, ownPage).map(({ concept, start, end }) => [concept.id, start, end]);
    assert.deepEqual(found, [['lora', 16, 35]]);
  });

  it('runs on in comments, quotations and indented text', () => {
    assert.deepEqual(at('  # it uses the rotary position\n  # embedding of the paper', 1, 6), ['rope', 0, 16, 1, 13]);
    assert.deepEqual(at('// here is low-rank\n// adaptation', 1, 5), ['lora', 0, 11, 1, 13]);
    assert.deepEqual(at('> it is a rotary position\n> embedding, so', 0, 12), ['rope', 0, 10, 1, 11]);
  });

  it('is glued in Chinese, and behind a hyphen', () => {
    assert.deepEqual(at('这里用的是旋转位置\n编码来表示', 1, 0), ['rope', 0, 5, 1, 2]);
    assert.deepEqual(at('it adds some low-\nrank adaptation here', 1, 8), ['lora', 0, 13, 1, 15]);
  });

  it('is no term where code, lists or an empty line stand', () => {
    for (const text of [
      'return position\nembedding = 3',
      'a position\nembedding of',
      'x = low_rank\nadaptation(x)',
      'We then add the low-rank\n\nadaptation of each',
      'from a import low_rank\nadaptation = 1',
    ])
      assert.deepEqual(conceptsIn(text, index, ownPage), [], text);
  });

  it('costs nothing where there is no line', () => {
    assert.equal(at('', 0, 0), undefined);
    assert.equal(at('RoPE', 3, 0), undefined);
    assert.equal(at('RoPE', -1, 0), undefined);
    assert.deepEqual(at('RoPE', 0, 1), ['rope', 0, 0, 0, 4]);
  });

  it('says the same as the whole text at every column, lines of any length', () => {
    const text = `${'x '.repeat(900)}RoPE ${'y '.repeat(900)} low-rank adaptation\n${prose}\nuse_cache RMSNorm`;
    let line = 0;
    let column = 0;
    const matches = conceptsIn(text, index, ownPage);
    for (let offset = 0; offset < text.length; offset += 1) {
      const match = matches.find(({ start, end }) => start <= offset && offset < end);
      const isBare = /[\s,.;]/.test(text[offset - 1] ?? ' ') || match !== undefined;
      if (text[offset] !== '\n' && isBare)
        assert.equal(at(text, line, column)?.[0], match?.concept.id, `offset ${offset}`);
      if (text[offset] === '\n') {
        line += 1;
        column = 0;
      } else column += 1;
    }
  });
});
