// The deck: every card that can be practised, from the catalog alone; no answer is opened for it.
import type { Catalog } from '../catalog/catalog.ts';
import type { Card, Question } from '../catalog/question.ts';
import { aloudId, cardId, choiceId, type CardId } from './cardId.ts';

export interface CardRef {
  readonly id: CardId;
  /** The question's id. */
  readonly question: string;
  /** The id of its topic. */
  readonly topic: string;
  readonly kind: 'aloud' | Card['kind'];
  /** The id of the card in the answer; absent for the spoken one. */
  readonly item?: string;
  /** The id of the drill, for a drill. */
  readonly drill?: string;
  /** Those that its question treats. */
  readonly concepts: readonly string[];
}

export interface Deck {
  /** In the order of study: the fifteen before the others, then by level, then in reading order; of a question the spoken card first. */
  readonly cards: readonly CardRef[];
  readonly byId: ReadonlyMap<CardId, CardRef>;
  /** By the id of the question. */
  readonly ofQuestion: ReadonlyMap<string, readonly CardRef[]>;
  /** The card that practises what a choice asks, by the id of the choice. */
  readonly cardOfChoice: ReadonlyMap<CardId, CardId>;
}

/** Questions of an older catalog, without rows of cards, have their spoken card alone. */
export function deckOf(catalog: Pick<Catalog, 'questions'>): Deck {
  const cards: CardRef[] = [];
  const ofQuestion = new Map<string, readonly CardRef[]>();
  const cardOfChoice = new Map<CardId, CardId>();
  for (const {
    id: question,
    group: topic,
    concepts,
    cards: rows = [],
    choices,
    cardOfChoice: links = {},
  } of catalog.questions.toSorted(byNeed)) {
    const own = { question, topic, concepts };
    const all: readonly CardRef[] = [
      { ...own, id: aloudId(question), kind: 'aloud' },
      ...rows.map(({ id: item, kind, drill }): CardRef => ({
        ...own,
        id: cardId(question, item),
        kind,
        item,
        ...(drill !== undefined && { drill }),
      })),
    ];
    cards.push(...all);
    ofQuestion.set(question, all);
    for (const choice of choices) {
      const item = Object.hasOwn(links, choice) ? links[choice] : undefined;
      cardOfChoice.set(choiceId(question, choice), item === undefined ? aloudId(question) : cardId(question, item));
    }
  }
  return { cards, byId: new Map(cards.map((card) => [card.id, card])), ofQuestion, cardOfChoice };
}

const byNeed = (a: Question, b: Question): number =>
  Number(a.core === undefined) - Number(b.core === undefined) || a.level - b.level;
