// How many parameters a Llama-class model has, split as quantisation splits it.
import { linearsOfBlock, type LlamaConfig } from './modelConfig.ts';

export interface ParameterCount {
  /** Weights of the linear layers in the blocks: what 4-bit loading quantises. */
  readonly linear: number;
  /** Embedding, output head (none of its own when tied) and RMSNorm gains: what stays in 16 bits. */
  readonly rest: number;
  readonly total: number;
}

/**
 * V·d·(1 or 2) + L·(the seven linear layers + 2·d) + d, as in `LlamaForCausalLM` of transformers
 * (models/llama/modeling_llama.py): two RMSNorms a block and one at the end, no biases.
 */
export function parameters(config: LlamaConfig): ParameterCount {
  const { vocabSize, hiddenSize, layers } = config;
  const block = linearsOfBlock(config).reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);
  const linear = layers * block;
  const rest = vocabSize * hiddenSize * (config.tiedEmbeddings ? 1 : 2) + (2 * layers + 1) * hiddenSize;
  return { linear, rest, total: linear + rest };
}
