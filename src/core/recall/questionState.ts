// The one word that says how a question stands: new, learning, due, known or paused.
import { aloudId } from './cardId.ts';
import { newCard, type CardMemory } from './cardMemory.ts';
import type { ComingDue } from './comingDue.ts';
import type { CardRef } from './deck.ts';
import type { Memory } from './memory.ts';
import { intervalDays } from './scheduler.ts';

export type QuestionState = 'new' | 'learning' | 'due' | 'known' | 'paused';

/** From an interval of so many days a card counts as known: the border that Anki draws for a mature card. */
const knownFrom = 21;

/** @param cards of one question */
export function stateOf(cards: readonly CardRef[], memory: Memory, coming: ComingDue): QuestionState {
  const all = cards.map(({ id }) => ({ id, own: memory.cards.get(id) ?? newCard }));
  const active = all.filter(({ own }) => !own.suspended);
  if (active.length === 0) return 'paused';
  if (active.some(({ id }) => coming(id)?.now)) return 'due';
  if (active.every(({ own }) => own.trace === undefined)) return 'new';
  return active.every(({ own }) => isKnown(own)) ? 'known' : 'learning';
}

export const isKnown = ({ trace }: CardMemory): boolean =>
  trace !== undefined && trace.last.rating !== 1 && intervalDays(trace.stability, 0.9) >= knownFrom;

/** What is remembered of the spoken card of a question. */
export const aloudMemory = (memory: Memory, question: string): CardMemory =>
  memory.cards.get(aloudId(question)) ?? newCard;
