// The one order of events, the same on every device: (`at`, writer, n).
import type { PracticeEvent } from './practiceEvent.ts';

type Placed = Pick<PracticeEvent, 'id' | 'at'>;

/** Negative when `a` comes first; 0 only for the same id at the same time. */
export function compareEvents(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id === b.id) return 0;
  const writerA = a.id.slice(0, 16);
  const writerB = b.id.slice(0, 16);
  if (writerA !== writerB) return writerA < writerB ? -1 : 1;
  return Number(a.id.slice(17)) - Number(b.id.slice(17));
}
