// `node test/eval/layOut.mjs CHECKOUTS DIR [SET]`: lays the files of a labelled set out below DIR, as the evaluation reads them.
// CHECKOUTS holds a folder per repository, named <owner>+<repo>: a clone, a bare git directory, or one named "repo" inside.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitDirectory } from './gitDirectory.mjs';

const [checkouts, target, set = 'test/eval/places.jsonl'] = process.argv.slice(2);
if (checkouts === undefined || target === undefined) {
  console.error('usage: node test/eval/layOut.mjs CHECKOUTS DIR [SET]');
  process.exit(1);
}

/** @type {Map<string, { file: string, repository: string, commit: string }>} */
const files = new Map();
for (const line of readFileSync(set, 'utf8').split('\n'))
  if (line !== '') {
    const row = JSON.parse(line);
    files.set(row.file, row);
  }

let missing = 0;
for (const { file, repository, commit } of files.values()) {
  const directory = gitDirectory(checkouts, repository);
  const inside = file.slice(repository.length + 1);
  const shown =
    directory === undefined
      ? undefined
      : spawnSync('git', ['--git-dir', directory, 'show', `${commit}:${inside}`], { maxBuffer: 1 << 28 });
  if (shown?.status !== 0) {
    missing += 1;
    console.error(`${repository}@${commit.slice(0, 8)} ${inside} cannot be had from ${checkouts}`);
    continue;
  }
  mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
  writeFileSync(path.join(target, file), shown.stdout);
}
console.log(`${files.size - missing} of ${files.size} files below ${target}`);
process.exitCode = missing === 0 ? 0 : 1;
