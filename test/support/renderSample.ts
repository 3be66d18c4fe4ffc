// Renders Markdown as "In depth" of an otherwise empty answer.
import type { PageInput } from '../../src/core/answer/page.ts';
import { renderAnswer, type RenderedAnswer } from '../../src/core/answer/renderAnswer.ts';
import type { AnswerBody, Reference } from '../../src/core/catalog/question.ts';

export const emptyBody: AnswerBody = {
  aloud: '',
  lead: '',
  depth: [],
  myths: [],
  followUps: [],
  points: [],
  cards: [],
  choices: [],
};

export const reference = (key: string): Reference => ({
  key,
  authors: 'Hu et al.',
  year: '2021',
  title: `Title of ${key}`,
  url: `https://arxiv.org/abs/${key}`,
});

export function renderBody(body: Partial<AnswerBody>, input: Partial<PageInput> = {}): RenderedAnswer {
  return renderAnswer({ ...emptyBody, ...body }, { language: 'en', ...input });
}

/** The HTML of one text, rendered as what leads "In depth". */
export const html = (markdown: string, input: Partial<PageInput> = {}): string =>
  renderBody({ lead: markdown }, input).lead;
