// The shape of a Llama-class decoder, and the linear layers that one of its blocks has.

/** Fields of a `config.json`, in the order in which they appear in most of them. */
export interface LlamaConfig {
  readonly vocabSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly intermediateSize: number;
  readonly heads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly tiedEmbeddings: boolean;
}

export type LinearName = 'q_proj' | 'k_proj' | 'v_proj' | 'o_proj' | 'gate_proj' | 'up_proj' | 'down_proj';

/** A weight matrix of `outputs` × `inputs`, without bias. */
export interface LinearShape {
  readonly name: LinearName;
  readonly inputs: number;
  readonly outputs: number;
}

/** The seven linear layers of a block: attention (k and v narrower under GQA), then the gated MLP. */
export function linearsOfBlock(config: LlamaConfig): readonly LinearShape[] {
  const { hiddenSize, intermediateSize } = config;
  const queries = config.heads * config.headDim;
  const keys = config.kvHeads * config.headDim;
  return [
    { name: 'q_proj', inputs: hiddenSize, outputs: queries },
    { name: 'k_proj', inputs: hiddenSize, outputs: keys },
    { name: 'v_proj', inputs: hiddenSize, outputs: keys },
    { name: 'o_proj', inputs: queries, outputs: hiddenSize },
    { name: 'gate_proj', inputs: hiddenSize, outputs: intermediateSize },
    { name: 'up_proj', inputs: hiddenSize, outputs: intermediateSize },
    { name: 'down_proj', inputs: intermediateSize, outputs: hiddenSize },
  ];
}
