// The findings of a document by blocks of lines, so that an edit costs the reading of a block and not of the document.
import type { Lines } from './conceptAtPlace.ts';
import { slicesOf, startReading, type Clues, type Findings, type Named } from './findings.ts';

export interface Block {
  /** How many lines it holds. */
  readonly lines: number;
  readonly findings: Findings;
  /** With lines from 0 in the block. */
  readonly named: readonly Named[];
}

/** Lines `first` to `first + removed` of the document as it was have become `added` lines. */
export interface Edit {
  readonly first: number;
  readonly removed: number;
  readonly added: number;
}

/** About 5 kB of code: read in a fifth of a millisecond. A term that ends in the next block is no finding. */
const blockLines = 128;

/** UTF-16 units of a block that an edit may read at once: longer lines are data. */
const longest = 100_000;

const textOf = (lines: Lines, from: number, to: number): string => {
  let text = '';
  for (let line = from; line < to; line += 1) text += `${lines.lineAt(line)}\n`;
  return text;
};

/**
 * Reads a document.
 * @param size UTF-16 units read in one go
 * @param turn lets others have their turn; false ends the reading, which then finds nothing
 */
export async function blocksInTurns(
  lines: Lines,
  size: number,
  clues: Clues,
  turn: () => Promise<boolean>,
): Promise<readonly Block[] | undefined> {
  const blocks: Block[] = [];
  let read = 0;
  for (let from = 0; from < lines.lineCount; from += blockLines) {
    const to = Math.min(lines.lineCount, from + blockLines);
    const reader = startReading(clues);
    for (const slice of slicesOf(textOf(lines, from, to), size)) {
      if (read > 0 && read + slice.length > size) {
        if (!(await turn())) return undefined;
        read = 0;
      }
      reader.read(slice);
      read += slice.length;
    }
    blocks.push({ lines: to - from, findings: reader.findings(), named: reader.named() });
  }
  return blocks;
}

/**
 * The blocks after an edit: those that it touched are read again.
 * @param lines the document as it is now
 * @param most lines to read at once; undefined when the edit touches more, or when the blocks are not of this document
 */
export function editedBlocks(
  blocks: readonly Block[],
  { first, removed, added }: Edit,
  lines: Lines,
  clues: Clues,
  most = 1024,
): readonly Block[] | undefined {
  let start = 0;
  let from = 0;
  while (from < blocks.length - 1 && start + (blocks[from]?.lines ?? 0) <= first) start += blocks[from++]?.lines ?? 0;
  let to = from;
  let end = start;
  while (to < blocks.length && (to === from || end < first + removed)) end += blocks[to++]?.lines ?? 0;
  const now = end + added - removed;
  const rest = blocks.slice(to).reduce((sum, block) => sum + block.lines, 0);
  if (now - start > most || now + rest !== lines.lineCount || first + removed > end) return undefined;

  const again: Block[] = [];
  for (let line = start; line < now; line += blockLines) {
    const until = Math.min(now, line + blockLines);
    const text = textOf(lines, line, until);
    if (text.length > longest) return undefined;
    const reader = startReading(clues);
    reader.read(text);
    again.push({ lines: until - line, findings: reader.findings(), named: reader.named() });
  }
  return [...blocks.slice(0, from), ...again, ...blocks.slice(to)];
}
