// A few steps of training with one bad batch among them, with and without clipping by the global norm.
import { clipFactor } from '../../core/estimate/training.ts';
import { gaussian, uniform } from '../../core/numerics/random.ts';

/** Steps, and the one whose batch is bad. */
export const steps = 80;
export const badStep = 30;
const size = 12;
const batch = 16;
const rate = 0.1;

export interface Step {
  /** Mean squared error on data that is never bad. */
  readonly loss: number;
  /** Length of all gradients as one vector, before clipping. */
  readonly norm: number;
}

/** Two matrices of 12 × 12, row by row. */
export interface Layers {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export interface Pair {
  readonly input: Float64Array;
  readonly target: Float64Array;
}

const product = (m: Float64Array, x: Float64Array): Float64Array =>
  Float64Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += (m[row * size + column] ?? 0) * (x[column] ?? 0);
    return sum;
  });

/** W₂·ReLU(W₁x). */
export function answer({ first, second }: Layers, input: Float64Array): Float64Array {
  return product(
    second,
    product(first, input).map((one) => Math.max(0, one)),
  );
}

/** into += factor·a·bᵀ. */
function addOuter(into: Float64Array, a: Float64Array, b: Float64Array, factor: number): void {
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const at = row * size + column;
      into[at] = (into[at] ?? 0) + factor * (a[row] ?? 0) * (b[column] ?? 0);
    }
}

/** Loss and gradients of ½‖W₂·ReLU(W₁x) − y‖², mean over the pairs. */
export function gradients({ first, second }: Layers, pairs: readonly Pair[]): Layers & { readonly loss: number } {
  const sums: Layers = { first: new Float64Array(size * size), second: new Float64Array(size * size) };
  let loss = 0;
  for (const { input, target } of pairs) {
    const hidden = product(first, input).map((one) => Math.max(0, one));
    const error = product(second, hidden).map((one, at) => one - (target[at] ?? 0));
    loss += error.reduce((sum, one) => sum + (one * one) / 2, 0) / pairs.length;
    const back = Float64Array.from({ length: size }, (_, unit) => {
      if ((hidden[unit] ?? 0) <= 0) return 0;
      return error.reduce((sum, one, out) => sum + (second[out * size + unit] ?? 0) * one, 0);
    });
    addOuter(sums.second, error, hidden, 1 / pairs.length);
    addOuter(sums.first, back, input, 1 / pairs.length);
  }
  return { loss, ...sums };
}

/** The length of both as one vector: what PyTorch's `clip_grad_norm_` takes. */
export const globalNorm = ({ first, second }: Layers): number => Math.hypot(...first, ...second);

/**
 * Plain gradient descent towards what a random network of the same shape says of random inputs. On the bad step the
 * targets are `wrong` times too large.
 * @param limit of the global norm; Infinity does not clip
 */
export function train(seed: number, limit: number, wrong: number): readonly Step[] {
  const normal = gaussian(uniform(seed));
  const random = (spread: number): Float64Array => Float64Array.from({ length: size * size }, () => spread * normal());
  const layers = (): Layers => ({ first: random(Math.sqrt(2 / size)), second: random(Math.sqrt(1 / size)) });
  const teacher = layers();
  let student = layers();
  const draw = (): readonly Pair[] =>
    Array.from({ length: batch }, () => {
      const input = Float64Array.from({ length: size }, normal);
      return { input, target: answer(teacher, input) };
    });
  const held = draw();
  return Array.from({ length: steps }, (_, step) => {
    const data = draw();
    const given =
      step === badStep ? data.map(({ input, target }) => ({ input, target: target.map((one) => one * wrong) })) : data;
    const found = gradients(student, given);
    const norm = globalNorm(found);
    const by = rate * clipFactor(limit, norm);
    const moved = (weights: Float64Array, gradient: Float64Array): Float64Array =>
      weights.map((one, at) => one - by * (gradient[at] ?? 0));
    const { loss } = gradients(student, held);
    student = { first: moved(student.first, found.first), second: moved(student.second, found.second) };
    return { loss, norm };
  });
}
