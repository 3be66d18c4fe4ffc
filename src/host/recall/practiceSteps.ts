// What an act of the reader makes of a session: the event for the log, and the session after it.
import { nextDayStart, type Moment } from '../../core/recall/day.ts';
import type { EventWriter, PracticeEvent, RateEvent } from '../../core/recall/practiceEvent.ts';
import {
  answer,
  setAside,
  stateOfSession,
  undo,
  undoEarlier,
  type Session,
  type TakenBack,
} from '../../core/recall/session.ts';
import type { PracticeAct, Rating } from '../../protocol/memoryScreens.ts';

/** "Later today": so many milliseconds from now, and not beyond the day. */
const later = 3 * 3_600_000;

export interface PracticeStep {
  readonly event: PracticeEvent;
  readonly next: Session;
  /** What an undo took back. */
  readonly takenBack?: TakenBack;
}

/** The last rating that stands, from before the session, and how often its card was rated. */
export interface Earlier {
  readonly rating: RateEvent;
  readonly reps: number;
}

/** What an undo would take back: the last step, else what was rated before; undefined when there is nothing. */
export const undoable = (session: Session, earlier: Earlier | undefined): TakenBack | undefined =>
  undo(session) ??
  // What is crammed does not count, and takes back nothing that does.
  (earlier && session.mode === 'practice' ? undoEarlier(session, earlier.rating, earlier.reps) : undefined);

/** Undefined when there is no card to act on, or nothing to undo. */
export function practiceStep(
  session: Session,
  act: PracticeAct,
  events: EventWriter,
  now: Moment,
  earlier: Earlier | undefined,
): PracticeStep | undefined {
  if (act.kind === 'undo') {
    const takenBack = undoable(session, earlier);
    return takenBack && { event: events.undo(takenBack.target), next: takenBack.session, takenBack };
  }
  const { current } = stateOfSession(session);
  if (current === undefined) return undefined;
  if (act.kind === 'rate') {
    const event = events.rate(current, act.rating, act.milliseconds, session.mode);
    return { event, next: answer(session, act.rating, event.id) };
  }
  const make = {
    later: () => events.bury(current, Math.min(now.at + later, nextDayStart(now))),
    tomorrow: () => events.bury(current),
    suspend: () => events.suspend(current),
    reset: () => events.reset(current),
  };
  const event = make[act.kind]();
  return { event, next: setAside(session, event.id) };
}

/** What the page may ask for; undefined for anything else. */
export function parseAct(value: unknown): PracticeAct | undefined {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return undefined;
  const kind = (['undo', 'later', 'tomorrow', 'suspend', 'reset'] as const).find((known) => known === value.kind);
  if (kind !== undefined) return { kind };
  if (value.kind !== 'rate' || !('rating' in value) || !('milliseconds' in value)) return undefined;
  const rating = ([1, 3, 4] as const satisfies readonly Rating[]).find((known) => known === value.rating);
  return rating && { kind: 'rate', rating, milliseconds: soundDuration(value.milliseconds) };
}

/** Milliseconds: what the page says, or 0 when that cannot be. */
export const soundDuration = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && value < 1e9 ? Math.round(value) : 0;
