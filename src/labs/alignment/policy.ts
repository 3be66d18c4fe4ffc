// Policies over a few answers to one prompt: the optimum under a KL penalty, and DPO by gradient descent.

export type Policy = readonly number[];
export type Rewards = readonly number[];

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The mean of `values` under a policy. */
export const mean = (policy: Policy, values: readonly number[]): number =>
  sum(policy.map((share, answer) => share * (values[answer] ?? 0)));

/** KL(a‖b) = Σ a·ln(a/b) in nats; an answer that `a` never gives adds nothing. */
export function divergence(a: Policy, b: Policy): number {
  const terms = a.map((share, answer) => (share > 0 ? share * Math.log(share / (b[answer] ?? 0)) : 0));
  // Rounding may leave less than nothing where both are the same.
  return Math.max(0, sum(terms));
}

/** Softmax, with the largest taken off first so that nothing overflows. */
function softmax(logits: readonly number[]): Policy {
  const largest = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - largest));
  const all = sum(weights);
  return weights.map((weight) => weight / all);
}

/**
 * What maximises E[r] − β·KL(π‖reference): the reference times exp(r/β), normalised.
 * Source: Rafailov et al., "Direct Preference Optimization", 2023, eq. 4.
 */
export const optimum = (reference: Policy, rewards: Rewards, beta: number): Policy =>
  softmax(reference.map((share, answer) => Math.log(share) + (rewards[answer] ?? 0) / beta));

/** σ(z) = 1/(1 + e^(−z)). */
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The Bradley–Terry chance that the first of two answers is preferred. Source: Rafailov et al., 2023, eq. 1. */
export const preferred = (reward: number, other: number): number => sigmoid(reward - other);

/** What is known of one pair: how much of all data it is, and how often `first` won in it. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly weight: number;
  readonly wins: number;
}

/** Every pair equally often, won as often as Bradley–Terry says: endless data. */
export function everyPair(rewards: Rewards): readonly Pair[] {
  const pairs = rewards.flatMap((_, first) =>
    rewards.flatMap((__, second) => (first < second ? [{ first, second }] : [])),
  );
  return pairs.map(({ first, second }) => ({
    first,
    second,
    weight: 1 / pairs.length,
    wins: preferred(rewards[first] ?? 0, rewards[second] ?? 0),
  }));
}

/** So many comparisons of random pairs, each judged once by Bradley–Terry. A pair that never came has weight 0. */
export function sampledPairs(rewards: Rewards, comparisons: number, next: () => number): readonly Pair[] {
  const pairs = everyPair(rewards);
  const seen = pairs.map(() => ({ asked: 0, won: 0 }));
  for (let at = 0; at < comparisons; at += 1) {
    const which = Math.floor(next() * pairs.length);
    const won = next() < (pairs[which]?.wins ?? 0);
    const count = seen[which];
    if (count === undefined) continue;
    count.asked += 1;
    if (won) count.won += 1;
  }
  return pairs.map((pair, which) => {
    const { asked, won } = seen[which] ?? { asked: 0, won: 0 };
    return { ...pair, weight: asked / comparisons, wins: asked > 0 ? won / asked : 0.5 };
  });
}

/** A policy while it is trained: logits, whose softmax it is. */
export type Logits = readonly number[];
export const policyOf: (logits: Logits) => Policy = softmax;
export const logitsOf = (policy: Policy): Logits => policy.map(Math.log);

/** β·log(π/reference) of the first answer less that of the second: the softmax's normaliser cancels, as Z does. */
function margin(logits: Logits, reference: Policy, beta: number, { first, second }: Pair): number {
  const ratio = (answer: number): number => (logits[answer] ?? 0) - Math.log(reference[answer] ?? 1);
  return beta * (ratio(first) - ratio(second));
}

/** The DPO loss, in nats a comparison. Source: Rafailov et al., 2023, eq. 7. */
export function dpoLoss(logits: Logits, reference: Policy, beta: number, pairs: readonly Pair[]): number {
  return sum(
    pairs.map((pair) => {
      const z = margin(logits, reference, beta, pair);
      return pair.weight * (pair.wins * Math.log1p(Math.exp(-z)) + (1 - pair.wins) * Math.log1p(Math.exp(z)));
    }),
  );
}

/** Its gradient by the logits. Source: Rafailov et al., 2023, sec. 4, with both outcomes of a pair gathered. */
export function dpoGradient(logits: Logits, reference: Policy, beta: number, pairs: readonly Pair[]): Logits {
  const gradient = logits.map(() => 0);
  for (const pair of pairs) {
    const push = beta * pair.weight * (sigmoid(margin(logits, reference, beta, pair)) - pair.wins);
    gradient[pair.first] = (gradient[pair.first] ?? 0) + push;
    gradient[pair.second] = (gradient[pair.second] ?? 0) - push;
  }
  return gradient;
}

/**
 * Gradient descent on the DPO loss from the reference: the logits before each of `steps` steps, and after the last.
 * The step size is 3/β², well below 10/β²: with all 15 pairs of six answers alike, the loss bends by at most 0.1·β².
 */
export function train(reference: Policy, beta: number, pairs: readonly Pair[], steps: number): readonly Logits[] {
  const all: Logits[] = [logitsOf(reference)];
  for (let step = 0; step < steps; step += 1) {
    const now = all[step] ?? [];
    const gradient = dpoGradient(now, reference, beta, pairs);
    all.push(now.map((logit, answer) => logit - (3 / beta ** 2) * (gradient[answer] ?? 0)));
  }
  return all;
}
