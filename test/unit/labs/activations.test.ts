// The lab on activations: curves against published values and numerical gradients, widths against released configs.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  blockOptions,
  curves,
  drawn,
  gated,
  gates,
  modelNames,
  models,
  parseOptions,
  plain,
  widthNumbers,
  type WidthCase,
} from '../../../src/labs/activations/model.ts';
import { normalShare } from '../../../src/core/numerics/normal.ts';

const near = (actual: number, expected: number, most: number): void =>
  assert.ok(Math.abs(actual - expected) <= most, `${actual} is not ${expected} within ${most}`);

describe('curves of the activations lab', () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, Table 26.1: P(x) to 15 places.
  it('rest on the normal distribution as the handbook tabulates it', () => {
    near(normalShare(1), 0.841_344_746_068_543, 1e-15);
    near(normalShare(2), 0.977_249_868_051_821, 1e-15);
    near(normalShare(3), 0.998_650_101_968_37, 1e-15);
    near(normalShare(-1), 1 - 0.841_344_746_068_543, 1e-15);
    near(normalShare(4), 0.999_968_328_758_167, 1e-15);
    near(normalShare(0), 0.5, 0);
  });

  // The minimum of z·σ(z) is −W(1/e), Lambert's function: OEIS A202357, 0.27846454276107379510…
  it('have the dip of SiLU where Lambert’s W puts it', () => {
    const dip = -1 - 0.278_464_542_761_073_8;
    near(plain.silu.value(dip), -0.278_464_542_761_073_8, 1e-15);
    near(plain.silu.slope(dip), 0, 1e-15);
  });

  it('are nowhere farther apart than that dip is deep, as the lab says: ReLU(z) − SiLU(z) = |z|·σ(−|z|)', () => {
    let most = 0;
    for (let z = -24; z <= 24; z += 0.005) {
      const values = curves.map((name) => plain[name].value(z));
      most = Math.max(most, Math.max(...values) - Math.min(...values));
    }
    near(most, 0.278_464_542_761_073_8, 1e-5);
  });

  it('are what their papers write: GELU(z) = z·Φ(z) by the handbook’s table, and each gate by its own curve', () => {
    near(plain.gelu.value(2), 2 * 0.977_249_868_051_821, 1e-14);
    near(plain.gelu.value(-1), -(1 - 0.841_344_746_068_543), 1e-14);
    // Shazeer, 2020, sec. 2, at a gate of ln 3, where σ is 3/4.
    const at = (name: (typeof gates)[number]): number => gated(name, Math.log(3), 2).value;
    near(at('bilinear'), 2 * Math.log(3), 1e-14);
    near(at('glu'), 2 * 0.75, 1e-14);
    near(at('reglu'), 2 * Math.log(3), 1e-14);
    near(at('swiglu'), 2 * 0.75 * Math.log(3), 1e-14);
    near(gated('geglu', -1, 2).value, -2 * (1 - 0.841_344_746_068_543), 1e-14);
    near(gated('reglu', -1, 2).value, 0, 0);
  });

  it('have the slopes that a numerical gradient finds', () => {
    const step = 1e-5;
    for (const name of curves)
      for (let z = -5.95; z < 6; z += 0.1) {
        const { value, slope } = plain[name];
        near(slope(z), (value(z + step) - value(z - step)) / (2 * step), 1e-9);
      }
    for (const name of gates)
      for (let gate = -5.95; gate < 6; gate += 0.3) {
        const { byGate, byUp } = gated(name, gate, 1.7);
        const at = (g: number, u: number): number => gated(name, g, u).value;
        near(byGate, (at(gate + step, 1.7) - at(gate - step, 1.7)) / (2 * step), 1e-8);
        near(byUp, (at(gate, 1.7 + step) - at(gate, 1.7 - step)) / (2 * step), 1e-8);
      }
  });

  it('grow with the square of the input when gate and up agree, past the largest number of E4M3', () => {
    // Micikevicius et al., "FP8 Formats for Deep Learning", 2022, Table 1: 448.
    near(gated('swiglu', 22, 22).value, 484, 1e-6);
    assert.ok(gated('swiglu', 22, 22).value > 448 && gated('swiglu', 21, 21).value < 448);
  });

  it('draw one line a curve, and nothing that is no number', () => {
    for (const layer of ['plain', 'gated'] as const)
      for (const show of ['value', 'slope'] as const)
        for (const reach of ['near', 'far'] as const) {
          const { xs, series } = drawn(parseOptions({ layer, show, reach, up: 3 }));
          assert.equal(series.length, layer === 'plain' ? curves.length : gates.length);
          for (const line of series) assert.ok(line.length === xs.length && line.every(Number.isFinite));
        }
  });
});

/**
 * Width of a gated layer by Meta's code: two thirds of 4d, times a multiplier, rounded up to a multiple.
 * Source: meta-llama/llama, llama/model.py, class FeedForward.
 */
function metaWidth(d: number, multiple: number, multiplier = 1): number {
  const hidden = Math.floor(multiplier * Math.floor((2 * 4 * d) / 3));
  return multiple * Math.ceil(hidden / multiple);
}

describe('widths of the activations lab', () => {
  // intermediate_size of the released configs: Touvron et al. 2023 (code), Grattafiori et al. 2024, Table 3.
  it('come out of Meta’s rule as the models were released', () => {
    for (const name of modelNames) {
      const { d, width, rule }: WidthCase = models[name];
      if (rule !== undefined) assert.equal(metaWidth(d, rule.multiple, rule.multiplier), width, name);
    }
    // LLaMA 33B and 65B, whose sizes the first paper's weights have.
    assert.equal(metaWidth(6656, 256), 17_920);
    assert.equal(metaWidth(8192, 256), 22_016);
  });

  it('cost what the plain layer did, to 0.78 % in Llama-2-7B', () => {
    const { plain: two, gated: three, even } = widthNumbers('llama-2-7b');
    assert.deepEqual([two, three], [134_217_728, 135_266_304]);
    assert.equal(((100 * three) / two - 100).toFixed(2), '0.78');
    near(even, 10_922.67, 0.01);
  });
});

describe('options of the activations lab', () => {
  it('never throw and never leave the picture', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.dictionary(fc.constantFrom('input', 'up', 'reach', 'layer', 'model'), fc.anything()),
        ),
        (given) => {
          const { input, up, reach } = parseOptions(given);
          assert.ok(Math.abs(input) <= (reach === 'near' ? 6 : 24) && Math.abs(up) <= 24);
        },
      ),
    );
  });

  it('written to a block read back the same', () => {
    for (const given of [{}, { layer: 'gated', up: -2, input: 3 }, { reach: 'far', input: 22, model: 'llama-3-8b' }]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(blockOptions(options)), options);
    }
    assert.deepEqual(blockOptions(parseOptions({})), {});
  });
});
