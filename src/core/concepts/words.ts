// Cuts text into words as people read identifiers and Chinese: camel humps, acronyms, digits, single Han characters.
import { nextLineOf, runsOn, widestBreak } from './lineBreaks.ts';

/** What a UTF-16 unit is to the matcher; anything that is no word separates words. */
export const none = 0;
export const lower = 1;
export const upper = 2;
export const digit = 3;
export const han = 4;
export type CharClass = 0 | 1 | 2 | 3 | 4;

/** What stands between two words that may be read as one name; a set of bits. */
export const touching = 0;
export const joiner = 1;
export const space = 2;
export const dot = 4;

/** Blanks that one gap may hold: more of them separate, and the scan stays linear. */
const widestGap = 4;

export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** The class of a UTF-16 unit. Latin letters with accents count as lower case, so that they glue to their word. */
export function charClass(code: number): CharClass {
  // SAFETY: the table holds nothing but classes.
  return code < 0x80 ? ((ascii[code] ?? none) as CharClass) : wideClass(code);
}

const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => {
  if (code >= 0x61 && code <= 0x7a) return lower;
  if (code >= 0x41 && code <= 0x5a) return upper;
  return code >= 0x30 && code <= 0x39 ? digit : none;
});

function wideClass(code: number): CharClass {
  if (code >= 0x4e00 && code <= 0x9fff) return han;
  if (code < 0x370) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? lower : none;
  if (code >= 0x3400 && code <= 0x4dbf) return han;
  if (code >= 0xf900 && code <= 0xfaff) return han;
  if (code >= 0x1e00 && code <= 0x1eff) return lower;
  if (code >= 0xff10 && code <= 0xff5a) return charClass(code - 0xfee0);
  return none;
}

/** Calls `begin` at each word edge of `text[from..to)` where a word begins, which tells where to go on: `at` itself for the next word. */
export function eachWord(text: string, from: number, to: number, begin: (at: number) => number): void {
  let before: CharClass = from > 0 ? charClass(text.charCodeAt(from - 1)) : none;
  for (let at = from; at < to; at += 1) {
    const kind = charClass(text.charCodeAt(at));
    if (kind === none) {
      before = none;
      continue;
    }
    // `isEdge` spelled out, for this is where all time goes: only between two capitals must it be asked.
    const inside =
      (kind === lower && (before === lower || before === upper)) ||
      (kind === digit && before === digit) ||
      (kind === upper && before === upper && !isEdge(text, at));
    before = kind;
    if (inside) continue;
    const end = begin(at);
    if (end <= at) continue;
    at = end - 1;
    before = charClass(text.charCodeAt(at));
  }
}

/** Lower case and half width of a UTF-16 unit; one unit stays one unit. */
export function fold(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return code >= 0xff10 && code <= 0xff5a ? fold(code - 0xfee0) : code;
}

/** Whether a word may begin or end between `text[at - 1]` and `text[at]`. */
export function isEdge(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const left = charClass(text.charCodeAt(at - 1));
  const right = charClass(text.charCodeAt(at));
  if (left === none || right === none || left === han || right === han) return true;
  if (left === digit || right === digit) return left !== right;
  if (right !== upper) return false;
  if (left === lower) return true;
  // Between two capitals: the second opens a word when small letters follow (DPO|Trainer), a plural s apart (LLMs).
  if (at + 1 >= text.length || charClass(text.charCodeAt(at + 1)) !== lower) return false;
  const plural = fold(text.charCodeAt(at + 1)) === 0x73;
  return !plural || (at + 2 < text.length && charClass(text.charCodeAt(at + 2)) === lower);
}

/** The words of a text, in order, each with its exact range. */
export function wordsOf(text: string): readonly WordRange[] {
  const words: WordRange[] = [];
  eachWord(text, 0, text.length, (start) => {
    let end = start + 1;
    while (!isEdge(text, end)) end += 1;
    words.push({ start, end });
    return end;
  });
  return words;
}

/** The words of a text joined: lower case, half width, no separators. Two spellings are one key when these are equal. */
export function normalise(text: string): string {
  let key = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (charClass(code) !== none) key += String.fromCharCode(fold(code));
  }
  return key;
}

/**
 * The separator that begins at `at`, as `kind * 64 + length`; the end of a line counts as a space (between Han
 * characters as nothing, behind a hyphen as the hyphen) where prose runs on. -1 when what stands there separates for
 * good.
 */
export function gapAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isLineEnd(code)) return breakAt(text, at, at);
  if (isBlank(code)) {
    let length = 1;
    while (length < widestGap && isBlank(text.charCodeAt(at + length))) length += 1;
    return isLineEnd(text.charCodeAt(at + length)) ? breakAt(text, at, at + length) : space * 64 + length;
  }
  if (isJoiner(code)) {
    const broken = code === 0x2d && isLineEnd(text.charCodeAt(at + 1)) ? breakAt(text, at, at + 1) : -1;
    return joiner * 64 + (broken < 0 ? 1 : gapLength(broken));
  }
  if (code === 0x2e) return dot * 64 + 1;
  return charClass(code) === none ? -1 : touching;
}

/**
 * Whether what stands at `at` parts the words for good because no gap is allowed there: seen at once, without reading the
 * gap. Only between Han characters may the end of a line be no gap at all.
 */
export const endsHere = (text: string, at: number, allowed: number): boolean =>
  allowed === touching && charClass(text.charCodeAt(at - 1)) !== han;

export const gapKind = (gap: number): number => gap >> 6;
export const gapLength = (gap: number): number => gap & 63;

/** The line end at `lineEnd` as a gap that begins at `from`, or -1 where it is no end inside prose. */
function breakAt(text: string, from: number, lineEnd: number): number {
  const next = nextLineOf(text, lineEnd);
  const length = next - from;
  if (next < 0 || length > widestBreak || !runsOn(text, from, next)) return -1;
  const glued = charClass(text.charCodeAt(from - 1)) === han && charClass(text.charCodeAt(next)) === han;
  return (glued ? touching : space) * 64 + length;
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000;

/** `_`, `-`, the `@` of pass@k, and the hyphens and short dashes of typography. */
const isJoiner = (code: number): boolean =>
  code === 0x5f || code === 0x2d || code === 0x40 || (code >= 0x2010 && code <= 0x2013) || code === 0xff0d;
