// The process that is killed: two windows write events and merge without end, and say on the output what was acknowledged.
import { writeSync } from 'node:fs';
import { uniform } from '../../src/core/numerics/random.ts';
import type { PracticeEvent } from '../../src/core/recall/practiceEvent.ts';
import { nodeFolder } from '../support/nodeFolder.ts';
import { openWindow, tickingClock, type Window } from '../support/sampleLog.ts';
import { adversary, type Lie } from './adversary.ts';

/** What the killer reads, a line each. */
export type Said =
  | { readonly said: 'acknowledged'; readonly ids: readonly string[] }
  | { readonly said: 'merging' }
  | { readonly said: 'merged' };

export interface VictimOptions {
  readonly place: string;
  readonly seed: number;
  readonly lie: Lie;
}

// SAFETY: killTest.ts has written it.
const { place, seed, lie } = JSON.parse(process.argv[2] ?? '') as VictimOptions;
const random = uniform(seed);
const folder = adversary(nodeFolder(place), place, random, lie);
/** Three months that are over, so that every merge has something to do. */
const month = 1 + Math.floor(random() * 3);

const say = (said: Said): void => void writeSync(1, `${JSON.stringify(said)}\n`);

async function practise(window: Window): Promise<void> {
  for (;;) {
    const events: PracticeEvent[] = [];
    for (let n = random() < 0.2 ? 5 : 1; n > 0; n -= 1)
      events.push(window.events.rate('gloss/why-rope/aloud', 3, 5400, 'practice'));
    // A write that breaks off is not acknowledged; it is not tried again either.
    await window.append(events).then(
      () => say({ said: 'acknowledged', ids: events.map(({ id }) => id) }),
      () => {},
    );
    if (random() < 0.1) {
      say({ said: 'merging' });
      await window.merge().catch(() => {});
      say({ said: 'merged' });
    }
  }
}

function begin(n: number): Promise<void> {
  const window = openWindow(folder, n);
  const practised = openWindow(folder, n, tickingClock(Date.UTC(2026, month, 1 + random() * 25)));
  return practise({ ...window, events: practised.events });
}

// Should the killer be gone, this ends too.
setTimeout(() => process.exit(1), 30_000);
void Promise.all([begin(2 * seed + 2), begin(2 * seed + 3)]);
