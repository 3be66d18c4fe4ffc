// The reader's own Markdown as HTML: what it means in an answer, without raw HTML, and without what an answer alone has.
import type { Language } from '../catalog/question.ts';
import { createMarkdown } from './markdown.ts';
import { createPage } from './page.ts';

/** Without the title that it begins with; undefined when there is nothing but headings and remarks in it. */
export function renderNote(markdown: string, language: Language): string | undefined {
  const text = markdown.replace(/<!--[^]*?-->/g, '').replace(/^\uFEFF?\s*(?:# .*)?/, '');
  if (text.replace(/^#{1,6}\s.*$/gm, '').trim() === '') return undefined;
  return createMarkdown().block(text.trim(), createPage({ language }));
}
