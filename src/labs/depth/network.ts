// A deep stack of random feed-forward blocks, and a real back-propagation through it; four ways to wire the blocks.
import { uniform } from '../../core/numerics/random.ts';

export const wirings = ['none', 'residual', 'post-norm', 'pre-norm'] as const;
/**
 * With F(x) = W₂·ReLU(W₁x): `none` F(x); `residual` x + F(x); `post-norm` Norm(x + F(x)); `pre-norm` x + F(Norm(x)), and
 * one norm after the last block. Source: Xiong et al., "On Layer Normalization in the Transformer Architecture", 2020, Table 1.
 */
export type Wiring = (typeof wirings)[number];

/** Numbers in the stream, and hidden units of a block. */
export const width = 32;

/** Matrices of `width` × `width`, row by row. */
export interface Block {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Entries uniform around zero with this variance. */
function matrix(next: () => number, variance: number): Float64Array {
  const limit = Math.sqrt(3 * variance);
  return Float64Array.from({ length: width * width }, () => limit * (2 * next() - 1));
}

/**
 * Blocks that keep the size of what passes: variance 2/width before the ReLU, which halves the second moment, and
 * 1/width after it. Source: He et al., "Delving Deep into Rectifiers", 2015, sec. 2.2.
 */
export function blocks(seed: number, depth: number): readonly Block[] {
  const next = uniform(seed);
  return Array.from({ length: depth }, () => ({ first: matrix(next, 2 / width), second: matrix(next, 1 / width) }));
}

/** A vector of `width` random numbers whose mean square is 1. */
export function vector(seed: number): Float64Array {
  const made = Float64Array.from({ length: width }, uniform(seed)).map((one) => 2 * one - 1);
  const size = rms(made);
  return made.map((one) => one / size);
}

/** Euclidean length. */
export const norm = (values: Float64Array): number => Math.sqrt(dot(values, values));

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** scale·M·x. */
function times(m: Float64Array, x: Float64Array, scale: number): Float64Array {
  const made = new Float64Array(width);
  for (let row = 0; row < width; row += 1) {
    let sum = 0;
    const from = row * width;
    for (let column = 0; column < width; column += 1) sum += (m[from + column] ?? 0) * (x[column] ?? 0);
    made[row] = scale * sum;
  }
  return made;
}

/** scale·Mᵀ·g. */
function timesTransposed(m: Float64Array, g: Float64Array, scale: number): Float64Array {
  const made = new Float64Array(width);
  for (let row = 0; row < width; row += 1) {
    const factor = scale * (g[row] ?? 0);
    const from = row * width;
    for (let column = 0; column < width; column += 1)
      made[column] = (made[column] ?? 0) + factor * (m[from + column] ?? 0);
  }
  return made;
}

const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((one, at) => one + (b[at] ?? 0));
const rms = (x: Float64Array): number => norm(x) / Math.sqrt(width);

/** RMSNorm without gain: what it divided by, and what came out. */
interface Normed {
  readonly size: number;
  readonly result: Float64Array;
}

const normed = (x: Float64Array): Normed => {
  const size = rms(x);
  return { size, result: x.map((one) => one / size) };
};

/** The gradient through y = x/rms(x): (g − y·(y·g)/n)/rms(x). */
function throughNorm(g: Float64Array, { size, result }: Normed): Float64Array {
  const along = dot(result, g) / width;
  return g.map((one, at) => (one - (result[at] ?? 0) * along) / size);
}

/** What the backward pass needs of a block's forward pass. */
interface Passed {
  readonly block: Block;
  /** Out of the ReLU. */
  readonly hidden: Float64Array;
  readonly before?: Normed;
  readonly after?: Normed;
}

export interface Gradients {
  /** Length of the gradient with respect to the stream before each block, and after the last. */
  readonly stream: readonly number[];
  /** Length of the gradient of each block's W₂ over √width: 1 where a gradient of length 1 meets units of mean square 1. */
  readonly weights: readonly number[];
  /** With respect to the input. */
  readonly input: Float64Array;
}

export interface Pass {
  readonly output: Float64Array;
  /** @param gradient of the loss with respect to the output */
  readonly back: (gradient: Float64Array) => Gradients;
}

/** @param scale multiplies every matrix: 1 is He's initialisation */
export function forward(all: readonly Block[], wiring: Wiring, scale: number, input: Float64Array): Pass {
  const passed: Passed[] = [];
  let x = input;
  for (const block of all) {
    const before = wiring === 'pre-norm' ? normed(x) : undefined;
    const hidden = times(block.first, before?.result ?? x, scale).map((one) => Math.max(0, one));
    const branch = times(block.second, hidden, scale);
    const sum = wiring === 'none' ? branch : plus(x, branch);
    const after = wiring === 'post-norm' ? normed(sum) : undefined;
    passed.push({ block, hidden, ...(before && { before }), ...(after && { after }) });
    x = after?.result ?? sum;
  }
  const last = wiring === 'pre-norm' ? normed(x) : undefined;
  const back: Pass['back'] = (gradient) =>
    backward(passed, wiring, scale, last === undefined ? gradient : throughNorm(gradient, last));
  return { output: last?.result ?? x, back };
}

/** @param gradient with respect to the stream after the last block */
function backward(passed: readonly Passed[], wiring: Wiring, scale: number, gradient: Float64Array): Gradients {
  let g = gradient;
  const stream = [norm(g)];
  const weights: number[] = [];
  for (const { block, hidden, before, after } of passed.toReversed()) {
    const atSum = after === undefined ? g : throughNorm(g, after);
    weights.push((norm(atSum) * norm(hidden)) / Math.sqrt(width));
    const atHidden = timesTransposed(block.second, atSum, scale).map((one, at) => ((hidden[at] ?? 0) > 0 ? one : 0));
    const atInput = timesTransposed(block.first, atHidden, scale);
    const throughBranch = before === undefined ? atInput : throughNorm(atInput, before);
    g = wiring === 'none' ? throughBranch : plus(atSum, throughBranch);
    stream.push(norm(g));
  }
  return { stream: stream.toReversed(), weights: weights.toReversed(), input: g };
}
