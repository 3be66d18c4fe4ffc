// Passes over a model against published figures: bytes that a decoding step reads, operations of a prefill, what binds.
import assert from 'node:assert/strict';
import { baseModel } from '../../../src/core/estimate/baseModels.ts';
import { readModel } from '../../../src/core/estimate/readModel.ts';
import type { ModelShape } from '../../../src/core/estimate/modelShape.ts';
import { decodeWork, prefillWork, readParameters, roofline } from '../../../src/core/estimate/roofline.ts';

const shapeOf = (id: string): ModelShape => {
  const found = baseModel(id);
  assert.ok(found, id);
  return found.shape;
};
const configured = (json: object): ModelShape => {
  const reading = readModel(json);
  assert.equal(reading.kind, 'model');
  return reading.kind === 'model' ? reading.model : shapeOf('');
};
const near = (actual: number, expected: number, share: number): void =>
  assert.ok(Math.abs(actual / expected - 1) <= share, `${actual} is not within ${share} of ${expected}`);

/** Data sheet: 989 TFLOP/s dense BF16, 3.35 TB/s. */
const h100 = { bandwidth: 3.35e12, compute: 989e12 };

describe('one step of decoding', () => {
  it('reads what gpt-fast measured for Llama-2-7B: 1397.31 GB/s at 104.9 tokens/s, weights without embedding and a cache of 208', () => {
    // README of pytorch-labs/gpt-fast; it counts its preallocated cache: 5 + 200 tokens, rounded up to a multiple of 8.
    const { bytes } = decodeWork(shapeOf('llama-2-7b'), { context: 208, batch: 1, bits: 16 });
    near(bytes, 1397.31e9 / 104.9, 0.0006);
  });

  it('takes 4.56 ms for Llama-3-8B at 2,048 tokens on an H100, and memory binds (the answer on inference)', () => {
    const bound = roofline(decodeWork(shapeOf('llama-3-8b'), { context: 2048, batch: 1, bits: 16 }), h100);
    assert.equal((bound.seconds * 1e3).toFixed(2), '4.56');
    assert.equal(bound.binds, 'memory');
    assert.equal(Math.round(bound.ridge ?? 0), 295);
    assert.ok(bound.intensity > 0.9 && bound.intensity < 1.1, `${bound.intensity}`);
  });

  it('is bound by compute when enough sequences share the weights, and not before', () => {
    const shape = shapeOf('llama-3-8b');
    const binds = (batch: number): string => roofline(decodeWork(shape, { context: 1, batch, bits: 16 }), h100).binds;
    // Without a cache the ridge is at batch 295 of one operation a byte (Austin et al., "How to Scale Your Model", part 7).
    assert.deepEqual([1, 280, 310].map(binds), ['memory', 'memory', 'compute']);
  });

  it('reads the experts that are used: 12.9 of 46.7 billion for one token of Mixtral, all for many', () => {
    const mixtral = configured({
      model_type: 'mixtral',
      vocab_size: 32_000,
      hidden_size: 4096,
      intermediate_size: 14_336,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      num_local_experts: 8,
      num_experts_per_tok: 2,
    });
    const embedding = 32_000 * 4096;
    near(readParameters(mixtral, 1), 12_879_925_248 - embedding, 1e-9);
    near(readParameters(mixtral, 100), 46_702_792_704 - embedding, 1e-9);
  });

  it('counts no more of the cache than a window holds', () => {
    const config = {
      model_type: 'mistral',
      vocab_size: 32_000,
      hidden_size: 4096,
      intermediate_size: 14_336,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
    };
    const windowed = configured({ ...config, sliding_window: 4096 });
    const at = (context: number) => decodeWork(windowed, { context, batch: 1, bits: 16 });
    assert.deepEqual(at(4096), at(32_768));
    const plain = prefillWork(configured({ ...config, sliding_window: null }), { context: 4096, batch: 1, bits: 16 });
    assert.equal(prefillWork(windowed, { context: 4096, batch: 1, bits: 16 }).flops, plain.flops);
  });
});

describe('a prefill', () => {
  it('takes 2N + 2·layers·context·width operations a token, N without embeddings (Kaplan et al. 2020, table 1)', () => {
    // GPT-3: 96 layers of width 12,288, 2,048 tokens; N = 12·layers·width².
    const gpt3 = configured({
      model_type: 'gpt2',
      vocab_size: 50_257,
      n_positions: 2048,
      n_embd: 12_288,
      n_layer: 96,
      n_head: 96,
    });
    const { flops } = prefillWork(gpt3, { context: 2048, batch: 1, bits: 16 });
    const published = 2 * (12 * 96 * 12_288 ** 2) + 2 * 96 * 2048 * 12_288;
    near(flops / 2048, published, 1e-3);
  });

  it('is bound by compute where its decoding is bound by memory', () => {
    const bound = roofline(prefillWork(shapeOf('llama-3-8b'), { context: 2048, batch: 1, bits: 16 }), h100);
    assert.equal(bound.binds, 'compute');
  });

  it('is never faster than llama.cpp measured: 9,382 tokens/s for Llama 3 8B in F16 on a 4090, 512 tokens', () => {
    // XiongjieDai/GPU-Benchmarks-on-LLM-Inference, May 2024.
    const card = { bandwidth: 1008e9, compute: 165.2e12 };
    const { seconds } = roofline(prefillWork(shapeOf('llama-3-8b'), { context: 512, batch: 1, bits: 16 }), card);
    const most = 512 / seconds;
    assert.ok(most > 9382 && most < 2 * 9382, `${most}`);
  });
});

describe('a device without a figure for compute', () => {
  it('is told by its memory alone', () => {
    const bound = roofline({ flops: 1e15, bytes: 6e10 }, { bandwidth: 60e9 });
    assert.deepEqual([bound.seconds, bound.binds, bound.ridge], [1, 'memory', undefined]);
  });
});
