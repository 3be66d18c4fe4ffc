// How long a pass over a model takes at least: its operations against a device's compute, its bytes against its bandwidth.
import { cacheBytes } from './kvCache.ts';
import type { CacheShape, Linear, ModelShape } from './modelShape.ts';

export interface DeviceRates {
  /** Bytes a second from memory. */
  readonly bandwidth: number;
  /** Operations a second in 16 bits, dense; absent where the vendor names none. */
  readonly compute?: number;
}

export interface Work {
  /** Operations; a multiplication with its addition is two. */
  readonly flops: number;
  /** Bytes read from memory. */
  readonly bytes: number;
}

export interface Bound {
  /** Seconds at least: the longer of compute and memory, as if they overlapped fully. */
  readonly seconds: number;
  readonly binds: 'compute' | 'memory';
  /** Operations a byte: of the work, and what the device could do while it reads one. */
  readonly intensity: number;
  readonly ridge?: number;
}

/** Source: Williams, Waterman and Patterson, "Roofline", 2009. Without a figure for compute, memory is all that is known. */
export function roofline({ flops, bytes }: Work, { bandwidth, compute }: DeviceRates): Bound {
  const reading = bytes / bandwidth;
  const intensity = flops / bytes;
  if (compute === undefined) return { seconds: reading, binds: 'memory', intensity };
  const computing = flops / compute;
  const binds = computing > reading ? 'compute' : 'memory';
  return { seconds: Math.max(computing, reading), binds, intensity, ridge: compute / bandwidth };
}

const size = ({ inputs, outputs }: Linear): number => inputs * outputs;

/** How much of a layer with experts so many tokens use together, when the router spreads them evenly: 1 − (1 − k/E)^n. */
const usedShare = ({ times, active = times }: Linear, tokens: number): number => 1 - (1 - active / times) ** tokens;

/** Parameters that a pass over `tokens` tokens reads: all but idle experts and the rows of an embedding that it looks up. */
export function readParameters({ linears, others }: ModelShape, tokens: number): number {
  const head = others.find(({ part }) => part === 'head')?.parameters ?? 0;
  const matrices = linears.reduce((sum, linear) => sum + size(linear) * linear.times * usedShare(linear, tokens), 0);
  const rest = others.reduce(
    // A tied head reads the embedding as a matrix; otherwise a token takes one row of it.
    (sum, { part, parameters }) => sum + (part === 'positions' || (part === 'embedding' && head > 0) ? 0 : parameters),
    0,
  );
  return matrices + rest;
}

/** Multiplications of one token with weights: in the blocks, and in the head. */
function multiplied({ linears, others }: ModelShape): { readonly blocks: number; readonly head: number } {
  const parametersOf = (name: string): number => others.find(({ part }) => part === name)?.parameters ?? 0;
  return {
    blocks: linears.reduce((sum, linear) => sum + size(linear) * (linear.active ?? linear.times), 0),
    head: parametersOf('head') || parametersOf('embedding'),
  };
}

/** Tokens that all layers together look at from position `context`; layers with a window no more than that. */
function seen({ layers, windowed }: CacheShape, context: number): number {
  if (windowed === undefined) return layers * context;
  return (layers - windowed.layers) * context + windowed.layers * Math.min(context, windowed.window);
}

/** The same summed over positions 0 … `context`: a triangle, with a strip where the window is full. */
function seenInAll({ layers, windowed }: CacheShape, context: number): number {
  const triangle = (context * context) / 2;
  if (windowed === undefined) return layers * triangle;
  const beyond = Math.max(0, context - windowed.window);
  return (layers - windowed.layers) * triangle + windowed.layers * (triangle - (beyond * beyond) / 2);
}

/** Operations of scores and weighted values for one pair of tokens: 4 a dimension of all query heads. */
const pairFlops = ({ heads }: ModelShape): number => (heads === undefined ? 0 : 4 * heads.query * heads.size);

export interface Pass {
  /** Tokens of each sequence that are already there (decode) or come in (prefill). */
  readonly context: number;
  readonly batch: number;
  /** Bits a weight, scales included. */
  readonly bits: number;
}

/**
 * One step of decoding: each of `batch` sequences gets a token; weights are read once, each cache once.
 * Sources: Pope et al., "Efficiently Scaling Transformer Inference", 2022, sec. 2; Kaplan et al., 2020, table 1 (2N).
 */
export function decodeWork(shape: ModelShape, { context, batch, bits }: Pass): Work {
  const { blocks, head } = multiplied(shape);
  const { cache } = shape;
  const attended = cache === undefined ? 0 : seen(cache, context);
  return {
    flops: batch * (2 * (blocks + head) + pairFlops(shape) * attended),
    bytes: (readParameters(shape, batch) * bits) / 8 + (cache === undefined ? 0 : batch * cacheBytes(cache, context)),
  };
}

/**
 * Reading `context` tokens of each sequence at once, the last of which gets logits: 2 operations a weight and token,
 * and causal attention, half the square. Sources: Kaplan et al., "Scaling Laws", 2020, table 1; Chowdhery et al.,
 * "PaLM", 2022, appendix B (attention, there without the half).
 */
export function prefillWork(shape: ModelShape, { context, batch, bits }: Pass): Work {
  const { blocks, head } = multiplied(shape);
  const { cache } = shape;
  const attended = cache === undefined ? 0 : seenInAll(cache, context);
  return {
    flops: batch * (2 * (blocks * context + head) + pairFlops(shape) * attended),
    bytes:
      (readParameters(shape, batch * context) * bits) / 8 +
      (cache === undefined ? 0 : batch * cacheBytes(cache, context)),
  };
}
