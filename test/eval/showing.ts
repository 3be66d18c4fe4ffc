// `npm run -s eval:showing -- CHECKOUT...`: the share of lines that hold something that hovers by default, and what shows most.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conceptsIn } from '../../src/core/concepts/conceptsIn.ts';
import { weigh } from '../../src/core/concepts/evidence.ts';
import { findingsOfPath, withPath } from '../../src/core/concepts/filePath.ts';
import { cluesOf, findingsIn } from '../../src/core/concepts/findings.ts';
import { readLexicon } from './lexicon.ts';

/** Files of code, as a reader of a repository opens them; prose about LLMs is meant to speak of its concepts. */
const code = /\.(?:py|ipynb|c|cc|cpp|cu|cuh|h|hpp|rs|go|ts|js|sh|json|ya?ml|toml)$/;
const largest = 400_000;

interface File {
  readonly name: string;
  readonly text: string;
}

/** The files of a checkout, or of a bare git directory at its newest commit. */
function filesOf(folder: string): readonly File[] {
  const git = (...args: readonly string[]): string =>
    spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 29 }).stdout;
  const files = git('ls-tree', '-r', '--name-only', 'HEAD')
    .split('\n')
    .filter((file) => code.test(file));
  const bare = git('rev-parse', '--is-bare-repository').trim() === 'true';
  return files
    .map((name) => ({ name, text: bare ? git('show', `HEAD:${name}`) : readFileSync(path.join(folder, name), 'utf8') }))
    .filter(({ text }) => text.length <= largest);
}

const index = readLexicon('content/concepts', console.error);
const clues = cluesOf(index);
const most = new Map<string, number>();
let lines = 0;
let showing = 0;
for (const folder of process.argv.slice(2)) {
  let own = 0;
  let ownShowing = 0;
  for (const { name, text } of filesOf(folder)) {
    const findings = withPath(findingsIn(text, clues), findingsOfPath(name, clues));
    const evidence = weigh(findings, clues, 'balanced');
    const shown = new Set<number>();
    let line = 0;
    let at = 0;
    for (const { concept, start, hover } of conceptsIn(text, index, evidence)) {
      if (!hover) continue;
      for (; at < start; at += 1) if (text.charCodeAt(at) === 0x0a) line += 1;
      shown.add(line);
      most.set(concept.id, (most.get(concept.id) ?? 0) + 1);
    }
    own += text.split('\n').filter((one) => one.trim() !== '').length;
    ownShowing += shown.size;
  }
  console.log(`${folder}: ${((100 * ownShowing) / Math.max(1, own)).toFixed(1)} % of ${own} non-empty lines`);
  lines += own;
  showing += ownShowing;
}
console.log(`in all: ${((100 * showing) / Math.max(1, lines)).toFixed(1)} % of ${lines} non-empty lines`);
for (const [id, count] of [...most].toSorted(([, a], [, b]) => b - a).slice(0, 10)) console.log(`  ${id}: ${count}`);
