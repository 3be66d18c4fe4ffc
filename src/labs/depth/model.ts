// The lab on depth: options, what each wiring does to the gradient, and one bad batch with and without clipping.
import { fieldsOf, numbersWithin, oneOf, unlike } from '../kit/options.ts';
import { blocks, forward, vector, width, type Block, type Gradients, type Wiring } from './network.ts';
import { train, type Step } from './training.ts';

export type View = 'depth' | 'clip';
/** Gradient of the stream before each block, or of each block's weights. */
export type Quantity = 'stream' | 'weights';

/** What a fenced `lab depth` block may say; `parseOptions` fills in what it leaves out. */
export interface DepthOptions {
  readonly view: View;
  readonly quantity: Quantity;
  /** Blocks. */
  readonly depth: number;
  /** What every random weight is multiplied by; 1 is He's initialisation. */
  readonly scale: number;
  readonly seed: number;
  /** Index into `clipLimits`. */
  readonly limit: number;
  /** How many times too large the targets of the bad batch are. */
  readonly wrong: number;
}

export const limits = {
  depth: { min: 4, max: 96, step: 4 },
  scale: { min: 0.7, max: 1.3, step: 0.01 },
  seed: { min: 1, max: 999, step: 1 },
  limit: { min: 0, max: 7, step: 1 },
  wrong: { min: 1, max: 40, step: 1 },
} as const;
/** Stops of the slider; the last does not clip. */
export const clipLimits: readonly number[] = [0.1, 0.3, 1, 3, 10, 30, 100, Number.POSITIVE_INFINITY];

const defaults: DepthOptions = {
  view: 'depth',
  quantity: 'stream',
  depth: 48,
  scale: 0.9,
  seed: 36,
  limit: 7,
  wrong: 12,
};

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, numbers stay in their limits. */
export function parseOptions(value: unknown, start: DepthOptions = defaults): DepthOptions {
  const given = fieldsOf(value);
  return {
    ...numbersWithin(given, limits, start),
    view: oneOf(given['view'], ['depth', 'clip'], start.view),
    quantity: oneOf(given['quantity'], ['stream', 'weights'], start.quantity),
  };
}

/** The options that write the same lab again: those that are not the default. */
export const blockOptions = (options: DepthOptions): Readonly<Record<string, unknown>> => unlike(options, defaults);

/** Keeps the last network: a movement of the scale draws no new weights. */
export function depthRuns(): (options: DepthOptions) => Readonly<Record<Wiring, Gradients>> {
  let made: { readonly seed: number; readonly blocks: readonly Block[] } | undefined;
  return ({ depth, scale, seed }) => {
    if (made?.seed !== seed || made.blocks.length < depth)
      made = { seed, blocks: blocks(seed * 7919, Math.max(depth, made?.seed === seed ? made.blocks.length : 0)) };
    const all = made.blocks.slice(0, depth);
    return runs(all, scale, seed);
  };
}

/** The same blocks wired in each way; the gradient at the output has length 1. */
export function runs(all: readonly Block[], scale: number, seed: number): Readonly<Record<Wiring, Gradients>> {
  const input = vector(seed * 104_729);
  const gradient = vector(seed * 1_299_709).map((one) => one / Math.sqrt(width));
  const run = (wiring: Wiring): Gradients => forward(all, wiring, scale, input).back(gradient);
  return {
    none: run('none'),
    residual: run('residual'),
    'post-norm': run('post-norm'),
    'pre-norm': run('pre-norm'),
  };
}

/**
 * Pre-norm's weight gradient at the top block beside post-norm's, by the growth of variance alone: √2/√(1+L).
 * Source: Xiong et al., 2020, sec. 3.3, in whose theorem the last layer's gradient shrinks with √L under pre-norm.
 */
export const expectedTopRatio = (depth: number): number => Math.SQRT2 / Math.sqrt(1 + depth);

export interface ClipRuns {
  readonly clipped: readonly Step[];
  readonly free: readonly Step[];
}

export function clipRuns({ seed, limit, wrong }: DepthOptions): ClipRuns {
  const free = train(seed, Number.POSITIVE_INFINITY, wrong);
  const bound = clipLimits[limit] ?? Number.POSITIVE_INFINITY;
  return { free, clipped: Number.isFinite(bound) ? train(seed, bound, wrong) : free };
}
