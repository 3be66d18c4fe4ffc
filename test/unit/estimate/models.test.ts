// Parameters and KV cache of whole configs, against what transformers counts; and configs that are no good.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { cacheBytes, cacheBytesPerToken } from '../../../src/core/estimate/kvCache.ts';
import { loraTrained } from '../../../src/core/estimate/lora.ts';
import { countParameters, type ModelShape } from '../../../src/core/estimate/modelShape.ts';
import { readModel, readModelText } from '../../../src/core/estimate/readModel.ts';

interface Row {
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}
interface Oracles {
  readonly exact: readonly (Row & {
    readonly total: number;
    readonly active?: number;
    readonly kvBytesPerToken?: number;
  })[];
  readonly rounded: readonly (Row & { readonly published: number })[];
}
const file = new URL('../../fixtures/oracles/models.json', `file://${__filename}`);
const oracles = JSON.parse(readFileSync(file, 'utf8')) as Oracles;

function shapeOf(config: unknown): ModelShape {
  const reading = readModel(config);
  assert.equal(reading.kind, 'model', JSON.stringify(reading));
  if (reading.kind !== 'model') throw new Error('unreachable');
  return reading.model;
}
const configOf = (name: string): Row['config'] => {
  const row = [...oracles.exact, ...oracles.rounded].find((one) => one.name === name);
  assert.ok(row, name);
  return row.config;
};

describe('parameters of a config.json', () => {
  for (const { name, config, total, active, kvBytesPerToken } of oracles.exact)
    it(`are ${total.toLocaleString('en')} for ${name}`, () => {
      const shape = shapeOf(config);
      const count = countParameters(shape);
      assert.equal(count.total, total);
      assert.equal(
        count.byPart.reduce((sum, { parameters }) => sum + parameters, 0),
        total,
      );
      assert.ok(shape.exact);
      if (active !== undefined) assert.equal(count.active, active);
      if (kvBytesPerToken !== undefined) {
        assert.ok(shape.cache);
        assert.equal(cacheBytesPerToken(shape.cache), kvBytesPerToken);
      }
    });

  for (const { name, config, published } of oracles.rounded)
    it(`come near the rounded figure of ${name} and say that they are not exact`, () => {
      const shape = shapeOf(config);
      const { total } = countParameters(shape);
      assert.ok(Math.abs(total / published - 1) < 0.004, `${total} against ${published}`);
      assert.equal(shape.exact, false);
    });

  it('are found by the class when there is no model_type', () => {
    const { model_type: _, ...config } = configOf('Qwen2.5-7B');
    assert.equal(countParameters(shapeOf(config)).total, 7_615_616_512);
  });

  it('of DeepSeek-V2 are 21B for a token, as the paper rounds', () => {
    assert.equal(Math.round(countParameters(shapeOf(configOf('DeepSeek-V2'))).active / 1e9), 21);
  });
});

describe('the KV cache of a config.json', () => {
  const cacheOf = (name: string): NonNullable<ModelShape['cache']> => {
    const { cache } = shapeOf(configOf(name));
    assert.ok(cache);
    return cache;
  };
  it('is 2 GiB at 4,096 tokens of Llama-2-7B and half a GiB of Llama-3-8B', () => {
    assert.equal(cacheBytes(cacheOf('Llama-2-7B'), 4096), 2 * 2 ** 30);
    assert.equal(cacheBytes(cacheOf('Llama-3-8B'), 4096), 2 ** 29);
  });
  it('stays at the window where all layers have one', () => {
    const { cache } = shapeOf({ ...configOf('Mistral-7B-v0.1'), sliding_window: 4096 });
    assert.ok(cache);
    assert.equal(cacheBytes(cache, 131_072), cacheBytes(cache, 4096));
    assert.equal(cacheBytes(cache, 4096), 2 ** 29);
  });
  it('does not exist for an encoder', () => assert.equal(shapeOf(configOf('bert-base')).cache, undefined));
});

