// What a fenced `lab adapters` block may say: a method, its size, the model, and how the block is read and written.
import { baseModel, type BaseModel } from '../../core/estimate/baseModels.ts';
import type { LinearName } from '../../core/estimate/modelConfig.ts';
import { fieldsOf, numbersWithin, oneOf } from '../kit/options.ts';

export const methods = [
  'lora',
  'qlora',
  'adapter',
  'pfeiffer',
  'prefix',
  'p-tuning',
  'p-tuning-v2',
  'prompt',
  'ia3',
] as const;
export type Method = (typeof methods)[number];
export type Targets = 'qv' | 'all';

/** What a fenced `lab adapters` block may say; `parseOptions` fills in what it leaves out. */
export interface AdapterOptions {
  readonly method: Method;
  /** Rank of A and B. */
  readonly r: number;
  readonly targets: Targets;
  /** A key of `models`. */
  readonly model: string;
  readonly alpha: number;
  /** What multiplies BA: α/r, or α/√r as in rsLoRA. */
  readonly scaling: 'plain' | 'stabilised';
  /** Width of an adapter's bottleneck. */
  readonly m: number;
  /** Trained vectors of prompts and prefixes. */
  readonly l: number;
  /** Of P-tuning v1. */
  readonly encoder: 'mlp' | 'lstm';
  /** What makes the prefix in training. */
  readonly projection: 'none' | 'mlp';
}

const modelIds = [
  'llama-2-7b',
  'llama-2-13b',
  'llama-3-8b',
  'llama-3-70b',
  'mistral-7b-v0.1',
  'qwen2.5-0.5b',
  'qwen2.5-7b',
  'qwen3-8b',
] as const;

/** By their names in small letters, as a hover writes them. In all of them q_proj is square, as it is drawn. */
export const models: ReadonlyMap<string, BaseModel> = new Map(
  modelIds.flatMap((id) => {
    const found = baseModel(id);
    return found === undefined ? [] : [[found.name.toLowerCase(), found] as const];
  }),
);

export const targetNames: Readonly<Record<Targets, readonly LinearName[]>> = {
  qv: ['q_proj', 'v_proj'],
  all: ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'],
};

export const limits = {
  r: { min: 1, max: 256, step: 1 },
  m: { min: 1, max: 1024, step: 1 },
  l: { min: 1, max: 512, step: 1 },
  alpha: { min: 1, max: 1024, step: 1 },
} as const;

const defaults: AdapterOptions = {
  method: 'lora',
  r: 8,
  targets: 'qv',
  model: 'llama-2-7b',
  alpha: 16,
  scaling: 'plain',
  m: 64,
  l: 20,
  encoder: 'mlp',
  projection: 'none',
};

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, sizes keep to their limits. */
export function parseOptions(value: unknown, start: AdapterOptions = defaults): AdapterOptions {
  const given = fieldsOf(value);
  return {
    ...numbersWithin(given, limits, start),
    method: oneOf(given['method'], methods, start.method),
    targets: oneOf(given['targets'], ['qv', 'all'], start.targets),
    model: oneOf(given['model'], [...models.keys()], start.model),
    scaling: oneOf(given['scaling'], ['plain', 'stabilised'], start.scaling),
    encoder: oneOf(given['encoder'], ['mlp', 'lstm'], start.encoder),
    projection: oneOf(given['projection'], ['none', 'mlp'], start.projection),
  };
}

/** The options that write the same lab again; method and r always, the rest where it is not the default. */
export function blockOptions(options: AdapterOptions): Readonly<Record<string, unknown>> {
  const rest = (['targets', 'model', 'alpha', 'scaling', 'm', 'l', 'encoder', 'projection'] as const).filter(
    (key) => options[key] !== defaults[key],
  );
  return {
    method: options.method,
    r: options.r,
    ...Object.fromEntries(rest.map((key) => [key, options[key]])),
  };
}

/** The model that the options name. */
export function modelOf({ model }: Pick<AdapterOptions, 'model'>): BaseModel {
  const found = models.get(model) ?? models.get(defaults.model);
  if (found === undefined) throw new Error('The lab has no models');
  return found;
}

/** What the slider of a size stops at: powers of two, 20 vectors, and what the block names. */
export function stopsOf(size: 'r' | 'm' | 'l', ...named: readonly number[]): readonly number[] {
  const { max } = limits[size];
  const powers = Array.from({ length: Math.log2(max) + 1 }, (_, at) => 2 ** at);
  return [...new Set([...powers, ...(size === 'l' ? [20] : []), ...named])].toSorted((a, b) => a - b);
}
