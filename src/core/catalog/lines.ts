// A text as numbered lines that know whether they stand inside a code fence, and the headings among them.

export interface Line {
  /** 1-based, in the file. */
  readonly number: number;
  readonly text: string;
  /** A fence, or inside one: never a heading, never a list item. */
  readonly fenced: boolean;
}

/** Says what is wrong on a line of the file being parsed. */
export type Report = (line: number, message: string) => void;

const fenceMark = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** @param texts lines without their ends @param first number of the first line in the file */
export function scanLines(texts: readonly string[], first: number, report: Report): readonly Line[] {
  let fence = '';
  let opened = 0;
  const lines = texts.map((text, index): Line => {
    const number = first + index;
    const [, mark = '', rest = ''] = fenceMark.exec(text) ?? [];
    if (fence === '') {
      // CommonMark: the info string of a backtick fence has no backtick, else it is code within a line.
      if (mark === '' || (mark.startsWith('`') && rest.includes('`'))) return { number, text, fenced: false };
      fence = mark;
      opened = number;
      return { number, text, fenced: true };
    }
    if (mark.startsWith(fence) && rest.trim() === '') fence = '';
    else if (mark === fence)
      report(number, `A code block opens in the code block of line ${opened}: is that one closed?`);
    return { number, text, fenced: true };
  });
  if (fence !== '') report(opened, `This ${fence} block is not closed`);
  return lines;
}

export const splitLines = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

/** The Markdown of some lines, without blank lines around it. */
export function markdownOf(lines: readonly Line[]): string {
  const blank = (line: Line | undefined): boolean => line !== undefined && line.text.trim() === '';
  let from = 0;
  let to = lines.length;
  while (from < to && blank(lines[from])) from += 1;
  while (to > from && blank(lines[to - 1])) to -= 1;
  return lines
    .slice(from, to)
    .map(({ text }) => text)
    .join('\n');
}

export interface Heading {
  readonly line: number;
  /** Number of `#`. */
  readonly depth: number;
  /** Without the attributes. */
  readonly text: string;
  /** What stands in a last `{…}` that begins with `#`. */
  readonly attributes?: string;
}

export function headingOf({ number, text, fenced }: Line): Heading | undefined {
  if (fenced) return undefined;
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0];
  if (marks === undefined) return undefined;
  const words = text.slice(marks.length).trim();
  const open = words.endsWith('}') ? words.lastIndexOf('{#') : -1;
  if (open < 0) return { line: number, depth: marks.length, text: words };
  return {
    line: number,
    depth: marks.length,
    text: words.slice(0, open).trim(),
    attributes: words.slice(open + 1, -1),
  };
}

export interface Block {
  readonly heading: Heading;
  readonly lines: readonly Line[];
}

/** Cuts lines at the headings of one depth; `lead` is what stands before the first. */
export function splitAt(
  lines: readonly Line[],
  depth: number,
): { readonly lead: readonly Line[]; readonly blocks: readonly Block[] } {
  const lead: Line[] = [];
  const blocks: { heading: Heading; lines: Line[] }[] = [];
  for (const line of lines) {
    const heading = headingOf(line);
    if (heading?.depth === depth) blocks.push({ heading, lines: [] });
    else (blocks.at(-1)?.lines ?? lead).push(line);
  }
  return { lead, blocks };
}
