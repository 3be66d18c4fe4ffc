// The lab on depth: back-propagation against numerical gradients, wirings against closed forms of the papers, clipping.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  blockOptions,
  clipLimits,
  clipRuns,
  depthRuns,
  expectedTopRatio,
  parseOptions,
  runs,
} from '../../../src/labs/depth/model.ts';
import { clipInsight, depthInsight } from '../../../src/labs/depth/insight.ts';
import { blocks, dot, forward, vector, width, wirings } from '../../../src/labs/depth/network.ts';
import { strings } from '../../../src/labs/depth/strings.ts';
import { numberFormats } from '../../../src/labs/kit/numbers.ts';
import { badStep, globalNorm, gradients, train, type Layers } from '../../../src/labs/depth/training.ts';

const near = (actual: number, expected: number, share: number): void =>
  assert.ok(Math.abs(actual - expected) <= share * Math.abs(expected), `${actual} is not ${expected} within ${share}`);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const seeds = Array.from({ length: 31 }, (_, at) => at + 1);

describe('back-propagation of the depth lab', () => {
  it('is what a numerical gradient finds, for every wiring', () => {
    const all = blocks(3, 6);
    const [input, direction, out] = [vector(5), vector(7), vector(11)];
    const loss = (wiring: (typeof wirings)[number], by: number): number =>
      dot(
        forward(
          all,
          wiring,
          0.95,
          input.map((one, at) => one + by * (direction[at] ?? 0)),
        ).output,
        out,
      );
    for (const wiring of wirings) {
      const { input: gradient } = forward(all, wiring, 0.95, input).back(out);
      near(dot(gradient, direction), (loss(wiring, 1e-5) - loss(wiring, -1e-5)) / 2e-5, 1e-6);
    }
  });

  it('gives the gradient of a weight matrix its length', () => {
    // One block, no residual: the gradient of W₂ is out·hiddenᵀ, found here entry by entry.
    const [block] = blocks(3, 1);
    assert.ok(block);
    const [input, out] = [vector(5), vector(11)];
    let squares = 0;
    for (let at = 0; at < width * width; at += 1) {
      const loss = (by: number): number => {
        const second = block.second.slice();
        second[at] = (second[at] ?? 0) + by;
        return dot(forward([{ ...block, second }], 'none', 1, input).output, out);
      };
      squares += ((loss(1e-4) - loss(-1e-4)) / 2e-4) ** 2;
    }
    near(forward([block], 'none', 1, input).back(out).weights[0] ?? 0, Math.sqrt(squares / width), 1e-6);
  });
});

/**
 * What the average network does without residuals: each block has two matrices, so a length of 1 at the top has become
 * scale^(2·depth) at the bottom. Source: He et al., 2015, sec. 2.2.
 */
const expectedWithoutResiduals = (scale: number, depth: number): number => scale ** (2 * depth);

describe('wirings of the depth lab', () => {
  it('without residuals keep, lose or multiply the gradient as He et al. (2015, sec. 2.2) say', () => {
    for (const scale of [0.9, 1, 1.1]) {
      const squares = seeds.map((seed) => (runs(blocks(seed, 4), scale, seed).none.stream[0] ?? 0) ** 2);
      const mean = squares.reduce((sum, one) => sum + one, 0) / squares.length;
      near(Math.sqrt(mean), expectedWithoutResiduals(scale, 4), 0.15);
    }
    assert.equal(expectedWithoutResiduals(0.9, 48).toPrecision(2), '0.000040');
  });

  it('with residuals and no norm double the variance a block, and the gradient with it', () => {
    const found = median(seeds.map((seed) => runs(blocks(seed, 24), 1, seed).residual.stream[0] ?? 0));
    near(Math.log2(found), 12, 0.1);
  });

  it('give the top block under pre-norm √2/√(1+L) of post-norm’s gradient (Xiong et al., 2020, sec. 3.3)', () => {
    for (const depth of [12, 32]) {
      const found = seeds.map((seed) => runs(blocks(seed, depth), 1, seed));
      const top = (wiring: 'pre-norm' | 'post-norm'): number =>
        median(found.map((all) => all[wiring].weights.at(-1) ?? 0));
      near(top('pre-norm') / top('post-norm'), expectedTopRatio(depth), 0.2);
    }
  });

  it('draw the same network for the same seed, whatever the scale was before', () => {
    const run = depthRuns();
    const first = run(parseOptions({ depth: 8, scale: 1.1, seed: 4 }));
    run(parseOptions({ depth: 16, scale: 0.7, seed: 4 }));
    assert.deepEqual(run(parseOptions({ depth: 8, scale: 1.1, seed: 4 })), first);
  });
});

