// An answer's Markdown to the HTML of its page: one pass in reading order, so that citations count up and each concept is marked once.
import type { AnswerBody, FollowUp, PointLevel, Section } from '../catalog/question.ts';
import { aloudSeconds } from './aloudSeconds.ts';
import { createMarkdown } from './markdown.ts';
import { createPage, type PageInput } from './page.ts';
import { createReader, plainText } from './readMarkdown.ts';
import { renderSource, type RenderedSource } from './renderSource.ts';

export interface RenderedSection {
  readonly id: string;
  /** Inline HTML. */
  readonly heading: string;
  readonly html: string;
}

export interface RenderedFollowUp extends RenderedSection {
  readonly deeper: readonly RenderedFollowUp[];
}

export interface RenderedPoint {
  readonly id: string;
  readonly level: PointLevel;
  /** Inline HTML. */
  readonly html: string;
  /** The follow-up to ask when this point was not ticked: the one with the id `ask-<point>`. */
  readonly ask?: string;
}

export interface RenderedAnswer {
  readonly aloud: { readonly html: string; readonly seconds: number };
  readonly lead: string;
  readonly depth: readonly RenderedSection[];
  readonly myths: readonly RenderedSection[];
  readonly followUps: readonly RenderedFollowUp[];
  readonly points: readonly RenderedPoint[];
  /** In the order of their numbers. */
  readonly sources: readonly RenderedSource[];
  /** Ids of the concepts that have a button on the page. */
  readonly concepts: readonly string[];
}

/** All HTML is safe to insert: raw HTML is escaped, links lead to questions, nothing is loaded from elsewhere. */
export function renderAnswer(body: AnswerBody, input: PageInput): RenderedAnswer {
  const page = createPage(input);
  const markdown = createMarkdown();
  const read = createReader();

  const section = ({ id, heading, markdown: text }: Section): RenderedSection => ({
    id,
    heading: markdown.inline(heading, page),
    html: markdown.block(text, page),
  });
  const followUp = (one: FollowUp): RenderedFollowUp => ({ ...section(one), deeper: one.deeper.map(followUp) });

  const aloud = {
    html: markdown.block(body.aloud, page),
    seconds: aloudSeconds(plainText(read(body.aloud)), input.language),
  };
  const lead = markdown.block(body.lead, page);
  const depth = body.depth.map(section);
  const myths = body.myths.map(section);
  const followUps = body.followUps.map(followUp);

  const asked = new Set(allFollowUps(body.followUps).map(({ id }) => id));
  const points = body.points.map(({ id, level, markdown: text }) => {
    const point = { id, level, html: markdown.inline(text, page) };
    return asked.has(`ask-${id}`) ? { ...point, ask: `ask-${id}` } : point;
  });
  const sources = [...page.cited].flatMap(([key, number]) => {
    const reference = page.references[key];
    return reference === undefined ? [] : [renderSource(reference, number)];
  });
  return { aloud, lead, depth, myths, followUps, points, sources, concepts: [...page.linked] };
}

/** A chain of follow-ups in reading order. */
export function allFollowUps(followUps: readonly FollowUp[]): readonly FollowUp[] {
  return followUps.flatMap((one) => [one, ...allFollowUps(one.deeper)]);
}
