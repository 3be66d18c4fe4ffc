// Concept words: the first occurrence of each concept in the running text of a page becomes a button that opens its popover.
import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { pageOf, type ConceptMatch, type PageState } from './page.ts';

const closedTo = new Set(['heading_open', 'th_open', 'td_open', 'fold_title_open']);

const fresh = (page: PageState, text: string): readonly ConceptMatch[] => {
  const chosen: ConceptMatch[] = [];
  let end = 0;
  for (const match of page.findConcepts(text)) {
    if (match.start < end || match.end > text.length || match.end <= match.start || page.linked.has(match.concept))
      continue;
    page.linked.add(match.concept);
    chosen.push(match);
    end = match.end;
  }
  return chosen;
};

const split = (state: StateCore, page: PageState, token: Token): readonly Token[] => {
  const matches = fresh(page, token.content);
  if (matches.length === 0) return [token];
  const made: Token[] = [];
  const text = (from: number, to: number): void => {
    if (from === to) return;
    const piece = new state.Token('text', '', 0);
    piece.content = token.content.slice(from, to);
    made.push(piece);
  };
  let at = 0;
  for (const match of matches) {
    text(at, match.start);
    const button = new state.Token('concept', 'button', 0);
    button.content = token.content.slice(match.start, match.end);
    button.meta = { concept: match.concept };
    made.push(button);
    at = match.end;
  }
  text(at, token.content.length);
  return made;
};

export function conceptLinkPlugin(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;

  md.core.ruler.push('concept_links', (state) => {
    if (state.inlineMode) return;
    const page = pageOf(state.env);
    for (const [index, token] of state.tokens.entries()) {
      if (token.type !== 'inline' || token.children === null) continue;
      if (closedTo.has(state.tokens[index - 1]?.type ?? '')) continue;
      let links = 0;
      token.children = token.children.flatMap((child) => {
        if (child.type === 'link_open') links += 1;
        if (child.type === 'link_close') links -= 1;
        return child.type === 'text' && links === 0 ? split(state, page, child) : [child];
      });
    }
  });
  md.renderer.rules['concept'] = (tokens, index) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const concept = token.meta?.['concept'];
    const id = escapeHtml(typeof concept === 'string' ? concept : '');
    return `<button type="button" class="concept" data-concept="${id}">${escapeHtml(token.content)}</button>`;
  };
}
