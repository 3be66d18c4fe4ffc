// The rank experiment against closed forms of linear algebra and what numpy finds for the same matrices.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { numericalRank, singularValues } from '../../../src/core/numerics/singularValues.ts';
import { attention, logits, rankExperiment, tokens } from '../../../src/labs/visibility/rank.ts';

const near = (actual: number | undefined, expected: number, within: number): void => {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} is not ${expected} ± ${within}`);
};

describe('singular values', () => {
  it('are √45 and √5 for ((3, 0), (4, 5))', () => {
    const [first, second] = singularValues([
      [3, 0],
      [4, 5],
    ]);
    near(first, Math.sqrt(45), 1e-14);
    near(second, Math.sqrt(5), 1e-14);
  });

  it('are the eigenvalues of the 3 × 3 Hilbert matrix, whose determinant is 1/2160', () => {
    const hilbert = [0, 1, 2].map((i) => [0, 1, 2].map((j) => 1 / (i + j + 1)));
    const values = singularValues(hilbert);
    // numpy 2.4.6, linalg.svd
    [1.40831893, 0.12232707, 0.00268734].forEach((expected, at) => near(values[at], expected, 5e-9));
    near(values.reduce((product, value) => product * value, 1) * 2160, 1, 1e-12);
  });

  it('count the rank of a product of thin matrices, of zeros, and of a permutation', () => {
    const thin = Array.from({ length: 6 }, (_, i) =>
      Array.from({ length: 6 }, (__, j) => (i + 1) * (j + 2) + i * i * j),
    );
    assert.equal(numericalRank(singularValues(thin)), 2);
    assert.equal(
      numericalRank(
        singularValues([
          [0, 0],
          [0, 0],
        ]),
      ),
      0,
    );
    assert.equal(
      numericalRank(
        singularValues([
          [0, 1],
          [1, 0],
        ]),
      ),
      2,
    );
  });

  it('have the squared entries as their sum of squares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), {
          minLength: 4,
          maxLength: 4,
        }),
        (rows) => {
          const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
          near(squares(singularValues(rows)), squares(rows.flat()), 1e-9);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('the rank experiment', () => {
  it('has logits of the rank of a head, and full rank after the softmax under both masks', () => {
    const { logits: scores, bidirectional: open, causal: closed } = rankExperiment(1);
    assert.deepEqual([scores.rank, open.rank, closed.rank], [4, tokens, tokens]);
  });

  it('shows what numpy 2.4.6 finds for the same matrices (matrix_rank, svd, slogdet)', () => {
    const { bidirectional: open, causal: closed } = rankExperiment(1);
    assert.deepEqual([open.directions, closed.directions], [10, 15]);
    assert.deepEqual(
      [open, closed].map(({ condition }) => condition.toExponential(2)),
      ['6.42e+4', '4.91e+6'],
    );
    near(open.determinant, -56.848, 5e-4);
    near(closed.determinant, -40.02, 5e-4);
    const flat = rankExperiment(0.1);
    assert.deepEqual([flat.bidirectional.directions, flat.causal.directions], [1, 13]);
    assert.equal(rankExperiment(4).causal.rank, 31);
  });

  it('has the product of its diagonal as the determinant of the causal matrix, a closed form', () => {
    for (const sharpness of [0.1, 1]) {
      const { causal: closed, diagonal } = rankExperiment(sharpness);
      near(closed.determinant, diagonal, 1e-6);
    }
  });

  it('loses numerical rank under the causal mask where the logits are sharp, though its diagonal stays positive', () => {
    const { causal: closed, diagonal } = rankExperiment(4);
    assert.ok(closed.rank < tokens);
    assert.ok(Number.isFinite(diagonal));
    assert.ok(attention(logits(4), true).every((row, at) => (row[at] ?? 0) > 0));
  });

  it('attends with rows that sum to one', () => {
    for (const only of [true, false])
      for (const row of attention(logits(1), only))
        near(
          row.reduce((sum, weight) => sum + weight, 0),
          1,
          1e-12,
        );
  });
});
