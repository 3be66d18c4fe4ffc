// The methods side by side on one model: what each trains and keeps, and what it costs when the model is used.
import { cacheBytesPerToken } from '../../core/estimate/kvCache.ts';
import { bytesPerTrained, loraTrained } from '../../core/estimate/lora.ts';
import { countParameters, type ModelShape } from '../../core/estimate/modelShape.ts';
import {
  bottleneckParameters,
  ia3Parameters,
  prefixParameters,
  projectedPrefixParameters,
  promptEncoderParameters,
  promptParameters,
} from '../../core/estimate/peft.ts';
import { baseBytes, bytesAt, nf4Bits, qloraScales } from '../../core/estimate/quantization.ts';
import { modelOf, targetNames, type AdapterOptions, type Method } from './model.ts';

/** What the slider of a method moves: rank r, bottleneck m, vectors l, or nothing. */
export type Size = 'r' | 'm' | 'l';
export const sizeOf: Readonly<Record<Method, Size | undefined>> = {
  lora: 'r',
  qlora: 'r',
  adapter: 'm',
  pfeiffer: 'm',
  prefix: 'l',
  'p-tuning': 'l',
  'p-tuning-v2': 'l',
  prompt: 'l',
  ia3: undefined,
};

/** Hidden width of the encoders: P-tuning's as in the answer, the prefix's 512 as in Li and Liang, 2021, sec. 4.3. */
export const hidden = { promptEncoder: 128, prefix: 512 } as const;

/** The sizes of a layer that the methods depend on. */
export interface LayerShape {
  readonly layers: number;
  readonly width: number;
  /** Of the keys of all heads together. */
  readonly keyWidth: number;
  /** Of the input of the MLP's last matrix. */
  readonly inner: number;
}

export function layerShape({ linears }: ModelShape): LayerShape {
  const of = (name: string) => linears.find((linear) => linear.name === name);
  const query = of('q_proj');
  return {
    layers: query?.times ?? 0,
    width: query?.inputs ?? 0,
    keyWidth: of('k_proj')?.outputs ?? 0,
    inner: of('down_proj')?.inputs ?? 0,
  };
}

export interface MethodNumbers {
  readonly trained: number;
  /** Less than `trained` where what made the vectors is dropped after training. */
  readonly kept: number;
  /** It can be folded into the weights, and is gone at inference. */
  readonly mergeable: boolean;
  /** Positions that every sequence has besides its own, and their bytes in the KV cache in 16 bits. */
  readonly positions: number;
  readonly cacheBytes: number;
  /** Modules that stand in series in the whole model, one after the other. */
  readonly steps: number;
}

export function methodNumbers(method: Method, options: AdapterOptions): MethodNumbers {
  const { linears } = modelOf(options).shape;
  const shape = layerShape(modelOf(options).shape);
  const { layers, width, inner } = shape;
  const { r, m, l, targets, encoder, projection } = options;
  const positions = sizeOf[method] === 'l' ? l : 0;
  const perLayer = { adapter: 2, pfeiffer: 1 };
  const trainedAndKept = (): readonly [trained: number, kept: number] => {
    const same = (count: number) => [count, count] as const;
    switch (method) {
      case 'lora':
      case 'qlora':
        return same(loraTrained(linears, new Set<string>(targetNames[targets]), r));
      case 'adapter':
      case 'pfeiffer':
        return same(layers * perLayer[method] * bottleneckParameters(width, m));
      case 'prefix': {
        const kept = prefixParameters(shape, l);
        return [projection === 'mlp' ? projectedPrefixParameters(shape, l, hidden.prefix) : kept, kept];
      }
      case 'p-tuning-v2':
        return same(prefixParameters(shape, l));
      case 'p-tuning':
        return [promptEncoderParameters(width, l, hidden.promptEncoder, encoder), promptParameters(width, l)];
      case 'prompt':
        return same(promptParameters(width, l));
      case 'ia3':
        return same(ia3Parameters(shape, inner));
    }
  };
  const [trained, kept] = trainedAndKept();
  return {
    trained,
    kept,
    mergeable: sizeOf[method] === 'r' || method === 'ia3',
    positions,
    cacheBytes: positions * cacheBytesPerToken({ layers, each: 2 * shape.keyWidth }),
    steps: method === 'adapter' || method === 'pfeiffer' ? layers * perLayer[method] : 0,
  };
}

export interface AdapterNumbers {
  readonly trained: number;
  /** Base and what is trained together, as PEFT's `print_trainable_parameters` counts. */
  readonly all: number;
  /** Bytes of the frozen base in 16 bits and under QLoRA; the parts of QLoRA's that stay in 16 bits are in `rest`. */
  readonly base: Readonly<Record<'lora' | 'qlora', number>>;
  readonly rest: number;
  /** Bytes of weights, gradients and optimiser of what is trained; `optimizer` is the last part of it alone. */
  readonly state: number;
  readonly optimizer: number;
  /** Matrices that LoRA gives a pair A, B. */
  readonly pairs: number;
}

export function adapterNumbers(options: AdapterOptions): AdapterNumbers {
  const { shape } = modelOf(options);
  const { total } = countParameters(shape);
  const linear = shape.linears.reduce((sum, { inputs, outputs, times }) => sum + inputs * outputs * times, 0);
  const count = { linear, rest: total - linear, total };
  const { trained } = methodNumbers(options.method, options);
  return {
    trained,
    all: total + trained,
    base: { lora: baseBytes(count, 16), qlora: baseBytes(count, nf4Bits(qloraScales)) },
    rest: bytesAt(count.rest, 16),
    state: trained * bytesPerTrained.total,
    optimizer: trained * bytesPerTrained.optimizer,
    pairs: targetNames[options.targets].length * layerShape(shape).layers,
  };
}
