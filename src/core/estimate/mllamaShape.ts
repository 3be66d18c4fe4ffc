// The language model of Llama 3.2 Vision: a Llama in which every fifth layer attends to the picture instead of the text.
import { own, type Fields, type Json } from './configFields.ts';
import { decoderShape } from './decoderShape.ts';
import type { ModelShape } from './modelShape.ts';

/** What MllamaTextConfig fills in where a config names no such layers. */
const usualCrossLayers: readonly unknown[] = [3, 8, 13, 18, 23, 28, 33, 38];

/**
 * A layer that attends to the picture has the matrices of any other, gains on queries and keys, and a gate of one number
 * each for its attention and its MLP; what it caches grows with the picture and not with the text. The embedding has
 * eight rows more than the head, for the picture's own token.
 * Source: transformers, models/mllama/modeling_mllama.py (MllamaTextModel, MllamaCrossAttentionDecoderLayer).
 */
export function mllamaShape(fields: Fields): ModelShape {
  const llama = { bias: 'none', tied: false, norms: 2, exact: true } as const;
  const shape = decoderShape('mllama_text_model', llama, fields);
  const width = fields.need('hidden_size');
  const layers = fields.need('num_hidden_layers');
  const crossing = crossLayers(fields.json, layers);
  return {
    ...shape,
    others: [
      ...shape.others,
      { part: 'embedding', parameters: 8 * width },
      { part: 'attention', parameters: crossing },
      { part: 'mlp', parameters: crossing },
      { part: 'norms', parameters: crossing * 2 * (shape.heads?.size ?? Number.NaN) },
    ],
    ...(shape.cache && { cache: { ...shape.cache, layers: layers - crossing } }),
  };
}

function crossLayers(json: Json, layers: number): number {
  const given = own(json, 'cross_attention_layers');
  const named = new Set(Array.isArray(given) ? given : usualCrossLayers);
  return [...named].filter((layer) => Number.isInteger(layer) && Number(layer) >= 0 && Number(layer) < layers).length;
}
