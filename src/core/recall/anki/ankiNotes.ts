// The cards of an answer as Anki's notes: their fields, deck, tags and a GUID that stays, so that a second import updates.
import type { Card, CompiledAnswer, Language, Question } from '../../catalog/question.ts';
import { cardId } from '../cardId.ts';
import { createAnkiHtml, type AnkiHtml } from './ankiHtml.ts';
import { drill, drillText } from '../drills/drills.ts';
import { hash } from '../../numerics/hash.ts';

export interface AnkiNote {
  /** `gloss/<question>/card/<card>@<language>`, the question by the first id that it ever had. */
  readonly guid: string;
  /** Both have two fields: front and back, or text and extra. */
  readonly kind: 'basic' | 'cloze';
  /** `Gloss::English` */
  readonly deck: string;
  /** Without blanks; `::` makes a hierarchy. */
  readonly tags: readonly string[];
  /** HTML on one line each. */
  readonly fields: readonly [string, string];
}

export const ankiDecks: Readonly<Record<Language, string>> = { en: 'Gloss::English', 'zh-cn': 'Gloss::中文' };

const words: Readonly<Record<Language, { readonly open: string; readonly drill: string }>> = {
  en: { open: 'The whole answer in Gloss', drill: 'In Gloss the numbers are drawn anew each time.' },
  'zh-cn': { open: '在 Gloss 里看完整答案', drill: '在 Gloss 里，每次换一组数。' },
};

/**
 * Notes of one answer, in the order of its cards. A drill is exported with one set of numbers, always the same.
 * @param link address that opens the question in the editor
 */
export function ankiNotes(question: Question, { body, language }: CompiledAnswer, link: string): readonly AnkiNote[] {
  const html = createAnkiHtml(language);
  const first = question.aliases[0] ?? question.id;
  const tags = [
    `gloss::topic::${question.group}`,
    `gloss::question::${question.id}`,
    ...question.concepts.map((concept) => `gloss::concept::${concept}`),
  ];
  const open = `<p><a href="${html.plain(link)}">${words[language].open}</a></p>`;
  return body.cards.flatMap((card) => {
    const id = cardId(first, card.id);
    const sides = sidesOf(card, id, language, html);
    if (sides === undefined) return [];
    const [front, back] = sides;
    const kind = card.kind === 'cloze' ? 'cloze' : 'basic';
    return [{ guid: `${id}@${language}`, kind, deck: ankiDecks[language], tags, fields: [front, `${back}${open}`] }];
  });
}

function sidesOf(card: Card, id: string, language: Language, html: AnkiHtml): readonly [string, string] | undefined {
  if (card.kind === 'cloze') return [clozeHtml(card.text, html), ''];
  if (card.kind !== 'drill') return [html.markdown(card.front), html.markdown(card.back)];
  const made = drill(card.drill, hash(id));
  if (made === undefined) return undefined;
  const { question, answer, allowance, steps } = drillText(made, language);
  const lines = [answer, ...steps, `${allowance} ${words[language].drill}`].map((line) => html.plain(line));
  return [`<p>${html.plain(question)}</p>`, `<p>${lines.join('<br>')}</p>`];
}

/** Private-use characters that stand for the ends of a gap while the Markdown around it is rendered. */
const [opening, closing] = ['\ue000', '\ue001'];

/**
 * Every {{…}} becomes {{c1::…}}: one card that hides all of them, as in Gloss. Anki would read `::` within a gap as the
 * start of a hint, so a comment keeps the colons apart (Anki manual, "Editing", "Cloze Deletion").
 */
function clozeHtml(text: string, html: AnkiHtml): string {
  const marked = text.replaceAll('{{', opening).replaceAll('}}', closing);
  return html
    .markdown(marked)
    .replace(
      /\ue000([^\ue000\ue001]*)\ue001/g,
      (_, hidden: string) => `{{c1::${hidden.replaceAll('::', ':<!-- -->:')}}}`,
    );
}
