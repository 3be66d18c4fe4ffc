// Bytes of activations that training keeps for the backward pass, in a GPT-3-style block in 16 bits with dropout.

export interface ActivationShape {
  readonly sequence: number;
  /** Sequences in a micro-batch. */
  readonly batch: number;
  readonly width: number;
  readonly heads: number;
}

/**
 * What the backward pass computes once more: nothing; the core of attention (scores, softmax, its dropout and the
 * product with the values), as FlashAttention does too; or the whole block from its input.
 */
export type Recompute = 'none' | 'selective' | 'full';

/**
 * Bytes a layer: s·b·h·(34 + 5·a·s/h), 34·s·b·h with selective and 2·s·b·h with full recomputation. It counts a plain
 * MLP of four times the width, multi-head attention and dropout masks of one byte.
 * Source: Korthikanti et al., "Reducing Activation Recomputation in Large Transformer Models", 2022, sec. 4.1 and
 * table 2.
 */
export function activationBytesPerLayer(
  { sequence, batch, width, heads }: ActivationShape,
  recompute: Recompute = 'none',
): number {
  const numbers = sequence * batch * width;
  if (recompute === 'full') return 2 * numbers;
  return numbers * (34 + (recompute === 'none' ? (5 * heads * sequence) / width : 0));
}
