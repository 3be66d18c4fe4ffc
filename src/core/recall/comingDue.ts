// When each card comes due with all that bears on it: its last rating, a choice that was answered wrongly, a burial.
import type { CardId } from './cardId.ts';
import { newCard, type CardMemory } from './cardMemory.ts';
import { dayNumber, type Moment } from './day.ts';
import type { Deck } from './deck.ts';
import { dueDay } from './due.ts';
import type { Memory } from './memory.ts';
import type { PracticeSettings } from './settings.ts';

export interface Coming {
  /** As `dayNumber` counts; today or before when it is due. */
  readonly day: number;
  /** Whether it is due at this moment: one that was put off until later today is not. */
  readonly now: boolean;
}

/** Of a card; undefined when it is new or suspended. */
export type ComingDue = (card: CardId) => Coming | undefined;

export function comingDue(
  deck: Pick<Deck, 'cardOfChoice'>,
  memory: Memory,
  settings: PracticeSettings,
  now: Moment,
): ComingDue {
  const today = dayNumber(now);
  const missed = missedInChoices(deck, memory);
  return (id) => {
    const own = memory.cards.get(id) ?? newCard;
    const due = missed.has(id) ? today : dueDay(id, own, settings, today);
    if (own.suspended || due === undefined) return undefined;
    const day = Math.max(due, dayNumber({ at: own.buriedUntil ?? -Infinity, tz: now.tz }));
    return { day, now: day <= today && !isBuried(own, now) };
  };
}

export const isBuried = ({ buriedUntil }: CardMemory, now: Moment): boolean =>
  buriedUntil !== undefined && now.at < buriedUntil;

/** Cards whose choice was answered wrongly after they were last rated. */
export function missedInChoices({ cardOfChoice }: Pick<Deck, 'cardOfChoice'>, memory: Memory): ReadonlySet<CardId> {
  const missed = new Set<CardId>();
  for (const [choice, { lastWrong }] of memory.choices) {
    const card = cardOfChoice.get(choice);
    if (card === undefined || lastWrong === undefined) continue;
    if (lastWrong > (memory.cards.get(card)?.trace?.last.at ?? Number.NEGATIVE_INFINITY)) missed.add(card);
  }
  return missed;
}
