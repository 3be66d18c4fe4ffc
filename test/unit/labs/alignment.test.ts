// The lab on alignment: the closed form and DPO's loss against Rafailov's equations, numerical gradients and the answer.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { uniform } from '../../../src/core/numerics/random.ts';
import {
  best,
  blockOptions,
  dpo,
  frontier,
  limits,
  overrated,
  parseOptions,
  reference,
  rewards,
  worthiest,
} from '../../../src/labs/alignment/model.ts';
import {
  divergence,
  dpoGradient,
  dpoLoss,
  everyPair,
  logitsOf,
  mean,
  optimum,
  policyOf,
  preferred,
  sampledPairs,
  train,
} from '../../../src/labs/alignment/policy.ts';

const near = (actual: number, expected: number, within: number): void =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected} ± ${within}`);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const betas = [0.1, 0.3, 0.7, 2, 5] as const;
const someRewards = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 6, maxLength: 6 });
const somePolicies = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 })
  .map((weights) => weights.map((one) => one / sum(weights)));

describe('the best policy under a KL penalty', () => {
  it('is the one that the answer’s own program prints: KL, score and worth at beta 2, 0.7 and 0.3', () => {
    const printed = [2, 0.7, 0.3].map((beta) => {
      const { kl, score, worth } = best(beta, 'score');
      return [kl, score, worth].map((one) => one.toFixed(2));
    });
    assert.deepEqual(printed, [
      ['0.04', '0.72', '0.64'],
      ['0.41', '1.10', '0.77'],
      ['2.28', '1.90', '0.13'],
    ]);
    near(best(0.3, 'score').policy[overrated] ?? 0, 0.52, 0.005);
  });

  it('tilts odds by exp(Δr/β), as the guess says: F against E at β 0.1 is 1/8 · exp(8), and F takes over 99%', () => {
    const share = (beta: number, answer: number): number => best(beta, 'score').policy[answer] ?? 0;
    near(share(0.1, overrated) / share(0.1, 4), Math.exp(8) / 8, 1e-6);
    assert.ok(share(0.1, overrated) > 0.99 && Math.abs(share(0.7, overrated) - 0.1) < 0.005);
  });

  it('is beaten by no other: any policy loses β·KL to it (Rafailov et al. 2023, app. A.1)', () =>
    fc.assert(
      fc.property(somePolicies, someRewards, fc.constantFrom(...betas), (policy, some, beta) => {
        const objective = (of: readonly number[]): number => mean(of, some) - beta * divergence(of, reference);
        const top = optimum(reference, some, beta);
        near(objective(top) - objective(policy), beta * divergence(policy, top), 1e-6);
      }),
    ));

  it('gives its reward back: r = β·log(π/reference) + β·log Z (Rafailov et al. 2023, eq. 4 and 5)', () =>
    fc.assert(
      fc.property(someRewards, fc.constantFrom(0.3, 0.7, 2), (some, beta) => {
        const z = sum(reference.map((share, answer) => share * Math.exp((some[answer] ?? 0) / beta)));
        optimum(reference, some, beta).forEach((share, answer) =>
          near(beta * Math.log(share / (reference[answer] ?? 0)) + beta * Math.log(z), some[answer] ?? 0, 1e-6),
        );
      }),
    ));

  it('buys reward with KL at the price of beta: the slope of the frontier is β, by the envelope theorem', () => {
    for (const beta of betas) {
      const [low, high] = [best(beta * 1.001, 'score'), best(beta / 1.001, 'score')];
      near((high.score - low.score) / (high.kl - low.kl), beta, 0.002 * beta);
    }
  });

  it('gains score all the way, while the worth rises and then falls (the shape of Gao et al. 2022, Fig. 1)', () => {
    const all = frontier('score');
    const rises = (of: 'kl' | 'score' | 'worth'): readonly boolean[] =>
      all.slice(1).map((one, at) => one[of] > (all[at]?.[of] ?? 0));
    assert.ok([...rises('kl'), ...rises('score')].every(Boolean));
    const turn = rises('worth').indexOf(false);
    assert.ok(
      turn > 10 &&
        rises('worth')
          .slice(turn)
          .every((up) => !up),
    );
    // At the top score and worth no longer vary together: the derivative of E[worth] by 1/β is their covariance.
    const { policy, score, worth, beta } = worthiest();
    const products = rewards.score.map((one, answer) => one * (rewards.worth[answer] ?? 0));
    near(mean(policy, products) - score * worth, 0, 1e-6);
    near(worth, Math.max(...all.map((one) => one.worth)), 0.001);
    assert.ok(beta > 0.5 && beta < 1);
    const honest = frontier('worth');
    assert.ok(honest.slice(1).every((one, at) => one.worth > (honest[at]?.worth ?? 0)));
  });

  it('has a KL of 0 from itself and of Σ a·ln(a/b) from another, worked out by hand', () => {
    assert.equal(divergence(reference, reference), 0);
    near(divergence([0.5, 0.5], [0.25, 0.75]), 0.5 * Math.log(2) + 0.5 * Math.log(2 / 3), 1e-15);
    near(divergence([1, 0], [0.5, 0.5]), Math.LN2, 1e-15);
  });
});

describe('DPO', () => {
  const logits = [0.3, -0.2, 0.9, -1.1, 0.4, 0.05];

  it('descends along the gradient that differences of its loss find', () => {
    for (const beta of betas)
      for (const pairs of [everyPair(rewards.score), sampledPairs(rewards.score, 20, uniform(3))]) {
        const gradient = dpoGradient(logits, reference, beta, pairs);
        const nudged = (answer: number, by: number): number =>
          dpoLoss(
            logits.map((one, at) => (at === answer ? one + by : one)),
            reference,
            beta,
            pairs,
          );
        gradient.forEach((slope, answer) => near(slope, (nudged(answer, 1e-5) - nudged(answer, -1e-5)) / 2e-5, 1e-8));
      }
  });

  it('has the loss that Rafailov et al. 2023, eq. 7 writes, with probabilities instead of logits', () => {
    const policy = policyOf(logits);
    const ratio = (answer: number): number => Math.log((policy[answer] ?? 0) / (reference[answer] ?? 0));
    const loss = -Math.log(1 / (1 + Math.exp(-(0.7 * ratio(4) - 0.7 * ratio(1)))));
    near(dpoLoss(logits, reference, 0.7, [{ first: 4, second: 1, weight: 1, wins: 1 }]), loss, 1e-12);
    near(dpoLoss(logitsOf(reference), reference, 0.7, everyPair(rewards.score)), Math.LN2, 1e-12);
  });

  it('reaches the closed form from endless comparisons (Rafailov et al. 2023, sec. 4), at every beta and both rewards', () => {
    for (const reward of ['score', 'worth'] as const)
      for (const beta of betas) {
        const found = dpo(parseOptions({ beta, reward, at: limits.at.max }));
        near(found.distance, 0, 0.002);
        const top = best(beta, reward);
        found.policy.forEach((share, answer) => near(share, top.policy[answer] ?? 0, 0.03));
      }
    const long = train(reference, 0.7, everyPair(rewards.score), 2000).at(-1) ?? [];
    near(divergence(policyOf(long), optimum(reference, rewards.score, 0.7)), 0, 1e-12);
  });

  it('never climbs with endless comparisons', () => {
    const losses = train(reference, 0.3, everyPair(rewards.score), 60).map((one) =>
      dpoLoss(one, reference, 0.3, everyPair(rewards.score)),
    );
    losses.slice(1).forEach((loss, at) => assert.ok(loss <= (losses[at] ?? 0)));
  });

  it('learns from comparisons that are won as Bradley–Terry says, within four standard errors', () => {
    const comparisons = 30_000;
    for (const { first, second, weight, wins } of sampledPairs(rewards.score, comparisons, uniform(17))) {
      const chance = preferred(rewards.score[first] ?? 0, rewards.score[second] ?? 0);
      near(wins, chance, 4 * Math.sqrt((chance * (1 - chance)) / (weight * comparisons)));
      near(weight, 1 / 15, (4 * Math.sqrt((1 / 15) * (14 / 15))) / Math.sqrt(comparisons));
    }
    // Two answers 1 apart: 1/(1 + 1/e).
    near(preferred(1, 0), 0.7310585786, 1e-9);
  });
});

describe('the options of the alignment lab', () => {
  it('are read from anything, within their limits, and written back', () =>
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const options = parseOptions(value);
        assert.deepEqual(parseOptions(blockOptions(options)), options);
      }),
    ));
});
