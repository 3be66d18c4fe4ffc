// A quick first look at a word: how far into the trie its first letters lead, before anything is walked letter by letter.
import type { TrieKey } from './trie.ts';
import { charClass, fold, han, lower, none, upper, type CharClass } from './words.ts';

/** Letters looked at. */
const most = 4;
const start = 0x811c9dc5;

/**
 * Where the walk of the word that begins at `at` may begin: `node * 8 + letters` for a node that so many letters lead to,
 * with no key ending before it; 0 when no key begins with this word.
 */
export type Enter = (text: string, at: number) => number;

/** The nodes of a trie by number; `root` leads to the first letters. */
export interface Nodes {
  readonly root: number;
  step(node: number, code: number): number;
  /** By node: where it comes from, and by which unit. */
  readonly parents: Int32Array;
  readonly units: Uint16Array;
}

const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
/** Spreads the high bits down, which multiplication leaves the best. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** @param keys those of the trie, whose first letters are kept in one table of their nodes */
export function prefixesOf(keys: readonly TrieKey[], { root, step, parents, units }: Nodes): Enter {
  // Two kinds of entries share the table: a key goes on here, and it may pause or end here.
  const entries = new Map<number, Set<number>>();
  const add = (hash: number, entry: number): void => {
    const own = entries.get(hash) ?? new Set();
    entries.set(hash, own.add(entry));
  };
  for (const { key, gaps } of keys) {
    let hash = start;
    let node = root;
    for (let at = 0; at < key.length && at < most; at += 1) {
      const code = key.charCodeAt(at);
      hash = mixed(hash, code);
      node = step(node, code);
      const length = at + 1;
      if (length === most) add(hash, node * 8 + length);
      else if (length === key.length || (gaps[at] ?? 0) !== 0 || charClass(code) === han) add(~hash, node * 8 + length);
    }
  }

  let size = 1 << 10;
  while (size < entries.size * 2) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const found = new Int32Array(size);
  // Most words are no one's: bits say so, for they are so few that the processor keeps them at hand.
  const wide = size * 8 - 1;
  const bits = new Uint8Array(size);
  for (const [hash, own] of entries)
    for (const entry of own) {
      const bit = spread(hash) & wide;
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
      let at = spread(hash) & mask;
      while (found[at] !== 0) at = (at + 1) & mask;
      hashes[at] = hash;
      found[at] = entry;
    }

  const isPath = (entry: number, text: string, at: number): boolean => {
    let node = entry >> 3;
    for (let behind = at + (entry & 7) - 1; behind >= at; behind -= 1) {
      if (units[node] !== fold(text.charCodeAt(behind))) return false;
      node = parents[node] ?? 0;
    }
    return node === root;
  };
  const entryOf = (hash: number, text: string, from: number): number => {
    const bit = spread(hash) & wide;
    if (((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return 0;
    for (let at = bit & mask; ; at = (at + 1) & mask) {
      const entry = found[at] ?? 0;
      if (entry === 0 || (hashes[at] === hash && isPath(entry, text, from))) return entry;
    }
  };

  return (text, at) => {
    const first = text.charCodeAt(at);
    // A Han character is a word of its own: its node is all there is to know.
    if (first > 0x7f && charClass(first) === han) {
      const node = step(root, first);
      return node === 0 ? 0 : node * 8 + 1;
    }
    let hash = start;
    let before: CharClass = none;
    for (let length = 0; length < most; length += 1) {
      const code = text.charCodeAt(at + length);
      // Behind the end of the text NaN is no letter either.
      const kind = charClass(code);
      if (kind === none) return length > 0 ? entryOf(~hash, text, at) : 0;
      // A short key may end inside a longer word (loraConfig), where something else than small letters goes on.
      if ((kind !== lower || before > upper) && length > 0) {
        const entry = entryOf(~hash, text, at);
        if (entry !== 0) return entry;
      }
      hash = mixed(hash, fold(code));
      before = kind;
    }
    return entryOf(hash, text, at);
  };
}
