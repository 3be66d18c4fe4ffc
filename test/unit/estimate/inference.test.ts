// Decoding speed and speculative decoding against the figures that their sources print.
import assert from 'node:assert/strict';
import { decodeStepSeconds, decodeTokensPerSecond } from '../../../src/core/estimate/decodeSpeed.ts';
import { blockBits, bytesAt } from '../../../src/core/estimate/quantization.ts';
import { expectedTokens, speculativeSpeedUp } from '../../../src/core/estimate/speculative.ts';

describe('tokens that one pass of the target yields', () => {
  // Leviathan et al., 2023, table 1, column "speed" (a draft without cost).
  const published: readonly (readonly [number, number, string])[] = [
    [0.6, 2, '1.96'],
    [0.7, 3, '2.53'],
    [0.8, 2, '2.44'],
    [0.8, 5, '3.69'],
    [0.9, 2, '2.71'],
    [0.9, 10, '6.86'],
  ];
  for (const [acceptance, drafted, expected] of published)
    it(`are ${expected} at α = ${acceptance}, γ = ${drafted} (Leviathan et al. 2023, table 1)`, () => {
      assert.equal(expectedTokens(acceptance, drafted).toFixed(2), expected);
      assert.equal(speculativeSpeedUp(acceptance, drafted, 0).toFixed(2), expected);
    });

  it('are the sum 1 + α + … + α^γ, and γ + 1 when every draft is kept', () => {
    assert.ok(Math.abs(expectedTokens(0.5, 2) - (1 + 0.5 + 0.25)) < 1e-12);
    assert.equal(expectedTokens(1, 4), 5);
    assert.equal(expectedTokens(0, 4), 1);
  });

  it('are a loss when drafting costs more than it yields', () => assert.ok(speculativeSpeedUp(0.3, 5, 0.2) < 1));
});

describe('a decode step bound by memory', () => {
  it('takes 2.5 ms for 30 GB of weights, four sequences of 8,192 and 100 kB a token on 16 v5e (How to Scale Your Model, part 7)', () => {
    const seconds = decodeStepSeconds({ weights: 30e9, cache: 8192 * 100e3, batch: 4 }, 16 * 8.1e11);
    // The book cuts 2.57 off rather than rounding it.
    assert.equal(Math.floor(seconds * 1e4) / 10, 2.5);
  });

  it('takes 17 ms, 235 tokens a second and chip, for Llama 3 70B in int8 at batch 32 on eight v5e (the same, part 8)', () => {
    const step = { weights: 70e9, cache: 8192 * 160e3, batch: 32 };
    assert.equal((decodeStepSeconds(step, 8 * 8.1e11) * 1e3).toFixed(0), '17');
    const perChip = decodeTokensPerSecond(step, 8 * 8.1e11) / 8;
    assert.ok(Math.abs(perChip - 235) < 5, `${perChip}`);
  });

  it('gives at most 34.6 tokens a second for 3.086 billion weights of 4.5 bits at 60 GB/s', () => {
    const weights = bytesAt(3_085_938_688, blockBits(4, 32, 16));
    assert.equal(decodeTokensPerSecond({ weights }, 60e9).toFixed(1), '34.6');
  });
});

describe('bits a weight with the constants of its block', () => {
  // GGML_QUANT_SIZES of the gguf package: 8 × bytes a block / weights a block.
  const formats: readonly (readonly [string, number, number, number, number])[] = [
    ['Q4_0', 4, 32, 16, (8 * 18) / 32],
    ['Q4_1', 4, 32, 32, (8 * 20) / 32],
    ['Q5_0', 5, 32, 16, (8 * 22) / 32],
    ['Q5_1', 5, 32, 32, (8 * 24) / 32],
    ['Q8_0', 8, 32, 16, (8 * 34) / 32],
    ['MXFP4', 4, 32, 8, (8 * 17) / 32],
  ];
  for (const [name, bits, block, constants, expected] of formats)
    it(`are ${expected} for ${name} (gguf)`, () => assert.equal(blockBits(bits, block, constants), expected));
});
