// One file of the log as events, with what is wrong in it.
import { isFinished, slicesOf } from './logLines.ts';
import { parseEvent } from '../parseEvent.ts';
import type { PracticeEvent } from '../practiceEvent.ts';

export interface FileReading {
  readonly events: readonly PracticeEvent[];
  /** Lines of a version or kind that this one does not know. */
  readonly unknown: number;
  /** Lines that no version wrote. */
  readonly damaged: number;
  /** False for one that may still grow, because it is being copied here. */
  readonly finished: boolean;
}

/** @param pause lets others work, between slices of some megabytes */
export async function readFile(bytes: Uint8Array, pause: () => Promise<void>): Promise<FileReading> {
  const events: PracticeEvent[] = [];
  let unknown = 0;
  let damaged = 0;
  let slices = 0;
  for (const { lines, broken } of slicesOf(bytes)) {
    if (slices > 0) await pause();
    slices += 1;
    damaged += broken.length;
    for (const line of lines) {
      const read = parseEvent(line);
      if (read.kind === 'event') events.push(read.event);
      else if (read.kind === 'unknown') unknown += 1;
      else damaged += 1;
    }
  }
  return { events, unknown, damaged, finished: isFinished(bytes) };
}
