// Where prose runs on across the end of a line, in comments as well, so that a term of several words may stand on both.

/** The most units that the end of a line, an indent and the mark of a comment may take. */
export const widestBreak = 40;
/** Units of either line that say whether it is prose. */
const window = 48;

const lineEnd = /^\r?\n[ \t]*(?:(?:\/\/[/!]?|#+|\*|>|%+|--|;+)[ \t]+)?/;
/** Three words in a row before the break; the last may end in a hyphen. */
const before = /[A-Za-z0-9][,;:.)'"`*]* [("'`*]*[\w-]+[,;:.)'"`*]* [("'`*]*[\w./-]+$|\p{Script=Han}{3}$/u;
/** A word behind it that is followed by another, or by a stop. */
const behind = /^[\w-]+(?:[.,;:!?)]|[*`]* [("'`*]*[A-Za-z])|^\p{Script=Han}{2}/u;
/** The last line of a comment may be one word. */
const lastWord = /^[\w-]+[ \t]*(?:[\r\n]|$)/;

/** Where the text of the next line begins, behind its indent and the mark of a comment; -1 when `at` ends no line. */
export function nextLineOf(text: string, at: number): number {
  const found = lineEnd.exec(text.slice(at, at + widestBreak));
  return found === null ? -1 : at + found[0].length;
}

/** Whether the line that ends before `from` and the one whose text begins at `next` are prose that runs on. */
export function runsOn(text: string, from: number, next: number): boolean {
  const head = text.slice(next, next + window);
  if (!before.test(text.slice(Math.max(0, from - window), from))) return false;
  return behind.test(head) || (/[/#*>%;]/.test(text.slice(from, next)) && lastWord.test(head));
}
