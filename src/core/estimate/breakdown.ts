// Everything a breakdown of a config.json tells, as numbers: parts, weights, cache, LoRA, RoPE, compute.
import type { Json } from './configFields.ts';
import { cacheBytes, cacheBytesPerToken, contexts } from './kvCache.ts';
import { loraTrained } from './lora.ts';
import { countParameters, type ModelCount, type ModelShape } from './modelShape.ts';
import { baseBytes, bytesAt, nf4Bits, qloraScales } from './quantization.ts';
import { ropeReach, type RopeReach } from './rope.ts';
import { trainingFlops } from './training.ts';

export interface Breakdown {
  readonly count: ModelCount;
  /** Bytes of all weights at 16, 8 and 4 bits. */
  readonly weights: readonly { readonly bits: 16 | 8 | 4; readonly bytes: number }[];
  /** Bytes as QLoRA loads it: linear layers in NF4 with double quantisation, the rest in 16 bits. */
  readonly nf4: number;
  readonly cache?: {
    readonly perToken: number;
    readonly at: readonly { readonly tokens: number; readonly bytes: number }[];
    /** Tokens that layers with a window keep, and bytes at the longest context when they do. */
    readonly windowed?: { readonly window: number; readonly bytes: number };
  };
  /** Trained parameters; `targets` as PEFT names them. */
  readonly lora: readonly { readonly targets: string; readonly r: number; readonly trained: number }[];
  readonly rope?: RopeReach;
  /** FLOPs to train on one token: 6·N, of the active parameters. */
  readonly flopsPerToken: number;
}

/** What LoRA is put on by default, by the names that families give their projections (PEFT, utils/constants.py). */
const usualTargets = [['q_proj', 'v_proj'], ['q', 'v'], ['query', 'value'], ['c_attn'], ['query_key_value']] as const;

export function breakdown(shape: ModelShape, json: Json): Breakdown {
  const count = countParameters(shape);
  const linear = count.byPart
    .filter(({ part }) => part === 'attention' || part === 'mlp' || part === 'experts' || part === 'router')
    .reduce((sum, { parameters }) => sum + parameters, 0);
  const rope = shape.rotary === undefined ? undefined : ropeReach(json, shape.rotary);
  return {
    count,
    weights: ([16, 8, 4] as const).map((bits) => ({ bits, bytes: bytesAt(count.total, bits) })),
    nf4: baseBytes({ linear, rest: count.total - linear, total: count.total }, nf4Bits(qloraScales)),
    ...(shape.cache && { cache: cacheOf(shape.cache) }),
    lora: loraOf(shape),
    ...(rope && { rope }),
    flopsPerToken: trainingFlops(count.active, 1),
  };
}

function cacheOf(shape: NonNullable<ModelShape['cache']>): NonNullable<Breakdown['cache']> {
  const { layers, each, windowed } = shape;
  return {
    perToken: cacheBytesPerToken(shape),
    at: contexts.map((tokens) => ({ tokens, bytes: cacheBytes({ layers, each }, tokens) })),
    ...(windowed && { windowed: { window: windowed.window, bytes: cacheBytes(shape, contexts[2]) } }),
  };
}

function loraOf({ linears }: ModelShape): Breakdown['lora'] {
  const names = new Set(linears.map(({ name }) => name));
  const usual = usualTargets.find((targets) => targets.every((name) => names.has(name)));
  // How a library stores its experts decides whether LoRA reaches them: no number is true of all.
  const sparse = linears.some(({ part }) => part === 'experts');
  return [
    ...(usual === undefined
      ? []
      : [8, 16].map((r) => ({ targets: usual.join(', '), r, trained: loraTrained(linears, new Set(usual), r) }))),
    ...(sparse ? [] : [{ targets: 'all-linear', r: 16, trained: loraTrained(linears, 'all-linear', 16) }]),
  ];
}
