// Decks for tests: questions with a spoken card and some others each.
import { deckOf, type Deck } from '../../../src/core/recall/deck.ts';
import type { Question } from '../../../src/core/catalog/question.ts';

export const questionRow = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  group: 'tuning',
  level: 1,
  concepts: [id],
  buildsOn: [],
  related: [],
  aliases: [],
  version: 1,
  reviewed: '2026-01-01',
  head: { en: { title: id, short: id, summary: '' }, 'zh-cn': { title: id, short: id, summary: '' } },
  sections: { en: [], 'zh-cn': [] },
  choices: [],
  ...more,
});

/** @param cards besides the spoken one, of each question */
export const deckFor = (questions: number, cards: number): Deck =>
  deckOf({
    questions: Array.from({ length: questions }, (_, at) =>
      questionRow(`q${String(at).padStart(2, '0')}`, {
        cards: Array.from({ length: cards }, (__, card) => ({ id: `c${card}`, kind: 'basic' })),
        choices: ['choice'],
        cardOfChoice: { choice: 'c0' },
      }),
    ),
  });
