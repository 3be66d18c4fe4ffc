// Parameter counts, LoRA and NF4 against transformers, peft and the papers.
import assert from 'node:assert/strict';
import { loraParameters } from '../../../src/core/estimate/lora.ts';
import type { LinearName, LlamaConfig } from '../../../src/core/estimate/modelConfig.ts';
import { parameters } from '../../../src/core/estimate/parameters.ts';
import { baseBytes, bytesAt, nf4Bits, qloraScales, scaleBits } from '../../../src/core/estimate/quantization.ts';
import { targetNames } from '../../../src/labs/adapters/model.ts';

/** vocabulary, width, layers, MLP width, heads, key-value heads, head size, tied; totals as transformers 5.18 counts. */
const shapes: readonly (readonly [string, number, number, number, number, number, number, number, boolean, number])[] =
  [
    ['Llama-2-7B', 32_000, 4096, 32, 11_008, 32, 32, 128, false, 6_738_415_616],
    ['Llama-2-13B', 32_000, 5120, 40, 13_824, 40, 40, 128, false, 13_015_864_320],
    ['LLaMA-65B', 32_000, 8192, 80, 22_016, 64, 64, 128, false, 65_285_660_672],
    ['Llama-2-70B', 32_000, 8192, 80, 28_672, 64, 8, 128, false, 68_976_648_192],
    ['Llama-3-8B', 128_256, 4096, 32, 14_336, 32, 8, 128, false, 8_030_261_248],
    ['Llama-3.1-405B', 128_256, 16_384, 126, 53_248, 128, 8, 128, false, 405_853_388_800],
    ['Llama-3.2-1B', 128_256, 2048, 16, 8192, 32, 8, 64, true, 1_235_814_400],
    ['Llama-3.2-3B', 128_256, 3072, 28, 8192, 24, 8, 128, true, 3_212_749_824],
    ['TinyLlama-1.1B', 32_000, 2048, 22, 5632, 32, 4, 64, false, 1_100_048_384],
  ];

function config(name: string): LlamaConfig {
  const row = shapes.find(([known]) => known === name);
  assert.ok(row);
  const [, vocabSize, hiddenSize, layers, intermediateSize, heads, kvHeads, headDim, tiedEmbeddings] = row;
  return { vocabSize, hiddenSize, layers, intermediateSize, heads, kvHeads, headDim, tiedEmbeddings };
}

const qv: readonly LinearName[] = ['q_proj', 'v_proj'];
const qkvo: readonly LinearName[] = ['q_proj', 'k_proj', 'v_proj', 'o_proj'];
const all = targetNames.all;

describe('parameters of Llama-class models', () => {
  for (const [name, , , , , , , , , total] of shapes)
    it(`are ${total.toLocaleString('en')} for ${name}`, () => assert.equal(parameters(config(name)).total, total));
});

describe('parameters that LoRA trains', () => {
  const counts: readonly (readonly [string, readonly LinearName[], number, number])[] = [
    ['Llama-2-7B', qv, 8, 4_194_304],
    ['Llama-2-7B', qv, 16, 8_388_608],
    ['Llama-2-7B', qkvo, 8, 8_388_608],
    ['Llama-2-7B', all, 16, 39_976_960],
    ['Llama-2-7B', all, 64, 159_907_840],
    ['Llama-3-8B', qv, 8, 3_407_872],
    ['Llama-3-8B', qv, 16, 6_815_744],
    ['Llama-3-8B', qkvo, 8, 6_815_744],
    ['Llama-3-8B', all, 16, 41_943_040],
    ['Llama-3-8B', all, 64, 167_772_160],
    ['Llama-2-70B', qv, 8, 16_384_000],
    ['Llama-2-70B', all, 16, 207_093_760],
    ['Llama-2-70B', all, 64, 828_375_040],
    ['Llama-3.2-1B', ['q_proj'], 8, 524_288],
  ];
  for (const [name, targets, r, expected] of counts)
    it(`are ${expected.toLocaleString('en')} for ${name}, ${targets.length} layers a block, r = ${r} (peft)`, () =>
      assert.equal(loraParameters(config(name), targets, r), expected));
});

describe('NF4', () => {
  it('adds half a bit of scales to a weight, 0.127 with double quantisation (QLoRA sec. 3)', () => {
    assert.equal(scaleBits({ block: 64 }), 0.5);
    assert.equal(scaleBits(qloraScales), 0.126953125);
    assert.equal(nf4Bits(qloraScales).toFixed(3), '4.127');
  });

  it('saves about 3 GB at 65B by double quantisation (QLoRA sec. 3)', () => {
    const { total } = parameters(config('LLaMA-65B'));
    const saved = bytesAt(total, scaleBits({ block: 64 }) - scaleBits(qloraScales));
    assert.equal((saved / 1e9).toFixed(1), '3.0');
    assert.equal((bytesAt(total, nf4Bits(qloraScales)) / 1e9).toFixed(1), '33.7');
  });

  it('leaves embedding, head and norms of Llama-2-7B in 16 bits: 13.48 GB become 3.87, not 3.48', () => {
    const count = parameters(config('Llama-2-7B'));
    assert.deepEqual(count, { linear: 6_476_005_376, rest: 262_410_240, total: 6_738_415_616 });
    assert.equal((baseBytes(count, 16) / 1e9).toFixed(2), '13.48');
    assert.equal((baseBytes(count, nf4Bits(qloraScales)) / 1e9).toFixed(2), '3.87');
  });
});
