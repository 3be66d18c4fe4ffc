// Which questions memory holds now: their minute was told without being forgotten, and is not due.
import { aloudId } from './cardId.ts';
import { dayNumber, type Moment } from './day.ts';
import type { Deck } from './deck.ts';
import { dueDay } from './due.ts';
import type { Memory } from './memory.ts';
import { aloudMemory } from './questionState.ts';
import type { PracticeSettings } from './settings.ts';

/** Ids of questions. */
export function heldQuestions(
  deck: Pick<Deck, 'ofQuestion'>,
  memory: Memory,
  settings: PracticeSettings,
  now: Moment,
): ReadonlySet<string> {
  const today = dayNumber(now);
  return new Set(
    [...deck.ofQuestion.keys()].filter((question) => {
      const day = dueDay(aloudId(question), aloudMemory(memory, question), settings, today);
      return day !== undefined && day > today;
    }),
  );
}
