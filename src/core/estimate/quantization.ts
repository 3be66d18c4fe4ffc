// How many bits a weight takes in NF4, and how many bytes a whole base model takes.
import type { ParameterCount } from './parameters.ts';

export interface BlockScales {
  /** Weights that share one scale. */
  readonly block: number;
  /** Scales that share one 32-bit constant, when the scales are themselves quantised to 8 bits. */
  readonly doubleBlock?: number;
}

/** QLoRA's own setting. Source: Dettmers et al., "QLoRA", 2023, sec. 3 ("Double Quantization"). */
export const qloraScales: BlockScales = { block: 64, doubleBlock: 256 };

/**
 * Bits a weight that its scales add: 32/block, or 8/block + 32/(block·doubleBlock) with double quantisation
 * (0.5 and 0.127 at the paper's sizes). Source: Dettmers et al., 2023, sec. 3.
 */
export function scaleBits({ block, doubleBlock }: BlockScales): number {
  return doubleBlock === undefined ? 32 / block : 8 / block + 32 / (block * doubleBlock);
}

/**
 * Bits a weight when a block of `block` weights shares constants of `constants` bits (a scale, or a scale and a
 * minimum): Q4_0 of GGML, 4 bits and one FP16 scale for 32 weights, takes 4.5. Source: ggml, ggml-common.h.
 */
export function blockBits(bits: number, block: number, constants: number): number {
  return bits + constants / block;
}

/** Bits a weight of NF4: four for the index of its level, and its share of the scales. */
export function nf4Bits(scales: BlockScales): number {
  return 4 + scaleBits(scales);
}

/** Bytes of `count` weights at `bits` bits each. */
export function bytesAt(count: number, bits: number): number {
  return (count * bits) / 8;
}

/**
 * Bytes of a base whose linear layers take `linearBits` and whose rest stays in 16 bits, as bitsandbytes loads it:
 * embedding, head and norms are no quantised layers (artidoro/qlora, qlora.py).
 */
export function baseBytes(count: ParameterCount, linearBits: number): number {
  return bytesAt(count.linear, linearBits) + bytesAt(count.rest, 16);
}
