// The lab on alignment: six answers with a score and a worth, the best policy for each beta, and DPO on the way there.
import { uniform } from '../../core/numerics/random.ts';
import { fieldsOf, numbersWithin, oneOf, unlike } from '../kit/options.ts';
import { divergence, dpoLoss, everyPair, mean, optimum, policyOf, sampledPairs, train, type Policy } from './policy.ts';

/** `score` is the reward model's opinion, `worth` the truth. */
export type Reward = 'score' | 'worth';

/** What a fenced `lab alignment` block may say; `parseOptions` fills in what it leaves out. */
export interface AlignmentOptions {
  readonly beta: number;
  /** What is optimised, and what judges the comparisons. */
  readonly reward: Reward;
  /** Comparisons that DPO learns from; 0 stands for endless ones. */
  readonly comparisons: number;
  readonly seed: number;
  /** Steps of gradient descent that are done. */
  readonly at: number;
}

export const limits = {
  beta: { min: 0.1, max: 5 },
  comparisons: { min: 0, max: 10_000, step: 1 },
  seed: { min: 1, max: 999, step: 1 },
  at: { min: 0, max: 60, step: 1 },
} as const;

/** The numbers of the answer on RLHF: before training, by the reward model, and in truth. Invented. */
export const reference: Policy = [0.34, 0.26, 0.18, 0.13, 0.08, 0.01];
export const rewards: Readonly<Record<Reward, readonly number[]>> = {
  score: [0, 0.4, 0.8, 1.2, 1.6, 2.4],
  worth: [0, 0.4, 0.8, 1.2, 1.6, -1],
};
/** The answer that the reward model overrates. */
export const overrated = 5;

const defaults: AlignmentOptions = { beta: 0.7, reward: 'score', comparisons: 0, seed: 4, at: 6 };

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, numbers stay in their limits. */
export function parseOptions(value: unknown, start: AlignmentOptions = defaults): AlignmentOptions {
  const given = fieldsOf(value);
  return {
    ...numbersWithin(given, limits, start),
    reward: oneOf(given['reward'], ['score', 'worth'], start.reward),
  };
}

/** The options that write the same lab again: those that are not the default. */
export const blockOptions = (options: AlignmentOptions): Readonly<Record<string, unknown>> => unlike(options, defaults);

export interface Place {
  readonly beta: number;
  readonly policy: Policy;
  /** KL from the reference, in nats. */
  readonly kl: number;
  readonly score: number;
  readonly worth: number;
}

/** A policy by its distance from the reference and by both rewards. */
function place(beta: number, policy: Policy): Place {
  return {
    beta,
    policy,
    kl: divergence(policy, reference),
    score: mean(policy, rewards.score),
    worth: mean(policy, rewards.worth),
  };
}

/** The best policy for this beta. */
export const best = (beta: number, reward: Reward): Place => place(beta, optimum(reference, rewards[reward], beta));

const points = 81;
/** 1/β at the smallest beta of the slider. */
const steepest = 1 / limits.beta.min;

/** Best policies from the reference, where beta is endless, to the smallest beta: nothing gets more at the same KL. */
export const frontier = (reward: Reward): readonly Place[] =>
  // The power spreads the places evenly enough along the KL.
  Array.from({ length: points }, (_, at) => best(1 / (steepest * (at / (points - 1)) ** 1.5), reward));

/** Where the worth is highest among all that the score can choose: it has one top, which is closed in on. */
export function worthiest(): Place {
  let [low, high] = [0, steepest];
  for (let round = 0; round < 60; round += 1) {
    const third = (high - low) / 3;
    const rises = best(1 / (low + third), 'score').worth < best(1 / (high - third), 'score').worth;
    [low, high] = rises ? [low + third, high] : [low, high - third];
  }
  return best(2 / (low + high), 'score');
}

export interface Dpo extends Place {
  readonly loss: number;
  /** KL from the closed-form optimum, in nats. */
  readonly distance: number;
}

/** DPO after `at` steps on the comparisons of these options. */
export function dpo({ beta, reward, comparisons, seed, at }: AlignmentOptions): Dpo {
  const judged = rewards[reward];
  const pairs = comparisons === 0 ? everyPair(judged) : sampledPairs(judged, comparisons, uniform(seed * 7919));
  const logits = train(reference, beta, pairs, at)[at] ?? [];
  const policy = policyOf(logits);
  return {
    ...place(beta, policy),
    loss: dpoLoss(logits, reference, beta, pairs),
    distance: divergence(policy, optimum(reference, judged, beta)),
  };
}
