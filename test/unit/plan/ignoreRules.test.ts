// .gitignore as git reads it: expectations from `git check-ignore` on the same tree.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ignoreRules } from '../../../src/core/plan/ignoreRules.ts';

const rules = new Map([
  ['', '# outputs\n/out\n*.log\n!keep.log\nbuild/\ndata/**/*.bin\n'],
  ['src', '!trace.log\n/local.py\n'],
  ['build', '!kept.py\n'],
]);
const paths = [
  'train.py',
  'out/a.py',
  'src/out/a.py',
  'run.log',
  'keep.log',
  'src/deep/run.log',
  'src/trace.log',
  'src/local.py',
  'src/deep/local.py',
  'build/kept.py',
  'src/build/x.py',
  'data/a/b/c.bin',
  'data/a.txt',
  '文件/训练.py',
  'a b/c d.log',
];

describe('the rules of .gitignore', () => {
  it('leave out what git leaves out', function () {
    const folder = mkdtempSync(path.join(tmpdir(), 'gloss-ignore-'));
    try {
      if (spawnSync('git', ['init', '-q', folder]).status !== 0) this.skip();
      for (const [below, text] of rules) {
        mkdirSync(path.join(folder, below), { recursive: true });
        writeFileSync(path.join(folder, below, '.gitignore'), text);
      }
      const asked = spawnSync(
        'git',
        ['-C', folder, '-c', 'core.quotePath=false', 'check-ignore', '--no-index', ...paths],
        {
          encoding: 'utf8',
        },
      );
      const isIgnored = ignoreRules(rules);
      assert.deepEqual(paths.filter(isIgnored), asked.stdout.trim().split('\n'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('leave out nothing without a file, or outside of the workspace', () => {
    for (const one of ['train.py', '../x.log', '/abs/x.log', '']) assert.equal(ignoreRules(new Map())(one), false);
    assert.equal(ignoreRules(rules)('/abs/out'), false);
  });
});
