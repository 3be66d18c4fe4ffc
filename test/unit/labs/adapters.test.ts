// The lab on LoRA and QLoRA: its numbers against peft and the answer's own table, and its options.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { adapterNumbers, blockOptions, parseOptions, ranks } from '../../../src/labs/adapters/model.ts';

describe('numbers of the adapters lab', () => {
  it('are those that peft prints for Llama-2-7B, q and v, r = 8', () => {
    const { trained, all, pairs } = adapterNumbers(parseOptions({ method: 'lora', r: 8 }));
    assert.equal(trained, 4_194_304);
    assert.equal(all, 6_742_609_920);
    assert.equal(((100 * trained) / all).toFixed(4), '0.0622');
    assert.equal(pairs, 64);
  });

  it('are smaller for the larger Llama-3-8B, whose v projection is narrow', () => {
    assert.equal(adapterNumbers(parseOptions({ r: 8, model: 'llama-3-8b' })).trained, 3_407_872);
  });

  it('agree with the table of the answer at r = 16 on all seven layers', () => {
    const { base, state } = adapterNumbers(parseOptions({ r: 16, targets: 'all' }));
    assert.deepEqual(
      [base.lora, base.qlora, state].map((bytes) => (bytes / 1e9).toFixed(1)),
      ['13.5', '3.9', '0.6'],
    );
  });
});

describe('options of the adapters lab', () => {
  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom('qlora', 'all', 'llama-3-8b'), fc.anything());
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ method: value, r: value, targets: value, model: value })),
        (given) => {
          const read = parseOptions(given);
          assert.ok(Number.isInteger(read.r) && read.r >= 1 && read.r <= 256);
          assert.ok(ranks(read.r).includes(read.r));
          assert.ok(Number.isFinite(adapterNumbers(read).trained));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('written to a block read back the same', () => {
    for (const given of [{}, { method: 'qlora', r: 12 }, { r: 64, targets: 'all', model: 'llama-3-8b' }]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(blockOptions(options)), options);
    }
    assert.deepEqual(blockOptions(parseOptions({ method: 'lora', r: 8 })), { method: 'lora', r: 8 });
  });
});
