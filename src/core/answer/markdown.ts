// The one Markdown dialect of Gloss: markdown-it without raw HTML, plus one small plugin a file.
import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { citePlugin } from './cite.ts';
import { clozePlugin } from './cloze.ts';
import { codePlugin } from './code.ts';
import { conceptLinkPlugin } from './conceptLinks.ts';
import { figurePlugin } from './figure.ts';
import { foldPlugin } from './fold.ts';
import { linkPlugin } from './link.ts';
import { mathPlugin } from './math.ts';
import type { PageEnv, PageState } from './page.ts';
import { tablePlugin } from './table.ts';
import { unbroken } from './unbroken.ts';

/** UTF-16 units; longer texts are shown as they are, so that no input takes long. An answer has about 20,000. */
export const longestMarkdown = 200_000;

export interface MarkdownRenderer {
  /** Blocks. */
  block(markdown: string, page: PageState): string;
  /** One line: no paragraphs, no concept buttons. */
  inline(markdown: string, page: PageState): string;
}

export function createParser(): Parser {
  return new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: false })
    .use(mathPlugin)
    .use(citePlugin)
    .use(clozePlugin)
    .use(foldPlugin)
    .use(codePlugin)
    .use(tablePlugin)
    .use(linkPlugin)
    .use(figurePlugin)
    .use(conceptLinkPlugin);
}

export function createMarkdown(): MarkdownRenderer {
  const parser = createParser();
  const raw = (text: string): string => parser.utils.escapeHtml(text);
  parser.renderer.rules['text'] = (tokens, index) => unbroken(raw(tokens[index]?.content ?? ''));
  return {
    block: (markdown, page) =>
      markdown.length > longestMarkdown
        ? `<pre class="code" tabindex="0">${raw(markdown)}</pre>`
        : parser.render(markdown, { page } satisfies PageEnv),
    inline: (markdown, page) =>
      markdown.length > longestMarkdown ? raw(markdown) : parser.renderInline(markdown, { page } satisfies PageEnv),
  };
}
