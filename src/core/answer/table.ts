// Tables stand in a region of their own that scrolls and takes the focus; the alignment of a cell is a class, never a style.
import type { MarkdownIt, Token } from 'markdown-it';
import { pageOf } from './page.ts';
import { answerWords } from './words.ts';

const align = /^text-align:(left|center|right)$/;

const classOf = (token: Token | undefined): string => {
  const side = align.exec(String(token?.attrGet('style') ?? ''))?.[1];
  return side === undefined ? '' : ` class="align-${side}"`;
};

export function tablePlugin(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules['table_open'] = (_tokens, _index, _options, env) => {
    const page = pageOf(env);
    page.tables += 1;
    return `<div class="table" role="region" tabindex="0" aria-label="${answerWords[page.language].table(page.tables)}"><table>\n`;
  };
  rules['table_close'] = () => '</table></div>\n';
  // An empty corner is no heading of anything.
  rules['th_open'] = (tokens, index) =>
    tokens[index + 1]?.content === '' ? '<td>' : `<th scope="col"${classOf(tokens[index])}>`;
  rules['th_close'] = (tokens, index) => (tokens[index - 1]?.content === '' ? '</td>' : '</th>');
  rules['td_open'] = (tokens, index) => `<td${classOf(tokens[index])}>`;
}
