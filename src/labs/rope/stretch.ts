// What a rule makes of the pairs: which meet new angles at the far end, and which are slowed without need.
import { ropeWavelengths } from '../../core/estimate/rope.ts';
import { alibiSlopes, slowdowns, type RopeRule, type Stretch } from '../../core/estimate/ropeScaling.ts';
import type { RopeOptions } from './model.ts';

export const stretchOf = ({ base, dim, length, factor }: RopeOptions): Stretch => ({ base, dim, length, factor });

/** Slowed by less than this share more than not at all counts as left alone; the same beneath the factor as whole. */
const hair = 1e-9;

export interface RuleView {
  /** By what each wavelength is multiplied, and what it becomes. */
  readonly slower: readonly number[];
  readonly wavelengths: readonly number[];
  /** Pairs that did not get round in training and at factor × length stand beyond the arc that they know. */
  readonly unmet: number;
  /** Pairs that got round in training and are slowed all the same. */
  readonly blurred: number;
  readonly alone: number;
  readonly whole: number;
}

export function ruleView(rule: RopeRule, stretch: Stretch): RuleView {
  const { base, dim, length, factor } = stretch;
  const plain = ropeWavelengths(base, dim);
  const slower = slowdowns(rule, stretch);
  const count = (fits: (by: number, wavelength: number) => boolean): number =>
    slower.filter((by, pair) => fits(by, plain[pair] ?? 0)).length;
  return {
    slower,
    wavelengths: slower.map((by, pair) => by * (plain[pair] ?? 0)),
    unmet: count((by, wavelength) => wavelength > length && by < factor * (1 - hair)),
    blurred: count((by, wavelength) => wavelength <= length && by > 1 + hair),
    alone: count((by) => by <= 1 + hair),
    whole: count((by) => by >= factor * (1 - hair)),
  };
}

/** Degrees between two neighbouring tokens in the fastest pair: 57.3 as trained. */
export function neighbourDegrees({ slower }: RuleView): number {
  return 180 / Math.PI / (slower[0] ?? 1);
}

/** Distance at which a head of ALiBi subtracts 10 from a score: a weight falls to 1/22,026 if nothing else differs. */
export function alibiReach(heads: number): readonly number[] {
  return alibiSlopes(heads).map((slope) => 10 / slope);
}
