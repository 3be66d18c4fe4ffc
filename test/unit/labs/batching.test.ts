// The lab on batching against the answer's figure, Orca's loop played step by step, Graham's bounds and the vLLM paper.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { blocksFor, filled, heldAt } from '../../../src/labs/batching/cache.ts';
import { batching, blockOptions, figureLengths, parseOptions, requestsOf } from '../../../src/labs/batching/model.ts';
import {
  continuous,
  costs,
  leastSteps,
  staticBatches,
  type Request,
  type Run,
} from '../../../src/labs/batching/schedule.ts';

const near = (actual: number, expected: number, within: number): void =>
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected} ± ${within}`);
const waiting = (lengths: readonly number[]): readonly Request[] => lengths.map((length) => ({ arrives: 0, length }));
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

const lengthLists = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
const arrivals = fc
  .array(fc.record({ arrives: fc.integer({ min: 0, max: 50 }), length: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 16,
  })
  .map((all) => all.toSorted((a, b) => a.arrives - b.arrives));
const someSlots = fc.integer({ min: 1, max: 8 });

describe('the schedules of the batching lab', () => {
  it('are those of the figure in the answer: 15 steps 60% busy, 10 steps 90% busy, E after A and F after E', async () => {
    const { fixed, flowing } = batching(parseOptions({}));
    assert.deepEqual([fixed.costs.steps, fixed.costs.busy], [15, 0.6]);
    assert.deepEqual([flowing.costs.steps, flowing.costs.busy], [10, 0.9]);
    assert.deepEqual(
      flowing.runs.map(({ slot, start, end }) => [slot, start, end]),
      [
        [0, 0, 3],
        [1, 0, 9],
        [2, 0, 2],
        [2, 2, 8],
        [0, 3, 7],
        [0, 7, 10],
      ],
    );
    const answer = await readFile(
      new URL('../../../content/questions/serving/inference-methods.md', import.meta.url),
      'utf8',
    );
    assert.match(
      answer,
      /needs 15 steps and keeps the slots 60 % busy, continuous batching needs 10 steps .* 90 % busy/,
    );
  });

  it('of static batches take the sum of each batch’s longest, and return it with the batch', () =>
    fc.assert(
      fc.property(lengthLists, someSlots, (lengths, slots) => {
        const batches = Array.from({ length: Math.ceil(lengths.length / slots) }, (_, at) =>
          lengths.slice(at * slots, (at + 1) * slots),
        );
        const ends = batches.map((_, at) => sum(batches.slice(0, at + 1).map((batch) => Math.max(...batch))));
        const found = costs(waiting(lengths), staticBatches(waiting(lengths), slots), slots);
        assert.equal(found.steps, ends.at(-1));
        near(found.returned, sum(batches.map((batch, at) => batch.length * (ends[at] ?? 0))) / lengths.length, 1e-9);
      }),
    ));

  it('of continuous batches keep Graham’s bounds for list scheduling (1969): work/m + (1 − 1/m)·longest at most', () =>
    fc.assert(
      fc.property(lengthLists, someSlots, (lengths, slots) => {
        const { steps } = costs(waiting(lengths), continuous(waiting(lengths), slots), slots);
        assert.ok(steps >= leastSteps(waiting(lengths), slots));
        assert.ok(steps <= sum(lengths) / slots + (1 - 1 / slots) * Math.max(...lengths) + 1e-9);
      }),
    ));

  it('of continuous batches are what a loop finds that chooses the batch at every iteration (Orca, OSDI 2022, sec. 3)', () =>
    fc.assert(
      fc.property(arrivals, someSlots, (requests, slots) => {
        const left = requests.map(({ length }) => length);
        const first = requests.map(() => -1);
        const ends = requests.map(() => -1);
        const running = new Set<number>();
        for (let step = 0; ends.includes(-1); step += 1) {
          requests.forEach(({ arrives }, at) => {
            if (first[at] === -1 && arrives <= step && running.size < slots) {
              running.add(at);
              first[at] = step;
            }
          });
          for (const at of running) {
            left[at] = (left[at] ?? 0) - 1;
            if (left[at] === 0) {
              running.delete(at);
              ends[at] = step + 1;
            }
          }
        }
        const runs = continuous(requests, slots);
        assert.deepEqual(
          runs.map(({ start }) => start),
          first,
        );
        assert.deepEqual(
          runs.map(({ end }) => end),
          ends,
        );
      }),
    ));

  it('let nobody start later under continuous batching than under static, as the sentences say', () =>
    fc.assert(
      fc.property(arrivals, someSlots, (requests, slots) => {
        const fixed = staticBatches(requests, slots);
        continuous(requests, slots).forEach(({ start }, at) => assert.ok(start <= (fixed[at]?.start ?? -1)));
      }),
    ));

  it('never put two requests into one slot at once, nor one before it arrives', () =>
    fc.assert(
      fc.property(arrivals, someSlots, fc.constantFrom(continuous, staticBatches), (requests, slots, schedule) => {
        const runs: readonly Run[] = schedule(requests, slots);
        for (const one of runs) {
          assert.ok(one.slot < slots && one.start >= (requests[one.request]?.arrives ?? Infinity));
          for (const other of runs)
            assert.ok(other === one || other.slot !== one.slot || other.end <= one.start || one.end <= other.start);
        }
      }),
    ));

  it('are equal where lengths are equal, and where there is room for all', () => {
    for (const options of [{ lengths: [6, 6, 6, 6, 6, 6] }, { slots: 6 }, { slots: 1 }]) {
      const { fixed, flowing } = batching(parseOptions(options));
      assert.deepEqual(flowing.costs, { ...fixed.costs, returned: flowing.costs.returned });
    }
  });
});

describe('the cache of the batching lab', () => {
  it('takes blocks as in the worked example of the vLLM paper (Kwon et al. 2023, sec. 4.3): 7 tokens, blocks of 4', () => {
    // The prompt of 7 takes two blocks, the first new token fills the second, the next one needs a third.
    assert.deepEqual(
      [7, 8, 9].map((tokens) => blocksFor(tokens, 4)),
      [2, 2, 3],
    );
  });

  it('wastes what the vLLM paper draws (Kwon et al. 2023, Fig. 3): 8 of 2,048 slots filled, 2 to come, 2,038 never', () => {
    const run: Run = { request: 0, slot: 0, start: 0, end: 4, returned: 4 };
    const held = heldAt([run], 1, 2, 7);
    assert.equal(held[0]?.tokens, 8);
    near(filled(held, 2048).reserved, 8 / (8 + 2 + 2038), 1e-12);
  });

  it('leaves less than one block of 16 unused a request, whatever runs', () =>
    fc.assert(
      fc.property(lengthLists, someSlots, fc.integer({ min: 1, max: 48 }), (lengths, slots, prompt) => {
        const runs = continuous(waiting(lengths), slots);
        for (let at = 1; at <= 20; at += 1)
          for (const one of heldAt(runs, slots, at, prompt))
            assert.ok(one === undefined || (one.blocks * 16 - one.tokens < 16 && one.blocks * 16 >= one.tokens));
      }),
    ));
});

describe('the options of the batching lab', () => {
  it('are read from anything, within their limits, and written back', () =>
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const options = parseOptions(value);
        assert.deepEqual(parseOptions(blockOptions(options)), options);
        const { at, last } = batching(options);
        assert.ok(at >= 0 && at <= last && last < 2000);
      }),
    ));

  it('take lengths as given, refuse what is no length, and draw when there are none', () => {
    assert.deepEqual(parseOptions({ lengths: [5, 1] }).lengths, [5, 1]);
    assert.deepEqual(parseOptions({ lengths: [5, 0.5] }).lengths, figureLengths);
    const drawn = parseOptions({ lengths: [], requests: 16 });
    assert.equal(requestsOf(drawn).length, 16);
    assert.deepEqual(requestsOf({ ...drawn, spread: 0 }), waiting(Array.from({ length: 16 }, () => 12)));
  });
});
