// What speculative decoding gains: tokens a pass of the target model, and the speed-up when drafting has a cost.

/**
 * Tokens that one pass of the target yields on average, its own included, when γ are drafted and each is kept with
 * probability α: (1 − α^(γ+1)) / (1 − α), and γ + 1 at α = 1. At least 1.
 * Source: Leviathan et al., "Fast Inference from Transformers via Speculative Decoding", 2023, eq. 1.
 */
export function expectedTokens(acceptance: number, drafted: number): number {
  return acceptance === 1 ? drafted + 1 : (1 - acceptance ** (drafted + 1)) / (1 - acceptance);
}

/**
 * How many times faster than decoding without a draft: expected tokens over γ·c + 1, where one step of the draft takes
 * `cost` times as long as one of the target. Below 1 it is a loss. Source: Leviathan et al., 2023, theorem 3.8.
 */
export function speculativeSpeedUp(acceptance: number, drafted: number, cost: number): number {
  return expectedTokens(acceptance, drafted) / (drafted * cost + 1);
}
