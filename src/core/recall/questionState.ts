// The one word that says how a question stands: new, learning, due, known or paused.
import { aloudId } from './cardId.ts';
import { newCard, type CardMemory } from './cardMemory.ts';
import { dayNumber, type Moment } from './day.ts';
import type { CardRef, Deck } from './deck.ts';
import { dueDay } from './due.ts';
import type { Memory } from './memory.ts';
import { intervalDays } from './scheduler.ts';
import type { PracticeSettings } from './settings.ts';

export type QuestionState = 'new' | 'learning' | 'due' | 'known' | 'paused';

/** From an interval of so many days a card counts as known: the border that Anki draws for a mature card. */
const knownFrom = 21;

/** The states of all questions of the deck, by id. */
export function questionStates(
  deck: Deck,
  memory: Memory,
  settings: PracticeSettings,
  now: Moment,
): ReadonlyMap<string, QuestionState> {
  const today = dayNumber(now);
  return new Map([...deck.ofQuestion].map(([question, own]) => [question, stateOf(own, memory, settings, today)]));
}

/** @param cards of one question @param today as `dayNumber` */
export function stateOf(
  cards: readonly CardRef[],
  memory: Memory,
  settings: PracticeSettings,
  today: number,
): QuestionState {
  const all = cards.map(({ id }) => ({ id, own: memory.cards.get(id) ?? newCard }));
  const active = all.filter(({ own }) => !own.suspended);
  if (active.length === 0) return 'paused';
  if (active.every(({ own }) => own.trace === undefined)) return 'new';
  if (active.some(({ id, own }) => (dueDay(id, own, settings, today) ?? today + 1) <= today)) return 'due';
  return active.every(({ own }) => isKnown(own)) ? 'known' : 'learning';
}

export const isKnown = ({ trace }: CardMemory): boolean =>
  trace !== undefined && trace.last.rating !== 1 && intervalDays(trace.stability, 0.9) >= knownFrom;

/** What is remembered of the spoken card of a question. */
export const aloudMemory = (memory: Memory, question: string): CardMemory =>
  memory.cards.get(aloudId(question)) ?? newCard;
