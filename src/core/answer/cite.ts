// Citations: [@key, sec. 4.1; @other] becomes small numbered buttons, numbered over the page by first use.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { pageOf, type PageState } from './page.ts';
import { answerWords } from './words.ts';

export interface Citation {
  readonly key: string;
  /** "sec. 4.1", "Table 3": as written. */
  readonly locator?: string;
}

/** Characters from `[` to `]`; longer ones are not citations, so that a search for `]` stays short. */
const longest = 600;

const item = /^\s*@([A-Za-z0-9][A-Za-z0-9:._-]*)(?:,\s*(\S[^;]*))?\s*$/;

/** Reads what stands between the brackets; undefined when any part of it is not `@key` or `@key, locator`. */
export function parseCitations(text: string): readonly Citation[] | undefined {
  const citations: Citation[] = [];
  for (const part of text.split(';')) {
    const match = item.exec(part);
    if (match?.[1] === undefined) return undefined;
    const locator = match[2]?.trim();
    citations.push(locator === undefined ? { key: match[1] } : { key: match[1], locator });
  }
  return citations;
}

function numberOf(page: PageState, key: string): number {
  const known = page.cited.get(key);
  if (known !== undefined) return known;
  page.cited.set(key, page.cited.size + 1);
  return page.cited.size;
}

const rule = (state: StateInline, silent: boolean): boolean => {
  const { src, pos } = state;
  if (src.charAt(pos) !== '[' || src.charAt(pos + 1) !== '@') return false;
  const text = src.slice(pos + 1, Math.min(pos + longest, state.posMax));
  const end = text.indexOf(']');
  if (end < 0) return false;
  const citations = parseCitations(text.slice(0, end));
  if (citations === undefined) return false;
  if (!silent) {
    while (state.pending.endsWith(' ')) state.pending = state.pending.slice(0, -1);
    const token = state.push('cite', 'sup', 0);
    token.meta = { at: pos, citations };
  }
  state.pos = pos + end + 2;
  return true;
};

export function citePlugin(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;

  const button = (page: PageState, { key, locator }: Citation): string => {
    const reference = Object.hasOwn(page.references, key) ? page.references[key] : undefined;
    if (reference === undefined) return escapeHtml(`[${key}]`);
    const number = numberOf(page, key);
    const name = [`${reference.authors} ${reference.year}`, locator].filter((part) => part !== undefined).join(', ');
    const label = answerWords[page.language].source(number, name);
    const place = locator === undefined ? '' : ` data-locator="${escapeHtml(locator)}"`;
    return `<button type="button" class="cite" data-cite="${escapeHtml(key)}"${place} aria-label="${escapeHtml(label)}">${number}</button>`;
  };

  md.inline.ruler.before('link', 'cite', rule);
  md.renderer.rules['cite'] = (tokens, index, _options, env) => {
    const page = pageOf(env);
    return `<sup>${citationsOf(tokens[index]?.meta)
      .map((citation) => button(page, citation))
      .join(', ')}</sup>`;
  };
}

/** The citations of a `cite` token. */
export function citationsOf(meta: Record<string, unknown> | null | undefined): readonly Citation[] {
  // SAFETY: the rule above is the only one that makes `cite` tokens, and it sets this field.
  return (meta?.['citations'] ?? []) as readonly Citation[];
}
