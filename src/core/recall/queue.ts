// What to practise now: what was forgotten, what is due by the risk of forgetting it, then new cards up to the day's limit.
import type { CardId } from './cardId.ts';
import { newCard, recalled, type CardMemory } from './cardMemory.ts';
import { isBuried, missedInChoices } from './comingDue.ts';
import { dayNumber, type Moment } from './day.ts';
import type { CardRef, Deck } from './deck.ts';
import { dueDay } from './due.ts';
import type { Memory } from './memory.ts';
import { inOrderOfStudy, newLeft } from './newCards.ts';
import type { PracticeSettings } from './settings.ts';
import { spread } from './spread.ts';

/** Why a card is asked: forgotten last time, its choice was answered wrongly, come due, new, or crammed. */
export type Why = 'forgotten' | 'choice' | 'due' | 'new' | 'cram';

export interface QueuedCard {
  readonly card: CardRef;
  readonly why: Why;
  /** How likely it is recalled now, 0 to 1; absent for a new card. */
  readonly recalled?: number;
  /** How often it was rated since it was new. */
  readonly reps: number;
}

export interface Queue {
  readonly mode: 'practice' | 'cram';
  /** In the order in which they are asked. */
  readonly cards: readonly QueuedCard[];
  /** How many of them are not new. */
  readonly due: number;
}

/** Whose cards are asked. */
export type Scope =
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'question'; readonly question: string }
  /** Those that treat one of these concepts: what stands in a file or a workspace. */
  | { readonly kind: 'concepts'; readonly concepts: ReadonlySet<string> };

export interface QueueWishes {
  /** Cards of these concepts come first: what stands in the open file. */
  readonly first?: ReadonlySet<string>;
  readonly scope?: Scope;
  /** All cards of the scope, due or not; their ratings never schedule. */
  readonly cram?: boolean;
}

/** Computed from the deck and memory alone: two devices with the same log have the same queue. */
export function buildQueue(
  deck: Deck,
  memory: Memory,
  settings: PracticeSettings,
  now: Moment,
  { first, scope, cram = false }: QueueWishes = {},
): Queue {
  const today = dayNumber(now);
  const missed = cram ? new Set<CardId>() : missedInChoices(deck, memory);
  const due: QueuedCard[] = [];
  const fresh: QueuedCard[] = [];
  const memories = deck.cards.map(({ id }) => memory.cards.get(id) ?? newCard);
  for (const [at, card] of deck.cards.entries()) {
    const own = memories[at] ?? newCard;
    if (scope !== undefined && !inScope(card, scope)) continue;
    if (own.suspended || (!cram && isBuried(own, now))) continue;
    const why = cram ? 'cram' : whyNow(card, own, settings, today, missed);
    if (why === undefined) continue;
    const chance = recalled(own, today);
    (why === 'new' ? fresh : due).push({
      card,
      why,
      reps: own.reps,
      ...(chance !== undefined && { recalled: chance }),
    });
  }
  const wanted = (cards: readonly QueuedCard[]): readonly QueuedCard[] =>
    first === undefined ? cards : [...cards.filter(concerns(first)), ...cards.filter((one) => !concerns(first)(one))];
  const begun = inOrderOfStudy(wanted(fresh)).slice(0, newLeft(memories, settings, today));
  const cards = wanted([...due.toSorted(byRisk), ...begun]);
  return { mode: cram ? 'cram' : 'practice', cards: spread(cards, ({ card }) => card.question), due: due.length };
}

const concerns =
  (concepts: ReadonlySet<string>) =>
  ({ card }: QueuedCard): boolean =>
    card.concepts.some((id) => concepts.has(id));

function inScope(card: CardRef, scope: Scope): boolean {
  switch (scope.kind) {
    case 'topic':
      return card.topic === scope.topic;
    case 'question':
      return card.question === scope.question;
    case 'concepts':
      return card.concepts.some((id) => scope.concepts.has(id));
  }
}

function whyNow(
  card: CardRef,
  own: CardMemory,
  settings: PracticeSettings,
  today: number,
  missed: ReadonlySet<CardId>,
): Why | undefined {
  const day = dueDay(card.id, own, settings, today);
  if (own.trace?.last.rating === 1) return 'forgotten';
  if (missed.has(card.id)) return 'choice';
  if (day === undefined) return 'new';
  return day <= today ? 'due' : undefined;
}

const rank: Readonly<Record<Why, number>> = { forgotten: 0, choice: 1, due: 2, cram: 2, new: 3 };

const byRisk = (a: QueuedCard, b: QueuedCard): number =>
  rank[a.why] - rank[b.why] || (a.recalled ?? 0) - (b.recalled ?? 0);
