// The content of this repository, read once for all content tests, and the ids of its questions by glob.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readContent, type Content } from '../../src/build/readContent.ts';
import type { ParsedQuestion } from '../../src/core/catalog/parseQuestion.ts';
import type { AnswerBody } from '../../src/core/catalog/question.ts';
import { allFollowUps } from '../../src/core/answer/renderAnswer.ts';

const root = path.join(import.meta.dirname, '../..');
export const contentFolder = path.join(root, 'content');

/** `<group>/<id>` of every English file. */
export const questionFiles: readonly string[] = readdirSync(path.join(contentFolder, 'questions'), { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.md') && !name.endsWith('.zh-cn.md'))
  .map((name) => name.slice(0, -'.md'.length))
  .toSorted();

export const readRealContent = (): Promise<Content> => readContent(contentFolder, path.join(root, 'src/labs'));

/** One piece of Markdown of an answer, with the item that it belongs to. */
export interface NamedText {
  readonly item: string;
  readonly markdown: string;
}

/** Every text of an answer, in reading order; both languages have the same items. */
export function namedTexts({ bodies }: ParsedQuestion, language: keyof ParsedQuestion['bodies']): readonly NamedText[] {
  const body: AnswerBody = bodies[language];
  const sections = [...body.depth, ...body.myths, ...allFollowUps(body.followUps)];
  return [
    { item: 'aloud', markdown: body.aloud },
    { item: 'lead', markdown: body.lead },
    ...sections.map(({ id, heading, markdown }) => ({ item: id, markdown: `${heading}\n\n${markdown}` })),
    ...body.points.map(({ id, markdown }) => ({ item: id, markdown })),
    ...body.cards.map((card) => ({ item: card.id, markdown: cardText(card) })),
    ...body.choices.flatMap(({ id, stem, options }) => [
      { item: id, markdown: stem },
      ...options.map(({ text, reason }) => ({
        item: id,
        markdown: `${text}\n\n${reason}`,
      })),
    ]),
  ];
}

function cardText(card: AnswerBody['cards'][number]): string {
  if (card.kind === 'drill') return '';
  return card.kind === 'cloze' ? card.text : `${card.front}\n\n${card.back}`;
}
