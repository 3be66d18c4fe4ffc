// Markdown of a card to the HTML that Anki shows: formulas for MathJax, nothing that only a page of Gloss can do.
import type { Language } from '../../catalog/question.ts';
import { createParser } from '../../answer/markdown.ts';
import { createPage } from '../../answer/page.ts';

/** Says in a card that a figure stands in Gloss alone. */
const figureWords: Readonly<Record<Language, (alt: string) => string>> = {
  en: (alt) => `[Figure in Gloss: ${alt}]`,
  'zh-cn': (alt) => `[图在 Gloss 里：${alt}]`,
};

/** Line ends would end a cloze in Anki, and a field may hold tabs only in quotes: neither is left. */
const oneLine = (html: string): string =>
  html
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('\t', ' ');

/**
 * Makes what renders blocks of Markdown as one line of HTML. Formulas become \(…\) and \[…\], which Anki typesets by
 * MathJax (Anki manual, "Math & Symbols"); citations and links vanish, a figure leaves a note.
 */
export function createAnkiHtml(language: Language): (markdown: string) => string {
  const parser = createParser();
  const { escapeHtml } = parser.utils;
  const { rules } = parser.renderer;
  const code = (text: string): string =>
    `<pre><code>${escapeHtml(text.trimEnd()).replaceAll('\t', '    ').replaceAll('\n', '<br>')}</code></pre>`;
  rules['math_inline'] = (tokens, index) => `\\(${escapeHtml(tokens[index]?.content ?? '')}\\)`;
  rules['math_block'] = (tokens, index) => `\\[${escapeHtml(tokens[index]?.content ?? '')}\\]\n`;
  rules['cite'] = () => '';
  rules['figure'] = (tokens, index) =>
    `<p><i>${escapeHtml(figureWords[language](tokens[index]?.content ?? ''))}</i></p>\n`;
  rules['link_open'] = () => '';
  rules['link_close'] = () => '';
  rules['fence'] = (tokens, index) => code(tokens[index]?.content ?? '');
  rules['code_block'] = (tokens, index) => code(tokens[index]?.content ?? '');
  rules['table_open'] = () => '<table>\n';
  rules['table_close'] = () => '</table>\n';
  return (markdown) => oneLine(parser.render(markdown, { page: createPage({ language }) }));
}
