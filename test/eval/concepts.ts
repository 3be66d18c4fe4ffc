// `npm run -s eval:concepts -- --set FILE --root DIR [--level L] [--split S] [--out FILE]`: measures what the hover recognises.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { levels, type Level } from '../../src/core/concepts/evidence.ts';
import { sentence } from '../support/sentence.mjs';
import { printed } from './figures.ts';
import { judge, outLine } from './judge.ts';
import { readLexicon } from './lexicon.ts';
import { parseRows } from './rows.ts';

const isLevel = (text: string): text is Level => levels.some((level) => level === text);

const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) / 2)] ?? 0;

function main(): void {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      root: { type: 'string' },
      level: { type: 'string', default: 'balanced' },
      split: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { set, root, level, split, out } = values;
  if (set === undefined || root === undefined) throw new Error('--set FILE and --root DIR are needed');
  if (!isLevel(level)) throw new Error(`--level is one of ${levels.join(', ')}`);
  const rows = parseRows(readFileSync(set, 'utf8')).filter((row) => split === undefined || row.split === split);
  const index = readLexicon('content/concepts', (message) => console.error(message));
  const { verdicts, missing, evidenceMilliseconds } = judge(rows, root, index, level);
  if (out !== undefined) writeFileSync(out, verdicts.map((verdict) => `${outLine(verdict)}\n`).join(''));
  for (const file of missing) console.error(`${file} is not below ${root}`);

  const hovers = new Set([...index.concepts.values()].flatMap(({ id, hover }) => (hover ? [id] : [])));
  const micro = (times: readonly number[]): string => `${(middle(times) * 1000).toFixed(1)} µs`;
  const times = verdicts.map(({ milliseconds }) => milliseconds);
  const places = `${rows.length} rows in ${evidenceMilliseconds.length} files, level ${level}`;
  const most = Math.max(0, ...times).toFixed(2);
  console.log(
    [
      `${places}${missing.length > 0 ? `, ${missing.length} files missing` : ''}`,
      `time per row: median ${micro(times)}, most ${most} ms; evidence per file: median ${micro(evidenceMilliseconds)}`,
      ...printed(verdicts, hovers),
    ].join('\n'),
  );
}

try {
  main();
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
