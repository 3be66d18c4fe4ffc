// The evaluation of recognition over a tiny set: what it writes, byte for byte, and what it counts.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { figures, hovering, printed, recognised } from '../../eval/figures.ts';
import { judge, outLine } from '../../eval/judge.ts';
import { parseRows } from '../../eval/rows.ts';
import { index } from '../concepts/gloss.ts';

const set = 'test/fixtures/eval/set.jsonl';
const root = 'test/fixtures/eval/files';
const rows = parseRows(readFileSync(set, 'utf8'));

/** Counted by hand in the files. */
const out = [
  '{"file":"train.py","line":1,"column":9,"languageId":"python","expect":"lora","kind":"identifier","shown":"lora","hover":true,"range":[9,19]}',
  '{"file":"train.py","line":1,"column":24,"languageId":"python","expect":null,"shown":null,"hover":false,"range":null}',
  '{"file":"train.py","line":2,"column":11,"languageId":"python","expect":["rope","positional-encoding"],"shown":"rope","hover":true,"range":[11,17]}',
  '{"file":"train.py","line":3,"column":14,"languageId":"python","expect":"rope","shown":"rope","hover":true,"range":[14,29]}',
  '{"file":"train.py","line":4,"column":2,"languageId":"python","expect":"rope","shown":"rope","hover":true,"range":[0,11]}',
  '{"file":"notes.md","line":0,"column":0,"languageId":"markdown","expect":"rmsnorm","split":"tune","shown":"rmsnorm","hover":true,"range":[0,7]}',
  '{"file":"notes.md","line":0,"column":14,"languageId":"markdown","expect":"gpt","shown":"llama","hover":true,"range":[14,19]}',
  '{"file":"radio.ino","line":1,"column":16,"languageId":"cpp","expect":null,"shown":null,"hover":false,"range":null}',
  '{"file":"gone.py","line":1,"column":16,"languageId":"python","expect":"lora","shown":null,"hover":false,"range":null}',
];

describe('eval:concepts', () => {
  it('writes one line a row, in order', () => {
    const { verdicts, missing } = judge(rows, root, index, 'balanced');
    assert.deepEqual(verdicts.map(outLine), out);
    assert.deepEqual(missing, ['gone.py']);
  });

  it('runs as a command that writes those lines and prints the figures', function () {
    this.timeout(60_000);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gloss-eval-'));
    try {
      const file = path.join(folder, 'out.jsonl');
      const run = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'test/eval/concepts.ts', '--set', set, '--root', root, '--out', file],
        { encoding: 'utf8' },
      );
      assert.equal(run.status, 0, run.stderr);
      assert.equal(readFileSync(file, 'utf8'), out.map((line) => `${line}\n`).join(''));
      assert.match(run.stdout, /^recognition\n {2}recall +71\.43 % \(5 of 7\)\n {2}precision +83\.33 % \(5 of 6\)\n/m);
      assert.match(run.stdout, /false-positive rate +0\.00 % \(0 of 2\)/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('counts what is right, shown and false, for recognition and for what hovers', () => {
    const { verdicts } = judge(rows, root, index, 'balanced');
    assert.deepEqual(figures(verdicts, recognised), { wanted: 7, right: 5, shown: 6, nulls: 2, false: 0 });
    const quiet = verdicts.map((verdict) => ({ ...verdict, hover: verdict.shown === 'lora' }));
    assert.deepEqual(figures(quiet, hovering), { wanted: 7, right: 1, shown: 1, nulls: 2, false: 0 });
  });

  it('lists each miss and each false positive with its place', () => {
    const { verdicts } = judge(rows, root, index, 'balanced');
    const wrong = verdicts.map((verdict) => ({ ...verdict, row: { ...verdict.row, expect: null } }));
    const lines = printed(verdicts, new Set(['lora']));
    assert.ok(lines.includes('  notes.md:1:15 expected gpt, shown llama: RMSNorm of 🦙 LLaMA'), lines.join('\n'));
    assert.ok(printed(wrong, new Set()).some((line) => line.includes('train.py:2:10 expected nothing, shown lora')));
  });

  it('refuses a set with a bad line, by its number', () => {
    assert.throws(() => parseRows('\n{"file":"a","line":1}'), /Line 2/);
    assert.throws(() => parseRows('{'), /Line 1/);
    assert.deepEqual(parseRows('\n'), []);
  });
});
