// What is remembered of one card, folded from its own events in their order.
import { dayNumber, nextDayStart } from './day.ts';
import type { EventOfCard, RateEvent, Rating } from './practiceEvent.ts';
import { nextState, recallAfter, type MemoryState } from './scheduler.ts';

/** When a card was rated: milliseconds since 1970, and the reader's day (`dayNumber`) by the clock of then. */
export interface RatedOn {
  readonly at: number;
  readonly day: number;
}

/** What practice has left behind. */
export interface MemoryTrace extends MemoryState {
  readonly first: RatedOn;
  readonly last: RatedOn & { readonly rating: Rating };
}

export interface CardMemory {
  /** Absent as long as the card is new, and after a reset. */
  readonly trace?: MemoryTrace;
  /** Ratings since it was new; cramming does not count. */
  readonly reps: number;
  /** Of these, how often it was forgotten. */
  readonly lapses: number;
  readonly suspended: boolean;
  /** Not to be asked before, in milliseconds since 1970. */
  readonly buriedUntil?: number;
}

export const newCard: CardMemory = { reps: 0, lapses: 0, suspended: false };

/** @param events of this card alone, in order, without those that were undone */
export function foldCard(events: readonly EventOfCard[]): CardMemory {
  let card = newCard;
  for (const event of events) card = step(card, event);
  return card;
}

function step(card: CardMemory, event: EventOfCard): CardMemory {
  switch (event.kind) {
    case 'rate':
      return event.mode === 'cram' ? card : rated(card, event);
    case 'suspend':
      return { ...card, suspended: true };
    case 'resume':
      return { ...card, suspended: false };
    case 'bury':
      return { ...card, buriedUntil: event.until ?? nextDayStart(event) };
    case 'reset':
      return { ...newCard, suspended: card.suspended };
    case 'answer':
      return card;
  }
}

/** Rating a card also digs it up. */
function rated({ trace, reps, lapses, suspended }: CardMemory, event: RateEvent): CardMemory {
  const { at, rating } = event;
  const day = dayNumber(event);
  const { stability, difficulty } = nextState(trace, Math.max(0, day - (trace?.last.day ?? day)), rating);
  // Every field is written out: spreading costs four times as much as the arithmetic, two hundred thousand times.
  return {
    trace: { stability, difficulty, first: trace?.first ?? { at, day }, last: { at, day, rating } },
    reps: reps + 1,
    lapses: lapses + Number(rating === 1),
    suspended,
  };
}

/** How likely the card is recalled on a day, 0 to 1; undefined as long as it is new. @param today as `dayNumber` */
export const recalled = ({ trace }: CardMemory, today: number): number | undefined =>
  trace && recallAfter(today - trace.last.day, trace.stability);
