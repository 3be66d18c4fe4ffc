// The rank experiment: random logits of a small head, their softmax under two masks, and what rank says of each.
import { gaussian, uniform } from '../../core/numerics/random.ts';
import { numericalRank, singularValues, type Matrix } from '../../core/numerics/singularValues.ts';

export const tokens = 32;
export const headSize = 4;
const seed = 20_261;

export interface RankFacts {
  readonly rank: number;
  /** Largest singular value over the smallest. */
  readonly condition: number;
  /** Directions that hold 99 % of the sum of squared singular values. */
  readonly directions: number;
  /** log₁₀ |det| as the sum over the singular values. */
  readonly determinant: number;
}

export interface RankExperiment {
  readonly logits: RankFacts;
  readonly bidirectional: RankFacts;
  readonly causal: RankFacts;
  /** log₁₀ det of the causal matrix by algebra: the sum over its diagonal. */
  readonly diagonal: number;
}

/** q·k/√d for Gaussian queries and keys, times `sharpness`. */
export function logits(sharpness: number): Matrix {
  const next = gaussian(uniform(seed));
  const draw = (): Matrix => Array.from({ length: tokens }, () => Array.from({ length: headSize }, () => next()));
  const keys = draw();
  return draw().map((query) =>
    keys.map((key) => (sharpness * query.reduce((sum, x, at) => sum + x * (key[at] ?? 0), 0)) / Math.sqrt(headSize)),
  );
}

/** Softmax of each row over the keys that the row may see. */
export function attention(scores: Matrix, causalOnly: boolean): Matrix {
  return scores.map((row, query) => {
    const open = row.map((score, key) => (causalOnly && key > query ? Number.NEGATIVE_INFINITY : score));
    const most = Math.max(...open);
    const weights = open.map((score) => Math.exp(score - most));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => weight / sum);
  });
}

function facts(matrix: Matrix): RankFacts {
  const values = singularValues(matrix);
  const energy = values.reduce((sum, value) => sum + value * value, 0);
  let held = 0;
  const directions = values.findIndex((value) => (held += value * value) >= 0.99 * energy) + 1;
  return {
    rank: numericalRank(values),
    condition: (values[0] ?? 0) / (values.at(-1) ?? 0),
    directions,
    determinant: values.reduce((sum, value) => sum + Math.log10(value), 0),
  };
}

export function rankExperiment(sharpness: number): RankExperiment {
  const scores = logits(sharpness);
  const causal = attention(scores, true);
  return {
    logits: facts(scores),
    bidirectional: facts(attention(scores, false)),
    causal: facts(causal),
    diagonal: causal.reduce((sum, row, at) => sum + Math.log10(row[at] ?? 0), 0),
  };
}
