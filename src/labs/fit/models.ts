// The models of the lab: those that core/estimate knows by name, and a few by the fields of their published config.json.
import { baseModel } from '../../core/estimate/baseModels.ts';
import type { ModelShape } from '../../core/estimate/modelShape.ts';
import { readModel } from '../../core/estimate/readModel.ts';

export const modelIds = [
  'llama-3.2-1b',
  'llama-3.2-3b',
  'qwen2.5-3b',
  'llama-2-7b',
  'llama-3-8b',
  'qwen3-8b',
  'qwen2.5-14b',
  'qwen3-32b',
  'mixtral-8x7b',
  'llama-65b',
  'llama-3-70b',
  'gpt-3',
  'deepseek-v3',
] as const;
export type ModelId = (typeof modelIds)[number];

export interface NamedModel {
  readonly name: string;
  readonly shape: ModelShape;
}

/** What `baseModel` has no row for. */
const configs: Readonly<Record<string, { readonly name: string; readonly config: object }>> = {
  'mixtral-8x7b': {
    name: 'Mixtral-8x7B',
    config: {
      model_type: 'mixtral',
      vocab_size: 32_000,
      hidden_size: 4096,
      intermediate_size: 14_336,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      num_local_experts: 8,
      num_experts_per_tok: 2,
    },
  },
  'llama-65b': {
    name: 'LLaMA-65B',
    config: {
      model_type: 'llama',
      vocab_size: 32_000,
      hidden_size: 8192,
      intermediate_size: 22_016,
      num_hidden_layers: 80,
      num_attention_heads: 64,
    },
  },
  'gpt-3': {
    name: 'GPT-3 175B',
    config: { model_type: 'gpt2', vocab_size: 50_257, n_positions: 2048, n_embd: 12_288, n_layer: 96, n_head: 96 },
  },
  'deepseek-v3': {
    name: 'DeepSeek-V3',
    config: {
      model_type: 'deepseek_v3',
      vocab_size: 129_280,
      hidden_size: 7168,
      intermediate_size: 18_432,
      moe_intermediate_size: 2048,
      num_hidden_layers: 61,
      first_k_dense_replace: 3,
      n_routed_experts: 256,
      n_shared_experts: 1,
      num_experts_per_tok: 8,
      num_attention_heads: 128,
      q_lora_rank: 1536,
      kv_lora_rank: 512,
      qk_nope_head_dim: 128,
      qk_rope_head_dim: 64,
      v_head_dim: 128,
    },
  },
};

function read(id: string): NamedModel {
  const known = baseModel(id);
  if (known !== undefined) return known;
  const reading = readModel(configs[id]?.config);
  if (reading.kind !== 'model') throw new Error(`The lab has no model ${id}`);
  return { name: configs[id]?.name ?? id, shape: reading.model };
}

export const models: ReadonlyMap<ModelId, NamedModel> = new Map(modelIds.map((id) => [id, read(id)]));
