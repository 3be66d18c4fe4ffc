// How fast decoding can be when memory bandwidth is the limit: every step reads all weights and the cache once.

export interface DecodeStep {
  /** Bytes of the weights that a step reads; with experts those of the active ones. */
  readonly weights: number;
  /** Bytes of the KV cache of one sequence at its present length. */
  readonly cache?: number;
  /** Sequences decoded together. They share the weights, each reads its own cache. */
  readonly batch?: number;
}

/**
 * Seconds that one step takes at least, at `bandwidth` bytes a second over all devices together; the compute of large
 * batches is left out. Sources: Pope et al., "Efficiently Scaling Transformer Inference", 2022, sec. 2; Austin et al.,
 * "How to Scale Your Model", 2025, part 7.
 */
export function decodeStepSeconds({ weights, cache = 0, batch = 1 }: DecodeStep, bandwidth: number): number {
  return (weights + batch * cache) / bandwidth;
}

/** Tokens a second of all sequences together at most: one for each sequence in a step. Sources: as above. */
export function decodeTokensPerSecond(step: DecodeStep, bandwidth: number): number {
  return (step.batch ?? 1) / decodeStepSeconds(step, bandwidth);
}
