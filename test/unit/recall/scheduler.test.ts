// The scheduler against the numbers that the reference implementations of FSRS-6 publish in their own tests.
import assert from 'node:assert/strict';
import { default_w } from 'ts-fsrs';
import type { Rating } from '../../../src/core/recall/practiceEvent.ts';
import { intervalDays, nextState, recallAfter, weights, type MemoryState } from '../../../src/core/recall/scheduler.ts';

const near = (actual: number | undefined, expected: number, tolerance: number): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);

/** The state after ratings, each so many days after the one before. */
function after(ratings: readonly Rating[], days: readonly number[]): MemoryState | undefined {
  let state: MemoryState | undefined;
  for (const [index, rating] of ratings.entries()) state = nextState(state, days[index] ?? 0, rating);
  return state;
}

describe('the scheduler', () => {
  it('has the default weights of FSRS-6 as ts-fsrs 5.4 and py-fsrs 6.3 (DEFAULT_PARAMETERS) list them', () => {
    assert.deepEqual(weights, default_w);
    assert.equal(weights.length, 21);
  });

  it('fades as fsrs-rs does (model_v6.rs, test_power_forgetting_curve)', () => {
    const published = [1, 0.9403443, 0.9253786, 0.9185229, 0.9, 0.8261359];
    const stability = [1, 2, 3, 4, 4, 2];
    for (const [days, chance] of published.entries()) near(recallAfter(days, stability[days] ?? 0), chance, 1e-5);
  });

  it('starts as ts-fsrs does (FSRS-6.test.ts, first repeat)', () => {
    const first = ([1, 2, 3, 4] as const).map((rating) => nextState(undefined, 0, rating));
    assert.deepEqual(
      first.map(({ stability }) => stability),
      [0.212, 1.2931, 2.3065, 8.2956],
    );
    for (const [index, difficulty] of [6.4133, 5.11217071, 2.11810397, 1].entries())
      near(first[index]?.difficulty, difficulty, 1e-8);
  });

  it('goes on after one and after two days as fsrs-rs does (model_v6.rs, test_forward)', () => {
    const rows = [
      [1, 1, 0.10088589, 8.806304],
      [2, 1, 3.2494123, 6.7404594],
      [3, 1, 7.3153, 2.1112142],
      [4, 1, 18.014914, 1],
      [1, 2, 0.112798266, 8.806304],
      [2, 2, 4.4694576, 6.7404594],
    ] as const;
    for (const [rating, days, stability, difficulty] of rows) {
      const state = after([rating, rating], [0, days]);
      near(state?.stability, stability, stability * 1e-5);
      near(state?.difficulty, difficulty, 1e-5);
    }
  });

  it('remembers six ratings as fsrs-rs does (inference.rs, test_memory_state; also FSRS-6.test.ts of ts-fsrs)', () => {
    const state = after([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]);
    near(state?.stability, 53.62691, 1e-4);
    near(state?.difficulty, 6.3574867, 1e-4);
  });

  it('gives the intervals that ts-fsrs publishes (FSRS-6.test.ts, ivl_history)', () => {
    const ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const;
    const published = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
    let state: MemoryState | undefined;
    let days = 0;
    for (const [index, rating] of ratings.entries()) {
      state = nextState(state, days, rating);
      // 0 stands for a step of minutes, which ends on the same day.
      days = published[index] ?? 0;
      if (days > 0) assert.equal(intervalDays(state.stability, 0.9), days);
    }
  });

  it('waits, by the definition of stability, so many days until recall falls to 90 %', () => {
    for (const stability of [1, 7, 30, 365]) {
      assert.equal(intervalDays(stability, 0.9), stability);
      near(recallAfter(stability, stability), 0.9, 1e-7);
    }
  });

  it('waits until recall has fallen to the share that is wanted', () => {
    for (const retention of [0.7, 0.8, 0.85, 0.95, 0.97]) {
      const days = intervalDays(1000, retention);
      near(recallAfter(days, 1000), retention, 1e-4);
    }
  });

  it('waits at least a day and at most a century', () => {
    assert.equal(intervalDays(0.001, 0.97), 1);
    assert.equal(intervalDays(36_500, 0.7), 36_500);
  });
});
