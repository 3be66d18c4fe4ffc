// A session of practice: one spoken question and up to eight cards, or all that is crammed; what is missed comes again before the end.
import type { CardId } from './cardId.ts';
import type { Rating } from './practiceEvent.ts';
import type { Queue } from './queue.ts';
import { spread } from './spread.ts';

const mostCards = 8;

/** So many others come before a missed card does again. */
const apart = 3;

/** What was done with the card that stood there: rated, or set aside (buried, suspended, reset). */
export interface Step {
  /** Absent when the card was set aside. */
  readonly rating?: Rating;
  /** The event that was written for it, which an undo names. */
  readonly event: string;
}

/** Plain JSON: all else is computed from the plan and the steps, so that a reload continues and an undo is exact. */
export interface Session {
  readonly mode: Queue['mode'];
  readonly plan: readonly CardId[];
  readonly steps: readonly Step[];
}

export function startSession({ mode, cards }: Queue): Session {
  if (mode === 'cram') return { mode, plan: cards.map(({ card }) => card.id), steps: [] };
  const spoken = cards.find(({ card }) => card.kind === 'aloud');
  const others = cards.filter(({ card }) => card.kind !== 'aloud').slice(0, mostCards);
  const asked = spread([...(spoken ? [spoken] : []), ...others], ({ card }) => card.question);
  return { mode, plan: asked.map(({ card }) => card.id), steps: [] };
}

export interface SessionState {
  /** Undefined when it is enough for today. */
  readonly current: CardId | undefined;
  /** After the current one. */
  readonly ahead: readonly CardId[];
  /** How many cards are done: recalled, or set aside. */
  readonly done: number;
  /** How many there are. */
  readonly total: number;
}

export function stateOfSession({ plan, steps }: Session): SessionState {
  let ahead = plan;
  for (const { rating } of steps) {
    const [first, ...rest] = ahead;
    ahead = first !== undefined && rating === 1 ? [...rest.slice(0, apart), first, ...rest.slice(apart)] : rest;
  }
  const [current, ...after] = ahead;
  return { current, ahead: after, done: plan.length - ahead.length, total: plan.length };
}

/** @param event the id of the event that was written */
export const answer = (session: Session, rating: Rating, event: string): Session => ({
  ...session,
  steps: [...session.steps, { rating, event }],
});

/** The current card was buried, suspended or reset. */
export const setAside = (session: Session, event: string): Session => ({
  ...session,
  steps: [...session.steps, { event }],
});

/** The session before the last step, and the event to be undone; undefined when there is no step. */
export function undo(session: Session): { readonly session: Session; readonly target: string } | undefined {
  const last = session.steps.at(-1);
  return last && { session: { ...session, steps: session.steps.slice(0, -1) }, target: last.event };
}
