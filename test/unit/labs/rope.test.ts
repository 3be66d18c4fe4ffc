// The lab on rotary position embedding against RoFormer's equations and the wavelengths of published configurations.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ropeAngles, ropeWavelengths } from '../../../src/core/estimate/rope.ts';
import { ropeRules, type Stretch } from '../../../src/core/estimate/ropeScaling.ts';
import { halvesOrder, layoutScores, rotateHalves } from '../../../src/labs/rope/layout.ts';
import {
  blockOptions,
  farthest,
  pairViews,
  parseOptions,
  products,
  rotate,
  shownPairs,
  slowerThan,
  sum,
  vectorsOf,
} from '../../../src/labs/rope/model.ts';

import { presetOf } from '../../../src/labs/kit/options.ts';
import { presetIds, presetValues } from '../../../src/labs/rope/presets.ts';
import { alibiReach, neighbourDegrees, ruleView } from '../../../src/labs/rope/stretch.ts';
import recorded from '../../fixtures/rope/recorded.json' with { type: 'json' };

const near = (actual: number | undefined, expected: number, within: number): void => {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} is not ${expected} ± ${within}`);
};

/** The rotary matrix as RoFormer prints it (eq. 15): blocks of cos, −sin, sin, cos on the diagonal. */
function rotaryMatrix(position: number, angles: readonly number[]): readonly (readonly number[])[] {
  const size = 2 * angles.length;
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => {
      const pair = Math.floor(row / 2);
      if (Math.floor(column / 2) !== pair) return 0;
      const angle = position * (angles[pair] ?? 0);
      if (row === column) return Math.cos(angle);
      return row < column ? -Math.sin(angle) : Math.sin(angle);
    }),
  );
}

const times = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  a.map((row) => (b[0] ?? []).map((_, column) => sum(row.map((value, i) => value * (b[i]?.[column] ?? 0)))));

const transposed = (a: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  (a[0] ?? []).map((_, column) => a.map((row) => row[column] ?? 0));

describe('rotary pairs', () => {
  it('turn once in the published numbers of tokens at base 10,000 and head size 128', () => {
    const wavelengths = ropeWavelengths(10_000, 128);
    near(wavelengths[0], 6.283185307179586, 1e-9);
    near(wavelengths[1], 7.255709199196486, 1e-9);
    near(wavelengths[16], 62.83185307179586, 1e-9);
    near(wavelengths[32], 628.3185307179587, 1e-9);
    near(wavelengths[48], 6283.185307179586, 1e-8);
    near(wavelengths[63], 54_410.14313077674, 1e-6);
  });

  it('turn up to 41 times as slowly at base 500,000, and more slowly still at 1,000,000', () => {
    near(ropeWavelengths(500_000, 128).at(-1), 2_559_195.5, 0.05);
    near(ropeWavelengths(1_000_000, 128).at(-1), 5_063_255.8, 0.05);
  });

  it('do not all get round within the training length', () => {
    const counts = [1e4, 5e5, 1e6].map((base) => [2048, 4096, 8192].map((length) => slowerThan(length, base, 128)));
    assert.deepEqual(counts, [
      [23, 18, 14],
      [35, 32, 29],
      [37, 33, 30],
    ]);
  });

  it('are turned as by the block-diagonal matrix (RoFormer eq. 15 and eq. 34)', () => {
    const angles = ropeAngles(10_000, 16);
    const { q } = vectorsOf('random', 16);
    const byMatrix = times(
      rotaryMatrix(37, angles),
      q.map((value) => [value]),
    );
    rotate(q, 37, angles).forEach((value, i) => near(value, byMatrix[i]?.[0] ?? Number.NaN, 1e-12));
  });

  it('leave the difference of positions alone: R_m^T R_n = R_(n−m)', () => {
    const angles = ropeAngles(10_000, 8);
    for (const [m, n] of [
      [0, 7],
      [5, 12],
      [108, 100],
      [1000, 993],
    ] as const) {
      const product = times(transposed(rotaryMatrix(m, angles)), rotaryMatrix(n, angles));
      const direct = rotaryMatrix(n - m, angles);
      product.forEach((row, i) => row.forEach((value, j) => near(value, direct[i]?.[j] ?? Number.NaN, 1e-12)));
    }
  });

  it('give a score that depends on m − n alone', () => {
    const angles = ropeAngles(10_000, 128);
    const { q, k } = vectorsOf('random', 128);
    const score = (m: number, n: number): number => sum(products(rotate(q, m, angles), rotate(k, n, angles)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 256 }), (n, distance) => {
        near(score(n + distance, n), score(distance, 0), 1e-10);
      }),
      { numRuns: 50 },
    );
    assert.ok(Math.abs(score(8, 0) - score(7, 0)) > 0.1, 'another distance gives another score');
  });

  it('add the cosine of their angle when q and k are the same unit vector', () => {
    const pairs = pairViews(parseOptions({ distance: 3, position: 40 }));
    near(pairs[0]?.adds, Math.cos(3), 1e-12);
    near(pairs[32]?.adds, Math.cos(0.03), 1e-12);
    near(sum(pairViews(parseOptions({ distance: 0 })).map(({ adds }) => adds)), 64, 1e-12);
  });

  it('stand at angles that training has shown until the distance passes the training', () => {
    const unmet = (distance: number): number =>
      pairViews(parseOptions({ trained: 4096, distance })).filter(({ met }) => !met).length;
    assert.equal(unmet(0), 0);
    assert.equal(unmet(4095), 0);
    assert.equal(unmet(4096), 18);
    assert.ok(unmet(8192) > 0 && unmet(8192) <= 18);
  });

  it('are drawn from the fastest to the slowest', () => {
    assert.deepEqual(shownPairs(128), [0, 8, 16, 32, 48, 63]);
    assert.deepEqual(shownPairs(4), [0, 1]);
  });
});

describe('pairs under the rules for longer texts', () => {
  const llama2: Stretch = { base: 10_000, dim: 128, length: 4096, factor: 8 };
  const llama3: Stretch = { base: 500_000, dim: 128, length: 8192, factor: 8 };

  it("are 17 that meet new angles under NTK-aware scaling and none under the others, as the answer's table says", () => {
    const unmet = ropeRules.map((rule) => [rule, ruleView(rule, llama2).unmet]);
    assert.deepEqual(Object.fromEntries(unmet), { pi: 0, ntk: 17, parts: 0, yarn: 0, llama3: 0 });
  });

  it('are the 18 (Llama 2) and 29 (Llama 3) that never got round which get the whole factor', () => {
    assert.equal(ruleView('parts', llama2).whole, 18);
    assert.equal(ruleView('yarn', llama2).whole, 18);
    const { alone, whole, slower } = ruleView('llama3', llama3);
    assert.deepEqual([alone, whole, slower.length], [29, 29, 64]);
    assert.equal(recorded.llama3.angles.filter((angle) => (2 * Math.PI) / angle > 8 * 8192).length, 29);
  });

  it('have neighbours one radian apart in the fastest pair, an eighth of it under PI at factor 8', () => {
    near(neighbourDegrees(ruleView('pi', llama2)), 180 / Math.PI / 8, 1e-12);
    for (const rule of ropeRules.filter((one) => one !== 'pi'))
      near(neighbourDegrees(ruleView(rule, llama2)), 180 / Math.PI, 1e-9);
  });

  it('have ALiBi beside them, whose flattest head of eight (slope 1/256) has subtracted 10 at 2,560 tokens', () => {
    assert.deepEqual(alibiReach(8), [20, 40, 80, 160, 320, 640, 1280, 2560]);
  });
});

describe('the two layouts of a head', () => {
  const angles = ropeAngles(10_000, 8);
  const { q, position, halfSplit, interleaved } = recorded.layouts;

  it("turn a vector as transformers' Llama (halves) and GPT-J (neighbours) do", () => {
    rotateHalves(q, position, angles).forEach((value, at) => near(value, halfSplit[at] ?? Number.NaN, 1e-12));
    rotate(q, position, angles).forEach((value, at) => near(value, interleaved[at] ?? Number.NaN, 1e-12));
  });

  it("are one after the other's rows were put in the order of transformers' convert_llama_weights_to_hf.py", () => {
    assert.deepEqual(halvesOrder(8), recorded.order);
    const reordered = (x: readonly number[]) => recorded.order.map((row) => x[row] ?? Number.NaN);
    const direct = rotateHalves(reordered(q), position, angles);
    reordered(rotate(q, position, angles)).forEach((value, at) => near(direct[at], value, 1e-12));
  });

  it('keep their score when both tokens move, each by itself, and lose it when q and k are mixed', () => {
    const at = (n: number) => layoutScores(parseOptions({ view: 'layout', position: n }));
    const start = at(0);
    for (const n of [1, 16, 100]) {
      near(at(n).trained, start.trained, 1e-10);
      near(at(n).permuted, start.trained, 1e-10);
      near(at(n).unpermuted, start.unpermuted, 1e-10);
      assert.ok(Math.abs(at(n).mixed - start.mixed) > 1);
    }
    assert.ok(Math.abs(start.unpermuted - start.trained) > 1, 'rows that were not reordered give another score');
  });
});

describe('options of the rope lab', () => {
  it('have sane values when nothing is given', () => {
    const start = {
      base: 10_000,
      dim: 128,
      trained: undefined,
      position: 0,
      distance: 8,
      vectors: 'same',
      view: 'turn',
      length: 4096,
      factor: 8,
      rule: 'yarn',
    };
    for (const nothing of [undefined, null, {}, [], 'rope', { base: 'x', dim: Number.NaN, distance: [] }])
      assert.deepEqual(parseOptions(nothing), start);
  });

  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.anything());
    fc.assert(
      fc.property(
        fc.record({
          base: value,
          dim: value,
          trained: value,
          position: value,
          distance: value,
          vectors: value,
          view: value,
          length: value,
          factor: value,
          rule: fc.oneof(value, fc.constantFrom(...ropeRules)),
        }),
        (given) => {
          const read = parseOptions(given);
          assert.ok(read.base >= 10 && read.base <= 1e8);
          assert.ok(read.dim >= 4 && read.dim <= 256 && read.dim % 2 === 0);
          assert.ok(read.position >= 0 && read.position <= 1000 && Number.isInteger(read.position));
          assert.ok(read.distance >= 0 && read.distance <= farthest(read.trained) && Number.isInteger(read.distance));
          assert.ok(read.length >= 64 && read.factor >= 1 && read.factor <= 64);
          assert.ok(pairViews(read).every(({ adds }) => Number.isFinite(adds)));
          assert.ok(ruleView(read.rule, read).slower.every((by) => by > 0 && by <= 64 * (1 + 1e-9)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('written to a block read back the same', () => {
    for (const given of [
      {},
      { base: 500_000, dim: 64 },
      { trained: 4096, distance: 8192 },
      { position: 100, distance: 64, vectors: 'random' },
      { view: 'stretch', trained: 4096, length: 8192, factor: 6, rule: 'llama3' },
    ]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(JSON.parse(JSON.stringify(blockOptions(options)))), options);
    }
    assert.deepEqual(blockOptions(parseOptions({ base: 10_000, dim: 128 })), { base: 10_000, dim: 128 });
  });

  it('are presets that are found again', () => {
    const all = presetIds.map((id) => ({ id, value: presetValues[id] }));
    for (const { id, value } of all) assert.equal(presetOf(all, { ...parseOptions({}), ...value }), id);
    assert.equal(presetOf(all, parseOptions({})), undefined);
  });
});
