// FSRS-6 with its default weights, through ts-fsrs: how memory of a card grows, fades and comes due.
//
// The formulas are those of "The Algorithm" (wiki of open-spaced-repetition/awesome-fsrs, section FSRS-6) as py-fsrs
// and ts-fsrs implement them. Stability is the number of days after which recall is 90 % likely; difficulty is 1 to 10.
import { FSRSAlgorithm, type FSRSParameters } from 'ts-fsrs';
import type { Rating } from './practiceEvent.ts';

export interface MemoryState {
  /** Days after which recall is 90 % likely. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

/** The default weights of FSRS-6, w0 to w20. Written down, so that no newer library changes what a log means. */
export const weights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** A century: FSRS plans nothing further ahead. */
const longestInterval = 36_500;

/** The library's algorithm on plain parameters: it keeps them behind a Proxy, for settings that change, at half its time. */
class FixedAlgorithm extends FSRSAlgorithm {
  constructor(parameters: Partial<FSRSParameters>) {
    super(parameters);
    this.param = { ...this.param };
  }
}

const algorithm = new FixedAlgorithm({
  w: weights,
  enable_fuzz: false,
  enable_short_term: true,
  maximum_interval: longestInterval,
});

/**
 * The state after a rating.
 * @param state undefined for a new card
 * @param elapsed whole days since the last rating, 0 or more; 0 is a second rating on the same day
 */
export const nextState = (state: MemoryState | undefined, elapsed: number, rating: Rating): MemoryState =>
  algorithm.next_state(state ?? null, elapsed, rating);

/** How likely recall is, 0 to 1, so many days after the last rating. */
export const recallAfter = (days: number, stability: number): number =>
  algorithm.forgetting_curve(Math.max(0, days), stability);

/**
 * After how many days recall falls to `retention`: whole days, at least one.
 * @param retention 0 to 1, exclusive
 */
export function intervalDays(stability: number, retention: number): number {
  const days = Math.round(stability * algorithm.calculate_interval_modifier(retention));
  return Math.min(Math.max(days, 1), longestInterval);
}
