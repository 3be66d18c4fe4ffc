// A session of practice: one spoken question and up to eight cards, or all that is crammed; what is missed comes again before the end.
import type { CardId } from './cardId.ts';
import type { RateEvent, Rating } from './practiceEvent.ts';
import type { Queue } from './queue.ts';
import { spread } from './spread.ts';

const mostCards = 8;

/** So many others come before a missed card does again. */
const apart = 3;

/** What was done with the card that stood there: rated, set aside (buried, suspended, reset), or passed over. */
export interface Step {
  /** Absent when the card was not rated. */
  readonly rating?: Rating;
  /** The event that was written for it, which an undo names; absent when it was passed over, see elsewhere.ts. */
  readonly event?: string;
}

/** Cards that come before the others, when they are due: those of the open file, or of the workspace. */
export type First = 'file' | 'workspace';

/** Plain JSON: all else is computed from the plan and the steps, so that a reload continues and an undo is exact. */
export interface Session {
  readonly mode: Queue['mode'];
  readonly plan: readonly CardId[];
  readonly steps: readonly Step[];
  /** How often each card had been rated when it was planned; one that is missing is not looked after, see elsewhere.ts. */
  readonly reps?: Readonly<Record<CardId, number>>;
  /** Ids of ratings from before this session that were taken back in it, the last one last. */
  readonly takenBack?: readonly string[];
  /** What the reader wanted first, for this session alone. */
  readonly first?: First;
}

export function startSession({ mode, cards }: Queue): Session {
  if (mode === 'cram') return { mode, plan: cards.map(({ card }) => card.id), steps: [] };
  const spoken = cards.find(({ card }) => card.kind === 'aloud');
  const others = cards.filter(({ card }) => card.kind !== 'aloud').slice(0, mostCards);
  const asked = spread([...(spoken ? [spoken] : []), ...others], ({ card }) => card.question);
  return {
    mode,
    plan: asked.map(({ card }) => card.id),
    steps: [],
    reps: Object.fromEntries(asked.map(({ card, reps }) => [card.id, reps])),
  };
}

export interface SessionState {
  /** Undefined when it is enough for today. */
  readonly current: CardId | undefined;
  /** After the current one. */
  readonly ahead: readonly CardId[];
  /** The card of each step, in their order. */
  readonly asked: readonly CardId[];
  /** How many cards are done: recalled, set aside, or passed over. */
  readonly done: number;
  /** How many there are. */
  readonly total: number;
}

export function stateOfSession({ plan, steps }: Session): SessionState {
  const asked: CardId[] = [];
  let ahead = plan;
  for (const { rating } of steps) {
    const [first, ...rest] = ahead;
    if (first === undefined) break;
    asked.push(first);
    ahead = rating === 1 ? [...rest.slice(0, apart), first, ...rest.slice(apart)] : rest;
  }
  const [current, ...after] = ahead;
  return { current, ahead: after, asked, done: plan.length - ahead.length, total: plan.length };
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

/** What an undo takes back. */
export interface TakenBack {
  readonly session: Session;
  /** The id of the event to be undone. */
  readonly target: string;
  readonly card: CardId;
  /** Absent when the card had been set aside. */
  readonly rating?: Rating;
}

/** The session before the last step that wrote an event; undefined when there is none. */
export function undo(session: Session): TakenBack | undefined {
  const at = session.steps.findLastIndex(({ event }) => event !== undefined);
  const { event: target, rating } = session.steps[at] ?? {};
  const card = stateOfSession(session).asked[at];
  if (target === undefined || card === undefined) return undefined;
  return {
    session: { ...session, steps: session.steps.slice(0, at) },
    target,
    card,
    ...(rating !== undefined && { rating }),
  };
}

/**
 * Takes back a rating from before this session, in which there is nothing to undo: its card is asked next.
 * @param reps how often the card was rated, as memory has it
 */
export const undoEarlier = (session: Session, { id, card, rating }: RateEvent, reps: number): TakenBack => ({
  session: {
    ...session,
    plan: [card, ...session.plan.filter((other) => other !== card)],
    // What was passed over is found again.
    steps: [],
    reps: { ...session.reps, [card]: reps },
    takenBack: [...(session.takenBack ?? []), id],
  },
  target: id,
  card,
  rating,
});
