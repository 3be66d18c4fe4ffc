// How many bytes the KV cache takes, for a token and for a whole context.
import type { CacheShape } from './modelShape.ts';

/** Bytes of one number in FP16 and BF16. */
const half = 2;

/**
 * Bytes a token: layers × numbers a layer × bytes each; for attention with n_kv heads that is 2·L·n_kv·d_h·2.
 * Source: Pope et al., "Efficiently Scaling Transformer Inference", 2022, sec. 3.3; for MLA DeepSeek-V2, 2024, sec. 2.1.
 */
export function cacheBytesPerToken({ layers, each }: CacheShape, bytes = half): number {
  return layers * each * bytes;
}

/** Bytes of `tokens` in the cache; layers with a window keep no more than the window. */
export function cacheBytes(shape: CacheShape, tokens: number, bytes = half): number {
  const { layers, each, windowed } = shape;
  if (windowed === undefined) return layers * each * bytes * tokens;
  const kept = (layers - windowed.layers) * tokens + windowed.layers * Math.min(tokens, windowed.window);
  return kept * each * bytes;
}

/** The contexts at which a cache is told, in tokens. */
export const contexts = [4096, 32_768, 131_072] as const;
