// Which dimensions make a pair: neighbours, or one of either half; and what q·k becomes when the two are mixed.
import { ropeAngles } from '../../core/estimate/rope.ts';
import { products, rotate, sum, vectorsOf, type RopeOptions } from './model.ts';

/**
 * R_m x when pair i is (x_i, x_{i + d/2}), as `rotate_half` of transformers turns it (models/llama/modeling_llama.py);
 * RoFormer, Meta's Llama and GPT-J pair neighbours, as `rotate` does.
 */
export function rotateHalves(x: readonly number[], position: number, angles: readonly number[]): readonly number[] {
  const half = angles.length;
  const turned = angles.map((angle, i) => {
    const first = x[i] ?? 0;
    const second = x[i + half] ?? 0;
    const cos = Math.cos(position * angle);
    const sin = Math.sin(position * angle);
    return [first * cos - second * sin, second * cos + first * sin] as const;
  });
  return [...turned.map(([first]) => first), ...turned.map(([, second]) => second)];
}

/**
 * The rows of one head of W_q and W_k in the order that turns neighbours into halves: 0, 2, 4, …, 1, 3, 5, …
 * Source: `permute` in transformers, models/llama/convert_llama_weights_to_hf.py.
 */
export function halvesOrder(dim: number): readonly number[] {
  return Array.from({ length: dim }, (_, row) => (row < dim / 2 ? 2 * row : 2 * (row - dim / 2) + 1));
}

export const layoutCases = ['trained', 'permuted', 'unpermuted', 'mixed'] as const;
export type LayoutCase = (typeof layoutCases)[number];

/**
 * q·k of weights that were trained with neighbours as pairs. `trained`: run so. `permuted`: run with halves, after the
 * rows were reordered. `unpermuted`: run with halves, rows as they were. `mixed`: q by halves, k by neighbours.
 */
export function layoutScores(options: RopeOptions): Readonly<Record<LayoutCase, number>> {
  const { base, dim, position, distance } = options;
  const angles = ropeAngles(base, dim);
  const { q, k } = vectorsOf('random', dim);
  const order = halvesOrder(dim);
  const reordered = (x: readonly number[]): readonly number[] => order.map((row) => x[row] ?? 0);
  const m = position + distance;
  const dot = (a: readonly number[], b: readonly number[]): number => sum(products(a, b));
  return {
    trained: dot(rotate(q, m, angles), rotate(k, position, angles)),
    permuted: dot(rotateHalves(reordered(q), m, angles), rotateHalves(reordered(k), position, angles)),
    unpermuted: dot(rotateHalves(q, m, angles), rotateHalves(k, position, angles)),
    mixed: dot(rotateHalves(q, m, angles), rotate(k, position, angles)),
  };
}