describe('LoRA on a config.json', () => {
  /** As peft 0.21 counts; OPT, RoBERTa and GPT-3 by the same rule. */
  const counts: readonly (readonly [string, ReadonlySet<string> | 'all-linear', number, number])[] = [
    ['Llama-2-7B', new Set(['q_proj', 'v_proj']), 8, 4_194_304],
    ['Llama-2-7B', 'all-linear', 64, 159_907_840],
    ['Llama-3-8B', 'all-linear', 16, 41_943_040],
    ['Llama-2-70B', new Set(['q_proj', 'v_proj']), 8, 16_384_000],
    ['Llama-2-70B', 'all-linear', 16, 207_093_760],
    ['Qwen2.5-3B', new Set(['q_proj', 'v_proj']), 16, 3_686_400],
    ['Llama-3.2-1B', new Set(['q_proj']), 8, 524_288],
    ['bert-base', new Set(['query', 'value']), 8, 294_912],
    ['bert-large', new Set(['query', 'value']), 8, 786_432],
  ];
  for (const [name, targets, r, trained] of counts)
    it(`trains ${trained.toLocaleString('en')} parameters of ${name} at r = ${r}`, () =>
      assert.equal(loraTrained(shapeOf(configOf(name)).linears, targets, r), trained));
});

describe('a config.json of unknown quality', () => {
  const llama = configOf('Llama-3-8B');
  const missing = (change: Readonly<Record<string, unknown>>): readonly string[] => {
    const reading = readModel({ ...llama, ...change });
    return reading.kind === 'incomplete' ? reading.missing : [reading.kind];
  };

  it('is told what it lacks', () => {
    assert.deepEqual(missing({ hidden_size: undefined }), ['hidden_size']);
    assert.deepEqual(missing({ hidden_size: '4096', num_hidden_layers: -32 }), ['hidden_size', 'num_hidden_layers']);
    assert.deepEqual(missing({ vocab_size: 0, intermediate_size: 1.5 }), ['vocab_size', 'intermediate_size']);
    assert.deepEqual(missing({ num_key_value_heads: 'eight' }), ['num_key_value_heads']);
    assert.deepEqual(missing({ hidden_size: 1e300 }), ['hidden_size']);
  });
  it('takes null for absence', () =>
    assert.deepEqual(missing({ num_key_value_heads: null, head_dim: null }), ['model']));
  it('is nothing of ours when it is no model', () => {
    for (const other of [null, 3, 'x', [], {}, { model_type: 'whisper' }, { model_type: '__proto__' }])
      assert.equal(readModel(other).kind, 'other');
    for (const text of ['', '{', '[]', '\ufeff{}', '{"__proto__": {"model_type": "llama"}}'])
      assert.equal(readModelText(text).kind, 'other');
  });
  it('takes no field from a prototype', () => {
    const reading = readModelText('{"model_type": "llama", "__proto__": {"hidden_size": 4096}}');
    assert.ok(reading.kind === 'incomplete' && reading.missing.includes('hidden_size'));
  });

  it('never throws, and what it counts is a finite whole number of parameters', () => {
    const value = fc.oneof(
      fc.constantFrom(0, -1, 1, 0.5, 32, 4096, 1e308, Number.NaN, Infinity, null, undefined, true, '4096', '', [], {}),
      fc.anything(),
    );
    const base = fc.constantFrom(...[...oracles.exact, ...oracles.rounded].map(({ config }) => config));
    const config = base.chain((one) =>
      fc
        .tuple(
          fc.dictionary(fc.constantFrom(...Object.keys(one), '__proto__', 'constructor', 'rope_scaling'), value),
          fc.subarray(Object.keys(one)),
        )
        .map(([change, removed]) => {
          const changed: Record<string, unknown> = { ...one, ...change };
          for (const name of removed.slice(0, 2)) delete changed[name];
          return changed;
        }),
    );
    fc.assert(
      fc.property(config, (one) => {
        const reading = readModel(one);
        if (reading.kind === 'incomplete') assert.ok(reading.missing.every((name) => name.length > 0));
        if (reading.kind !== 'model') return;
        const { total, active } = countParameters(reading.model);
        assert.ok(Number.isFinite(total) && total > 0 && active > 0, String(total));
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (one) => void readModel(one)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void readModelText(text)),
      { numRuns: 300 },
    );
  });
});
