// `npm run -s test:fuzz [-- --runs 5000 --seed 1]`: prints what random logs and damaged lines did to the parser and the fold; fails at the first fault.
import { isDeepStrictEqual, parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { uniform } from '../../src/core/numerics/random.ts';
import { readFile } from '../../src/core/recall/log/readFile.ts';
import { foldMemory } from '../../src/core/recall/memory.ts';
import { parseEvent, type LogLine } from '../../src/core/recall/parseEvent.ts';
import type { PracticeEvent } from '../../src/core/recall/practiceEvent.ts';
import { logs, plainFold, plainOf, stirred } from '../unit/recall/logs.ts';

interface Figures {
  readonly said: string;
  readonly faults: number;
}

/** Bytes of a log of which some were changed, lost or doubled. */
const damaged = fc
  .tuple(logs, fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { maxLength: 6 }))
  .map(([log, hits]) => {
    const bytes = [...new TextEncoder().encode(log.map((event) => `${JSON.stringify(event)}\n`).join(''))];
    for (const [at, byte, kind] of hits)
      bytes.splice(at % (bytes.length + 1), Number(kind > 0), ...(kind < 2 ? [byte] : []));
    return Uint8Array.from(bytes);
  });

/** Damaged files are read line by line, and what is read is folded: nothing may throw. */
async function parser(runs: number, seed: number): Promise<Figures> {
  const kinds: Record<LogLine['kind'], number> = { event: 0, unknown: 0, torn: 0 };
  let faults = 0;
  for (const bytes of fc.sample(damaged, { numRuns: runs, seed }))
    try {
      for (const line of new TextDecoder().decode(bytes).split('\n')) kinds[parseEvent(line).kind] += 1;
      foldMemory((await readFile(bytes, () => Promise.resolve())).events);
    } catch (error) {
      faults += 1;
      console.log(String(error));
    }
  const { event, unknown, torn } = kinds;
  return {
    said: `parser: ${runs} damaged files, ${event} events, ${unknown} unknown and ${torn} torn lines, ${faults} threw`,
    faults,
  };
}

/** The fold of a log in a random order, with doubles, against one plain loop over the sorted log. */
function fold(
  name: string,
  runs: number,
  seed: number,
  spoil: (log: readonly PracticeEvent[]) => readonly PracticeEvent[],
): Figures {
  const next = uniform(seed);
  const all = fc.sample(logs, { numRuns: runs, seed });
  const faults = all.filter(
    (log) => !isDeepStrictEqual(plainOf(foldMemory(spoil(stirred(log, next)))), plainFold(log)),
  ).length;
  return { said: `${name}: ${runs} logs in a random order, ${faults} fold to another memory`, faults };
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const [runs, seed] = [Number(values.runs ?? 5000), Number(values.seed ?? 1)];
  const parsed = await parser(runs, seed);
  const folded = fold('fold', runs, seed, (log) => log);
  // The test must see the fault that it is there to see.
  const trusting = fold('fold that lets the order of arrival decide, to be caught', runs, seed, (log) =>
    log.map((event, at) => ({ ...event, at: event.at + at })),
  );
  for (const { said } of [parsed, folded, trusting]) console.log(said);
  const isGood = parsed.faults === 0 && folded.faults === 0 && trusting.faults > 0;
  console.log(isGood ? 'ok' : 'FAILED');
  return isGood ? 0 : 1;
}

void main().then((code) => (process.exitCode = code));
