// The unigram language model over pieces: the likeliest segmentation, EM over all segmentations, and pruning.
import { charactersOf, type Word } from './words.ts';

/** Natural logarithms of the pieces' probabilities. */
export type Scores = ReadonlyMap<string, number>;

/** A vocabulary on the way down; `order`: what pruning would keep longest comes first, single characters before all. */
export interface Rung {
  readonly scores: Scores;
  readonly order: readonly string[];
}

/** Work that may pause at every `yield`. */
type Work<Result> = Generator<undefined, Result>;

/** Longest seed, in characters; SentencePiece's own limit is 16. */
const longest = 12;
const mostSeeds = 4000;
/** Share of the pieces beyond the characters that a round keeps; SentencePiece's `shrinking_factor` is of all pieces. */
const kept = 0.75;
/** Rounds of EM between two prunings; SentencePiece's `num_sub_iterations`. */
const roundsOfEm = 2;
/** Pieces expected less often are dropped; as in SentencePiece's RunMStep. */
const leastExpected = 0.5;

interface Edge {
  readonly piece: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** All pieces that fit into the characters, by their end; `without` is left out. */
function edgesOf(characters: readonly string[], scores: Scores, without?: string): readonly (readonly Edge[])[] {
  const ending: Edge[][] = Array.from({ length: characters.length + 1 }, () => []);
  characters.forEach((_, start) => {
    let piece = '';
    for (let end = start + 1; end <= Math.min(characters.length, start + 16); end += 1) {
      piece += characters[end - 1];
      const score = piece === without ? undefined : scores.get(piece);
      if (score !== undefined) ending[end]?.push({ piece, start, end, score });
    }
  });
  return ending;
}

/**
 * The likeliest segmentation (Viterbi) and its log-likelihood; undefined when the pieces cannot spell the word.
 * Source: Kudo 2018, sec. 3.2.
 */
export function likeliest(
  word: string,
  scores: Scores,
  without?: string,
): { readonly pieces: readonly string[]; readonly score: number } | undefined {
  const characters = charactersOf(word);
  const best: (number | undefined)[] = [0];
  const back: (Edge | undefined)[] = [];
  edgesOf(characters, scores, without).forEach((edges, end) => {
    for (const edge of edges) {
      const before = best[edge.start];
      if (before === undefined || before + edge.score <= (best[end] ?? -Infinity)) continue;
      best[end] = before + edge.score;
      back[end] = edge;
    }
  });
  const score = best[characters.length];
  if (score === undefined) return undefined;
  const pieces: string[] = [];
  for (let edge = back[characters.length]; edge !== undefined; edge = back[edge.start]) pieces.unshift(edge.piece);
  return { pieces, score };
}

/** As `likeliest`, but a character without a piece passes as itself; its score changes nothing, as nothing else spells it. */
export function encodeUnigram(word: string, scores: Scores): readonly string[] {
  const lacking = charactersOf(word).filter((character) => !scores.has(character));
  if (lacking.length === 0) return likeliest(word, scores)?.pieces ?? [];
  const wide = new Map([...scores, ...lacking.map((character) => [character, 0] as const)]);
  return likeliest(word, wide)?.pieces ?? [];
}

const addLogs = (a: number, b: number): number => {
  const high = Math.max(a, b);
  return high === -Infinity ? high : high + Math.log1p(Math.exp(-Math.abs(a - b)));
};

/**
 * The log-likelihood of a word over all segmentations, and how often each piece is expected in it, added to `expected`.
 * Forward and backward sums; Kudo 2018, sec. 3.2.
 */
export function expectations(word: Word, scores: Scores, expected: Map<string, number>): number {
  const characters = charactersOf(word.text);
  const size = characters.length;
  const ending = edgesOf(characters, scores);
  const forward: number[] = [0, ...Array.from({ length: size }, () => -Infinity)];
  const backward: number[] = [...Array.from({ length: size }, () => -Infinity), 0];
  for (const edges of ending)
    for (const { start, end, score } of edges)
      forward[end] = addLogs(forward[end] ?? -Infinity, (forward[start] ?? -Infinity) + score);
  for (const edges of ending.toReversed())
    for (const { start, end, score } of edges)
      backward[start] = addLogs(backward[start] ?? -Infinity, (backward[end] ?? -Infinity) + score);
  const total = forward[size] ?? -Infinity;
  for (const edges of ending)
    for (const { piece, start, end, score } of edges) {
      const share = Math.exp((forward[start] ?? -Infinity) + score + (backward[end] ?? -Infinity) - total);
      expected.set(piece, (expected.get(piece) ?? 0) + word.count * share);
    }
  return total;
}

/** −log-likelihood of the words over all segmentations, in nats a word. */
export function loss(words: readonly Word[], scores: Scores): number {
  const none = new Map<string, number>();
  let total = 0;
  let number = 0;
  for (const word of words) {
    total -= word.count * expectations(word, scores, none);
    number += word.count;
  }
  return total / Math.max(1, number);
}

/** ψ(x), by its recurrence and asymptotic series; error below 1e−8. Source: Abramowitz & Stegun, 6.3.5 and 6.3.18. */
export function digamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 7; at += 1) shift -= 1 / at;
  const square = 1 / (at * at);
  return shift + Math.log(at) - 0.5 / at - square * (1 / 12 - square * (1 / 120 - square / 252));
}

