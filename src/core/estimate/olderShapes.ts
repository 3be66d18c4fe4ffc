// Models that are not built like Llama: GPT-2, GPT-NeoX, T5, BERT and the first ChatGLM code.
import { own, type Fields } from './configFields.ts';
import { gatedMlp } from './decoderShape.ts';
import type { ModelShape } from './modelShape.ts';

/** V·d + n_ctx·d + L·(12d² + 13d) + 2d. Source: transformers, models/gpt2/modeling_gpt2.py. */
export function gpt2Shape(fields: Fields): ModelShape {
  const width = fields.need('n_embd', 'hidden_size');
  const layers = fields.need('n_layer', 'num_hidden_layers');
  const heads = fields.need('n_head', 'num_attention_heads');
  const vocabulary = fields.need('vocab_size');
  const inner = fields.count(4 * width, 'n_inner');
  const layer = { bias: true, times: layers } as const;
  return {
    family: 'gpt2',
    linears: [
      { name: 'c_attn', part: 'attention', ...layer, inputs: width, outputs: 3 * width },
      { name: 'c_proj', part: 'attention', ...layer, inputs: width, outputs: width },
      { name: 'c_fc', part: 'mlp', ...layer, inputs: width, outputs: inner },
      { name: 'c_proj', part: 'mlp', ...layer, inputs: inner, outputs: width },
    ],
    others: [
      { part: 'embedding', parameters: vocabulary * width },
      { part: 'positions', parameters: fields.need('n_positions', 'n_ctx') * width },
      { part: 'norms', parameters: (2 * layers + 1) * 2 * width },
      { part: 'head', parameters: fields.flag(true, 'tie_word_embeddings') ? 0 : vocabulary * width },
    ],
    cache: { layers, each: 2 * width },
    heads: { query: heads, keyValue: heads, size: width / heads },
    exact: true,
  };
}

/** Source: transformers, models/gpt_neox/modular_gpt_neox.py (biases throughout, two LayerNorms a block). */
export function neoxShape(fields: Fields): ModelShape {
  const width = fields.need('hidden_size');
  const layers = fields.need('num_hidden_layers');
  const heads = fields.need('num_attention_heads');
  const vocabulary = fields.need('vocab_size');
  const inner = fields.need('intermediate_size');
  const attention = { part: 'attention', times: layers, bias: fields.flag(true, 'attention_bias') } as const;
  const share = own(fields.json, 'rotary_pct');
  return {
    family: 'gpt_neox',
    linears: [
      { name: 'query_key_value', ...attention, inputs: width, outputs: 3 * width },
      { name: 'dense', ...attention, inputs: width, outputs: width },
      { name: 'dense_h_to_4h', part: 'mlp', times: layers, bias: true, inputs: width, outputs: inner },
      { name: 'dense_4h_to_h', part: 'mlp', times: layers, bias: true, inputs: inner, outputs: width },
    ],
    others: [
      { part: 'embedding', parameters: vocabulary * width },
      { part: 'norms', parameters: (2 * layers + 1) * 2 * width },
      { part: 'head', parameters: fields.flag(false, 'tie_word_embeddings') ? 0 : vocabulary * width },
    ],
    cache: { layers, each: 2 * width },
    heads: { query: heads, keyValue: heads, size: width / heads },
    rotary: Math.floor((width / heads) * (typeof share === 'number' && share > 0 && share <= 1 ? share : 0.25)),
    exact: false,
  };
}

