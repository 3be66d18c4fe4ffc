// The labs that work on the numbers of code: which one a number belongs to, and the options that carry the numbers there.
import { isJson, type Json } from '../../estimate/configFields.ts';
import type { RopeRule } from '../../estimate/ropeScaling.ts';
import { readModelText } from '../../estimate/readModel.ts';
import type { Values } from './assignments.ts';
import { namedBase } from './loraNumbers.ts';

export interface LabTarget {
  /** Folder below src/labs. */
  readonly lab: string;
  /** As a fenced `lab` block would hold them; the lab checks them. */
  readonly options: Json;
}

/** The fields of a config.json that say what a model is: short and flat, so that they fit into a link. */
export function modelFields(json: Json): Json {
  const plain = (value: unknown): boolean =>
    value === null ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= 120) ||
    (Array.isArray(value) &&
      value.length <= 64 &&
      value.every((one) => !Array.isArray(one) && !isJson(one) && plain(one)));
  return Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => plain(value))
      .slice(0, 120),
  );
}

/** The memory of the model that a whole config.json describes. */
export function fitTarget(text: string): LabTarget | undefined {
  const reading = readModelText(text);
  if (reading.kind !== 'model' || reading.model.cache === undefined) return undefined;
  return { lab: 'fit', options: { config: modelFields(reading.json) } };
}

/** Heads and layers belong to a model: the whole config around them, or the fields that code gives a Llama-class one. */
export function headsTarget(values: Values): LabTarget | undefined {
  if (values.text.trimStart().startsWith('{')) return fitTarget(values.text);
  const config = {
    model_type: 'llama',
    hidden_size: values.number('hidden_size'),
    num_hidden_layers: values.number('num_hidden_layers'),
    num_attention_heads: values.number('num_attention_heads'),
    num_key_value_heads: values.number('num_key_value_heads'),
    intermediate_size: values.number('intermediate_size'),
    vocab_size: values.number('vocab_size'),
    head_dim: values.number('head_dim'),
  };
  return fitTarget(JSON.stringify(config));
}

/** LoRA's rank, on the base and the layers that the code names where the lab has them. */
export function loraTarget(values: Values): LabTarget | undefined {
  const r = values.number('r', 'lora_r', 'lora_rank', 'rank');
  if (r === undefined) return undefined;
  const base = namedBase(values);
  const named = values.get('target_modules', 'lora_target_modules', 'lora_target');
  const alpha = values.number('lora_alpha', 'alpha');
  const all = named === 'all-linear' || named === 'all' || (Array.isArray(named) && named.includes('down_proj'));
  return {
    lab: 'adapters',
    options: {
      method: values.get('load_in_4bit') === true ? 'qlora' : 'lora',
      r,
      ...(all && { targets: 'all' }),
      ...(alpha !== undefined && { alpha }),
      ...(values.get('use_rslora') === true && { scaling: 'stabilised' }),
      ...(base && { model: base.name.toLowerCase() }),
    },
  };
}

/** The lab's rule for a type of transformers' `rope_scaling`. */
const ropeRules: ReadonlyMap<unknown, RopeRule> = new Map([
  ['linear', 'pi'],
  ['yarn', 'yarn'],
  ['llama3', 'llama3'],
]);

/** The base of RoPE with the size of a head and the length that was trained, and how it is stretched, if it is. */
export function ropeTarget(values: Values): LabTarget | undefined {
  const base = values.number('rope_theta', 'rope_base', 'rotary_emb_base');
  if (base === undefined) return undefined;
  const width = values.number('hidden_size');
  const heads = values.number('num_attention_heads');
  const dim =
    values.number('head_dim') ??
    (width !== undefined && heads !== undefined && width % heads === 0 ? width / heads : undefined);
  const trained = values.number('original_max_position_embeddings', 'max_position_embeddings', 'max_seq_len');
  const rule = ropeRules.get(values.get('rope_type') ?? values.get('type'));
  const factor = values.number('factor');
  return {
    lab: 'rope',
    options: {
      base,
      ...(dim !== undefined && { dim }),
      ...(trained !== undefined && { trained }),
      ...(rule !== undefined && factor !== undefined && { view: 'stretch', rule, factor }),
    },
  };
}
