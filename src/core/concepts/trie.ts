// A set of normalised keys in typed arrays: one step a character, the same cost for fifty keys and for fifty thousand.
import { prefixesOf, type Enter } from './prefixes.ts';

export interface Trie {
  /** Where to begin with the word that begins at `at`. */
  readonly enter: Enter;
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
  // A node for each character at most, behind node 0, which is nobody, and the root.
  const most = keys.reduce((sum, { key }) => sum + key.length, root + 1);
  /** By node: where it comes from, and by which unit. */
  const parents = new Int32Array(most + 1);
  const units = new Uint16Array(most + 1);
  const ends = new Int32Array(most + 1).fill(-1);
  const gaps = new Uint8Array(most + 1);

  /** The slot of the node that `unit` leads to from `node`, or the free one where it belongs. */
  const slotIn = (table: Int32Array, node: number, unit: number): number => {
    const mask = table.length - 1;
    for (let at = (Math.imul(node * 31 + unit, 0x9e3779b1) >>> 7) & mask; ; at = (at + 1) & mask) {
      const child = table[at] ?? 0;
      if (child === 0 || (parents[child] === node && units[child] === unit)) return at;
    }
  };

  const wide = tableFor(most);
  let last = root;
  for (const [number, { key, gaps: allowed }] of keys.entries()) {
    let node = root;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      const slot = slotIn(wide, node, unit);
      if (wide[slot] === 0) {
        last += 1;
        wide[slot] = last;
        parents[last] = node;
        units[last] = unit;
      }
      node = wide[slot] ?? 0;
      gaps[node] = (gaps[node] ?? 0) | (allowed[at] ?? 0);
    }
    if (node !== root) ends[node] = number;
  }

  // Keys share their beginnings: a table for the nodes that there are is small enough to stay in the processor's cache.
  const table = tableFor(last);
  for (let child = root + 1; child <= last; child += 1)
    table[slotIn(table, parents[child] ?? 0, units[child] ?? 0)] = child;

  const step = (node: number, unit: number): number => {
    // Most nodes have one child, which was made right behind them.
    const next = node + 1;
    return parents[next] === node && units[next] === unit ? next : (table[slotIn(table, node, unit)] ?? 0);
  };
  return {
    enter: prefixesOf(keys, { root, step, parents, units }),
    step,
    ends: ends.slice(0, last + 1),
    gaps: gaps.slice(0, last + 1),
  };
}

/** Slots for so many nodes, half of them free at least. */
function tableFor(nodes: number): Int32Array {
  let size = 64;
  while (size < nodes * 2) size *= 2;
  return new Int32Array(size);
}
