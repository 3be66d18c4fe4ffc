// Folds: a line `:::fold Title`, Markdown, and a line `:::` become a closed <details> with the title as its summary.
import type { MarkdownIt, StateBlock } from 'markdown-it';

const opening = /^:::[ \t]*fold\b(.*)$/;
const fence = /^(`{3,}|~{3,})/;

const rule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0).trim();
  if (!state.src.startsWith(':::', (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0))) return false;
  const title = opening.exec(lineAt(startLine))?.[1];
  if (title === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (silent) return true;

  let last = startLine + 1;
  let code = '';
  for (; last < endLine; last += 1) {
    const line = lineAt(last);
    const mark = fence.exec(line)?.[1];
    if (code === '') {
      if (line === ':::') break;
      code = mark ?? '';
    } else if (mark !== undefined && mark.startsWith(code) && mark === line) code = '';
  }
  const closed = last < endLine;

  const before = { parentType: state.parentType, lineMax: state.lineMax };
  state.parentType = 'fold';
  state.lineMax = last;
  const open = state.push('fold_open', 'details', 1);
  open.block = true;
  open.map = [startLine, last];
  open.attrs = [['class', 'fold']];
  open.meta = { closed };
  state.push('fold_title_open', 'summary', 1).block = true;
  const inline = state.push('inline', '', 0);
  inline.content = title.trim();
  inline.map = [startLine, startLine + 1];
  inline.children = [];
  state.push('fold_title_close', 'summary', -1);
  state.md.block.tokenize(state, startLine + 1, last);
  state.push('fold_close', 'details', -1).block = true;
  state.parentType = before.parentType;
  state.lineMax = before.lineMax;
  state.line = closed ? last + 1 : last;
  return true;
};

export function foldPlugin(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'fold', rule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}