/**
 * One round of EM. As in SentencePiece, the M step is the Bayesian one with ψ in place of the logarithm, which drives
 * rare pieces towards zero; single characters stay, at the lowest score when nothing expects them.
 */
function* improve(words: readonly Word[], scores: Scores, characters: readonly string[]): Work<Scores> {
  const expected = new Map<string, number>();
  for (const word of words) {
    expectations(word, scores, expected);
    yield;
  }
  const alive = [...expected].filter(([, count]) => count >= leastExpected);
  const total = digamma(alive.reduce((sum, [, count]) => sum + count, 0));
  const better = new Map(alive.map(([piece, count]) => [piece, digamma(count) - total]));
  const lowest = Math.min(...better.values());
  for (const character of characters) if (!better.has(character)) better.set(character, lowest);
  return better;
}

/**
 * Pieces by what the likelihood would lose without them, the dearest first: every use is replaced by the piece's next
 * best segmentation. Source: Kudo 2018, sec. 3.2, step 2; the estimate is that of SentencePiece's PruneSentencePieces.
 */
function* pruningOrder(words: readonly Word[], scores: Scores, characters: readonly string[]): Work<readonly string[]> {
  const used = new Map<string, number>();
  let sum = 0;
  for (const { text, count } of words) {
    for (const piece of likeliest(text, scores)?.pieces ?? []) {
      used.set(piece, (used.get(piece) ?? 0) + count);
      sum += count;
    }
    yield;
  }
  const required = new Set(characters);
  const losses: { readonly piece: string; readonly loss: number }[] = [];
  for (const [piece, count] of used) {
    if (required.has(piece)) continue;
    const instead = likeliest(piece, scores, piece)?.pieces ?? [];
    const sumInstead = Math.log(sum + count * (instead.length - 1));
    const without = instead.reduce((all, other) => all + Math.log((used.get(other) ?? 0) + count) - sumInstead, 0);
    losses.push({ piece, loss: count * (Math.log(count) - Math.log(sum) - without) });
    yield;
  }
  return [...characters, ...losses.toSorted((a, b) => b.loss - a.loss).map(({ piece }) => piece)];
}

/** Single characters, and substrings of words that occur twice or more and whose longer neighbours occur less often. */
function* seeds(words: readonly Word[]): Work<Scores> {
  const counts = new Map<string, number>();
  for (const { text, count } of words) {
    const characters = charactersOf(text);
    characters.forEach((_, start) => {
      let piece = '';
      for (const character of characters.slice(start, start + longest)) {
        piece += character;
        counts.set(piece, (counts.get(piece) ?? 0) + count);
      }
    });
    yield;
  }
  const swallowed = new Set<string>();
  for (const [piece, count] of counts) {
    const shorter = charactersOf(piece).slice(0, -1).join('');
    if (counts.get(shorter) === count) swallowed.add(shorter);
  }
  const size = (piece: string): number => charactersOf(piece).length;
  const many = [...counts]
    .filter(([piece, count]) => count > 1 && size(piece) > 1 && !swallowed.has(piece))
    .map(([piece, count]) => [piece, count * size(piece)] as const)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostSeeds);
  const all = [...[...counts].filter(([piece]) => size(piece) === 1), ...many];
  const total = Math.log(all.reduce((sum, [, score]) => sum + score, 0));
  return new Map(all.map(([piece, score]) => [piece, Math.log(score) - total]));
}

/**
 * Kudo 2018, sec. 3.2: start large, fit by EM, drop the pieces that are missed least, repeat until single characters are
 * left. Each vocabulary on the way is added to `rungs`.
 */
export function* descend(words: readonly Word[], rungs: Rung[]): Work<void> {
  if (words.length === 0) return;
  let scores = yield* seeds(words);
  const characters = [...scores.keys()].filter((piece) => charactersOf(piece).length === 1);
  for (;;) {
    for (let round = 0; round < roundsOfEm; round += 1) scores = yield* improve(words, scores, characters);
    const order = yield* pruningOrder(words, scores, characters);
    rungs.push({ scores, order });
    const extra = order.length - characters.length;
    if (extra === 0) return;
    const next = order.slice(0, characters.length + Math.floor(kept * extra));
    const fitted = scores;
    scores = new Map(next.map((piece) => [piece, fitted.get(piece) ?? -Infinity]));
  }
}

/** The vocabulary of `size` pieces: the smallest rung that has as many, cut in its own order, scores as they are. */
export function rungOf(rungs: readonly Rung[], size: number): Scores {
  const rung = rungs.findLast(({ order }) => order.length >= size) ?? rungs[0];
  if (rung === undefined) return new Map();
  return new Map(rung.order.slice(0, size).map((piece) => [piece, rung.scores.get(piece) ?? -Infinity]));
}
