// Gaps of a cloze card: {{words}} becomes an empty gap on its front, the marked words on its back; elsewhere it is text.
import type { MarkdownIt, StateInline } from 'markdown-it';
import { pageOf } from './page.ts';

const gap = /\{\{([^{}]+)\}\}/y;

const rule = (state: StateInline, silent: boolean): boolean => {
  const { cloze } = pageOf(state.env);
  if (cloze === undefined || !state.src.startsWith('{{', state.pos)) return false;
  gap.lastIndex = state.pos;
  const [whole = '', words = ''] = gap.exec(state.src) ?? [];
  const end = state.pos + whole.length;
  if (whole === '' || end > state.posMax) return false;
  if (!silent && cloze === 'hidden') state.push('gap', 'span', 0);
  if (!silent && cloze === 'shown') {
    const { posMax } = state;
    state.push('cloze_open', 'mark', 1);
    state.pos += 2;
    state.posMax = state.pos + words.length;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push('cloze_close', 'mark', -1);
  }
  state.pos = end;
  return true;
};

export function clozePlugin(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'cloze', rule);
  md.renderer.rules['gap'] = () => '<span class="gap"></span>';
  md.renderer.rules['cloze_open'] = () => '<mark class="cloze">';
  md.renderer.rules['cloze_close'] = () => '</mark>';
}
