// A quick first look at a word: whether any key of a set could begin there, by its first letters; rarely wrong, never silent.
import type { TrieKey } from './trie.ts';
import { charClass, fold, han, none } from './words.ts';

/** Letters looked at. */
const most = 5;
/** Letters by which keys shorter than `most` are known, for they may end inside a longer word (loraConfig). */
const least = 2;
const start = 0x811c9dc5;

/** Says of a place where a word begins whether a key may begin there. */
export type MayStart = (text: string, at: number) => boolean;

const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
/** Spreads the high bits down, which multiplication leaves the best. */
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** @param keys whose first letters are kept as a set of bits: 16 bits or more a key, so that few strangers pass */
export function prefixesOf(keys: readonly TrieKey[]): MayStart {
  let size = 1 << 13;
  while (size < keys.length * 16 && size < 1 << 24) size *= 2;
  const bits = new Uint8Array(size >> 3);
  const mask = size - 1;
  const add = (hash: number): void => {
    const bit = spread(hash) & mask;
    bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
  };
  const has = (hash: number): boolean => {
    const bit = spread(hash) & mask;
    return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  };

  // Three kinds of marks share the bits: a key goes on here, it may pause here, and a short one begins so.
  for (const { key, gaps } of keys) {
    let hash = start;
    for (let at = 0; at < key.length && at < most; at += 1) {
      const code = key.charCodeAt(at);
      hash = mixed(hash, code);
      const length = at + 1;
      if (length === most) add(hash);
      else if (length === key.length || (gaps[at] ?? 0) !== 0 || charClass(code) === han) add(~hash);
      if (key.length < most && length === Math.min(least, key.length)) add(hash);
    }
  }
  const single = keys.some(({ key }) => key.length < least);

  return (text, at) => {
    let hash = start;
    for (let length = 0; length < most; length += 1) {
      const code = text.charCodeAt(at + length);
      // Behind the end of the text NaN is no letter either.
      if (!(code >= 0x30) || charClass(code) === none) return length > 0 && has(~hash);
      hash = mixed(hash, fold(code));
      if ((length === least - 1 || (single && length === 0)) && has(hash)) return true;
    }
    return has(hash);
  };
}
