// The linter for Chinese text: spaces between Han and Latin, full-width punctuation, no phrase that nobody says.
import type { MarkdownReader, Piece } from '../core/answer/readMarkdown.ts';

export interface TextFault {
  /** 1-based, within the text. */
  readonly line: number;
  readonly message: string;
}

const han = '[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff]';
const latin = '[A-Za-z0-9\\u0370-\\u03ff]';
const fullWidth = '，。；：、！？（）「」『』《》';

/** What a pattern finds is wrong; the words say why. */
const rules: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${han}${latin}|${latin}${han}`, 'g'), 'a space stands between Han and Latin'],
  [new RegExp(`${han}[ \\n]${han}`, 'g'), 'no space between Han'],
  [new RegExp(`[ ][${fullWidth}]|[${fullWidth}][ ]`, 'g'), 'no space beside full-width punctuation'],
  [new RegExp(`${han}[,;:!?()"']|[,;:!?()"']${han}`, 'g'), 'punctuation beside Han is full-width'],
  [new RegExp(`${han}\\.(?!\\w)`, 'g'), 'a Chinese sentence ends with 。'],
  [/值得注意的是|综上所述|随机失活|均方根归一化/g, 'nobody says this'],
  [/进行[^，。；：\n]{1,12}操作|通过[^，。；：\n]{1,20}来实现/g, 'a verb says this in one word'],
];

/** Faults of plain text. */
export function lintChineseText(text: string): readonly TextFault[] {
  return rules.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      line: text.slice(0, index).split('\n').length,
      message: `${message}: "${text.slice(Math.max(0, index - 6), index + found.length + 6).replace(/\n/g, ' ')}"`,
    })),
  );
}

/** Ids and levels of a question's file are no text; beside what a card hides, spaces are free. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^(?:pass|good|outstanding|red-flag) (?=\{#)/, '')
    .replace(/ ?\{#[^}]*\}/g, '')
    .replace(/ ?\{\{|\}\} ?/g, '\0');

/** What a piece is for the rules: code and formulas count as Latin, a citation as nothing at all. */
function words(piece: Piece): string | undefined {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'code':
    case 'math':
      return 'x';
    case 'cite':
      return '\0';
    case 'figure':
      return piece.alt;
    case 'fence':
    case 'lab':
    case 'question':
    case 'fault':
      break;
  }
  return undefined;
}

/** Faults of Markdown, which may be a whole answer with its ids. */
export function lintChinese(markdown: string, read: MarkdownReader): readonly TextFault[] {
  const blocks = new Map<number, { text: string; readonly line: number }>();
  for (const piece of read(markdown)) {
    const text = words(piece);
    if (text === undefined) continue;
    const block = blocks.get(piece.block) ?? { text: '', line: piece.line };
    block.text += text;
    blocks.set(piece.block, block);
  }
  return [...blocks.values()].flatMap(({ text, line }) =>
    lintChineseText(withoutMarks(text)).map((fault) => ({ ...fault, line: line + fault.line - 1 })),
  );
}
