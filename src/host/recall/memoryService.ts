// Memory of this window: the log read in the background after activation, moved on by every event; a hover never waits for it.
import * as vscode from 'vscode';
import { deckOf, type Deck } from '../../core/recall/deck.ts';
import { lastRating } from '../../core/recall/lastRating.ts';
import { asOf, emptyMemory, extend, type Memory } from '../../core/recall/memory.ts';
import {
  createEventWriter,
  type EventWriter,
  type PracticeEvent,
  type RateEvent,
} from '../../core/recall/practiceEvent.ts';
import { currentNames } from '../../core/recall/renames.ts';
import { later } from '../later.ts';
import { once } from '../once.ts';
import type { Services } from '../services.ts';

/** Milliseconds after activation at which the log is read, if nobody asked before. */
const wait = 1500;
const minute = 60_000;

export interface Remembered {
  /** As of now, see `asOf`. */
  readonly memory: Memory;
  readonly deck: Deck;
}

export interface MemoryService extends vscode.Disposable {
  /** Undefined until the log was read. */
  readonly current: Remembered | undefined;
  /** The last rating of this device that still stands, whichever session it is from; undefined when there is none. */
  readonly lastRating: RateEvent | undefined;
  /** Reads the log when it was not read. Rejects when it cannot be. */
  ready(): Promise<Remembered>;
  /** Memory is another one, or is there for the first time. */
  readonly onDidChange: vscode.Event<void>;
  /** Makes the events of this window. */
  readonly events: EventWriter;
  /** Resolves when the log has the events; memory has moved on by then. Rejects as `PracticeStore.append` does. */
  write(events: readonly PracticeEvent[]): Promise<void>;
}

export function createMemoryService({ practice, catalog, clock, log }: Services): MemoryService {
  const changed = new vscode.EventEmitter<void>();
  /** All that was read and written; what others see of it is as of now. */
  let current: { readonly memory: Memory; readonly deck: Deck } | undefined;
  /** Of this device; some stand here twice. */
  const ratings: RateEvent[] = [];
  let view: { readonly of: Memory; readonly at: number; readonly memory: Memory } | undefined;
  /** Every hover and row asks: where a wrong clock wrote, the memory without it is made once a minute. */
  const ofNow = (): Remembered | undefined => {
    if (current === undefined) return undefined;
    const { memory: of, deck } = current;
    const at = clock.now();
    if (view?.of !== of || Math.abs(at - view.at) > minute) view = { of, at, memory: asOf(of, { at }) };
    return { memory: view.memory, deck };
  };

  const read = async (): Promise<void> => {
    const [{ events, ownRatings }, content] = await Promise.all([practice.read(), catalog()]);
    if (current !== undefined && events.length === 0) return;
    const rename = currentNames(content.questions);
    for (const rating of ownRatings.map(rename)) if (rating.kind === 'rate') ratings.push(rating);
    const named = events.map(rename);
    current = { memory: extend(current?.memory ?? emptyMemory, named), deck: current?.deck ?? deckOf(content) };
    changed.fire();
  };
  const first = once(read);
  const quietly = (asked: Promise<void>): void =>
    void asked.catch((error: unknown) => log.error(`The practice log cannot be read: ${String(error)}`));
  const reading = later(wait, () => quietly(first()));
  // What others write before the first reading is in it.
  const following = practice.onDidChange(() => quietly(current === undefined ? first() : read()));

  return {
    get current() {
      return ofNow();
    },
    get lastRating() {
      return current && lastRating(ratings, current.memory, current.deck);
    },
    async ready() {
      await first();
      const known = ofNow();
      if (known === undefined) throw new Error('The practice log was not read');
      return known;
    },
    onDidChange: changed.event,
    events: createEventWriter(crypto.getRandomValues(new Uint8Array(8)), clock),
    async write(events) {
      await practice.append(events);
      for (const event of events) if (event.kind === 'rate') ratings.push(event);
      if (current === undefined) return;
      current = { ...current, memory: extend(current.memory, events) };
      changed.fire();
    },
    dispose() {
      reading.dispose();
      following.dispose();
      changed.dispose();
    },
  };
}
