// Finds every spelling of the lexicon in a text by one pass, longest first; says nothing yet on whether it counts.
import type { ConceptIndex, Key } from './conceptIndex.ts';
import { isWhole } from './spelling.ts';
import { root } from './trie.ts';
import { charClass, eachWord, endsHere, fold, gapAt, gapKind, gapLength, isEdge, none, touching } from './words.ts';

/** A spelling of a key at `text[start..end)`, in UTF-16 units. */
export interface Spelling {
  readonly key: Key;
  readonly start: number;
  readonly end: number;
}

/**
 * Calls `found` for each spelling that starts in `text[from..to)`, left to right, none inside another: at each word
 * the longest wins and the next is looked for behind it. Time is linear in `to - from`.
 */
export function scan(
  text: string,
  index: ConceptIndex,
  from: number,
  to: number,
  found: (spelling: Spelling) => void,
): void {
  eachWord(text, from, to, (at) => {
    const spelling = longestAt(text, at, index);
    if (spelling === undefined) return at;
    found(spelling);
    return spelling.end;
  });
}

/** The longest spelling that starts at the word edge `start`. */
export function longestAt(text: string, start: number, { trie, keys }: ConceptIndex): Spelling | undefined {
  if (!trie.mayStart(text, start)) return undefined;
  let best: Spelling | undefined;
  let node = root;
  let length = 0;
  /** Gaps met so far: pairs of (characters of the key before it, kind). */
  let gaps: number[] | undefined;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (charClass(code) === none) {
      if (endsHere(text, at, trie.gaps[node] ?? 0)) break;
      const gap = gapAt(text, at);
      const kind = gapKind(gap);
      if (gap < 0 || (kind !== touching && ((trie.gaps[node] ?? 0) & kind) === 0)) break;
      if (kind !== touching) (gaps ??= []).push(length, kind);
      at += gapLength(gap);
      // Two separators in a row part for good.
      if (at >= text.length || charClass(text.charCodeAt(at)) === none) break;
      continue;
    }
    node = trie.step(node, fold(code));
    if (node === 0) break;
    at += 1;
    length += 1;
    const end = trie.ends[node] ?? -1;
    const key = end < 0 ? undefined : keys[end];
    if (key !== undefined && isEdge(text, at) && allows(key, gaps) && allowsCapitals(key, text, start, at))
      best = { key, start, end: at };
  }
  return best;
}

function allows(key: Key, gaps: readonly number[] | undefined): boolean {
  if (gaps === undefined) return true;
  for (let at = 0; at < gaps.length; at += 2)
    if (((key.gaps[(gaps[at] ?? 0) - 1] ?? 0) & (gaps[at + 1] ?? 0)) === 0) return false;
  return true;
}

const allowsCapitals = (key: Key, text: string, start: number, end: number): boolean =>
  key.only === undefined || (key.only.includes(text.slice(start, end)) && isWhole(text, start, end));
