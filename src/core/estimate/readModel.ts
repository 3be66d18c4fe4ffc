// Reads a Hugging Face config.json of unknown quality: a model, what a model lacks, or nothing of ours. Never throws.
import { fieldsOf, isJson, own, type Fields, type Json } from './configFields.ts';
import { decoders, decoderShape } from './decoderShape.ts';
import { deepseekShape } from './deepseekShape.ts';
import { mllamaShape } from './mllamaShape.ts';
import type { ModelShape } from './modelShape.ts';
import { bertShape, chatglmShape, gpt2Shape, neoxShape, t5Shape } from './olderShapes.ts';

export type ModelReading =
  /** `languageOnly`: a model that also sees or hears, of which only the language model is counted. */
  | { readonly kind: 'model'; readonly model: ModelShape; readonly json: Json; readonly languageOnly?: true }
  /** A family we count, with fields missing or wrong. */
  | { readonly kind: 'incomplete'; readonly family: string; readonly missing: readonly string[] }
  /** No config of a model that we count. */
  | { readonly kind: 'other' };

const others: Readonly<Record<string, (fields: Fields) => ModelShape>> = {
  gpt2: gpt2Shape,
  gpt_neox: neoxShape,
  t5: (fields) => t5Shape('t5', fields),
  mt5: (fields) => t5Shape('mt5', fields),
  bert: bertShape,
  chatglm: chatglmShape,
  mllama_text_model: mllamaShape,
  deepseek_v2: (fields) => deepseekShape('deepseek_v2', fields),
  deepseek_v3: (fields) => deepseekShape('deepseek_v3', fields),
};

/** `model_type` by the class in `architectures`, for configs that lack it. */
const byClass: readonly (readonly [RegExp, string])[] = [
  [/^LLaMA|^Llama/, 'llama'],
  [/^Mistral/, 'mistral'],
  [/^Mixtral/, 'mixtral'],
  [/^Qwen3Moe/, 'qwen3_moe'],
  [/^Qwen2Moe/, 'qwen2_moe'],
  [/^Qwen3For/, 'qwen3'],
  [/^Qwen2For/, 'qwen2'],
  [/^Gemma3For(?:Causal|Text)/, 'gemma3_text'],
  [/^Gemma2/, 'gemma2'],
  [/^GemmaFor/, 'gemma'],
  [/^GPT2/, 'gpt2'],
  [/^GPTNeoXFor/, 'gpt_neox'],
  [/^T5/, 't5'],
  [/^Bert/, 'bert'],
  [/^Glm4For/, 'glm4'],
  [/^GlmFor/, 'glm'],
  [/^ChatGLM/, 'chatglm'],
  [/^DeepseekV3/, 'deepseek_v3'],
  [/^DeepseekV2/, 'deepseek_v2'],
];

/** Where configs of models that also see or hear keep their language model (transformers; InternVL; DeepSeek-VL). */
const nested = ['text_config', 'llm_config', 'language_config'] as const;

export function readModel(value: unknown): ModelReading {
  if (!isJson(value)) return { kind: 'other' };
  const within = nested.map((name) => own(value, name)).find(isJson);
  const tied = own(value, 'tie_word_embeddings');
  const language = within && { ...(tied !== undefined && { tie_word_embeddings: tied }), ...within };
  const reading = readLanguageModel(language ?? value);
  const seesToo = within !== undefined || isJson(own(value, 'vision_config'));
  return reading.kind === 'model' && seesToo ? { ...reading, languageOnly: true } : reading;
}

function readLanguageModel(value: Json): ModelReading {
  const family = familyOf(value);
  if (family === undefined) return { kind: 'other' };
  const fields = fieldsOf(value);
  const traits = Object.hasOwn(decoders, family) ? decoders[family] : undefined;
  const model = traits === undefined ? others[family]?.(fields) : decoderShape(family, traits, fields);
  if (model === undefined) return { kind: 'other' };
  if (fields.missing.length > 0) return { kind: 'incomplete', family, missing: fields.missing };
  return { kind: 'model', model, json: value };
}

/** Text that is no JSON is nothing of ours. */
export function readModelText(text: string): ModelReading {
  try {
    return readModel(JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text));
  } catch {
    return { kind: 'other' };
  }
}

function familyOf(json: Json): string | undefined {
  const named = own(json, 'model_type');
  const known = (name: string): boolean => Object.hasOwn(decoders, name) || Object.hasOwn(others, name);
  if (typeof named === 'string') return known(named) ? named : undefined;
  const classes = own(json, 'architectures');
  const first: unknown = Array.isArray(classes) ? classes[0] : undefined;
  return typeof first === 'string' ? byClass.find(([pattern]) => pattern.test(first))?.[1] : undefined;
}
