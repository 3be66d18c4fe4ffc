// Decoders built like Llama: Mistral, Mixtral, Qwen 2 to 3 with their MoE, Gemma and GLM as transformers writes them.
import { own, type Fields } from './configFields.ts';
import type { Linear, ModelShape } from './modelShape.ts';

/** How a family departs from Llama. Source: transformers, models/<family>/configuration_*.py and modeling_*.py. */
interface Traits {
  /** Which projections have a bias: none, query/key/value, or all four of the attention. */
  readonly bias: 'qkv' | 'all' | 'config' | 'config-qkv' | 'none';
  readonly tied: boolean;
  /** Norms of width d a block. */
  readonly norms: 2 | 4;
  /** A gain of head size on queries and one on keys. */
  readonly headNorms?: true;
  /** Head size when the config gives none; hidden_size / num_attention_heads when absent. */
  readonly headSize?: number;
  readonly rotaryShare?: number;
  /** Every layer, every second one, or five of six look back only as far as `sliding_window`. */
  readonly windows?: 1 | 2 | 6;
  /** What the class fills in where a config is silent: Gemma 3's files leave out what is as in the smallest. */
  readonly defaults?: { readonly vocabulary: number; readonly heads: number; readonly keyValue: number };
  readonly exact: boolean;
}

const qwen2: Traits = { bias: 'qkv', tied: false, norms: 2, exact: true };

export const decoders: Readonly<Record<string, Traits>> = {
  llama: { bias: 'config', tied: false, norms: 2, exact: true },
  mistral: { bias: 'none', tied: false, norms: 2, windows: 1, exact: true },
  mixtral: { bias: 'none', tied: false, norms: 2, windows: 1, exact: true },
  qwen2,
  // The language models of Qwen2-VL and Qwen2.5-VL are those of Qwen2 and Qwen2.5; older files keep their fields at the top.
  qwen2_vl: qwen2,
  qwen2_vl_text: qwen2,
  qwen2_5_vl: qwen2,
  qwen2_5_vl_text: qwen2,
  qwen2_moe: { bias: 'qkv', tied: false, norms: 2, exact: false },
  qwen3: { bias: 'config', tied: false, norms: 2, headNorms: true, headSize: 128, exact: true },
  qwen3_moe: { bias: 'config', tied: false, norms: 2, headNorms: true, exact: true },
  gemma: { bias: 'config', tied: true, norms: 2, headSize: 256, exact: false },
  gemma2: { bias: 'config', tied: true, norms: 4, headSize: 256, windows: 2, exact: false },
  gemma3_text: {
    bias: 'config',
    tied: true,
    norms: 4,
    headNorms: true,
    headSize: 256,
    windows: 6,
    defaults: { vocabulary: 262_208, heads: 8, keyValue: 4 },
    exact: false,
  },
  glm: { bias: 'config-qkv', tied: false, norms: 2, headSize: 128, rotaryShare: 0.5, exact: false },
  glm4: { bias: 'config-qkv', tied: false, norms: 4, headSize: 128, rotaryShare: 0.5, exact: false },
};

