// The arithmetic of the lab on LoRA and QLoRA: what is trained, and what the frozen base and the training state take.
import { bytesPerTrained, loraParameters } from '../../core/estimate/lora.ts';
import type { LinearName, LlamaConfig } from '../../core/estimate/modelConfig.ts';
import { parameters } from '../../core/estimate/parameters.ts';
import { baseBytes, bytesAt, nf4Bits, qloraScales } from '../../core/estimate/quantization.ts';

export type Method = 'lora' | 'qlora';
export type Targets = 'qv' | 'all';
export type ModelName = 'llama-2-7b' | 'llama-3-8b';

/** What a fenced `lab adapters` block may say; `parseOptions` fills in what it leaves out. */
export interface AdapterOptions {
  readonly method: Method;
  /** Rank of A and B. */
  readonly r: number;
  readonly targets: Targets;
  readonly model: ModelName;
}

export interface AdapterNumbers {
  readonly trained: number;
  /** Base and adapters together, as PEFT's `print_trainable_parameters` counts. */
  readonly all: number;
  /** Bytes of the frozen base under each method; the parts of QLoRA's that stay in 16 bits are in `rest`. */
  readonly base: Readonly<Record<Method, number>>;
  readonly rest: number;
  /** Bytes of weights, gradients and optimiser of A and B; `optimizer` is the last part of it alone. */
  readonly state: number;
  readonly optimizer: number;
  /** Matrices that got a pair A, B. */
  readonly pairs: number;
}

/** Fields of the models' public config.json files; totals are checked against transformers in the tests. */
export const models: Readonly<Record<ModelName, { readonly name: string; readonly config: LlamaConfig }>> = {
  'llama-2-7b': {
    name: 'Llama-2-7B',
    config: {
      vocabSize: 32_000,
      hiddenSize: 4096,
      layers: 32,
      intermediateSize: 11_008,
      heads: 32,
      kvHeads: 32,
      headDim: 128,
      tiedEmbeddings: false,
    },
  },
  'llama-3-8b': {
    name: 'Llama-3-8B',
    config: {
      vocabSize: 128_256,
      hiddenSize: 4096,
      layers: 32,
      intermediateSize: 14_336,
      heads: 32,
      kvHeads: 8,
      headDim: 128,
      tiedEmbeddings: false,
    },
  },
};

export const targetNames: Readonly<Record<Targets, readonly LinearName[]>> = {
  qv: ['q_proj', 'v_proj'],
  all: ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'],
};

export const largestRank = 256;
const defaults: AdapterOptions = { method: 'lora', r: 8, targets: 'qv', model: 'llama-2-7b' };

function oneOf<T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`; r is kept in 1 … 256. */
export function parseOptions(value: unknown, start: AdapterOptions = defaults): AdapterOptions {
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const r = given['r'];
  return {
    method: oneOf(given['method'], ['lora', 'qlora'], start.method),
    r: typeof r === 'number' && Number.isFinite(r) ? Math.min(largestRank, Math.max(1, Math.round(r))) : start.r,
    targets: oneOf(given['targets'], ['qv', 'all'], start.targets),
    model: oneOf(given['model'], ['llama-2-7b', 'llama-3-8b'], start.model),
  };
}

/** The options that write the same lab again; method and r always, the rest where it is not the default. */
export function blockOptions({ method, r, targets, model }: AdapterOptions): Readonly<Record<string, unknown>> {
  return {
    method,
    r,
    ...(targets === defaults.targets ? {} : { targets }),
    ...(model === defaults.model ? {} : { model }),
  };
}

/** The ranks that the slider stops at: powers of two, and any rank that the block names. */
export function ranks(named: number): readonly number[] {
  const powers = [1, 2, 4, 8, 16, 32, 64, 128, largestRank];
  return [...new Set([...powers, named])].toSorted((a, b) => a - b);
}

export function adapterNumbers({ r, targets, model }: AdapterOptions): AdapterNumbers {
  const { config } = models[model];
  const count = parameters(config);
  const names = targetNames[targets];
  const trained = loraParameters(config, names, r);
  return {
    trained,
    all: count.total + trained,
    base: { lora: baseBytes(count, 16), qlora: baseBytes(count, nf4Bits(qloraScales)) },
    rest: bytesAt(count.rest, 16),
    state: trained * bytesPerTrained.total,
    optimizer: trained * bytesPerTrained.optimizer,
    pairs: names.length * config.layers,
  };
}
