// The arithmetic of the lab on memory and speed: what fills a device, what a step reads, and what binds.
import { activationBytesPerLayer, type Recompute } from '../../core/estimate/activations.ts';
import { cacheBytes } from '../../core/estimate/kvCache.ts';
import { bytesPerTrained, loraTrained } from '../../core/estimate/lora.ts';
import { countParameters, type ModelShape, type Part } from '../../core/estimate/modelShape.ts';
import { bytesAt, nf4Bits, qloraScales } from '../../core/estimate/quantization.ts';
import { decodeWork, prefillWork, roofline, type Bound } from '../../core/estimate/roofline.ts';
import { devices, memoryOf } from './devices.ts';
import type { FitOptions } from './options.ts';

/** Parts of the stacked bar, in its order. */
export const memoryParts = [
  'attention',
  'mlp',
  'rest',
  'cache',
  'gradients',
  'optimizer',
  'adapter',
  'activations',
] as const;
export type MemoryPart = (typeof memoryParts)[number];
export type Memory = Readonly<Record<MemoryPart, number>>;

const groups: Readonly<Record<Part, 'attention' | 'mlp' | 'rest'>> = {
  attention: 'attention',
  mlp: 'mlp',
  experts: 'mlp',
  router: 'mlp',
  embedding: 'rest',
  positions: 'rest',
  norms: 'rest',
  head: 'rest',
};

/** Parameters of attention, of the MLPs with their experts, and of all that is no linear layer of a block. */
export function parameterGroups(shape: ModelShape): Readonly<Record<'attention' | 'mlp' | 'rest', number>> {
  const sums = { attention: 0, mlp: 0, rest: 0 };
  for (const { part, parameters } of countParameters(shape).byPart) sums[groups[part]] += parameters;
  return sums;
}

/** A pair A, B of rank `r` on every linear layer of the blocks; experts and routers are left out. */
export function adapterParameters(shape: ModelShape, r: number): number {
  const plain = shape.linears.filter(({ part }) => part === 'attention' || part === 'mlp');
  return loraTrained(plain, 'all-linear', r);
}

/** Width of the residual stream: what the first layer of attention takes in. */
const widthOf = ({ linears }: ModelShape): number => linears.find(({ part }) => part === 'attention')?.inputs ?? 0;

/**
 * Bytes kept for the backward pass: the blocks', and the logits in 32 bits.
 * Source: Korthikanti et al., 2022, sec. 4.1 and 4.3; a GPT-3-style block, so an estimate for others.
 */
export function trainingActivations(shape: ModelShape, sequence: number, batch: number, recompute: Recompute): number {
  const { cache, heads, others } = shape;
  const width = widthOf(shape);
  const vocabulary = (others.find(({ part }) => part === 'embedding')?.parameters ?? 0) / Math.max(1, width);
  const layer = activationBytesPerLayer({ sequence, batch, width, heads: heads?.query ?? 0 }, recompute);
  return (cache?.layers ?? 0) * layer + 4 * sequence * batch * vocabulary;
}

const nothing: Memory = {
  attention: 0,
  mlp: 0,
  rest: 0,
  cache: 0,
  gradients: 0,
  optimizer: 0,
  adapter: 0,
  activations: 0,
};

/** Bytes by part. Gradients and optimiser are those of the whole model; an adapter brings its own 16 a parameter. */
export function memoryOfTask(shape: ModelShape, options: FitOptions): Memory {
  const { task, bits, context, batch, rank } = options;
  const { attention, mlp, rest } = parameterGroups(shape);
  const weights = (linear: number, other: number): Memory => ({
    ...nothing,
    attention: bytesAt(attention, linear),
    mlp: bytesAt(mlp, linear),
    rest: bytesAt(rest, other),
  });
  if (task === 'inference') {
    const cache = shape.cache === undefined ? 0 : batch * cacheBytes(shape.cache, context);
    return { ...weights(bits, bits), cache };
  }
  const activations = trainingActivations(shape, context, batch, options.recompute);
  if (task === 'full') {
    const all = attention + mlp + rest;
    const { gradient, optimizer } = bytesPerTrained;
    return { ...weights(16, 16), gradients: gradient * all, optimizer: optimizer * all, activations };
  }
  const adapter = adapterParameters(shape, rank) * bytesPerTrained.total;
  return { ...weights(task === 'lora' ? 16 : nf4Bits(qloraScales), 16), adapter, activations };
}

export const total = (memory: Memory): number => memoryParts.reduce((sum, part) => sum + memory[part], 0);
export const weightBytes = ({ attention, mlp, rest }: Memory): number => attention + mlp + rest;

export interface Speeds {
  readonly decode: Bound;
  /** Tokens a second of one sequence, at most. */
  readonly each: number;
  /** Of all sequences of the batch together. */
  readonly together: number;
  /** Reading the whole context of all sequences. */
  readonly prefill: Bound;
}

export function speeds(shape: ModelShape, { device, bits, context, batch }: FitOptions): Speeds {
  const rates = devices[device];
  const decode = roofline(decodeWork(shape, { context, batch, bits }), rates);
  return {
    decode,
    each: 1 / decode.seconds,
    together: batch / decode.seconds,
    prefill: roofline(prefillWork(shape, { context, batch, bits }), rates),
  };
}

/** Tokens of context a sequence at which the device's memory is full; 0 when the weights alone do not fit. */
export function fullAt(shape: ModelShape, options: FitOptions): number {
  const limit = memoryOf(devices[options.device]);
  const needed = (context: number): number => total(memoryOfTask(shape, { ...options, context }));
  if (needed(0) > limit) return 0;
  let low = 0;
  let high = 2 ** 24;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (needed(middle) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

export interface Curve {
  readonly contexts: readonly number[];
  /** For each of `bits`: tokens a second of one sequence; null where it no longer fits. */
  readonly lines: readonly (readonly (number | null)[])[];
}

/** Decoding speed over the context, for each number of bits, where it fits. */
export function curve(
  shape: ModelShape,
  options: FitOptions,
  contexts: readonly number[],
  bits: readonly number[],
): Curve {
  const limit = memoryOf(devices[options.device]);
  const lines = bits.map((some) =>
    contexts.map((context) => {
      const at: FitOptions = { ...options, task: 'inference', bits: some, context };
      return total(memoryOfTask(shape, at)) > limit ? null : speeds(shape, at).each;
    }),
  );
  return { contexts, lines };
}
