// Opening a log and building a queue, timed; run as a bundle in a process of its own by memoryRows.ts: `time|hold FILE`.
import { readFileSync } from 'node:fs';
import { slicesOf } from '../../src/core/recall/log/logLines.ts';
import { foldMemory, type Memory } from '../../src/core/recall/memory.ts';
import { buildQueue } from '../../src/core/recall/queue.ts';
import { readFile } from '../../src/core/recall/log/readFile.ts';
import { defaultSettings } from '../../src/core/recall/settings.ts';
import { afterwards, largeDeck } from './memoryLog.ts';

/** Milliseconds of each turn, or the most memory that the process had, in MB. */
export interface MemorySamples {
  readonly opened: readonly number[];
  readonly parsed: readonly number[];
  readonly queued: readonly number[];
  readonly held: number;
}

const turns = 31;
const [, , task, file = ''] = process.argv;

const open = async (bytes: Uint8Array): Promise<Memory> =>
  foldMemory((await readFile(bytes, () => Promise.resolve())).events);

/** The rival: every line parsed, nothing made of it. */
function parse(bytes: Uint8Array): readonly unknown[] {
  const found: unknown[] = [];
  for (const { lines } of slicesOf(bytes)) for (const line of lines) found.push(JSON.parse(line));
  return found;
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Milliseconds that the processor worked: what else the machine does is not in it. */
function worked(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function samples(): Promise<MemorySamples> {
  const bytes = readFileSync(file);
  const deck = largeDeck();
  const opened: number[] = [];
  const parsed: number[] = [];
  const queued: number[] = [];
  const memory = await open(bytes);
  if (memory.cards.size !== deck.cards.length) throw new Error('The log was not folded');
  // In turns, so that what else the machine does falls on both.
  for (let turn = 0; turn < (task === 'time' ? turns : 0); turn += 1) {
    parsed.push(await timed(() => parse(bytes)));
    opened.push(await timed(() => open(bytes)));
    queued.push(worked(() => buildQueue(deck, memory, defaultSettings, afterwards)));
  }
  return { opened, parsed, queued, held: process.resourceUsage().maxRSS / 1024 };
}

console.log(JSON.stringify(await samples()));
