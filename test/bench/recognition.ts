// Recognition over text in memory: against ripgrep on a warm cache, with more terms, in huge files and lines.
// Run as a bundle by texts.ts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { conceptAtPlace } from '../../src/core/concepts/conceptAtPlace.ts';
import { buildConceptIndex, type ConceptIndex } from '../../src/core/concepts/conceptIndex.ts';
import { conceptsIn } from '../../src/core/concepts/conceptsIn.ts';
import { ownPage } from '../../src/core/concepts/evidence.ts';
import { namedAt } from '../../src/core/concepts/numbers/namedAt.ts';
import { numberHere } from '../../src/core/concepts/numbers/numberLine.ts';
import { windowAt } from '../../src/core/concepts/numbers/numberPlace.ts';
import { uniform } from '../../src/core/numerics/random.ts';
import { readLexicon } from '../eval/lexicon.ts';
import { document, evidence, workspace } from './reading.ts';
import { median, quantile, row, type Row } from './row.ts';

const turns = 31;
const megabyte = 1_000_000;

/** Milliseconds. */
function timed(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const samples = (count: number, run: (turn: number) => void): readonly number[] =>
  Array.from({ length: count }, (_, turn) => timed(() => run(turn)));

/** @param ripgrep its executable, or undefined to leave the rival out @param files text files that hold some megabytes */
export async function recognition(ripgrep: string | undefined, files: readonly string[]): Promise<readonly Row[]> {
  const lexicon = readLexicon('content/concepts', console.error);
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const size = texts.reduce((sum, text) => sum + text.length, 0) / megabyte;
  return [
    // First what readers have: code that has met many indexes is slower for each.
    ...(await evidence(lexicon, texts)),
    ...workspace(lexicon, texts),
    ...hovering(lexicon, texts),
    ...overText(lexicon, texts, size, ripgrep),
  ];
}

function overText(
  lexicon: ConceptIndex,
  texts: readonly string[],
  size: number,
  ripgrep: string | undefined,
): readonly Row[] {
  const terms = latinTerms(lexicon).slice(0, 500);
  const indexes = [500, 5000, 50_000].map((count) => indexOf(lexicon, moreTerms(terms, count)));
  const times = indexes.map((): number[] => []);
  const rival = ripgrep === undefined ? undefined : makeRipgrep(ripgrep, terms, texts);
  const rivals = { word: [] as number[], plain: [] as number[] };
  // All in turn, so that what else the machine does meets them alike.
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, index] of indexes.entries())
      times[at]?.push(timed(() => texts.forEach((text) => conceptsIn(text, index, ownPage))));
    if (rival === undefined) continue;
    rivals.word.push(rival.time(['-i', '-w']));
    rivals.plain.push(rival.time([]));
  }
  rival?.remove();
  const [ours = 0, five = 0, fifty = 0] = times.map(median);
  const rows: Row[] = [];
  if (rival !== undefined) {
    const [word, plain] = [median(rivals.word), median(rivals.plain)];
    const of = `recognition of 500 terms in ${size.toFixed(1)} MB`;
    rows.push(
      row({
        name: `${of} (against rg -j1 -c -i -w -F, to be twice as fast)`,
        value: ours,
        unit: 'ms',
        against: word,
        budget: word / 2,
      }),
      row({ name: `${of} (against plain rg -j1 -c -F)`, value: ours, unit: 'ms', against: plain }),
    );
  }
  for (const [count, value] of [
    [5000, five],
    [50_000, fifty],
  ] as const)
    rows.push(
      row({
        name: `recognition of ${count} terms (against 500, at 0.8 of the speed)`,
        value,
        unit: 'ms',
        against: ours,
        budget: ours / 0.8,
      }),
    );
  const [index] = indexes;
  const whole = texts.join('\n');
  if (index !== undefined) {
    const half = median(samples(turns, () => conceptsIn(whole.slice(0, whole.length / 2), index, ownPage)));
    const all = median(samples(turns, () => conceptsIn(whole, index, ownPage)));
    rows.push(
      row({
        name: 'recognition of a text (against its half: linear is 2)',
        value: all,
        unit: 'ms',
        against: half,
        budget: half * 2.6,
      }),
    );
  }
  return rows;
}

const latinTerms = ({ concepts }: ConceptIndex): readonly string[] => [
  ...new Set(
    [...concepts.values()]
      .flatMap(({ terms, identifiers }) => [...terms.distinct, ...Object.values(identifiers).flat()])
      .filter((term) => /^[\x20-\x7e]+$/.test(term)),
  ),
];

