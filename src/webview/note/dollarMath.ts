// Formulas of a note: $…$ in a line and $$…$$ as a block become elements that the page typesets; a lone $ stays.
// The marks are those of core/answer/math.ts, whose values the page may not import.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

/** No space within the marks and no digit behind them ("$5 and $6"). The next mark ends each search, so that time is linear. */
const formula = /\$(?!\s)((?:\\[^]|[^\\$`])+?)(?<!\s)\$(?![\d$])/y;

function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.startsWith('$$', pos)) {
    if (!silent) state.pending += '$$';
    state.pos += 2;
    return true;
  }
  formula.lastIndex = pos;
  const [whole, tex] = formula.exec(src) ?? [];
  if (whole === undefined || tex === undefined || pos + whole.length > state.posMax) return false;
  if (!silent) state.push('math_inline', 'span', 0).content = tex;
  state.pos += whole.length;
  return true;
}

export function dollarMath(md: MarkdownIt): void {
  /** Up to which line the end of a block was looked for in vain. */
  const vain = new WeakMap<StateBlock, number>();

  const block = (state: StateBlock, start: number, end: number, silent: boolean): boolean => {
    const indent = (line: number): number => (state.sCount[line] ?? 0) - state.blkIndent;
    const lineAt = (line: number): string =>
      state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0).trimEnd();
    const first = lineAt(start);
    if (!first.startsWith('$$') || indent(start) >= 4) return false;
    const closing = first.indexOf('$$', 2);
    if (closing >= 0 && closing < first.length - 2) return false;
    let last = start;
    if (closing < 0) {
      if ((vain.get(state) ?? 0) > start) return false;
      const inside = (line: number): boolean => line < end && (state.isEmpty(line) || indent(line) >= 0);
      do last += 1;
      while (inside(last) && !lineAt(last).endsWith('$$'));
      if (!inside(last)) {
        vain.set(state, last);
        return false;
      }
    }
    if (silent) return true;
    const token = state.push('math_block', 'div', 0);
    token.block = true;
    token.content = state
      .getLines(start, last + 1, state.blkIndent, false)
      .trim()
      .slice(2, -2)
      .trim();
    token.map = [start, last + 1];
    state.line = last + 1;
    return true;
  };

  md.inline.ruler.after('escape', 'math', inline);
  md.block.ruler.after('fence', 'math', block, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  const { escapeHtml } = md.utils;
  const html = (tag: string, tex: string): string =>
    `<${tag} class="math" data-tex="${escapeHtml(tex)}">${escapeHtml(tex)}</${tag}>`;
  md.renderer.rules['math_inline'] = (tokens, index) => html('span', tokens[index]?.content ?? '');
  md.renderer.rules['math_block'] = (tokens, index) => `${html('div', tokens[index]?.content ?? '')}\n`;
}
