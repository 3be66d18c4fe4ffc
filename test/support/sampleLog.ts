// Makers of logs for tests: windows over a folder, events with ids of their own, and what a folder holds.
import { openLog, type LogFiles } from '../../src/core/recall/log/logFiles.ts';
import { createEventWriter, type EventWriter } from '../../src/core/recall/practiceEvent.ts';
import type { Clock, PracticeFolder } from '../../src/core/ports.ts';
import type { Maker } from '../../src/core/recall/log/writeNew.ts';

export const november = Date.UTC(2026, 10, 26, 12);
export const oneDevice = 'd0d0d0d0';

export interface Window extends LogFiles {
  readonly events: EventWriter;
  readonly maker: Maker;
}

/** A clock that goes on by a second with every look at it. */
export function tickingClock(from = november): Clock {
  let now = from;
  return { now: () => (now += 1000), offset: () => 480 };
}

/** @param n tells this window from others */
export function openWindow(folder: PracticeFolder, n = 1, clock = tickingClock(), device = oneDevice): Window {
  const bytes = Uint8Array.from([n >>> 24, n >>> 16, n >>> 8, n, 0, 0, 0, 1]);
  const writer = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const maker = { device, writer, clock };
  return {
    ...openLog(folder, { ...maker, pause: () => Promise.resolve() }),
    events: createEventWriter(bytes, clock),
    maker,
  };
}

/** Ids of all events that someone who comes now reads, in order, each once. */
export async function idsIn(folder: PracticeFolder): Promise<readonly string[]> {
  const { events } = await openWindow(folder, 99).read();
  return [...new Set(events.map(({ id }) => id))].toSorted((a, b) => (a < b ? -1 : 1));
}
