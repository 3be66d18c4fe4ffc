// The lab on batching: its options, the requests that they stand for, and both schedules with the cache of a step.
import { uniform } from '../../core/numerics/random.ts';
import { fieldsOf, numbersWithin, unlike } from '../kit/options.ts';
import { filled, heldAt, type Filled, type Held } from './cache.ts';
import { continuous, costs, leastSteps, staticBatches, type Costs, type Request, type Run } from './schedule.ts';

/** What a fenced `lab batching` block may say; `parseOptions` fills in what it leaves out. */
export interface BatchingOptions {
  readonly slots: number;
  /** Steps of each request; empty when they are drawn. */
  readonly lengths: readonly number[];
  /** How many are drawn, and the standard deviation of their lengths as a share of the mean. */
  readonly requests: number;
  readonly spread: number;
  readonly seed: number;
  /** Steps between two arrivals; 0 when all are there at the start. */
  readonly gap: number;
  /** Tokens of every prompt, and what an engine reserves that does not page. */
  readonly prompt: number;
  readonly longest: number;
  /** The step that is looked at. */
  readonly at: number;
}

export const limits = {
  slots: { min: 1, max: 8, step: 1 },
  requests: { min: 2, max: 16, step: 1 },
  spread: { min: 0, max: 1, step: 0.05 },
  seed: { min: 1, max: 999, step: 1 },
  gap: { min: 0, max: 8, step: 1 },
  prompt: { min: 1, max: 48, step: 1 },
  longest: { min: 64, max: 256, step: 16 },
  at: { min: 0, max: 1000, step: 1 },
} as const;
const most = 60;
const mean = 12;

/** The six requests of the figure in the answer on inference. */
export const figureLengths: readonly number[] = [3, 9, 2, 6, 4, 3];

const defaults: BatchingOptions = {
  slots: 3,
  lengths: figureLengths,
  requests: 12,
  spread: 1,
  seed: 7,
  gap: 0,
  prompt: 12,
  longest: 64,
  at: 7,
};

function readLengths(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const all: readonly unknown[] = value;
  const good = all.filter(
    (one): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 1 && one <= most,
  );
  return good.length === all.length && good.length <= limits.requests.max ? good : undefined;
}

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, numbers stay in their limits. */
export function parseOptions(value: unknown, start: BatchingOptions = defaults): BatchingOptions {
  const given = fieldsOf(value);
  return {
    ...numbersWithin(given, limits, start),
    lengths: readLengths(given['lengths']) ?? start.lengths,
  };
}

/** The options that write the same lab again: those that are not the default. */
export const blockOptions = (options: BatchingOptions): Readonly<Record<string, unknown>> => unlike(options, defaults);

/**
 * The requests in the order of arrival. Drawn lengths have a mean of 12 steps: a fixed part and an exponential one, whose
 * share is the spread, cut off at 60.
 */
export function requestsOf({ lengths, requests, spread, seed, gap }: BatchingOptions): readonly Request[] {
  const next = uniform(seed * 7919);
  const drawn = (): number =>
    Math.min(most, Math.max(1, Math.round(mean * (1 - spread - spread * Math.log(1 - next())))));
  const all = lengths.length > 0 ? lengths : Array.from({ length: requests }, drawn);
  return all.map((length, at) => ({ arrives: at * gap, length }));
}

export interface Side {
  readonly runs: readonly Run[];
  readonly costs: Costs;
}

export interface Batching {
  readonly requests: readonly Request[];
  readonly fixed: Side;
  readonly flowing: Side;
  /** For requests that are all there at the start. */
  readonly least: number;
  /** Steps of the longer of the two. */
  readonly last: number;
  /** The step that is looked at, within both. */
  readonly at: number;
  /** A slot each, under continuous batching, and what share of its memory is filled. */
  readonly held: readonly (Held | undefined)[];
  readonly filled: Filled;
}

export function batching(options: BatchingOptions): Batching {
  const { slots, prompt } = options;
  const requests = requestsOf(options);
  const side = (schedule: typeof continuous): Side => {
    const runs = schedule(requests, slots);
    return { runs, costs: costs(requests, runs, slots) };
  };
  const fixed = side(staticBatches);
  const flowing = side(continuous);
  const last = Math.max(fixed.costs.steps, flowing.costs.steps);
  const at = Math.min(options.at, last);
  const held = heldAt(flowing.runs, slots, at, prompt);
  return {
    requests,
    fixed,
    flowing,
    least: leastSteps(requests, slots),
    last,
    at,
    held,
    filled: filled(held, reservedFor(options)),
  };
}

/** What is reserved for a request: the longest that is allowed, or more where a request of these needs it. */
export const reservedFor = (options: BatchingOptions): number =>
  Math.max(options.longest, options.prompt + Math.max(...requestsOf(options).map(({ length }) => length)));
