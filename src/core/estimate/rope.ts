// How fast the pairs of rotary position embedding turn.

/**
 * Angle in radians by which pair i (from 0) turns at every position: base^(−2i/dim).
 * Source: Su et al., "RoFormer", 2021, sec. 3.2.2 (there i counts from 1 and the base is 10,000).
 */
export function ropeAngles(base: number, dim: number): readonly number[] {
  return Array.from({ length: dim / 2 }, (_, i) => base ** ((-2 * i) / dim));
}

/** Positions that each pair needs for one full turn: 2π·base^(2i/dim). Source: Peng et al., "YaRN", 2023, sec. 2. */
export function ropeWavelengths(base: number, dim: number): readonly number[] {
  return Array.from({ length: dim / 2 }, (_, i) => 2 * Math.PI * base ** ((2 * i) / dim));
}
