// Formulas: $…$ in a line and $$…$$ as a block become marked elements that the page typesets; a lone $ stays.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';

const dollar = 0x24;
const backslash = 0x5c;

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
const isDigit = (text: string, at: number): boolean => /[0-9]/.test(text.charAt(at));

/** Places in `text` where a formula of a line may end, ascending. */
function closers(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === dollar) {
      if (text.charCodeAt(at + 1) === dollar) at += 1;
      else if (at > 0 && !isSpace(text, at - 1) && !isDigit(text, at + 1)) found.push(at);
    }
  }
  return found;
}

function firstAfter(sorted: readonly number[], position: number): number | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

export function mathPlugin(md: MarkdownIt): void {
  const known = new WeakMap<StateInline, readonly number[]>();
  const openUntil = new WeakMap<StateBlock, number>();

  const inline = (state: StateInline, silent: boolean): boolean => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== dollar) return false;
    if (src.charCodeAt(pos + 1) === dollar) {
      if (!silent) state.pending += '$$';
      state.pos += 2;
      return true;
    }
    if (pos + 1 >= state.posMax || isSpace(src, pos + 1)) return false;
    const ends = known.get(state) ?? closers(src);
    known.set(state, ends);
    const end = firstAfter(ends, pos + 1);
    if (end === undefined || end >= state.posMax) return false;
    const tex = src.slice(pos + 1, end);
    if (tex.includes('`')) return false;
    if (!silent) {
      const token = state.push('math_inline', 'span', 0);
      token.content = tex;
      token.meta = { at: pos };
    }
    state.pos = end + 1;
    return true;
  };

  const block = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    const lineAt = (line: number): string =>
      state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0).trimEnd();
    const first = lineAt(startLine);
    if (!first.startsWith('$$') || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
    const opening = first.slice(2);
    let tex: string | undefined;
    let last = startLine;
    if (opening.endsWith('$$')) {
      tex = opening.slice(0, -2);
      if (tex.includes('$$')) return false;
    } else if (opening.includes('$$')) return false;
    else if ((openUntil.get(state) ?? -1) < startLine) {
      for (last += 1; last < endLine; last += 1) {
        if ((state.sCount[last] ?? 0) < state.blkIndent && !state.isEmpty(last)) break;
        if (lineAt(last).endsWith('$$')) {
          tex = `${opening}\n${state.getLines(startLine + 1, last, state.blkIndent, true)}${lineAt(last).slice(0, -2)}`;
          break;
        }
      }
      if (tex === undefined) openUntil.set(state, last);
    }
    if (tex === undefined) return false;
    if (silent) return true;
    const token = state.push('math_block', 'div', 0);
    token.block = true;
    token.content = tex.trim();
    token.map = [startLine, last + 1];
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
