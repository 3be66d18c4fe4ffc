// Training by merging, one merge a call: BPE takes the most frequent pair, WordPiece the one that scores highest.
import { charactersOf, type Word } from './words.ts';

export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly joined: string;
  readonly count: number;
  /** What the pairs are compared by: the count in BPE, n_ab / (n_a n_b) in WordPiece. */
  readonly score: number;
}

/** One merge, and how many tokens the training text has after it. */
export interface Step {
  readonly merged: Pair;
  /** The next best pairs at this step, best first. */
  readonly next: readonly Pair[];
  readonly tokens: Tokens;
}

/** Tokens in words that hold a Chinese character, and in the other words. */
export interface Tokens {
  readonly han: number;
  readonly other: number;
}

/**
 * Ties: `met` takes the pair met first in the text (a Python dictionary's order, as in Sennrich et al. 2016, algorithm 1);
 * `short` takes the shorter joined symbol, then the one earlier by code point (SentencePiece, bpe_model_trainer.cc).
 */
export type Ties = 'met' | 'short';

export interface MergeRules {
  readonly symbols: (word: string) => readonly string[];
  readonly join: (left: string, right: string) => string;
  readonly by: 'count' | 'ratio';
  readonly ties: Ties;
  /** Pairs seen less often are not merged. */
  readonly least: number;
}

export interface Merging {
  /** Before the first merge. */
  readonly tokens: Tokens;
  readonly alphabet: readonly string[];
  /** Makes one merge; undefined when no pair is left that occurs `least` times. */
  readonly step: () => Step | undefined;
}

interface Entry {
  readonly left: string;
  readonly right: string;
  readonly joined: string;
  count: number;
  /** Indices of the words in which the pair stands. */
  readonly words: Set<number>;
}

interface Cut {
  readonly count: number;
  readonly han: boolean;
  symbols: readonly string[];
}

const shownNext = 4;
/** Of symbols in characters of Unicode. */
const lengthOf = (symbol: string): number => charactersOf(symbol).length;

/** The symbols with every `left`, `right` joined, from the left. */
export function mergePair(symbols: readonly string[], left: string, right: string, joined: string): readonly string[] {
  const merged: string[] = [];
  for (let at = 0; at < symbols.length; at += 1) {
    const here = symbols[at] ?? '';
    const both = here === left && symbols[at + 1] === right;
    merged.push(both ? joined : here);
    if (both) at += 1;
  }
  return merged;
}

/**
 * Sennrich et al. 2016, sec. 3.2: count adjacent symbols inside words, merge the best pair, repeat. Counts are kept and
 * changed only in the words that hold the pair. A pair whose joined symbol exists already is passed over, as in SentencePiece.
 */
export function merging(words: readonly Word[], rules: MergeRules): Merging {
  const cuts: Cut[] = words.map(({ text, count, han }) => ({ count, han, symbols: rules.symbols(text) }));
  const pairs = new Map<string, Entry>();
  const singles = new Map<string, number>();
  const tokens = { han: 0, other: 0 };

  const add = (index: number, sign: 1 | -1): void => {
    const cut = cuts[index];
    if (cut === undefined) return;
    const { symbols, count } = cut;
    tokens[cut.han ? 'han' : 'other'] += sign * count * symbols.length;
    symbols.forEach((left, at) => {
      singles.set(left, (singles.get(left) ?? 0) + sign * count);
      const right = symbols[at + 1];
      if (right === undefined) return;
      const key = `${left}\uffff${right}`;
      const entry = pairs.get(key) ?? { left, right, joined: rules.join(left, right), count: 0, words: new Set() };
      entry.count += sign * count;
      if (sign === 1) entry.words.add(index);
      else entry.words.delete(index);
      if (entry.count === 0) pairs.delete(key);
      else pairs.set(key, entry);
    });
  };
  cuts.forEach((_, index) => add(index, 1));
  const alphabet = [...singles.keys()];
  const known = new Set(alphabet);

  const scored = ({ left, right, joined, count }: Entry): Pair => ({
    left,
    right,
    joined,
    count,
    score: rules.by === 'count' ? count : count / ((singles.get(left) ?? 1) * (singles.get(right) ?? 1)),
  });
  const metFirst = (a: Entry, b: Entry): boolean => {
    const [wordA, wordB] = [Math.min(...a.words), Math.min(...b.words)];
    if (wordA !== wordB) return wordA < wordB;
    const symbols = cuts[wordA]?.symbols ?? [];
    return (
      symbols.findIndex((one, at) => isPair(a, one, symbols[at + 1])) <
      symbols.findIndex((one, at) => isPair(b, one, symbols[at + 1]))
    );
  };
  const better = (a: Entry, b: Entry, scoreA: number, scoreB: number): boolean => {
    if (scoreA !== scoreB) return scoreA > scoreB;
    if (rules.ties === 'met') return metFirst(a, b);
    const [lengthA, lengthB] = [lengthOf(a.joined), lengthOf(b.joined)];
    return lengthA === lengthB ? a.joined < b.joined : lengthA < lengthB;
  };

  /** The best pairs, best first: one to merge and some to show. */
  const best = (): readonly Entry[] => {
    const top: { readonly entry: Entry; readonly score: number }[] = [];
    for (const entry of pairs.values()) {
      if (entry.count < rules.least || known.has(entry.joined)) continue;
      const { score } = scored(entry);
      const last = top[shownNext];
      if (last !== undefined && !better(entry, last.entry, score, last.score)) continue;
      const place = top.findIndex((other) => better(entry, other.entry, score, other.score));
      top.splice(place === -1 ? top.length : place, 0, { entry, score });
      if (top.length > shownNext + 1) top.pop();
    }
    return top.map(({ entry }) => entry);
  };

  const step = (): Step | undefined => {
    const [first, ...rest] = best();
    if (first === undefined) return undefined;
    const { left, right, joined } = first;
    const merged = scored(first);
    const next = rest.map(scored);
    known.add(joined);
    for (const index of new Set(first.words)) {
      const cut = cuts[index];
      if (cut === undefined) continue;
      add(index, -1);
      cut.symbols = mergePair(cut.symbols, left, right, joined);
      add(index, 1);
    }
    return { merged, next, tokens: { ...tokens } };
  };
  return { tokens: { ...tokens }, alphabet, step };
}

const isPair = ({ left, right }: Entry, one: string, other: string | undefined): boolean =>
  one === left && other === right;
