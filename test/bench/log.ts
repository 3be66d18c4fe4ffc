// The practice log of years: 200,000 events read from merged files, and folded, against JSON.parse over the same bytes.
import { bytesOf } from '../../src/core/recall/log/logLines.ts';
import { foldMemory } from '../../src/core/recall/memory.ts';
import { createEventWriter, type PracticeEvent, type Rating } from '../../src/core/recall/practiceEvent.ts';
import { uniform } from '../../src/core/numerics/random.ts';
import { memoryFolder, type MemoryFolder } from '../support/memoryFolder.ts';
import { openWindow } from '../support/sampleLog.ts';
import { median, row, type Row } from './row.ts';

const turns = 31;
const count = 200_000;
const cards = 10_000;
const months = 24;
const megabyte = 1_000_000;

/** Two years of practice, a merged file a month. */
function yearsOfPractice(): MemoryFolder {
  const next = uniform(1);
  let now = Date.UTC(2025, 0, 1);
  const step = (730 * 24 * 3_600_000) / count;
  const writer = createEventWriter(Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8]), {
    now: () => (now += Math.round(step)),
    offset: () => 480,
  });
  const ratings: readonly Rating[] = [1, 3, 3, 3, 4];
  const folder = memoryFolder();
  for (let month = 0; month < months; month += 1) {
    const lines = Array.from({ length: count / months }, () => {
      const n = Math.floor(next() * cards);
      const rating = ratings[Math.floor(next() * ratings.length)] ?? 3;
      return JSON.stringify(writer.rate(`gloss/question-${n % 500}/card/item-${n}`, rating, 5400, 'practice'));
    });
    folder.files.set(`d0d0d0d0-${202501 + month}-0123456789abcdef.jsonl`, bytesOf(lines));
  }
  return folder;
}

const opened = async (folder: MemoryFolder): Promise<readonly PracticeEvent[]> =>
  (await openWindow(folder, 1).read()).events;

async function times(run: () => unknown): Promise<number> {
  const all: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now();
    await run();
    all.push(performance.now() - started);
  }
  return median(all);
}

export async function logRows(): Promise<readonly Row[]> {
  const folder = yearsOfPractice();
  const files = [...folder.files.values()];
  // The same bytes, with commas where the lines end.
  const arrays = files.map((bytes) => {
    const array = bytes.map((byte) => (byte === 10 ? 44 : byte));
    array[array.length - 1] = 93;
    return Uint8Array.from([91, ...array]);
  });
  const parse = (): number =>
    arrays.reduce((sum, bytes) => {
      const all: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return sum + (Array.isArray(all) ? all.length : 0);
    }, 0);
  const open = async (): Promise<unknown> => foldMemory(await opened(folder));
  const against = await times(parse);
  const size = files.reduce((sum, { length }) => sum + length, 0) / megabyte;
  const name = `practice log of ${parse()} events in ${size.toFixed(0)} MB`;
  return [
    row({
      name: `${name}, read and folded (against JSON.parse)`,
      value: await times(open),
      unit: 'ms',
      against,
      budget: 3 * against,
    }),
  ];
}
