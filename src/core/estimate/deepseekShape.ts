// DeepSeek-V2 and V3: latent attention (MLA) and many small experts beside shared ones.
import { own, type Fields } from './configFields.ts';
import { gatedMlp } from './decoderShape.ts';
import type { Linear, ModelShape } from './modelShape.ts';

/**
 * Without the module for multi-token prediction, which is no part of the model that is loaded.
 * Source: DeepSeek-V2, 2024, sec. 2.1 and transformers, models/deepseek_v3/modeling_deepseek_v3.py.
 */
export function deepseekShape(family: string, fields: Fields): ModelShape {
  const width = fields.need('hidden_size');
  const layers = fields.need('num_hidden_layers');
  const vocabulary = fields.need('vocab_size');
  const heads = fields.need('num_attention_heads');
  const latent = fields.need('kv_lora_rank');
  const plain = fields.need('qk_nope_head_dim');
  const rotary = fields.need('qk_rope_head_dim');
  const value = fields.need('v_head_dim');
  // V2-Lite has no latent for queries: null.
  const queryLatent = fields.zeroOrMore(0, 'q_lora_rank');
  const dense = Math.min(fields.zeroOrMore(0, 'first_k_dense_replace'), layers);
  const routed = Math.ceil((layers - dense) / fields.count(1, 'moe_layer_freq'));
  const experts = fields.need('n_routed_experts');
  const inner = fields.need('moe_intermediate_size');
  const shared = fields.zeroOrMore(0, 'n_shared_experts');
  const denseLayers = layers - routed;
  const attention = { part: 'attention', times: layers } as const;
  const queries = heads * (plain + rotary);
  const queryLinears: readonly Linear[] =
    queryLatent > 0
      ? [
          { name: 'q_a_proj', ...attention, inputs: width, outputs: queryLatent },
          { name: 'q_b_proj', ...attention, inputs: queryLatent, outputs: queries },
        ]
      : [{ name: 'q_proj', ...attention, inputs: width, outputs: queries }];
  return {
    family,
    linears: [
      ...queryLinears,
      { name: 'kv_a_proj_with_mqa', ...attention, inputs: width, outputs: latent + rotary },
      { name: 'kv_b_proj', ...attention, inputs: latent, outputs: heads * (plain + value) },
      { name: 'o_proj', ...attention, inputs: heads * value, outputs: width },
      ...(denseLayers > 0 ? gatedMlp('mlp', width, fields.need('intermediate_size'), denseLayers) : []),
      ...gatedMlp('experts', width, inner, routed * experts, { active: routed * fields.need('num_experts_per_tok') }),
      ...(shared > 0 ? gatedMlp('experts', width, shared * inner, routed) : []),
      { name: 'gate', part: 'router', inputs: width, outputs: experts, times: routed },
    ],
    others: [
      { part: 'embedding', parameters: vocabulary * width },
      { part: 'norms', parameters: layers * (2 * width + queryLatent + latent) + width },
      { part: 'head', parameters: fields.flag(false, 'tie_word_embeddings') ? 0 : vocabulary * width },
    ],
    // One latent for keys and values, and one rotary key that all heads share.
    cache: { layers, each: latent + rotary },
    rotary,
    exact: family === 'deepseek_v3' && own(fields.json, 'q_lora_rank') !== null,
  };
}
