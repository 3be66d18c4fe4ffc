// Links lead to questions alone; what stands elsewhere is cited. Of every other link the words stay.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const question = /^question\/([a-z0-9][a-z0-9-]*)(?:#([a-z0-9][a-z0-9-]*))?$/;

/** The question and section that a link in an answer names: `question/<id>` or `question/<id>#<section>`. */
export function parseQuestionLink(href: string): { readonly id: string; readonly section?: string } | undefined {
  const [, id, section] = question.exec(href) ?? [];
  if (id === undefined) return undefined;
  return section === undefined ? { id } : { id, section };
}

/** A `link_refused` token, which renders as nothing, marks the place of each link that was taken away. */
const clean = (state: StateCore, children: readonly Token[]): Token[] => {
  const kept: Token[] = [];
  const open: boolean[] = [];
  for (const token of children) {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      const allowed = parseQuestionLink(href) !== undefined;
      open.push(allowed);
      kept.push(allowed ? token : new state.Token('link_refused', '', 0));
    } else if (token.type !== 'link_close' || open.pop() === true) kept.push(token);
  }
  return kept;
};

export function linkPlugin(md: MarkdownIt): void {
  // Every destination is parsed as a link, so that the words of a forbidden one remain and its address does not.
  md.validateLink = () => true;

  md.core.ruler.after('inline', 'links', (state) => {
    for (const token of state.tokens) if (token.children) token.children = clean(state, token.children);
  });
  md.renderer.rules['link_open'] = (tokens, index) => {
    const target = parseQuestionLink(String(tokens[index]?.attrGet('href') ?? ''));
    if (target === undefined) return '<a>';
    const section = target.section === undefined ? '' : ` data-section="${target.section}"`;
    return `<a href="#${target.id}" class="question" data-question="${target.id}"${section}>`;
  };
  md.renderer.rules['link_refused'] = () => '';
}