describe('clipping in the depth lab', () => {
  it('has the gradients that a numerical gradient finds', () => {
    const flat = (seed: number): Float64Array =>
      Float64Array.from({ length: 144 }, (_, at) => Math.sin(seed * (at + 1)));
    const layers: Layers = { first: flat(0.37), second: flat(0.53) };
    const pairs = [1, 2, 3].map((seed) => ({ input: flat(seed).slice(0, 12), target: flat(seed + 0.5).slice(0, 12) }));
    const found = gradients(layers, pairs);
    for (const which of ['first', 'second'] as const)
      for (let at = 0; at < 144; at += 13) {
        const loss = (by: number): number => {
          const moved = layers[which].slice();
          moved[at] = (moved[at] ?? 0) + by;
          return gradients({ ...layers, [which]: moved }, pairs).loss;
        };
        const numeric = (loss(1e-5) - loss(-1e-5)) / 2e-5;
        assert.ok(Math.abs((found[which][at] ?? 0) - numeric) < 1e-6);
      }
  });

  it('takes the norm of all gradients as one vector, as torch.nn.utils.clip_grad_norm_ does', () => {
    // The worked case of the answer: 0.3, −0.4, 0.1, 0.2 have the norm 0.5477.
    near(globalNorm({ first: Float64Array.of(0.3, -0.4), second: Float64Array.of(0.1, 0.2) }), Math.sqrt(0.3), 1e-12);
  });

  it('bounds what a bad batch does, and changes nothing before it when no step is that long', () => {
    const { free, clipped } = clipRuns(parseOptions({ seed: 1, limit: 4, wrong: 12 }));
    assert.deepEqual(clipped.slice(0, badStep + 1), free.slice(0, badStep + 1));
    const after = (run: typeof free): number => run[badStep + 1]?.loss ?? 0;
    assert.ok(after(free) > 5 * after(clipped), `${after(free)} and ${after(clipped)}`);
  });

  it('shortens a step whose norm over all layers is above the limit, though no layer’s own is', () => {
    const free = train(1, Number.POSITIVE_INFINITY, 1);
    const clipped = train(1, 0.999 * (free[0]?.norm ?? 0), 1);
    assert.notEqual(clipped[1]?.loss, free[1]?.loss);
  });

  it('too low slows all of training', () => {
    const end = (limit: number): number => train(1, limit, 1).at(-1)?.loss ?? 0;
    assert.ok(end(0.1) > 2 * end(100));
  });
});

describe('the sentence of the depth lab', () => {
  const numbers = numberFormats('en');

  it('says of no gradient that it grew when it shrank, whatever the seed', () => {
    for (const seed of seeds) {
      const now = parseOptions({ scale: 1.03, seed });
      const all = depthRuns()(now);
      const grown = (all.none.stream[0] ?? 0) >= 1;
      const said = depthInsight(now, all, strings.en, numbers);
      assert.equal(said.includes('arrives'), !grown, said);
    }
  });

  it('says so when the limit is above even the bad gradient', () => {
    const now = parseOptions({ view: 'clip', limit: 6, wrong: 1 });
    assert.match(clipInsight(now, clipRuns(now), strings.en, numbers), /clips nothing/);
  });
});

describe('options of the depth lab', () => {
  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom('clip', 'weights'), fc.anything());
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ view: value, depth: value, scale: value, limit: value })),
        (given) => {
          const { depth, scale, limit, seed } = parseOptions(given);
          assert.ok(Number.isInteger(depth) && depth >= 4 && depth <= 96 && seed >= 1);
          assert.ok(scale >= 0.7 && scale <= 1.3 && clipLimits[limit] !== undefined);
        },
      ),
    );
  });

  it('written to a block read back the same', () => {
    for (const given of [{}, { view: 'clip', limit: 2 }, { depth: 96, scale: 1.1, quantity: 'weights', seed: 5 }]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(blockOptions(options)), options);
    }
    assert.deepEqual(blockOptions(parseOptions({})), {});
  });
});
