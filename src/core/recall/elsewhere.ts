// What other windows and devices did meanwhile with the cards of a session: those cards are not asked again.
import type { CardId } from './cardId.ts';
import { newCard } from './cardMemory.ts';
import { isBuried } from './comingDue.ts';
import type { Moment } from './day.ts';
import type { Memory } from './memory.ts';
import { stateOfSession, type Session } from './session.ts';

/**
 * The session after every card that stands next and was rated, suspended or put off elsewhere since it was planned. No
 * clock decides it, but how often the card was rated; cramming asks everything. The same object when nothing is passed over.
 */
export function passOver(session: Session, memory: Memory, now: Moment): Session {
  if (session.mode === 'cram') return session;
  let next = session;
  for (let { current } = stateOfSession(next); current !== undefined; { current } = stateOfSession(next)) {
    if (!isDone(next, current, memory, now)) break;
    next = { ...next, steps: [...next.steps, {}] };
  }
  return next;
}

function isDone(session: Session, card: CardId, memory: Memory, now: Moment): boolean {
  const planned = session.reps?.[card];
  const own = memory.cards.get(card) ?? newCard;
  if (planned === undefined) return false;
  const { asked } = stateOfSession(session);
  const here = session.steps.filter(({ rating }, at) => rating !== undefined && asked[at] === card).length;
  return own.reps > planned + here || own.suspended || isBuried(own, now);
}
