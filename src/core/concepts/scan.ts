// Finds every spelling of the lexicon in a text by one pass, longest first; says nothing yet on whether it counts.
import type { ConceptIndex, Head, Key } from './conceptIndex.ts';
import { isEncoded } from './encoded.ts';
import { isMixedCase, isWhole } from './spelling.ts';
import type { Trie, TrieKey } from './trie.ts';
import { charClass, eachWord, endsHere, fold, gapAt, gapKind, gapLength, isEdge, none, touching } from './words.ts';

/** A spelling of a key at `text[start..end)`, in UTF-16 units. */
export interface Spelling {
  readonly key: Key;
  readonly start: number;
  readonly end: number;
}

/** Gaps met inside a name: pairs of (characters of the key before it, kind of the gap). */
export type Gaps = readonly number[];

/** Whether the key of that number counts at `text[start..end)`; the gaps are not to be kept. */
export type Takes = (number: number, start: number, end: number, gaps: Gaps | undefined) => boolean;

interface Longest {
  readonly number: number;
  readonly end: number;
}

/**
 * Calls `found` for each spelling that starts in `text[from..to)`, left to right, none inside another: at each word
 * the longest wins and the next is looked for behind it. Time is linear in `to - from`.
 */
export function scan(
  text: string,
  { trie, keys }: ConceptIndex,
  from: number,
  to: number,
  found: (spelling: Spelling) => void,
): void {
  const takes: Takes = (number, start, end, gaps) => {
    const key = keys[number];
    return key !== undefined && spells(key, text, start, end, gaps) && !isEncoded(text, start, end);
  };
  eachWord(text, from, to, (start) => {
    const longest = longestAt(text, start, trie, takes);
    const key = longest === undefined ? undefined : keys[longest.number];
    if (longest === undefined || key === undefined) return start;
    found({ key, start, end: longest.end });
    return longest.end;
  });
}

/** The longest key of the trie from the word edge `start` to another that `takes` takes; it is asked about each, shortest first. */
export function longestAt(text: string, start: number, trie: Trie, takes: Takes): Longest | undefined {
  const entry = trie.enter(text, start);
  if (entry === 0) return undefined;
  let best: Longest | undefined;
  let node = entry >> 3;
  let length = entry & 7;
  let gaps: number[] | undefined;
  let at = start + length;
  for (;;) {
    const number = trie.ends[node] ?? -1;
    if (number >= 0 && isEdge(text, at) && takes(number, start, at, gaps)) best = { number, end: at };
    let code = text.charCodeAt(at);
    // Behind the end of the text NaN is no letter.
    if (charClass(code) === none) {
      if (at >= text.length || endsHere(text, at, trie.gaps[node] ?? 0)) break;
      const gap = gapAt(text, at);
      const kind = gapKind(gap);
      if (gap < 0 || (kind !== touching && ((trie.gaps[node] ?? 0) & kind) === 0)) break;
      if (kind !== touching) (gaps ??= []).push(length, kind);
      at += gapLength(gap);
      code = text.charCodeAt(at);
      // Two separators in a row part for good.
      if (charClass(code) === none) break;
    }
    node = trie.step(node, fold(code));
    if (node === 0) break;
    at += 1;
    length += 1;
  }
  return best;
}

/** Whether `text[start..end)`, which has the letters of the key, is a spelling of it: by its gaps and its capitals. */
export const spells = (key: Key, text: string, start: number, end: number, gaps: Gaps | undefined): boolean =>
  allows(key, gaps) &&
  (key.only === undefined || isInitialsOf(key.only, text, start, end)) &&
  (key.head === undefined || hasItsHead(key.head, text, start));

/** Alone in its capitals, and not the end of longer initials (`DLR-RM`). */
const isInitialsOf = (only: readonly string[], text: string, start: number, end: number): boolean =>
  only.includes(text.slice(start, end)) &&
  isWhole(text, start, end) &&
  !/[A-Z\d]-$/.test(text.slice(Math.max(0, start - 2), start));

/** Whether the word that a name at `start` begins with has its capitals, or none inside. */
export function hasItsHead({ length, mixed }: Head, text: string, start: number): boolean {
  const written = text.slice(start, start + length);
  return !isMixedCase(written) || mixed.includes(written);
}

/** Whether a key may be written with these gaps inside. */
export function allows(key: TrieKey, gaps: Gaps | undefined): boolean {
  if (gaps === undefined) return true;
  for (let at = 0; at < gaps.length; at += 2)
    if (((key.gaps[(gaps[at] ?? 0) - 1] ?? 0) & (gaps[at + 1] ?? 0)) === 0) return false;
  return true;
}
