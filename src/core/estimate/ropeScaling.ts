// How RoPE is stretched to longer texts: by how much each rule slows each pair; and ALiBi's slopes, which stand beside it.
import { ropeWavelengths } from './rope.ts';

/**
 * `pi`: Position Interpolation; `ntk`: NTK-aware; `parts`: NTK-by-parts as YaRN's paper writes it; `yarn`: as its
 * authors' code and transformers ship it; `llama3`: the rule of Llama 3.1.
 */
export const ropeRules = ['pi', 'ntk', 'parts', 'yarn', 'llama3'] as const;
export type RopeRule = (typeof ropeRules)[number];

export interface Stretch {
  readonly base: number;
  /** Dimensions of a head that rotate, even. */
  readonly dim: number;
  /** Positions that were trained. */
  readonly length: number;
  /** How many times as far it shall reach, 1 or more. */
  readonly factor: number;
}

/** Turns within the trained length between which a rule goes over from the whole factor to none. */
const turns = { yarn: { slow: 1, fast: 32 }, llama3: { slow: 1, fast: 4 } } as const;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Slowed by s where `kept` is 0, not at all where it is 1: angles are mixed, (1 − kept)/s + kept. */
const mixed = (kept: number, factor: number): number => 1 / (kept + (1 - kept) / factor);

/** Where a pair would stand that turns so many times within the length. Source: jquesnelle/yarn, find_correction_dim. */
export function pairOfTurns(count: number, { base, dim, length }: Stretch): number {
  return (dim * Math.log(length / (count * 2 * Math.PI))) / (2 * Math.log(base));
}

/** First and last pair of YaRN's ramp, as in the code. Source: jquesnelle/yarn, find_correction_range; transformers, modeling_rope_utils.py. */
export function yarnRamp(stretch: Stretch): { readonly low: number; readonly high: number } {
  const low = Math.max(0, Math.floor(pairOfTurns(turns.yarn.fast, stretch)));
  const high = Math.min(stretch.dim - 1, Math.ceil(pairOfTurns(turns.yarn.slow, stretch)));
  return { low, high };
}

/** γ of each pair from its turns r = L/λ: 0 at `slow` turns, 1 at `fast`. Source: Peng et al., "YaRN", 2023, sec. 3.2. */
function byTurns(stretch: Stretch, { slow, fast }: { readonly slow: number; readonly fast: number }) {
  const { base, dim, length, factor } = stretch;
  return ropeWavelengths(base, dim).map((wavelength) =>
    mixed(clamp((length / wavelength - slow) / (fast - slow)), factor),
  );
}

/**
 * By what each pair's wavelength is multiplied, pair 0 first. Sources: `pi` Chen et al., 2023, sec. 2.3; `ntk` and
 * `parts` Peng et al., "YaRN", 2023, sec. 3.1 and 3.2 (α = 1, β = 32); `yarn` and `llama3` transformers,
 * modeling_rope_utils.py (low_freq_factor 1, high_freq_factor 4).
 */
export function slowdowns(rule: RopeRule, stretch: Stretch): readonly number[] {
  const { dim, factor } = stretch;
  const pairs = Array.from({ length: dim / 2 }, (_, pair) => pair);
  switch (rule) {
    case 'pi':
      return pairs.map(() => factor);
    case 'ntk':
      return pairs.map((pair) => factor ** ((2 * pair) / (dim - 2)));
    case 'parts':
      return byTurns(stretch, turns.yarn);
    case 'llama3':
      return byTurns(stretch, turns.llama3);
    case 'yarn': {
      const { low, high } = yarnRamp(stretch);
      return pairs.map((pair) => mixed(1 - clamp((pair - low) / Math.max(high - low, 0.001)), factor));
    }
  }
}

/** The base that NTK-aware scaling puts in place of b: b·s^(d/(d−2)). Source: Peng et al., 2023, sec. 3.1. */
export function ntkBase({ base, dim, factor }: Stretch): number {
  return base * factor ** (dim / (dim - 2));
}

/** What q and k are each multiplied by: 0.1·ln s + 1 for YaRN, nothing for the others. Source: Peng et al., 2023, sec. 3.4. */
export function attentionFactor(rule: RopeRule, factor: number): number {
  return rule === 'yarn' ? 0.1 * Math.log(factor) + 1 : 1;
}

/** Penalty a token of distance for each of n heads, n a power of two: 2^(−8i/n). Source: Press et al., 2021, sec. 3. */
export function alibiSlopes(heads: number): readonly number[] {
  return Array.from({ length: heads }, (_, head) => 2 ** ((-8 * (head + 1)) / heads));
}
