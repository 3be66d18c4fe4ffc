// A set of normalised keys in typed arrays: one step a character, the same cost for fifty keys and for fifty thousand.
import { prefixesOf, type MayStart } from './prefixes.ts';

export interface Trie {
  /** Whether a key may begin with the word that begins at `at`. */
  readonly mayStart: MayStart;
  /** Steps from a node by a folded UTF-16 unit; 0 when no key goes on that way. */
  step(node: number, code: number): number;
  /** By node: the number of the key that ends there, or -1. */
  readonly ends: Int32Array;
  /** By node: the separators (bits of words.ts) that some key allows after it. */
  readonly gaps: Uint8Array;
}

export interface TrieKey {
  readonly key: string;
  /** By character of the key: the separators allowed after it. */
  readonly gaps: Uint8Array;
}

export const root = 1;

/** Builds the trie; `ends` holds the positions in `keys`. An empty key is never found; of equal keys the last counts. */
export function buildTrie(keys: readonly TrieKey[]): Trie {
  const most = keys.reduce((sum, { key }) => sum + key.length, 2);
  let size = 64;
  while (size < most * 2) size *= 2;
  const mask = size - 1;
  const from = new Int32Array(size);
  const by = new Uint16Array(size);
  const to = new Int32Array(size);
  const ends = new Int32Array(most + 1).fill(-1);
  const gaps = new Uint8Array(most + 1);

  /** The slot of an edge, or the free one where it belongs. */
  const slot = (node: number, code: number): number => {
    let at = Math.imul(node * 31 + code, 0x9e3779b1) >>> 7;
    for (at &= mask; ; at = (at + 1) & mask) {
      const source = from[at];
      if (source === 0 || (source === node && by[at] === code)) return at;
    }
  };

  let nodes = root;
  for (const [number, { key, gaps: allowed }] of keys.entries()) {
    let node = root;
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at);
      const edge = slot(node, code);
      if (from[edge] === 0) {
        nodes += 1;
        from[edge] = node;
        by[edge] = code;
        to[edge] = nodes;
      }
      node = to[edge] ?? 0;
      gaps[node] = (gaps[node] ?? 0) | (allowed[at] ?? 0);
    }
    if (node !== root) ends[node] = number;
  }

  return {
    mayStart: prefixesOf(keys),
    step: (node, code) => to[slot(node, code)] ?? 0,
    ends: ends.slice(0, nodes + 1),
    gaps: gaps.slice(0, nodes + 1),
  };
}
