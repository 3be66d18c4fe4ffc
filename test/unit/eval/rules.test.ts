// How a labelled set points into files: what is a line and a column, which level is asked, what --out says of a range.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { judge, type Verdict } from '../../eval/judge.ts';
import type { Row } from '../../eval/rows.ts';
import { index } from '../concepts/gloss.ts';

describe('the rules of a labelled set', () => {
  let root = '';
  before(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'gloss-rules-'));
  });
  after(() => rmSync(root, { recursive: true }));

  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  const row = (file: string, line: number, column: number): Row => ({
    file,
    line,
    column,
    languageId: 'plaintext',
    expect: null,
  });
  const at = (file: string, line: number, column: number): Verdict | undefined =>
    judge([row(file, line, column)], root, index, 'balanced').verdicts[0];

  it('count no byte-order mark as a column', () => {
    write('bom.md', '\uFEFFRMSNorm');
    assert.deepEqual(at('bom.md', 0, 0)?.range, [0, 7]);
    assert.equal(at('bom.md', 0, 7)?.shown, null);
  });

  it('take CRLF, LF and CR as the end of a line', () => {
    write('ends.md', 'one\r\ntwo\nthree\rRMSNorm\r\n');
    assert.deepEqual(at('ends.md', 3, 6)?.range, [0, 7]);
    assert.equal(at('ends.md', 4, 0)?.shown, null);
  });

  it('count columns in UTF-16 units: two for an emoji, one for a Han character', () => {
    write('units.md', '🦙旋转位置编码');
    assert.equal(at('units.md', 0, 1)?.shown, null);
    assert.deepEqual(at('units.md', 0, 2)?.range, [2, 8]);
    assert.deepEqual(at('units.md', 0, 7)?.range, [2, 8]);
    assert.equal(at('units.md', 0, 8)?.shown, null);
  });

  it('point into the raw JSON of a notebook, whose imports are evidence', () => {
    const cells = [{ cell_type: 'code', source: ['from peft import LoraConfig\n', 'lora = 1'] }];
    write('a.ipynb', JSON.stringify({ cells }, undefined, 1));
    const lines = readFileSync(path.join(root, 'a.ipynb'), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('lora = 1'));
    assert.equal(at('a.ipynb', line, lines[line]?.indexOf('lora') ?? -1)?.shown, 'lora');
  });

  it('say the part of a range that stands on the line of the row', () => {
    write('broken.md', 'We use rotary position\nembeddings here.');
    assert.deepEqual(at('broken.md', 0, 8)?.range, [7, 22]);
    assert.deepEqual(at('broken.md', 1, 3)?.range, [0, 10]);
  });

  it('are silent behind the end of a line and of a file', () => {
    write('short.md', 'RMSNorm');
    for (const [line, column] of [
      [0, 7],
      [1, 0],
      [-1, 0],
      [0, -1],
    ] as const)
      assert.equal(at('short.md', line, column)?.shown, null);
  });

  it('ask for more evidence the stricter the level, as --level says', function () {
    this.timeout(60_000);
    write('level.py', 'import peft\nadapter = 1');
    write('weak.py', 'qkv = rotary(x)  # attn');
    write('set.jsonl', [row('level.py', 1, 0), row('weak.py', 0, 6)].map((one) => JSON.stringify(one)).join('\n'));
    const shown = (level: string): readonly unknown[] => {
      const out = path.join(root, `${level}.jsonl`);
      const run = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'test/eval/concepts.ts', '--set', path.join(root, 'set.jsonl'), '--root', root].concat([
          '--level',
          level,
          '--out',
          out,
        ]),
        { encoding: 'utf8' },
      );
      assert.equal(run.status, 0, run.stderr);
      const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
      return lines.map((line) => /"shown":("[\w-]+"|null)/.exec(line)?.[1]);
    };
    assert.deepEqual(shown('strict'), ['"adapter"', 'null']);
    assert.deepEqual(shown('balanced'), ['"adapter"', 'null']);
    assert.deepEqual(shown('eager'), ['"adapter"', '"rope"']);
  });
});
