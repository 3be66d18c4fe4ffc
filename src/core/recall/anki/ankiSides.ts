// Both sides of a card as the HTML of a note of Anki: made at build, for it takes the parser of Markdown.
import type { AnswerBody, Card, Language, Question } from '../../catalog/question.ts';
import { escapeHtml } from '../../answer/escapeHtml.ts';
import { cardId } from '../cardId.ts';
import { drill, drillText } from '../drills/drills.ts';
import { hash } from '../../numerics/hash.ts';
import { createAnkiHtml } from './ankiHtml.ts';

export interface AnkiSides {
  /** The id of the card in its answer. */
  readonly card: string;
  readonly kind: 'basic' | 'cloze';
  /** HTML on one line each: front and back, or text and extra. */
  readonly front: string;
  readonly back: string;
}

const drillWords: Readonly<Record<Language, string>> = {
  en: 'In Gloss the numbers are drawn anew each time.',
  'zh-cn': '在 Gloss 里，每次换一组数。',
};

/** In the order of the cards. A drill has one set of numbers, always the same. */
export function ankiSides(
  { id, aliases }: Pick<Question, 'id' | 'aliases'>,
  { cards }: Pick<AnswerBody, 'cards'>,
  language: Language,
): readonly AnkiSides[] {
  const html = createAnkiHtml(language);
  return cards.flatMap((card) => {
    const sides = sidesOf(card, cardId(aliases[0] ?? id, card.id), language, html);
    return sides === undefined ? [] : [{ card: card.id, kind: card.kind === 'cloze' ? 'cloze' : 'basic', ...sides }];
  });
}

type Sides = Pick<AnkiSides, 'front' | 'back'>;
type ToHtml = (markdown: string) => string;

function sidesOf(card: Card, id: string, language: Language, html: ToHtml): Sides | undefined {
  if (card.kind === 'cloze') return { front: clozeHtml(card.text, html), back: '' };
  if (card.kind !== 'drill') return { front: html(card.front), back: html(card.back) };
  return drillSides(card.drill, hash(id), language);
}

function drillSides(id: string, seed: number, language: Language): Sides | undefined {
  const made = drill(id, seed);
  if (made === undefined) return undefined;
  const { question, answer, allowance, steps } = drillText(made, language);
  const lines = [answer, ...steps, `${allowance} ${drillWords[language]}`].map(escapeHtml);
  return { front: `<p>${escapeHtml(question)}</p>`, back: `<p>${lines.join('<br>')}</p>` };
}

/** Private-use characters that stand for the ends of a gap while the Markdown around it is rendered. */
const [opening, closing] = ['\ue000', '\ue001'];

/**
 * Every {{…}} becomes {{c1::…}}: one card that hides all of them, as in Gloss. Anki would read `::` within a gap as the
 * start of a hint, so a comment keeps the colons apart (Anki manual, "Editing", "Cloze Deletion").
 */
function clozeHtml(text: string, html: ToHtml): string {
  const marked = text.replaceAll('{{', opening).replaceAll('}}', closing);
  return html(marked).replace(
    /\ue000([^\ue000\ue001]*)\ue001/g,
    (_, hidden: string) => `{{c1::${hidden.replaceAll('::', ':<!-- -->:')}}}`,
  );
}
