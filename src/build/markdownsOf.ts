// All Markdown of an answer, for counts and for checks of every text that is shipped.
import { allFollowUps } from '../core/answer/renderAnswer.ts';
import type { AnswerBody } from '../core/catalog/question.ts';

/** In reading order. */
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
