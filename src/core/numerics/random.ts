// Random numbers that are the same on every machine: the seed is the argument.

/**
 * Marsaglia's xorshift with shifts 13, 17, 5 ("Xorshift RNGs", J. Stat. Softw. 8(14), 2003): uniform in [0, 1).
 * A seed of 0 would stay 0 for ever and counts as 1.
 */
export function uniform(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state / 2 ** 32;
  };
}

/** Standard normal numbers by the Box–Muller transform of two uniform ones. */
export function gaussian(next: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
