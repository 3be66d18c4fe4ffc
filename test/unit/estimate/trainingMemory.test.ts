// Memory of training against the figures of ZeRO and of Korthikanti et al.
import assert from 'node:assert/strict';
import { activationBytesPerLayer } from '../../../src/core/estimate/activations.ts';
import { adapterTuningBytes, fullTuningBytes, shardedTuningBytes } from '../../../src/core/estimate/finetuning.ts';

describe('memory of weights, gradients and optimiser', () => {
  it('is 120, 31.4, 16.6 and 1.9 GB a device for 7.5 billion parameters on 64 devices (ZeRO, figure 1)', () => {
    assert.equal(fullTuningBytes(7.5e9), 120e9);
    const stages = ([0, 1, 2, 3] as const).map((stage) => (shardedTuningBytes(7.5e9, stage, 64) / 1e9).toFixed(1));
    assert.deepEqual(stages, ['120.0', '31.4', '16.6', '1.9']);
  });

  it('is 107.8 GB for Llama-2-7B in full, 13.5 GB of base and 0.64 GB of states with LoRA of rank 16', () => {
    assert.equal((fullTuningBytes(6_738_415_616) / 1e9).toFixed(1), '107.8');
    assert.equal((adapterTuningBytes(2 * 6_738_415_616, 39_976_960) / 1e9).toFixed(1), '14.1');
  });
});

describe('activations kept for the backward pass', () => {
  const gpt3 = { sequence: 2048, batch: 1, width: 12_288, heads: 96 };
  const mtNlg = { sequence: 2048, batch: 1, width: 20_480, heads: 128 };

  it('spend 5as/h = 80 on attention in GPT-3 and 64 in MT-NLG (Korthikanti et al. 2022, sec. 5)', () => {
    const attention = (shape: typeof gpt3): number => {
      const numbers = shape.sequence * shape.batch * shape.width;
      return (activationBytesPerLayer(shape) - activationBytesPerLayer(shape, 'selective')) / numbers;
    };
    assert.equal(attention(gpt3), 80);
    assert.equal(attention(mtNlg), 64);
  });

  it('shrink by 70% and 65% with selective recomputation (the same)', () => {
    const saved = (shape: typeof gpt3): number =>
      1 - activationBytesPerLayer(shape, 'selective') / activationBytesPerLayer(shape);
    assert.equal(saved(gpt3).toFixed(2), '0.70');
    assert.equal(saved(mtNlg).toFixed(2), '0.65');
  });

  it("are the block's 16-bit input alone with full recomputation", () =>
    assert.equal(activationBytesPerLayer(gpt3, 'full'), 2 * 2048 * 12_288));
});
