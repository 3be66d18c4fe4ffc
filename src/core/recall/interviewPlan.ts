// The plan until the interview: how many days are left, how many questions a day that means, whether it fits, what to drop.
import { dayNumber, type Moment } from './day.ts';
import type { Deck } from './deck.ts';
import { interviewDay } from './due.ts';
import type { Memory } from './memory.ts';
import type { PracticeSettings } from './settings.ts';

export interface InterviewPlan {
  /** Days on which one can still learn: today and those before the date; 0 on the day itself. */
  readonly daysLeft: number;
  /** Questions of which something is new, and the new cards in them. */
  readonly questionsLeft: number;
  readonly cardsLeft: number;
  /** What a day brings when it is spread evenly, rounded up. */
  readonly questionsPerDay: number;
  readonly cardsPerDay: number;
  /** New cards a day that the setting allows. */
  readonly newPerDay: number;
  /** Whether what is left stays within that. */
  readonly fits: boolean;
  /** Ids of questions without which it fits, the least needed first; none when it fits. */
  readonly drop: readonly string[];
}

/** Undefined without an interview ahead. @param order ids of questions, the most needed first */
export function interviewPlan(
  deck: Deck,
  memory: Memory,
  settings: PracticeSettings,
  now: Moment,
  order: readonly string[] = [...deck.ofQuestion.keys()],
): InterviewPlan | undefined {
  const today = dayNumber(now);
  const day = interviewDay(settings, today);
  if (day === undefined) return undefined;
  const daysLeft = day - today;
  const left = order
    .map((question) => ({ question, cards: newCardsOf(question, deck, memory) }))
    .filter(({ cards }) => cards > 0);
  const cardsLeft = left.reduce((sum, { cards }) => sum + cards, 0);
  const perDay = (count: number): number => Math.ceil(count / Math.max(1, daysLeft));
  const room = daysLeft * settings.newPerDay;
  const drop: string[] = [];
  let over = cardsLeft - room;
  for (const { question, cards } of left.toReversed()) {
    if (over <= 0) break;
    drop.push(question);
    over -= cards;
  }
  return {
    daysLeft,
    questionsLeft: left.length,
    cardsLeft,
    questionsPerDay: perDay(left.length),
    cardsPerDay: perDay(cardsLeft),
    newPerDay: settings.newPerDay,
    fits: drop.length === 0,
    drop,
  };
}

function newCardsOf(question: string, deck: Deck, memory: Memory): number {
  const cards = deck.ofQuestion.get(question) ?? [];
  return cards.filter(({ id }) => {
    const own = memory.cards.get(id);
    return own === undefined || (own.trace === undefined && !own.suspended);
  }).length;
}
