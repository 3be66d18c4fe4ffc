// Opening a log and building a queue, timed; run as a bundle in a process of its own by memoryRows.ts: `time|hold FILE`.
import { readFileSync } from 'node:fs';
import { foldMemory, type Memory } from '../../src/core/recall/memory.ts';
import { buildQueue } from '../../src/core/recall/queue.ts';
import { readFile } from '../../src/core/recall/log/readFile.ts';
import { defaultSettings } from '../../src/core/recall/settings.ts';
import { afterwards, largeDeck } from './memoryLog.ts';

/** Milliseconds of each turn, or the most memory that the process had, in MB. */
export interface MemorySamples {
  readonly queued: readonly number[];
  readonly held: number;
}

const turns = 31;
const [, , task, file = ''] = process.argv;

const open = async (bytes: Uint8Array): Promise<Memory> =>
  foldMemory((await readFile(bytes, () => Promise.resolve())).events);

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
  const queued: number[] = [];
  const memory = await open(bytes);
  if (memory.cards.size !== deck.cards.length) throw new Error('The log was not folded');
  for (let turn = 0; turn < (task === 'time' ? turns : 0); turn += 1) {
    queued.push(worked(() => buildQueue(deck, memory, defaultSettings, afterwards)));
  }
  return { queued, held: process.resourceUsage().maxRSS / 1024 };
}

console.log(JSON.stringify(await samples()));
