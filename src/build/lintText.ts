// What the linters of both languages share: rules over plain text, and the texts of Markdown that they are held against.
import type { MarkdownReader, Piece } from '../core/answer/readMarkdown.ts';

export interface TextFault {
  /** 1-based, within the text. */
  readonly line: number;
  readonly message: string;
}

/** What a pattern finds is wrong; the words say why. */
export type TextRule = readonly [RegExp, string];

/** Faults of plain text. */
export function lintText(text: string, rules: readonly TextRule[]): readonly TextFault[] {
  return rules.flatMap(([pattern, message]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      line: text.slice(0, index).split('\n').length,
      message: `${message}: "${text.slice(Math.max(0, index - 6), index + found.length + 6).replace(/\n/g, ' ')}"`,
    })),
  );
}

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

/** Faults of Markdown, block by block; `clean` takes away what is no text. */
export function lintMarkdown(
  markdown: string,
  read: MarkdownReader,
  rules: readonly TextRule[],
  clean: (text: string) => string = (text) => text,
): readonly TextFault[] {
  const blocks = new Map<number, { text: string; readonly line: number }>();
  for (const piece of read(markdown)) {
    const text = words(piece);
    if (text === undefined) continue;
    const block = blocks.get(piece.block) ?? { text: '', line: piece.line };
    block.text += text;
    blocks.set(piece.block, block);
  }
  return [...blocks.values()].flatMap(({ text, line }) =>
    lintText(clean(text), rules).map((fault) => ({ ...fault, line: line + fault.line - 1 })),
  );
}
