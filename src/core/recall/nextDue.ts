// When practice goes on: the first day after today on which something comes due, or has room for what is new.
import { newCard } from './cardMemory.ts';
import { dayNumber, type Moment } from './day.ts';
import type { Deck } from './deck.ts';
import { dueDay } from './due.ts';
import type { Memory } from './memory.ts';
import type { PracticeSettings } from './settings.ts';

/** As `dayNumber` counts; undefined when nothing will ever come due. What is overdue can be practised tomorrow as well. */
export function nextDue(deck: Deck, memory: Memory, settings: PracticeSettings, now: Moment): number | undefined {
  const tomorrow = dayNumber(now) + 1;
  let first: number | undefined;
  for (const { id } of deck.cards) {
    const own = memory.cards.get(id) ?? newCard;
    if (own.suspended || (own.trace === undefined && settings.newPerDay === 0)) continue;
    const day = Math.max(tomorrow, dueDay(id, own, settings, tomorrow - 1) ?? tomorrow);
    if (first === undefined || day < first) first = day;
  }
  return first;
}
