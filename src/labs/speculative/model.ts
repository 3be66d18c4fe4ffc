// The lab on speculative decoding: a draft that agrees as often as the reader says, simulated beside the formula.
import { expectedTokens, speculativeSpeedUp } from '../../core/estimate/speculative.ts';
import { uniform } from '../../core/numerics/random.ts';
import { fieldsOf, numbersWithin, unlike } from '../kit/options.ts';
import { residual, speculate, type Distribution, type Drawn } from './sampling.ts';

/** What a fenced `lab speculative` block may say; `parseOptions` fills in what it leaves out. */
export interface SpeculativeOptions {
  /** The share α of proposals that the target keeps. */
  readonly acceptance: number;
  /** Proposals a pass, γ. */
  readonly drafted: number;
  /** A step of the draft over a step of the target, c. */
  readonly cost: number;
  /** Simulated passes of the target. */
  readonly passes: number;
  readonly seed: number;
  /** The drawn word that is looked at, from 1; 0 before the first. */
  readonly at: number;
}

export const limits = {
  acceptance: { min: 0.1, max: 1, step: 0.01 },
  drafted: { min: 1, max: 16, step: 1 },
  cost: { min: 0, max: 0.5, step: 0.01 },
  passes: { min: 10, max: 2000, step: 10 },
  seed: { min: 1, max: 999, step: 1 },
  at: { min: 0, max: 40_000, step: 1 },
} as const;

const defaults: SpeculativeOptions = { acceptance: 0.7, drafted: 4, cost: 0.05, passes: 400, seed: 3, at: 1 };

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, numbers stay in their limits. */
export function parseOptions(value: unknown, start: SpeculativeOptions = defaults): SpeculativeOptions {
  const given = fieldsOf(value);
  return {
    ...numbersWithin(given, limits, start),
  };
}

/** The options that write the same lab again: those that are not the default. */
export const blockOptions = (options: SpeculativeOptions): Readonly<Record<string, unknown>> =>
  unlike(options, defaults);

/** What the target thinks of six words, and a draft that is wrong nearly everywhere. Invented. */
export const target: Distribution = [0.42, 0.25, 0.15, 0.1, 0.06, 0.02];
const worst: Distribution = [0, 0, 0, 0, 0.1, 0.9];
const farthest = target.reduce((sum, share, word) => sum + Math.max(0, share - (worst[word] ?? 0)), 0);

/**
 * The draft between the target and the worst one whose proposals are kept with this probability: the distance to the
 * target, 1 − α, grows evenly on the way. @param acceptance from 0.08, where the worst one stands, to 1
 */
export function draftFor(acceptance: number): Distribution {
  const way = (1 - acceptance) / farthest;
  return target.map((share, word) => share + way * ((worst[word] ?? 0) - share));
}

/** What comes out by the rule: what is kept, and what replaces the rest. It is the target again. */
export interface Law {
  readonly kept: number;
  readonly replaced: number;
}

export function law(q: Distribution): readonly Law[] {
  const instead = residual(target, q);
  const kept = target.map((share, word) => Math.min(share, q[word] ?? 0));
  const rejected = 1 - kept.reduce((sum, one) => sum + one, 0);
  return kept.map((share, word) => ({ kept: share, replaced: rejected * (instead[word] ?? 0) }));
}

export interface Simulation {
  readonly drawn: readonly Drawn[];
  /** How often each word came out. */
  readonly counts: readonly number[];
  /** Tokens a pass, on average of the passes so far. */
  readonly running: readonly number[];
}

export function simulate({ acceptance, drafted, passes, seed }: SpeculativeOptions): Simulation {
  const drawn = speculate(target, draftFor(acceptance), drafted, passes, uniform(seed * 7919));
  const counts = target.map(() => 0);
  const running: number[] = [];
  drawn.forEach(({ pass, word }, at) => {
    counts[word] = (counts[word] ?? 0) + 1;
    running[pass - 1] = (at + 1) / pass;
  });
  return { drawn, counts, running };
}

/** The number of proposals that is fastest by theorem 3.8 of Leviathan et al., 2023; 0 when every number is a loss. */
export function bestDrafted(acceptance: number, cost: number): number {
  let best = 0;
  let fastest = 1;
  for (let drafted = 1; drafted <= limits.drafted.max; drafted += 1) {
    const speed = speculativeSpeedUp(acceptance, drafted, cost);
    if (speed > fastest) [best, fastest] = [drafted, speed];
  }
  return best;
}

export const formula = ({ acceptance, drafted }: SpeculativeOptions): number => expectedTokens(acceptance, drafted);
export const speedUp = ({ acceptance, drafted, cost }: SpeculativeOptions): number =>
  speculativeSpeedUp(acceptance, drafted, cost);
