// Shapes of base models that code names by their id on the hub, so that LoRA's size can be told without a config.json.
import { decoders, decoderShape } from './decoderShape.ts';
import { fieldsOf } from './configFields.ts';
import type { ModelShape } from './modelShape.ts';

/** Family, vocabulary, width, layers, MLP width, heads, key-value heads, head size, tied; as the published configs. */
type Row = readonly [RegExp, string, string, number, number, number, number, number, number, number, boolean];

const rows: readonly Row[] = [
  [/^llama-2-7b/, 'Llama-2-7B', 'llama', 32_000, 4096, 32, 11_008, 32, 32, 128, false],
  [/^llama-2-13b/, 'Llama-2-13B', 'llama', 32_000, 5120, 40, 13_824, 40, 40, 128, false],
  [/^llama-2-70b/, 'Llama-2-70B', 'llama', 32_000, 8192, 80, 28_672, 64, 8, 128, false],
  [/^(?:meta-)?llama-3(?:-1)?-8b/, 'Llama-3-8B', 'llama', 128_256, 4096, 32, 14_336, 32, 8, 128, false],
  [/^(?:meta-)?llama-3(?:-[13])?-70b/, 'Llama-3-70B', 'llama', 128_256, 8192, 80, 28_672, 64, 8, 128, false],
  [/^(?:meta-)?llama-3-1-405b/, 'Llama-3.1-405B', 'llama', 128_256, 16_384, 126, 53_248, 128, 8, 128, false],
  [/^llama-3-2-1b/, 'Llama-3.2-1B', 'llama', 128_256, 2048, 16, 8192, 32, 8, 64, true],
  [/^llama-3-2-3b/, 'Llama-3.2-3B', 'llama', 128_256, 3072, 28, 8192, 24, 8, 128, true],
  [/^tinyllama-1-1b/, 'TinyLlama-1.1B', 'llama', 32_000, 2048, 22, 5632, 32, 4, 64, false],
  [/^mistral-7b-(?:instruct-)?v0-[12]$/, 'Mistral-7B', 'mistral', 32_000, 4096, 32, 14_336, 32, 8, 128, false],
  [/^qwen2-5-0-5b/, 'Qwen2.5-0.5B', 'qwen2', 151_936, 896, 24, 4864, 14, 2, 64, true],
  [/^qwen2-5-1-5b/, 'Qwen2.5-1.5B', 'qwen2', 151_936, 1536, 28, 8960, 12, 2, 128, true],
  [/^qwen2-5-3b/, 'Qwen2.5-3B', 'qwen2', 151_936, 2048, 36, 11_008, 16, 2, 128, true],
  [/^qwen2-5-7b/, 'Qwen2.5-7B', 'qwen2', 152_064, 3584, 28, 18_944, 28, 4, 128, false],
  [/^qwen2-5-14b/, 'Qwen2.5-14B', 'qwen2', 152_064, 5120, 48, 13_824, 40, 8, 128, false],
  [/^qwen2-5-32b/, 'Qwen2.5-32B', 'qwen2', 152_064, 5120, 64, 27_648, 40, 8, 128, false],
  [/^qwen2-5-72b/, 'Qwen2.5-72B', 'qwen2', 152_064, 8192, 80, 29_568, 64, 8, 128, false],
  [/^qwen3-0-6b/, 'Qwen3-0.6B', 'qwen3', 151_936, 1024, 28, 3072, 16, 8, 128, true],
  [/^qwen3-8b/, 'Qwen3-8B', 'qwen3', 151_936, 4096, 36, 12_288, 32, 8, 128, false],
  [/^qwen3-32b/, 'Qwen3-32B', 'qwen3', 151_936, 5120, 64, 25_600, 64, 8, 128, false],
];

export interface BaseModel {
  readonly name: string;
  readonly shape: ModelShape;
}

/** @param id `meta-llama/Llama-3.1-8B-Instruct`: the organisation, capitals and what follows the size do not matter */
export function baseModel(id: string): BaseModel | undefined {
  const name = id
    .slice(id.lastIndexOf('/') + 1)
    .toLowerCase()
    .replaceAll(/[._]/g, '-');
  const row = rows.find(([pattern]) => pattern.test(name));
  if (row === undefined) return undefined;
  const [, label, family, vocabulary, width, layers, inner, heads, keyValue, size, tied] = row;
  const traits = decoders[family];
  if (traits === undefined) return undefined;
  const fields = fieldsOf({
    vocab_size: vocabulary,
    hidden_size: width,
    num_hidden_layers: layers,
    intermediate_size: inner,
    num_attention_heads: heads,
    num_key_value_heads: keyValue,
    head_dim: size,
    tie_word_embeddings: tied,
  });
  return { name: label, shape: decoderShape(family, traits, fields) };
}
