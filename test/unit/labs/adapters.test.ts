// The lab on small fine-tuning: its numbers against peft and the answer's own table, and its options.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { adapterNumbers, methodNumbers } from '../../../src/labs/adapters/methods.ts';
import { blockOptions, methods, models, parseOptions, stopsOf, type Method } from '../../../src/labs/adapters/model.ts';
import { presetIds, presetValues } from '../../../src/labs/adapters/presets.ts';
import { presetOf } from '../../../src/labs/kit/options.ts';
import recorded from '../../fixtures/peft/recorded.json' with { type: 'json' };

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

describe('the models of the adapters lab', () => {
  it('have a square q_proj, as it is drawn, and as many parameters under LoRA as peft counts', () => {
    for (const { name, shape } of models.values()) {
      const query = shape.linears.find((linear) => linear.name === 'q_proj');
      assert.equal(query?.inputs, query?.outputs, name);
    }
    const all = (model: string) => methodNumbers('lora', parseOptions({ model, r: 16, targets: 'all' })).trained;
    assert.deepEqual([all('llama-2-7b'), all('llama-3-8b')], [39_976_960, 41_943_040]);
  });
});

describe('the methods of the adapters lab', () => {
  const held: readonly (readonly [Method, object, keyof (typeof recorded.trained)['llama-2-7b']])[] = [
    ['lora', { r: 8 }, 'lora q,v r=8'],
    ['prompt', { l: 20 }, 'prompt 20'],
    ['prefix', { l: 20 }, 'prefix 20'],
    ['p-tuning-v2', { l: 20 }, 'prefix 20'],
    ['prefix', { l: 20, projection: 'mlp' }, 'prefix 20, projection 512'],
    ['p-tuning', { l: 20 }, 'p-tuning 20, mlp 128'],
    ['p-tuning', { l: 20, encoder: 'lstm' }, 'p-tuning 20, lstm 128'],
    ['ia3', {}, 'ia3 k,v,down'],
  ];
  for (const [method, sizes, name] of held)
    it(`train what peft ${recorded.peft} trains: ${name}`, () => {
      for (const model of ['llama-2-7b', 'llama-3-8b'] as const) {
        const { trained } = methodNumbers(method, parseOptions({ method, model, ...sizes }));
        assert.equal(trained, recorded.trained[model][name], model);
      }
    });

  const at = (method: Method, given: object = {}) => methodNumbers(method, parseOptions(given));

  it("are the rows of the answer's table: adapters of 64, and ten MiB of cache for 20 positions", () => {
    assert.equal(at('adapter').trained, 33_820_672);
    assert.equal(at('pfeiffer').trained, 33_820_672 / 2);
    assert.equal(at('prefix').cacheBytes, 10 * 2 ** 20);
    assert.equal(at('prompt').cacheBytes, 10 * 2 ** 20);
  });

  it('keep the prompt or the prefix alone of what made them', () => {
    assert.equal(at('p-tuning').kept, 81_920);
    assert.equal(at('prefix', { projection: 'mlp' }).kept, 5_242_880);
    assert.equal(at('lora').kept, at('lora').trained);
  });

  it('cost at inference where they cannot be merged: depth or positions', () => {
    const cost = (method: Method) => [at(method).mergeable, at(method).steps, at(method).positions];
    assert.deepEqual(methods.map(cost), [
      [true, 0, 0],
      [true, 0, 0],
      [false, 64, 0],
      [false, 32, 0],
      [false, 0, 20],
      [false, 0, 20],
      [false, 0, 20],
      [false, 0, 20],
      [true, 0, 0],
    ]);
  });
});

describe('options of the adapters lab', () => {
  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(...methods, 'all', 'llama-3-8b'), fc.anything());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ method: value, r: value, targets: value, model: value, m: value, l: value, alpha: value }),
        ),
        (given) => {
          const read = parseOptions(given);
          assert.ok(Number.isInteger(read.r) && read.r >= 1 && read.r <= 256);
          assert.ok(stopsOf('r', read.r).includes(read.r));
          assert.ok(read.m >= 1 && read.m <= 1024 && read.l >= 1 && read.l <= 512);
          assert.ok(Number.isFinite(adapterNumbers(read).trained));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('written to a block read back the same', () => {
    for (const given of [
      {},
      { method: 'qlora', r: 12 },
      { r: 64, targets: 'all', model: 'llama-3-8b' },
      { method: 'prefix', l: 100, projection: 'mlp', alpha: 32 },
    ]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(blockOptions(options)), options);
    }
    assert.deepEqual(blockOptions(parseOptions({ method: 'lora', r: 8 })), { method: 'lora', r: 8 });
  });

  it('are presets that are found again', () => {
    const all = presetIds.map((id) => ({ id, value: presetValues[id] }));
    for (const { id, value } of all) assert.equal(presetOf(all, { ...parseOptions({}), ...value }), id);
    assert.equal(presetOf(all, parseOptions({})), undefined);
  });
});
