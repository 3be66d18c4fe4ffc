// New cards: in what order they are begun, and how many a day has room for.
import type { CardMemory } from './cardMemory.ts';
import type { CardRef } from './deck.ts';
import { interviewDay } from './due.ts';
import type { PracticeSettings } from './settings.ts';
import { spread } from './spread.ts';

/** So many questions are begun side by side, so that their cards can be kept apart. */
const sideBySide = 3;

/** @param cards new ones in the order of the deck, those of a question together */
export function inOrderOfStudy<T extends { readonly card: CardRef }>(cards: readonly T[]): readonly T[] {
  const questions: T[][] = [];
  for (const one of cards) {
    const last = questions.at(-1);
    if (last?.[0]?.card.question === one.card.question) last.push(one);
    else questions.push([one]);
  }
  return Array.from({ length: Math.ceil(questions.length / sideBySide) }, (_, at) =>
    spread(questions.slice(at * sideBySide, (at + 1) * sideBySide).flat(), ({ card }) => card.question),
  ).flat();
}

/**
 * How many more new cards today has room for: what the setting allows; before an interview no more than what is left
 * spread over the days until it. Counted from the log of all devices, so neither a reload nor a second one adds any.
 * @param cards all of the deck @param today as `dayNumber`
 */
export function newLeft(cards: readonly CardMemory[], settings: PracticeSettings, today: number): number {
  const begun = cards.filter(({ trace }) => trace?.first.day === today).length;
  const left = cards.filter(({ trace, suspended }) => trace === undefined && !suspended).length;
  const interview = interviewDay(settings, today);
  const evenly = interview === undefined ? Infinity : Math.ceil((left + begun) / Math.max(1, interview - today));
  return Math.max(0, Math.min(settings.newPerDay, evenly) - begun);
}