/** The terms and words of syllables that texts are full of, so that the longer list is walked and not only stored. */
function moreTerms(terms: readonly string[], count: number): readonly string[] {
  const next = uniform(count);
  const syllables = 'ra to ne mi con ver sta lo per in de tra mo se ti ex pro ca re un ga lis bor ken pha'.split(' ');
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * syllables.length)]).join('');
  const all = new Set(terms);
  while (all.size < count) all.add(next() < 0.5 ? `${word()}_${word()}` : `${word()} ${word()}`);
  return [...all];
}

/** All terms as one concept, for terms of a test have no owners. */
function indexOf({ concepts }: ConceptIndex, terms: readonly string[]): ConceptIndex {
  const [some] = concepts.values();
  if (some === undefined) throw new Error('The lexicon is empty');
  return buildConceptIndex([
    { ...some, terms: { distinct: terms, ambiguous: [], exact: [], close: [], other: [] }, identifiers: {} },
  ]);
}

interface Ripgrep {
  /** Milliseconds over the same text in one file, its start left out. */
  time(flags: readonly string[]): number;
  remove(): void;
}

function makeRipgrep(ripgrep: string, terms: readonly string[], texts: readonly string[]): Ripgrep {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gloss-bench-'));
  const list = path.join(folder, 'terms');
  const nothing = path.join(folder, 'nothing.txt');
  const file = path.join(folder, 'texts.txt');
  writeFileSync(list, `${terms.join('\n')}\n`);
  writeFileSync(nothing, '');
  writeFileSync(file, texts.join('\n'));
  const run = (flags: readonly string[], target: string): number =>
    timed(() => spawnSync(ripgrep, ['-j1', '-c', ...flags, '-F', '-f', list, target], { stdio: 'ignore' }));
  return {
    time: (flags) => Math.max(0.01, run(flags, file) - run(flags, nothing)),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Numbers that code gives to concepts. */
const given = [
  'config = LoraConfig(r=16, lora_alpha=32)',
  '"num_key_value_heads": 8,',
  'rope_theta = 10000',
  'top_k: 50',
];

/** One call a place, as a reader rests the mouse once: the slowest hundredth has what else the machine does in it. */
function hovering(index: ConceptIndex, texts: readonly string[]): readonly Row[] {
  const some = texts.join('\n').split('\n');
  const lines = Array.from({ length: 100_000 }, (_, at) => some[at % some.length] ?? '');
  const next = uniform(3);
  const places = Array.from({ length: 20_000 }, () => {
    const line = Math.floor(next() * lines.length);
    return { line, column: Math.floor(next() * (lines[line]?.length ?? 0)) };
  });
  const numbers = [...lines.keys()].filter((at) => at % 20 === 0);
  for (const [turn, at] of numbers.entries()) lines[at] = given[turn % given.length] ?? '';
  const many = document(lines);
  const ofNumbers = numbers.map((line) => {
    const column = (lines[line] ?? '').search(/\d/);
    return timed(() => {
      const found = namedAt(many, { line, column }, index, ownPage);
      if (found !== undefined) numberHere(windowAt(many, found.asked), 'en');
    });
  });
  const ofMany = places.map((place) => timed(() => conceptAtPlace(many, place, index, ownPage)));
  const long = some
    .join(' ')
    .padEnd(5 * megabyte, 'the LoRA of a kv_cache ')
    .slice(0, 5 * megabyte);
  const one = document([long]);
  const ofOne = Array.from({ length: 20_000 }, () => Math.floor(next() * long.length)).map((column) =>
    timed(() => conceptAtPlace(one, { line: 0, column }, index, ownPage)),
  );
  const percentile = '99th percentile of one call a place';
  return [
    row({
      name: `hover on ${ofNumbers.length} numbers in a file of 100,000 lines, computed with, ${percentile}`,
      value: quantile(ofNumbers, 0.99),
      unit: 'ms',
      budget: 1,
    }),
    row({
      name: `hover in a file of 100,000 lines, ${percentile}`,
      value: quantile(ofMany, 0.99),
      unit: 'ms',
      budget: 1,
    }),
    row({ name: `hover on a line of 5 MB, ${percentile}`, value: quantile(ofOne, 0.99), unit: 'ms', budget: 5 }),
  ];
}
