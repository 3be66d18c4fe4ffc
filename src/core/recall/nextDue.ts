// When practice goes on: the first day after today on which something comes due, or has room for what is new.
import { newCard } from './cardMemory.ts';
import { comingDue } from './comingDue.ts';
import { dayNumber, type Moment } from './day.ts';
import type { Deck } from './deck.ts';
import type { Memory } from './memory.ts';
import type { PracticeSettings } from './settings.ts';

/** As `dayNumber` counts; undefined when nothing will ever come due. What is overdue can be practised tomorrow as well. */
export function nextDue(deck: Deck, memory: Memory, settings: PracticeSettings, now: Moment): number | undefined {
  const tomorrow = dayNumber(now) + 1;
  const coming = comingDue(deck, memory, settings, now);
  let first: number | undefined;
  for (const { id } of deck.cards) {
    const own = memory.cards.get(id) ?? newCard;
    if (own.suspended || (own.trace === undefined && settings.newPerDay === 0)) continue;
    const day = Math.max(tomorrow, coming(id)?.day ?? tomorrow);
    if (first === undefined || day < first) first = day;
  }
  return first;
}
