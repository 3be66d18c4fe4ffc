// Beam search as a tree, greedy search as its narrowest case, and how much a text repeats itself.
import type { LanguageModel } from './ngram.ts';

export interface Node {
  readonly token: string;
  /** Of the token after its path. */
  readonly probability: number;
  /** Natural logarithm of the whole path's probability. */
  readonly score: number;
  /** Its place among the nodes of the level before; undefined at the first level. */
  readonly parent: number | undefined;
  readonly kept: boolean;
}

export interface Path {
  readonly tokens: readonly string[];
  readonly score: number;
}

export interface BeamTree {
  /** One list a step: the best `width` continuations of every live path, likeliest first, of which `width` are kept. */
  readonly levels: readonly (readonly Node[])[];
  /** Best first. */
  readonly paths: readonly Path[];
}

/** The likeliest `most` tokens, likeliest first; of equals the earlier. One pass, for the many steps of a beam. */
export function likeliestTokens(probabilities: readonly number[], most: number): readonly number[] {
  const top: number[] = [];
  probabilities.forEach((probability, token) => {
    const last = top[most - 1];
    if (last !== undefined && probability <= (probabilities[last] ?? 0)) return;
    const place = top.findIndex((other) => probability > (probabilities[other] ?? 0));
    top.splice(place === -1 ? top.length : place, 0, token);
    if (top.length > most) top.pop();
  });
  return top;
}

/**
 * Keeps the `width` likeliest prefixes at every step; no end token, so that all are equally long and need no penalty.
 * Source: the usual beam search, as in Graves 2012 and Sutskever et al. 2014, sec. 3.2.
 */
export function beamSearch(model: LanguageModel, prompt: readonly string[], width: number, depth: number): BeamTree {
  const levels: (readonly Node[])[] = [];
  let live: readonly (Path & { readonly node: number | undefined })[] = [{ tokens: [], score: 0, node: undefined }];
  for (let step = 0; step < depth; step += 1) {
    const all = live.flatMap(({ tokens, score, node: parent }) => {
      const next = model.next([...prompt, ...tokens]);
      return likeliestTokens(next, width).map((id) => {
        const probability = next[id] ?? 0;
        const token = model.vocabulary[id] ?? '';
        return { path: [...tokens, token], node: { token, probability, score: score + Math.log(probability), parent } };
      });
    });
    const sorted = all.toSorted((a, b) => b.node.score - a.node.score);
    levels.push(sorted.map(({ node }, place) => ({ ...node, kept: place < width })));
    live = sorted.slice(0, width).map(({ path, node }, place) => ({ tokens: path, score: node.score, node: place }));
  }
  return { levels, paths: live.map(({ tokens, score }) => ({ tokens, score })) };
}

/** Always the likeliest token: beam search of width 1. */
export function greedySearch(model: LanguageModel, prompt: readonly string[], depth: number): Path {
  return beamSearch(model, prompt, 1, depth).paths[0] ?? { tokens: [], score: 0 };
}

/** The share of trigrams that stood in the text before: 0 for a text that never repeats. */
export function repetition(tokens: readonly string[]): number {
  const seen = new Set<string>();
  let repeated = 0;
  const total = Math.max(0, tokens.length - 2);
  for (let at = 0; at < total; at += 1) {
    const trigram = tokens.slice(at, at + 3).join(' ');
    if (seen.has(trigram)) repeated += 1;
    seen.add(trigram);
  }
  return total === 0 ? 0 : repeated / total;
}
