// Markdown taken apart as it will be rendered: running text, code, formulas, citations, figures, labs; for checks, counts and search.
import type { Token } from 'markdown-it';
import { citationsOf, type Citation } from './cite.ts';
import { fenceWords, parseLab } from './code.ts';
import { figureName } from './figure.ts';
import { parseQuestionLink } from './link.ts';
import { createParser, longestMarkdown } from './markdown.ts';
import { createPage, type PageEnv } from './page.ts';

interface Place {
  /** 1-based, within the Markdown that was read. */
  readonly line: number;
  /** Pieces of one paragraph, heading or cell share a number. */
  readonly block: number;
}

export type Piece = Place &
  (
    | { readonly kind: 'text'; readonly text: string; readonly table: boolean }
    | { readonly kind: 'code'; readonly text: string; readonly table: boolean }
    | { readonly kind: 'math'; readonly tex: string; readonly display: boolean; readonly table: boolean }
    | { readonly kind: 'cite'; readonly citations: readonly Citation[] }
    | { readonly kind: 'fence'; readonly words: readonly string[]; readonly text: string }
    | { readonly kind: 'lab'; readonly id?: string; readonly options?: string }
    | { readonly kind: 'figure'; readonly name: string; readonly alt: string }
    | { readonly kind: 'question'; readonly id: string; readonly section?: string }
    | { readonly kind: 'fault'; readonly message: string }
  );

type Kind<T extends Piece['kind']> = Extract<Piece, { kind: T }>;

export type MarkdownReader = (markdown: string) => readonly Piece[];

const newlines = (text: string): number => text.split('\n').length - 1;

function inlinePieces(token: Token, start: number, block: number, table: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = start;
  for (const child of token.children ?? []) {
    const place = { line, block };
    const at = child.meta?.['at'];
    // Formulas and citations know where they begin, which is right even after code that spans lines.
    if (typeof at === 'number') line = start + newlines(token.content.slice(0, at));
    switch (child.type) {
      case 'text':
      case 'text_special':
        pieces.push({ ...place, kind: 'text', text: child.content, table });
        break;
      case 'softbreak':
      case 'hardbreak':
        pieces.push({ ...place, kind: 'text', text: '\n', table });
        line += 1;
        break;
      case 'code_inline':
        pieces.push({ ...place, kind: 'code', text: child.content, table });
        break;
      case 'math_inline':
        pieces.push({ ...place, line, kind: 'math', tex: child.content, display: false, table });
        break;
      case 'cite':
        pieces.push({ ...place, line, kind: 'cite', citations: citationsOf(child.meta) });
        break;
      case 'image': {
        const message = figureName(child)
          ? 'A figure stands alone in its paragraph'
          : 'Only figures of this answer may be shown: ![alt](figure:name)';
        pieces.push({ ...place, kind: 'fault', message });
        break;
      }
      case 'link_open': {
        const target = parseQuestionLink(String(child.attrGet('href') ?? ''));
        if (target !== undefined) pieces.push({ ...place, kind: 'question', ...target });
        break;
      }
      case 'link_refused': {
        const message = 'A link leads to a question: [words](question/<id>#<section>); what stands elsewhere is cited';
        pieces.push({ ...place, kind: 'fault', message });
        break;
      }
      default:
        break;
    }
  }
  return pieces;
}

function fencePiece(token: Token, place: Place): Piece {
  const words = fenceWords(token.info);
  if (words[0] !== 'lab') return { ...place, kind: 'fence', words, text: token.content };
  return { ...place, kind: 'lab', ...parseLab(token.info, token.content) };
}

/** A reader of Markdown; never throws. Text beyond the renderer's limit is one fault. */
export function createReader(): MarkdownReader {
  const parser = createParser();
  return (markdown) => {
    if (markdown.length > longestMarkdown)
      return [{ line: 1, block: 0, kind: 'fault', message: `Longer than ${longestMarkdown} characters` }];
    const env: PageEnv = { page: createPage({ language: 'en' }) };
    const pieces: Piece[] = [];
    let cells = 0;
    let line = 1;
    for (const [block, token] of parser.parse(markdown, env).entries()) {
      if (token.map) line = token.map[0] + 1;
      const place = { line, block };
      if (token.type === 'table_open') cells += 1;
      if (token.type === 'table_close') cells -= 1;
      if (token.type === 'inline') pieces.push(...inlinePieces(token, line, block, cells > 0));
      else if (token.type === 'fence') pieces.push(fencePiece(token, place));
      else if (token.type === 'math_block')
        pieces.push({ ...place, kind: 'math', tex: token.content, display: true, table: false });
      else if (token.type === 'figure')
        pieces.push({ ...place, kind: 'figure', name: figureName(token) ?? '', alt: token.content });
      else if (token.type === 'ordered_list_open' && token.attrGet('start') !== null)
        pieces.push({
          ...place,
          kind: 'fault',
          message: 'A number with a full stop at the start of a line begins a list',
        });
      else if (token.type === 'fold_open' && token.meta?.['closed'] !== true)
        pieces.push({ ...place, kind: 'fault', message: 'This fold is not closed by a line :::' });
    }
    return pieces;
  };
}

export const ofKind = <T extends Piece['kind']>(pieces: readonly Piece[], kind: T): readonly Kind<T>[] =>
  // SAFETY: the filter keeps pieces of that kind alone.
  pieces.filter((piece) => piece.kind === kind) as unknown as readonly Kind<T>[];

/** The words of a text without marks: formulas as their TeX, citations, labs and code blocks left out. One line a block. */
export function plainText(pieces: readonly Piece[]): string {
  const blocks = new Map<number, string>();
  for (const piece of pieces) {
    const words =
      piece.kind === 'text' || piece.kind === 'code' ? piece.text : piece.kind === 'math' ? piece.tex : undefined;
    if (words !== undefined) blocks.set(piece.block, (blocks.get(piece.block) ?? '') + words);
  }
  return [...blocks.values()].map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
}
