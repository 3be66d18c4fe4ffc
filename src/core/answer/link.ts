// Links: only https and links to questions survive, as anchors without any other attribute; of every other link the words stay.
import type { MarkdownIt, Token } from 'markdown-it';

const question = /^question\/([a-z0-9][a-z0-9-]*)(?:#([a-z0-9][a-z0-9-]*))?$/;
const https = /^https:\/\/[^\s"'<>\\]+$/i;

/** The question and section that a link in an answer names: `question/<id>` or `question/<id>#<section>`. */
export function parseQuestionLink(href: string): { readonly id: string; readonly section?: string } | undefined {
  const [, id, section] = question.exec(href) ?? [];
  if (id === undefined) return undefined;
  return section === undefined ? { id } : { id, section };
}

const clean = (children: readonly Token[]): Token[] => {
  const kept: Token[] = [];
  const open: boolean[] = [];
  for (const token of children) {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      const allowed = https.test(href) || parseQuestionLink(href) !== undefined;
      open.push(allowed);
      if (!allowed) continue;
      token.attrs = [['href', href]];
    } else if (token.type === 'link_close' && open.pop() !== true) continue;
    kept.push(token);
  }
  return kept;
};

export function linkPlugin(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  // Every destination is parsed as a link, so that the words of a forbidden one remain and its address does not.
  md.validateLink = () => true;

  md.core.ruler.after('inline', 'links', (state) => {
    for (const token of state.tokens) if (token.children) token.children = clean(token.children);
  });
  md.renderer.rules['link_open'] = (tokens, index) => {
    const href = String(tokens[index]?.attrGet('href') ?? '');
    const target = parseQuestionLink(href);
    if (target === undefined) return `<a href="${escapeHtml(href)}">`;
    const section = target.section === undefined ? '' : ` data-section="${target.section}"`;
    return `<a href="#${target.id}" class="question" data-question="${target.id}"${section}>`;
  };
}
