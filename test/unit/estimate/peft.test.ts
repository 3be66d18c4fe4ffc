// The small ways of fine-tuning, counted: held against PEFT itself, PEFT's documentation and the table of LoRA's paper.
import assert from 'node:assert/strict';
import {
  bottleneckParameters,
  ia3Parameters,
  prefixParameters,
  projectedPrefixParameters,
  promptEncoderParameters,
  promptParameters,
} from '../../../src/core/estimate/peft.ts';
import recorded from '../../fixtures/peft/recorded.json' with { type: 'json' };

const shapes = {
  'llama-2-7b': { layers: 32, width: 4096, keyWidth: 4096, inner: 11_008 },
  'llama-3-8b': { layers: 32, width: 4096, keyWidth: 1024, inner: 14_336 },
} as const;

describe('parameters of small fine-tuning', () => {
  for (const name of ['llama-2-7b', 'llama-3-8b'] as const)
    it(`are those that peft ${recorded.peft} trains on ${name}`, () => {
      const { width, inner, ...shape } = shapes[name];
      const trained = recorded.trained[name];
      assert.equal(promptParameters(width, 20), trained['prompt 20']);
      assert.equal(prefixParameters(shape, 20), trained['prefix 20']);
      assert.equal(projectedPrefixParameters(shape, 20, 512), trained['prefix 20, projection 512']);
      assert.equal(promptEncoderParameters(width, 20, 128, 'mlp'), trained['p-tuning 20, mlp 128']);
      assert.equal(promptEncoderParameters(width, 20, 128, 'lstm'), trained['p-tuning 20, lstm 128']);
      assert.equal(ia3Parameters(shape, inner), trained['ia3 k,v,down']);
    });

  it("are those that PEFT's documentation prints for BLOOMZ-560M (24 layers, width 1,024)", () => {
    assert.equal(prefixParameters({ layers: 24, keyWidth: 1024 }, 20), 983_040);
    assert.equal(promptEncoderParameters(1024, 20, 128, 'mlp'), 300_288);
    assert.equal(promptParameters(1024, 8), 8192);
  });

  it("are 7.1M and 40.1M for two adapters a layer in GPT-3, as in table 4 of LoRA's paper", () => {
    const millions = (bottleneck: number): string =>
      ((96 * 2 * bottleneckParameters(12_288, bottleneck)) / 1e6).toFixed(1);
    assert.deepEqual([millions(1), millions(8)], ['7.1', '40.1']);
  });
});