/** Encoder and decoder, relative positions in the first layer of each. Source: models/t5/modeling_t5.py. */
export function t5Shape(family: string, fields: Fields): ModelShape {
  const width = fields.need('d_model');
  const inner = fields.need('d_ff');
  const layers = fields.need('num_layers');
  const decoderLayers = fields.count(layers, 'num_decoder_layers');
  const heads = fields.need('num_heads');
  const size = fields.count(64, 'd_kv');
  const vocabulary = fields.need('vocab_size');
  const buckets = fields.count(32, 'relative_attention_num_buckets');
  const blocks = layers + decoderLayers;
  const attention = { part: 'attention', times: layers + 2 * decoderLayers } as const;
  const named = own(fields.json, 'feed_forward_proj');
  const gated = typeof named === 'string' ? named.startsWith('gated') : family === 'mt5';
  const mlp = { part: 'mlp', times: blocks } as const;
  return {
    family,
    linears: [
      { name: 'q', ...attention, inputs: width, outputs: heads * size },
      { name: 'k', ...attention, inputs: width, outputs: heads * size },
      { name: 'v', ...attention, inputs: width, outputs: heads * size },
      { name: 'o', ...attention, inputs: heads * size, outputs: width },
      { name: 'wi', ...mlp, inputs: width, outputs: inner, times: gated ? 2 * blocks : blocks },
      { name: 'wo', ...mlp, inputs: inner, outputs: width },
    ],
    others: [
      { part: 'embedding', parameters: vocabulary * width },
      { part: 'positions', parameters: 2 * buckets * heads },
      { part: 'norms', parameters: (2 * layers + 3 * decoderLayers + 2) * width },
      { part: 'head', parameters: fields.flag(family !== 'mt5', 'tie_word_embeddings') ? 0 : vocabulary * width },
    ],
    // Of the decoder's own tokens; its cross-attention keeps as much again for each token of the input.
    cache: { layers: decoderLayers, each: 2 * heads * size },
    heads: { query: heads, keyValue: heads, size },
    exact: family === 't5',
  };
}

/** `BertModel` with its pooler, or `BertForMaskedLM` without. Source: models/bert/modeling_bert.py. */
export function bertShape(fields: Fields): ModelShape {
  const width = fields.need('hidden_size');
  const layers = fields.need('num_hidden_layers');
  const inner = fields.need('intermediate_size');
  const vocabulary = fields.need('vocab_size');
  const heads = fields.need('num_attention_heads');
  const positions = fields.need('max_position_embeddings') + fields.count(2, 'type_vocab_size');
  const classes = own(fields.json, 'architectures');
  const masked = Array.isArray(classes) && classes.includes('BertForMaskedLM');
  const layer = { times: layers, bias: true } as const;
  const attention = { part: 'attention', ...layer, inputs: width, outputs: width } as const;
  return {
    family: 'bert',
    linears: [
      { name: 'query', ...attention },
      { name: 'key', ...attention },
      { name: 'value', ...attention },
      { name: 'dense', ...attention },
      { name: 'dense', part: 'mlp', ...layer, inputs: width, outputs: inner },
      { name: 'dense', part: 'mlp', ...layer, inputs: inner, outputs: width },
      { name: 'dense', part: 'head', times: 1, bias: true, inputs: width, outputs: width },
    ],
    others: [
      { part: 'embedding', parameters: vocabulary * width },
      { part: 'positions', parameters: positions * width },
      { part: 'norms', parameters: (2 * layers + 1) * 2 * width },
      { part: 'head', parameters: masked ? 2 * width + vocabulary : 0 },
    ],
    heads: { query: heads, keyValue: heads, size: width / heads },
    exact: true,
  };
}

/** ChatGLM2, ChatGLM3 and the first GLM-4, with their own field names. Source: modeling_chatglm.py of ChatGLM2-6B. */
export function chatglmShape(fields: Fields): ModelShape {
  const width = fields.need('hidden_size');
  const layers = fields.need('num_layers');
  const heads = fields.need('num_attention_heads');
  const vocabulary = fields.need('padded_vocab_size', 'vocab_size');
  const size = fields.count(width / heads, 'kv_channels');
  const grouped = fields.flag(false, 'multi_query_attention');
  const keyValue = grouped ? fields.need('multi_query_group_num') : heads;
  const biases = fields.flag(false, 'add_bias_linear');
  const outputs = (heads + 2 * keyValue) * size;
  const attention = { part: 'attention', times: layers } as const;
  return {
    family: 'chatglm',
    linears: [
      {
        name: 'query_key_value',
        ...attention,
        inputs: width,
        outputs,
        bias: biases || fields.flag(false, 'add_qkv_bias'),
      },
      { name: 'dense', ...attention, inputs: heads * size, outputs: width, bias: biases },
      ...gatedMlp('mlp', width, fields.need('ffn_hidden_size'), layers, { bias: biases }),
    ],
    others: [
      { part: 'embedding', parameters: vocabulary * width },
      { part: 'norms', parameters: (2 * layers + (fields.flag(true, 'post_layer_norm') ? 1 : 0)) * width },
      { part: 'head', parameters: fields.flag(false, 'tie_word_embeddings') ? 0 : vocabulary * width },
    ],
    cache: { layers, each: 2 * keyValue * size },
    heads: { query: heads, keyValue, size },
    rotary: size / 2,
    exact: false,
  };
}
