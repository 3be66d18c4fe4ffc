// New cards: in what order they are begun, and how many a day has room for.
import type { CardRef, Deck } from './deck.ts';
import { interviewDay } from './due.ts';
import type { Memory } from './memory.ts';
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
 * @param today as `dayNumber`
 */
export function newLeft(deck: Deck, memory: Memory, settings: PracticeSettings, today: number): number {
  let begun = 0;
  let left = 0;
  for (const { id } of deck.cards) {
    const card = memory.cards.get(id);
    if (card?.trace === undefined) left += Number(card?.suspended !== true);
    else if (card.trace.first.day === today) begun += 1;
  }
  const interview = interviewDay(settings, today);
  const spreadOut = interview === undefined ? Infinity : Math.ceil((left + begun) / Math.max(1, interview - today));
  return Math.max(0, Math.min(settings.newPerDay, spreadOut) - begun);
}
