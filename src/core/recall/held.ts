// Which questions memory holds now: their minute was told without being forgotten, and is not due.
import { aloudId } from './cardId.ts';
import { comingDue } from './comingDue.ts';
import { dayNumber, type Moment } from './day.ts';
import type { Deck } from './deck.ts';
import type { Memory } from './memory.ts';
import type { PracticeSettings } from './settings.ts';

/** Ids of questions. */
export function heldQuestions(
  deck: Pick<Deck, 'ofQuestion' | 'cardOfChoice'>,
  memory: Memory,
  settings: PracticeSettings,
  now: Moment,
): ReadonlySet<string> {
  const today = dayNumber(now);
  const coming = comingDue(deck, memory, settings, now);
  return new Set([...deck.ofQuestion.keys()].filter((question) => (coming(aloudId(question))?.day ?? today) > today));
}
