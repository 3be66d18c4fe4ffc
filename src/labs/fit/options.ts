// What a fenced `lab fit` block may say, and how it is read: a model by name or by its config.json, a device, a task.
import type { Recompute } from '../../core/estimate/activations.ts';
import { isJson, own, type Json } from '../../core/estimate/configFields.ts';
import { readModel } from '../../core/estimate/readModel.ts';
import { oneOf, within } from '../kit/options.ts';
import { deviceIds, type DeviceId } from './devices.ts';
import { modelIds, models, type ModelId, type NamedModel } from './models.ts';

export type Task = 'inference' | 'full' | 'lora' | 'qlora';

export interface FitOptions {
  /** `config` is the reader's own, in `config`. */
  readonly model: ModelId | 'config';
  readonly config: Json | undefined;
  readonly device: DeviceId;
  /** Bits a weight of inference, scales included: one of `formats`. */
  readonly bits: number;
  /** Tokens of each sequence. */
  readonly context: number;
  readonly batch: number;
  readonly task: Task;
  /** Of LoRA and QLoRA. */
  readonly rank: number;
  readonly recompute: Recompute;
  /** Which of the two is the main control. */
  readonly vary: 'context' | 'bits';
}

/** Bits a weight: BF16, and what llama.cpp's Q8_0, Q4_0 and Q2_K take with their scales (gguf, GGML_QUANT_SIZES). */
export const formats = [16, 8.5, 4.5, 2.625] as const;
export const limits = {
  context: { min: 256, max: 1_048_576, step: 1 },
  batch: { min: 1, max: 512, step: 1 },
  rank: { min: 1, max: 256, step: 1 },
} as const;

const defaults: FitOptions = {
  model: 'llama-3-8b',
  config: undefined,
  device: 'rtx-4090',
  bits: 16,
  context: 8192,
  batch: 1,
  task: 'inference',
  rank: 16,
  recompute: 'full',
  vary: 'context',
};

/** The format nearest to what is named: 4 and 4.127 are 4.5. */
function format(value: unknown, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  const distance = (bits: number): number => Math.abs(bits - value);
  return formats.reduce((best: number, bits) => (distance(bits) < distance(best) ? bits : best), formats[0]);
}

/** A config that core/estimate can count; anything else is as good as none. */
function readable(value: unknown): Json | undefined {
  return isJson(value) && readModel(value).kind === 'model' ? value : undefined;
}

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`. */
export function parseOptions(value: unknown, start: FitOptions = defaults): FitOptions {
  const given = isJson(value) ? value : {};
  const config = readable(own(given, 'config')) ?? start.config;
  const fallback =
    config !== undefined && own(given, 'model') === undefined && start === defaults ? 'config' : start.model;
  const model = oneOf(own(given, 'model'), [...modelIds, 'config'], fallback);
  return {
    model: model === 'config' && config === undefined ? defaults.model : model,
    config,
    device: oneOf(own(given, 'device'), deviceIds, start.device),
    bits: format(own(given, 'bits'), start.bits),
    context: within(own(given, 'context'), limits.context, start.context),
    batch: within(own(given, 'batch'), limits.batch, start.batch),
    task: oneOf(own(given, 'task'), ['inference', 'full', 'lora', 'qlora'], start.task),
    rank: within(own(given, 'rank'), limits.rank, start.rank),
    recompute: oneOf(own(given, 'recompute'), ['none', 'selective', 'full'], start.recompute),
    vary: oneOf(own(given, 'vary'), ['context', 'bits'], start.vary),
  };
}

/** The options that write the same lab again; model, device, bits and context always, the rest where it is not the default. */
export function blockOptions(options: FitOptions): Readonly<Record<string, unknown>> {
  const { model, config, device, bits, context } = options;
  const rest = (['batch', 'task', 'rank', 'recompute', 'vary'] as const).filter(
    (key) => options[key] !== defaults[key],
  );
  return {
    ...(model === 'config' ? { config } : { model }),
    device,
    bits,
    context,
    ...Object.fromEntries(rest.map((key) => [key, options[key]])),
  };
}

/** The model that the options name; the reader's own bears the name that its file gives, if any. */
export function modelOf({ model, config }: FitOptions): NamedModel {
  const fallback = models.get('llama-3-8b');
  if (model === 'config' && config !== undefined) {
    const reading = readModel(config);
    const named = own(config, '_name_or_path');
    const name = typeof named === 'string' && named !== '' ? named : 'config.json';
    if (reading.kind === 'model') return { name, shape: reading.model };
  }
  const found = model === 'config' ? undefined : models.get(model);
  if (found !== undefined) return found;
  if (fallback === undefined) throw new Error('The lab has no models');
  return fallback;
}
