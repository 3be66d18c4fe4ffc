// How far a config's RoPE reaches, by type, against published lengths; and the other small formulas of training.
import assert from 'node:assert/strict';
import { loraScale } from '../../../src/core/estimate/lora.ts';
import { longestWavelength, ropeReach } from '../../../src/core/estimate/rope.ts';
import { clipFactor, sequencesPerUpdate, trainingFlops, warmupSteps } from '../../../src/core/estimate/training.ts';

describe('the reach of RoPE', () => {
  it('has the longest wavelengths of the table', () => {
    assert.ok(Math.abs(longestWavelength(1e4, 128) - 54_410.143) < 0.001);
    assert.ok(Math.abs(longestWavelength(5e5, 128) - 2_559_195.5) < 0.1);
    assert.ok(Math.abs(longestWavelength(1e6, 128) - 5_063_255.8) < 0.1);
  });

  const reaches: readonly (readonly [string, Readonly<Record<string, unknown>>, number])[] = [
    ['Llama 2, none', { rope_theta: 1e4, max_position_embeddings: 4096 }, 4096],
    [
      'Llama 3.1, llama3',
      {
        rope_theta: 5e5,
        max_position_embeddings: 131_072,
        rope_scaling: { rope_type: 'llama3', factor: 8, original_max_position_embeddings: 8192 },
      },
      131_072,
    ],
    [
      'DeepSeek-V3, yarn',
      {
        rope_theta: 1e4,
        max_position_embeddings: 163_840,
        rope_scaling: { type: 'yarn', factor: 40, original_max_position_embeddings: 4096 },
      },
      163_840,
    ],
    [
      'Qwen2.5, yarn over 32k',
      {
        rope_theta: 1e6,
        max_position_embeddings: 32_768,
        rope_scaling: { type: 'yarn', factor: 4, original_max_position_embeddings: 32_768 },
      },
      131_072,
    ],
    [
      'Vicuna 16k, linear',
      { rope_theta: 1e4, max_position_embeddings: 4096, rope_scaling: { type: 'linear', factor: 4 } },
      16_384,
    ],
    [
      'the spelling of transformers 5',
      {
        max_position_embeddings: 131_072,
        rope_parameters: { rope_theta: 5e5, rope_type: 'llama3', factor: 8, original_max_position_embeddings: 8192 },
      },
      131_072,
    ],
  ];
  for (const [name, json, context] of reaches)
    it(`is ${context} for ${name}`, () => assert.equal(ropeReach(json, 128)?.context, context));

  it('slows the slowest pair by the factor where the type does', () => {
    const linear = ropeReach({ rope_theta: 1e4, rope_scaling: { type: 'linear', factor: 4 } }, 128);
    assert.ok(Math.abs((linear?.longest ?? 0) - 4 * 54_410.143) < 0.01);
  });
  it('says nothing without a base, and survives nonsense', () => {
    assert.equal(ropeReach({}, 128), undefined);
    assert.equal(ropeReach({ rope_theta: 'x' }, 128), undefined);
    assert.equal(ropeReach({ rope_theta: 1e4, rope_scaling: 'linear' }, Number.NaN)?.longest, undefined);
    assert.equal(ropeReach({ rope_theta: 1e4, rope_scaling: { factor: -4 } }, 128)?.factor, 1);
  });
});

describe('numbers of a training run', () => {
  it('scale LoRA by α/r, and by α/√r when rank-stabilised', () => {
    assert.equal(loraScale(32, 16, false), 2);
    assert.equal(loraScale(32, 16, true), 8);
  });
  it('cost 6ND', () => {
    assert.equal(trainingFlops(70e9, 1.4e12), 5.88e23);
    assert.ok(Math.abs(trainingFlops(174.6e9, 300e9) / 3.1428e23 - 1) < 1e-9);
  });
  it('multiply batch, accumulation and devices', () => assert.equal(sequencesPerUpdate(4, 8, 2), 64));
  it('clip to the limit and never scale up', () => {
    assert.equal(clipFactor(1, 10), 0.1);
    assert.equal(clipFactor(1, 0.5), 1);
  });
  it('round warm-up up', () => assert.equal(warmupSteps(0.03, 1001), 31));
});
