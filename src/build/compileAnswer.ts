// The compiled files of one question: its answer in each language with the sources and figures that it uses.
import { createReader, ofKind } from '../core/answer/readMarkdown.ts';
import { allFollowUps } from '../core/answer/renderAnswer.ts';
import type { ParsedQuestion } from '../core/catalog/parseQuestion.ts';
import type { AnswerBody, CompiledAnswer, Language, Reference } from '../core/catalog/question.ts';
import type { Content } from './readContent.ts';

/** Every piece of Markdown of an answer, in reading order. */
export function markdownsOf(body: AnswerBody): readonly string[] {
  const sections = [...body.depth, ...body.myths, ...allFollowUps(body.followUps)];
  const cards = body.cards.flatMap((card) => {
    if (card.kind === 'drill') return [];
    return card.kind === 'cloze' ? [card.text] : [card.front, card.back];
  });
  const choices = body.choices.flatMap(({ stem, options }) => [
    stem,
    ...options.flatMap(({ text, reason }) => [text, reason]),
  ]);
  return [
    body.aloud,
    body.lead,
    ...sections.flatMap(({ heading, markdown }) => [heading, markdown]),
    ...body.points.map(({ markdown }) => markdown),
    ...cards,
    ...choices,
  ];
}

export function compileAnswer(
  { question, bodies }: ParsedQuestion,
  language: Language,
  { bibliography, figuresOf }: Pick<Content, 'bibliography' | 'figuresOf'>,
): CompiledAnswer {
  const body = bodies[language];
  const read = createReader();
  const pieces = markdownsOf(body).flatMap((markdown) => read(markdown));
  const keys = new Set(ofKind(pieces, 'cite').flatMap(({ citations }) => citations.map(({ key }) => key)));
  const references = [...keys].toSorted().flatMap((key): readonly (readonly [string, Reference])[] => {
    const entry = bibliography.entries.get(key);
    if (entry === undefined) return [];
    const { authors, year, title, url } = entry;
    return [[key, { key, authors, year, title, ...(url && { url }) }]];
  });
  const shown = new Set(ofKind(pieces, 'figure').map(({ name }) => name));
  const figures = Object.entries(figuresOf(question.id, language)).filter(([name]) => shown.has(name));
  return {
    id: question.id,
    language,
    body,
    references: Object.fromEntries(references),
    figures: Object.fromEntries(figures),
  };
}
