// Reading whole files: the evidence of a document, an edit, a saved file, and a workspace of five thousand files.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { blocksInTurns, editedBlocks } from '../../src/core/concepts/blocks.ts';
import type { Lines } from '../../src/core/concepts/conceptAtPlace.ts';
import type { ConceptIndex } from '../../src/core/concepts/conceptIndex.ts';
import { weigh, type Evidence } from '../../src/core/concepts/evidence.ts';
import { cluesOf, findingsIn, startReading, together } from '../../src/core/concepts/findings.ts';
import { uniform } from '../../src/core/numerics/random.ts';
import { fileConcepts } from '../../src/core/plan/fileConcepts.ts';
import { median, row, type Row } from './row.ts';

const turns = 31;
const megabyte = 1_000_000;

/** Milliseconds that the processor worked for this process, its compiler included: what else the machine does is not. */
function workOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds of the median run, after three that are not counted. */
function worked(count: number, run: (turn: number) => void): number {
  for (let turn = 0; turn < 3; turn += 1) run(turn);
  return median(Array.from({ length: count }, (_, turn) => workOf(() => run(turn))));
}

export const document = (lines: readonly string[]): Lines => ({
  lineCount: lines.length,
  lineAt: (at) => lines[at] ?? '',
});

export async function evidence(index: ConceptIndex, texts: readonly string[]): Promise<readonly Row[]> {
  const clues = cluesOf(index);
  const lines = texts
    .join('\n')
    .split('\n')
    .filter((line) => line.length < 200)
    .slice(0, 10_000);
  const text = lines.join('\n');
  const read = (): Evidence => weigh(findingsIn(text, clues), clues, 'balanced');
  const cold = workOf(read);
  const whole = worked(turns, read);
  let blocks = (await blocksInTurns(document(lines), megabyte, clues, () => Promise.resolve(true))) ?? [];
  const edit = (turn: number): void => {
    const first = (turn * 37) % lines.length;
    lines[first] += 'x';
    blocks = editedBlocks(blocks, { first, removed: 1, added: 1 }, document(lines), clues) ?? [];
  };
  const weighed = (): Evidence => weigh(together(blocks.map(({ findings }) => findings)), clues, 'balanced');
  const edits = worked(301, edit);
  const weighing = worked(301, weighed);
  const saved = worked(301, (turn) => {
    edit(turn);
    fileConcepts(blocks, weighed());
  });
  return [
    row({
      name: `evidence of ${lines.length} lines, time of the processor, median of ${turns} in a warm process`,
      value: whole,
      unit: 'ms',
      budget: 20,
    }),
    row({ name: 'the same, the first file that a process reads, its compiler included', value: cold, unit: 'ms' }),
    row({ name: 'evidence, an edit read', value: edits, unit: 'ms', budget: 1 }),
    row({ name: 'evidence, weighed again once edits rest', value: weighing, unit: 'ms', budget: 1 }),
    row({
      name: `a saved file of ${lines.length} lines: its last edit, its evidence and its concepts in the index`,
      value: saved,
      unit: 'ms',
      budget: 10,
    }),
  ];
}

/** Files of a large workspace, cut out of the texts. */
const files = 5000;

export function workspace(index: ConceptIndex, texts: readonly string[]): readonly Row[] {
  const clues = cluesOf(index);
  const lines = texts.join('\n').split('\n');
  const next = uniform(11);
  const cuts = Array.from({ length: files }, () => {
    const from = Math.floor(next() * lines.length);
    return lines.slice(from, from + 20 + Math.floor(next() * 380)).join('\n');
  });
  const size = cuts.reduce((sum, text) => sum + text.length, 0) / megabyte;
  const scan = (): readonly unknown[] =>
    cuts.map((text) => {
      const reader = startReading(clues);
      reader.read(text);
      return fileConcepts([{ lines: 0, named: reader.named() }], weigh(reader.findings(), clues, 'balanced'));
    });
  scan();
  const before = heapUsed();
  const kept = scan();
  const heap = heapUsed() - before;
  if (kept.length !== files) throw new Error('Files were lost');
  const name = `a workspace of ${files} files, ${size.toFixed(0)} MB in memory`;
  return [
    row({ name: `${name}, time of the processor`, value: worked(3, scan), unit: 'ms' }),
    row({ name: `${name}, what its index keeps`, value: heap / megabyte, unit: 'MB' }),
  ];
}

/** Bytes in use after a collection. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  // SAFETY: the flag defines this function.
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
