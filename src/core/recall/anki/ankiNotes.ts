// The cards of an answer as Anki's notes: their deck, tags and a GUID that stays, so that a second import updates.
import { escapeHtml } from '../../answer/escapeHtml.ts';
import type { Language, Question } from '../../catalog/question.ts';
import { cardId } from '../cardId.ts';
import type { AnkiSides } from './ankiSides.ts';

export interface AnkiNote {
  /** `gloss/<question>/card/<card>@<language>`, the question by the first id that it ever had. */
  readonly guid: string;
  /** Both have two fields: front and back, or text and extra. */
  readonly kind: AnkiSides['kind'];
  /** `Gloss::English` */
  readonly deck: string;
  /** Without blanks; `::` makes a hierarchy. */
  readonly tags: readonly string[];
  /** HTML on one line each. */
  readonly fields: readonly [string, string];
}

export const ankiDecks: Readonly<Record<Language, string>> = { en: 'Gloss::English', 'zh-cn': 'Gloss::中文' };

const openWords: Readonly<Record<Language, string>> = {
  en: 'The whole answer in Gloss',
  'zh-cn': '在 Gloss 里看完整答案',
};

/**
 * Notes of one answer, in the order of its cards.
 * @param link address that opens the question in the editor
 */
export function ankiNotes(
  question: Question,
  cards: readonly AnkiSides[],
  language: Language,
  link: string,
): readonly AnkiNote[] {
  const first = question.aliases[0] ?? question.id;
  const tags = [
    `gloss::topic::${question.group}`,
    `gloss::question::${question.id}`,
    ...question.concepts.map((concept) => `gloss::concept::${concept}`),
  ];
  const open = `<p><a href="${escapeHtml(link)}">${openWords[language]}</a></p>`;
  return cards.map(({ card, kind, front, back }) => ({
    guid: `${cardId(first, card)}@${language}`,
    kind,
    deck: ankiDecks[language],
    tags,
    fields: [front, `${back}${open}`],
  }));
}
