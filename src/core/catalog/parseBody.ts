// The body of a question's file in one language: its parts parsed, its items noted.
import { parseCards } from './cards.ts';
import { parseChoices } from './choices.ts';
import type { ItemBook } from './items.ts';
import { markdownOf, type Line } from './lines.ts';
import { parsePoints } from './points.ts';
import type { AnswerBody, FollowUp, Language, Section, SectionRef } from './question.ts';
import type { Part } from './sectionHeadings.ts';
import { splitParts, type PartLines } from './sections.ts';
import { parseFollowUps, parseSections, refuseLead } from './titledParts.ts';

/** Every fault is reported to the book; what cannot be read is empty. */
export function parseBody(lines: readonly Line[], language: Language, book: ItemBook): AnswerBody {
  const found = splitParts(lines, language, book.report);
  const of = <T>(part: Part, read: (lines: PartLines, book: ItemBook) => readonly T[]): readonly T[] => {
    const there = found.get(part);
    return there === undefined ? [] : read(there, book);
  };
  const aloudPart = found.get('aloud');
  const aloud = markdownOf(aloudPart?.lines ?? []);
  if (aloudPart !== undefined && aloud === '') book.report(aloudPart.line, 'Nothing stands under this heading');

  let lead = '';
  const depth = of('depth', (part) => {
    const parsed = parseSections(part, book);
    lead = markdownOf(parsed.lead);
    return parsed.sections;
  });
  const myths = of('myths', (part): readonly Section[] => {
    const parsed = parseSections(part, book);
    refuseLead(parsed.lead, book);
    return parsed.sections;
  });
  return {
    aloud,
    lead,
    depth,
    myths,
    followUps: of('followUps', parseFollowUps),
    points: of('points', parsePoints),
    cards: of('cards', parseCards),
    choices: of('choices', parseChoices),
  };
}

/** The places in an answer that links may name, in reading order. @param plain words of a heading without Markdown */
export function sectionRefs(body: AnswerBody, plain: (markdown: string) => string): readonly SectionRef[] {
  const ref =
    (part: SectionRef['part']) =>
    ({ id, heading }: Section): SectionRef => ({ id, part, heading: plain(heading) });
  const chain = (one: FollowUp): readonly SectionRef[] => [ref('follow-up')(one), ...one.deeper.flatMap(chain)];
  return [...body.depth.map(ref('depth')), ...body.myths.map(ref('myth')), ...body.followUps.flatMap(chain)];
}
