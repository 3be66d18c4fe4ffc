// The published shapes that drills draw from: decoders of the Llama class, whose parameters one formula counts.
import type { LlamaConfig } from '../../estimate/modelConfig.ts';

export interface NamedConfig extends LlamaConfig {
  readonly name: string;
  /** Tokens of context it was released with. */
  readonly context: number;
}

/** Name, context, vocabulary, width, layers, MLP width, heads, key-value heads, head size, tied; as the published configs. */
type Row = readonly [string, number, number, number, number, number, number, number, number, boolean];

const config = (row: Row): NamedConfig => {
  const [name, context, vocabSize, hiddenSize, layers, intermediateSize, heads, kvHeads, headDim, tiedEmbeddings] = row;
  return {
    name,
    context,
    vocabSize,
    hiddenSize,
    layers,
    intermediateSize,
    heads,
    kvHeads,
    headDim,
    tiedEmbeddings,
  };
};

export const llamas: readonly [NamedConfig, ...NamedConfig[]] = [
  config(['Llama-2-7B', 4096, 32_000, 4096, 32, 11_008, 32, 32, 128, false]),
  config(['Llama-2-13B', 4096, 32_000, 5120, 40, 13_824, 40, 40, 128, false]),
  config(['Llama-2-70B', 4096, 32_000, 8192, 80, 28_672, 64, 8, 128, false]),
  config(['Llama-3.1-8B', 131_072, 128_256, 4096, 32, 14_336, 32, 8, 128, false]),
  config(['Llama-3.1-70B', 131_072, 128_256, 8192, 80, 28_672, 64, 8, 128, false]),
  config(['Llama-3.1-405B', 131_072, 128_256, 16_384, 126, 53_248, 128, 8, 128, false]),
  config(['Llama-3.2-1B', 131_072, 128_256, 2048, 16, 8192, 32, 8, 64, true]),
  config(['Llama-3.2-3B', 131_072, 128_256, 3072, 28, 8192, 24, 8, 128, true]),
  config(['Mistral-7B-v0.2', 32_768, 32_000, 4096, 32, 14_336, 32, 8, 128, false]),
  config(['TinyLlama-1.1B', 2048, 32_000, 2048, 22, 5632, 32, 4, 64, false]),
];
