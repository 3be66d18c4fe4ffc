// The lab on speculative decoding against Leviathan's table and theorems, Chen's theorem, and the laws of chance.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { uniform } from '../../../src/core/numerics/random.ts';
import {
  bestDrafted,
  blockOptions,
  draftFor,
  formula,
  law,
  limits,
  parseOptions,
  simulate,
  speedUp,
  target,
  type Simulation,
} from '../../../src/labs/speculative/model.ts';
import { residual, speculate, type Distribution } from '../../../src/labs/speculative/sampling.ts';

const near = (actual: number, expected: number, within: number): void =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected} ± ${within}`);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** The share of the draft's proposals that are kept: Σ min(p, q). Source: Leviathan et al., 2023, cor. 3.6. */
const acceptanceOf = (p: Distribution, q: Distribution): number =>
  sum(p.map((share, word) => Math.min(share, q[word] ?? 0)));

/** Pearson's statistic of counts against expected shares. */
const chiSquare = (counts: readonly number[], shares: readonly number[]): number => {
  const all = sum(counts);
  return sum(counts.map((count, at) => (count - all * (shares[at] ?? 0)) ** 2 / (all * (shares[at] ?? 0))));
};
/** Passed by chance once in a thousand (NIST/SEMATECH e-Handbook, sec. 1.3.6.7.4), by degrees of freedom. */
const critical: Readonly<Record<number, number>> = { 4: 18.467, 5: 20.515 };

const settings = [
  [0.2, 8],
  [0.5, 1],
  [0.7, 4],
  [0.9, 10],
] as const;
const run = (acceptance: number, drafted: number, seed: number): Simulation =>
  simulate(parseOptions({ acceptance, drafted, seed, passes: limits.passes.max }));
const distributions = fc
  .array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 })
  .map((weights) => weights.map((one) => one / sum(weights)));

describe('speculative sampling', () => {
  it('writes words as the target would, whatever the draft (Chen et al. 2023, theorem 1): chi-square at 0.1%', () => {
    for (const [acceptance, drafted] of settings)
      for (const seed of [1, 2, 3]) {
        const { counts } = run(acceptance, drafted, seed);
        const found = chiSquare(counts, target);
        assert.ok(found < (critical[5] ?? 0), `${found} for α ${acceptance}, γ ${drafted}, seed ${seed}`);
        // The same test tells the draft's words from the target's.
        if (acceptance < 0.8) assert.ok(chiSquare(counts, draftFor(acceptance)) > 10 * (critical[5] ?? 0));
      }
  });

  it('yields the published tokens a pass (Leviathan et al. 2023, table 1), within four standard errors', () => {
    const published = [
      [0.6, 2, 1.96],
      [0.7, 3, 2.53],
      [0.8, 2, 2.44],
      [0.8, 5, 3.69],
      [0.9, 2, 2.71],
      [0.9, 10, 6.86],
    ] as const;
    for (const [acceptance, drafted, tokens] of published) {
      const { running, drawn } = run(acceptance, drafted, 5);
      const lengths = new Map<number, number>();
      for (const { pass } of drawn) lengths.set(pass, (lengths.get(pass) ?? 0) + 1);
      const mean = running.at(-1) ?? 0;
      near(mean, drawn.length / limits.passes.max, 1e-12);
      const variance = sum([...lengths.values()].map((one) => (one - mean) ** 2)) / lengths.size;
      near(mean, tokens, 0.005 + 4 * Math.sqrt(variance / lengths.size));
      near(formula(parseOptions({ acceptance, drafted })), tokens, 0.005);
    }
  });

  it('ends passes by the capped geometric law behind eq. 1 of Leviathan et al. 2023', () => {
    const [acceptance, drafted] = [0.7, 4];
    const { drawn } = run(acceptance, drafted, 8);
    const longest = new Map<number, number>();
    for (const { pass, place } of drawn) longest.set(pass, place);
    const places = Array.from({ length: drafted + 1 }, (_, at) => at + 1);
    const counts = places.map((place) => [...longest.values()].filter((one) => one === place).length);
    const shares = places.map((place) => acceptance ** (place - 1) * (place > drafted ? 1 : 1 - acceptance));
    near(sum(shares), 1, 1e-12);
    assert.ok(chiSquare(counts, shares) < (critical[4] ?? 0));
  });

  it('keeps Σ min(p, q) of the proposals (Leviathan et al. 2023, cor. 3.6), which is the slider', () => {
    for (let acceptance = 0.1; acceptance <= 1; acceptance += 0.01) {
      const q = draftFor(acceptance);
      near(sum(q), 1, 1e-12);
      assert.ok(q.every((share) => share >= 0));
      near(acceptanceOf(target, q), acceptance, 1e-12);
    }
    const { drawn } = run(0.7, 4, 4);
    const proposed = drawn.filter(({ kind }) => kind !== 'extra');
    near(
      proposed.filter(({ kind }) => kind === 'kept').length / proposed.length,
      0.7,
      4 * Math.sqrt(0.21 / proposed.length),
    );
  });

  it('adds up to p exactly: what is kept and what replaces the rest (Leviathan et al. 2023, app. A.1)', () => {
    for (const acceptance of [0.1, 0.35, 0.8, 1])
      law(draftFor(acceptance)).forEach(({ kept, replaced }, word) => near(kept + replaced, target[word] ?? 0, 1e-12));
    fc.assert(
      fc.property(distributions, distributions, (p, q) => {
        const rejected = 1 - acceptanceOf(p, q);
        residual(p, q).forEach((share, word) =>
          near(Math.min(p[word] ?? 0, q[word] ?? 0) + rejected * share, p[word] ?? 0, 1e-12),
        );
      }),
    );
  });

  it('rejects nothing when the draft is the target', () => {
    const drawn = speculate(target, target, 3, 100, uniform(9));
    assert.equal(drawn.length, 400);
    assert.ok(drawn.every(({ kind }) => kind !== 'replaced'));
  });
});

describe('the speed-up of the speculative lab', () => {
  it('is a loss for the poor draft of the guess: 1 + 0.2 + … + 0.2⁸ tokens for 1 + 8 · 0.2 steps', () => {
    const poor = parseOptions({ acceptance: 0.2, drafted: 8, cost: 0.2 });
    near(formula(poor), sum(Array.from({ length: 9 }, (_, power) => 0.2 ** power)), 1e-12);
    near(formula(poor), 1.25, 0.001);
    near(speedUp(poor), 1.25 / 2.6, 0.001);
  });

  it('gains where a number of drafts exists that gains, by at least (1 + α)/(1 + c) (Leviathan et al. 2023, cor. 3.9)', () => {
    for (const acceptance of [0.1, 0.3, 0.5, 0.8])
      for (const cost of [0, 0.05, 0.2, 0.4]) {
        const best = bestDrafted(acceptance, cost);
        if (acceptance <= cost) assert.equal(best, 0);
        else
          assert.ok(
            speedUp(parseOptions({ acceptance, cost, drafted: best })) >= (1 + acceptance) / (1 + cost) - 1e-12,
          );
      }
  });
});

describe('the options of the speculative lab', () => {
  it('are read from anything, within their limits, and written back', () =>
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const options = parseOptions(value);
        assert.deepEqual(parseOptions(blockOptions(options)), options);
      }),
    ));
});
