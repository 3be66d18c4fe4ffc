// A choice of the quiz as HTML.
import type { Choice } from '../catalog/question.ts';
import { createMarkdown } from './markdown.ts';
import { createPage, type PageInput } from './page.ts';

export interface RenderedChoice {
  readonly id: string;
  /** Blocks. */
  readonly stem: string;
  /** Inline HTML, in the order of the file. */
  readonly options: readonly string[];
  /** Inline HTML, by the same index. */
  readonly reasons: readonly string[];
  /** Index of the right option. */
  readonly right: number;
}

export function renderChoice(choice: Choice, input: PageInput): RenderedChoice {
  const page = createPage({ ...input, findConcepts: () => [] });
  const markdown = createMarkdown();
  return {
    id: choice.id,
    stem: markdown.block(choice.stem, page),
    options: choice.options.map(({ text }) => markdown.inline(text, page)),
    reasons: choice.options.map(({ reason }) => markdown.inline(reason, page)),
    right: choice.options.findIndex(({ right }) => right),
  };
}