/** V·d·(1 or 2) + L·(attention + MLP or experts + norms) + d; a missing field makes NaN and is noted in `fields`. */
export function decoderShape(family: string, traits: Traits, fields: Fields): ModelShape {
  const width = fields.need('hidden_size');
  const layers = fields.need('num_hidden_layers');
  const { defaults } = traits;
  const need = (fallback: number | undefined, name: string): number =>
    fallback === undefined ? fields.need(name) : fields.count(fallback, name);
  const vocabulary = need(defaults?.vocabulary, 'vocab_size');
  const heads = need(defaults?.heads, 'num_attention_heads');
  const keyValue = fields.count(defaults?.keyValue ?? heads, 'num_key_value_heads');
  const headSize = fields.count(traits.headSize ?? width / heads, 'head_dim');
  const fromConfig = fields.flag(false, 'attention_bias');
  const bias = traits.bias === 'qkv' || traits.bias === 'all' || (traits.bias.startsWith('config') && fromConfig);
  const outputBias = traits.bias === 'all' || (traits.bias === 'config' && fromConfig);
  const tied = fields.flag(traits.tied, 'tie_word_embeddings');
  const attention = { part: 'attention', times: layers } as const;
  const window = own(fields.json, 'use_sliding_window') === false ? 0 : fields.zeroOrMore(0, 'sliding_window');
  return {
    family,
    linears: [
      { name: 'q_proj', ...attention, inputs: width, outputs: heads * headSize, bias },
      { name: 'k_proj', ...attention, inputs: width, outputs: keyValue * headSize, bias },
      { name: 'v_proj', ...attention, inputs: width, outputs: keyValue * headSize, bias },
      { name: 'o_proj', ...attention, inputs: heads * headSize, outputs: width, bias: outputBias },
      ...feedForward(family, fields, width, layers),
    ],
    others: [
      { part: 'embedding', parameters: vocabulary * width },
      {
        part: 'norms',
        parameters: layers * (traits.norms * width + (traits.headNorms === true ? 2 * headSize : 0)) + width,
      },
      { part: 'head', parameters: tied ? 0 : vocabulary * width },
    ],
    cache: {
      layers,
      each: 2 * keyValue * headSize,
      ...(traits.windows !== undefined &&
        window > 0 && { windowed: { layers: windowedLayers(layers, traits.windows), window } }),
    },
    heads: { query: heads, keyValue, size: headSize },
    rotary: headSize * share(fields, traits.rotaryShare ?? 1),
    exact: traits.exact,
  };
}

function windowedLayers(layers: number, pattern: 1 | 2 | 6): number {
  if (pattern === 1) return layers;
  return pattern === 2 ? Math.ceil(layers / 2) : layers - Math.floor(layers / 6);
}

function share(fields: Fields, fallback: number): number {
  const given = own(fields.json, 'partial_rotary_factor');
  return typeof given === 'number' && given > 0 && given <= 1 ? given : fallback;
}

/** Gate, up and down matrices, `times` in all, of which a token passes `active`. */
export function gatedMlp(
  part: 'mlp' | 'experts',
  width: number,
  inner: number,
  times: number,
  { active = times, bias = false }: { readonly active?: number; readonly bias?: boolean } = {},
): readonly Linear[] {
  const rest = { part, times, active, bias };
  return [
    { name: 'gate_proj', ...rest, inputs: width, outputs: inner },
    { name: 'up_proj', ...rest, inputs: width, outputs: inner },
    { name: 'down_proj', ...rest, inputs: inner, outputs: width },
  ];
}

function feedForward(family: string, fields: Fields, width: number, layers: number): readonly Linear[] {
  const sparse = family === 'mixtral' || family.endsWith('_moe');
  if (!sparse)
    return gatedMlp('mlp', width, fields.need('intermediate_size'), layers, {
      bias: family === 'llama' && fields.flag(false, 'mlp_bias'),
    });
  const experts = fields.need('num_experts', 'num_local_experts');
  const chosen = fields.need('num_experts_per_tok');
  const inner = family === 'mixtral' ? fields.need('intermediate_size') : fields.need('moe_intermediate_size');
  const dense = denseLayers(fields, layers);
  const routed = layers - dense;
  const router = { name: 'gate', part: 'router', inputs: width, outputs: experts, times: routed } as const;
  const expertLayers = gatedMlp('experts', width, inner, routed * experts, { active: routed * chosen });
  const denseMlp = dense > 0 ? gatedMlp('mlp', width, fields.need('intermediate_size'), dense) : [];
  if (family !== 'qwen2_moe') return [...denseMlp, ...expertLayers, router];
  const shared = fields.need('shared_expert_intermediate_size');
  const gate = { name: 'shared_expert_gate', part: 'router', inputs: width, outputs: 1, times: routed } as const;
  return [...denseMlp, ...expertLayers, router, ...gatedMlp('experts', width, shared, routed), gate];
}

/** Qwen's MoE: a layer has experts unless it is named in mlp_only_layers or misses the step. */
function denseLayers(fields: Fields, layers: number): number {
  const step = fields.count(1, 'decoder_sparse_step');
  const only = own(fields.json, 'mlp_only_layers');
  const named = new Set(Array.isArray(only) ? only : []);
  let dense = 0;
  // A config may claim any number of layers: no model has a hundred thousand.
  for (let layer = 0; layer < Math.min(layers, 100_000); layer += 1)
    if (named.has(layer) || (layer + 1) % step !== 0) dense += 1;
  return dense;
}
