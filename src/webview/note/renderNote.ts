// The reader's own Markdown as safe HTML: what it means in an answer, without raw HTML, without what an answer alone has.
// A chunk of its own with markdown-it in it, loaded when there is a note to show.
// Its file for browsers: the other has parts that esbuild joins with a helper, one more file to load before the page can start.
import MarkdownIt, { type StateCore, type Token } from 'markdown-it/browser';
import { dollarMath } from './dollarMath.ts';

/** UTF-16 units; longer texts are shown as they are, so that no input takes long. */
const longest = 200_000;

const question = /^question\/([a-z0-9][a-z0-9-]*)(?:#([a-z0-9][a-z0-9-]*))?$/;

const addressOf = (token: Token | undefined): string => String(token?.attrGet('href') ?? '');

/** Links lead to questions alone; of every other link the words stay. */
function refuseLinks(state: StateCore): void {
  for (const token of state.tokens) {
    let refused = false;
    token.children =
      token.children?.filter((child) => {
        if (child.type === 'link_open') refused = !question.test(addressOf(child));
        return !refused || (child.type !== 'link_open' && child.type !== 'link_close');
      }) ?? null;
  }
}

/** Blocks of HTML, safe to insert. */
export function renderNote(markdown: string): string {
  const md = new MarkdownIt({ html: false, linkify: false }).use(dollarMath);
  const { escapeHtml } = md.utils;
  if (markdown.length > longest) return code(escapeHtml(markdown));
  // Every destination is parsed as a link, so that the words of a forbidden one remain and its address does not.
  md.validateLink = () => true;
  md.core.ruler.after('inline', 'refuse_links', refuseLinks);

  const { rules } = md.renderer;
  rules['link_open'] = (tokens, index) => {
    const [, id = '', section] = question.exec(addressOf(tokens[index])) ?? [];
    const place = section === undefined ? '' : ` data-section="${section}"`;
    return `<a href="#${id}" class="question" data-question="${id}"${place}>`;
  };
  // A number and its % stay on one line, as in an answer.
  rules['text'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '').replace(/(?<=\d) (?=%)/g, '\u00a0');
  rules['image'] = (tokens, index, options, env, self) =>
    escapeHtml(self.renderInlineAsText(tokens[index]?.children ?? [], options, env));
  rules['fence'] = (tokens, index) => code(escapeHtml(tokens[index]?.content ?? ''));
  rules['code_block'] = rules['fence'];
  // Below the headings of the page.
  rules['heading_open'] = (tokens, index) => `<${depth(tokens[index])}>`;
  rules['heading_close'] = (tokens, index) => `</${depth(tokens[index])}>\n`;
  rules['table_open'] = () => '<div class="table"><table>\n';
  rules['table_close'] = () => '</table></div>\n';
  rules['th_open'] = (tokens, index) => `<th scope="col"${alignment(tokens[index])}>`;
  rules['td_open'] = (tokens, index) => `<td${alignment(tokens[index])}>`;
  return md.render(markdown);
}

const code = (escaped: string): string => `<pre class="code"><code>${escaped}</code></pre>\n`;

const depth = (token: Token | undefined): string => `h${Math.max(4, Number(token?.tag.slice(1) ?? 4))}`;

/** A class, for the page's policy allows no style. */
function alignment(token: Token | undefined): string {
  const side = /^text-align:(left|center|right)$/.exec(String(token?.attrGet('style') ?? ''))?.[1];
  return side === undefined ? '' : ` class="align-${side}"`;
}
