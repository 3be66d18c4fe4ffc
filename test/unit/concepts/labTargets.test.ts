// The lab that a hover opens: which one the numbers belong to, and that the lab reads the very numbers of the code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { LabTarget } from '../../../src/core/concepts/numbers/labTargets.ts';
import { modelFields } from '../../../src/core/concepts/numbers/labTargets.ts';
import { numberHere } from '../../../src/core/concepts/numbers/numberLine.ts';
import { hoverCard } from '../../../src/core/concepts/hoverCard.ts';
import { countParameters } from '../../../src/core/estimate/modelShape.ts';
import { parseOptions as parseAdapters } from '../../../src/labs/adapters/model.ts';
import { modelOf, parseOptions as parseFit } from '../../../src/labs/fit/options.ts';
import { parseOptions as parseRope } from '../../../src/labs/rope/model.ts';
import { concept } from './lexicon.ts';

/** At the first place of `name` in a text that is all of its document. */
function target(text: string, name: string): LabTarget | undefined {
  const at = text.indexOf(name);
  assert.ok(at >= 0, name);
  return numberHere({ text, at, whole: true }, 'en')?.lab;
}

const config = readFileSync(new URL('../../fixtures/workspace/config.json', `file://${__filename}`), 'utf8');

describe('the lab on the numbers of code', () => {
  it('is the one on adapters for LoRA, at the rank of the code', () => {
    const found = target('LoraConfig(r=16, lora_alpha=32, target_modules="all-linear")', 'lora_alpha');
    assert.equal(found?.lab, 'adapters');
    const { r, targets, method, alpha } = parseAdapters(found?.options);
    assert.deepEqual({ r, targets, method, alpha }, { r: 16, targets: 'all', method: 'lora', alpha: 32 });
    assert.equal(parseAdapters(target('load_in_4bit=True, lora_r=8', 'lora_r')?.options).method, 'qlora');
  });

  it('is the one on RoPE for its base, with the head and the length of the config', () => {
    const found = target(config, 'rope_theta');
    assert.equal(found?.lab, 'rope');
    const { base, dim, trained } = parseRope(found?.options);
    assert.deepEqual({ base, dim, trained }, { base: 500_000, dim: 128, trained: 8192 });
  });

  it('opens on longer texts where the code stretches RoPE, and on the base that the code names', () => {
    const llama = 'rope_theta=500000.0, rope_scaling={"rope_type": "llama3", "factor": 8.0, ';
    const found = target(`${llama}"original_max_position_embeddings": 8192})`, 'rope_theta');
    const { view, rule, factor, length } = parseRope(found?.options);
    assert.deepEqual({ view, rule, factor, length }, { view: 'stretch', rule: 'llama3', factor: 8, length: 8192 });
    const qwen = target('from_pretrained("Qwen/Qwen2.5-7B-Instruct"); LoraConfig(r=8, lora_alpha=16)', 'lora_alpha');
    assert.equal(parseAdapters(qwen?.options).model, 'qwen2.5-7b');
  });

  it('is the one on memory for heads, and for the model of a whole config.json', () => {
    for (const name of ['num_key_value_heads', 'model_type']) {
      const found = target(config, name);
      assert.equal(found?.lab, 'fit', name);
      assert.equal(countParameters(modelOf(parseFit(found?.options)).shape).total, 8_030_261_248);
    }
  });

  it('takes heads from code only when the code says the whole model', () => {
    const some = 'LlamaConfig(num_attention_heads=32, num_key_value_heads=8, num_hidden_layers=32';
    assert.equal(target(`${some})`, 'num_key_value_heads'), undefined);
    const all = `${some}, hidden_size=4096, intermediate_size=14336, vocab_size=128256)`;
    const options = parseFit(target(all, 'num_key_value_heads')?.options);
    assert.equal(countParameters(modelOf(options).shape).total, 8_030_261_248);
  });

  it('is none for numbers that no lab takes', () => assert.equal(target('top_k=50', 'top_k'), undefined));

  it('gets the fields of a config alone, never a long text or a nested value', () => {
    const fields = modelFields({ a: 1, b: 'x'.repeat(200), c: { d: 1 }, e: [1, 2], f: [[1]], g: null, h: true });
    assert.deepEqual(fields, { a: 1, e: [1, 2], g: null, h: true });
  });
});

describe('a hover with numbers', () => {
  it('links to its lab behind the answer', () => {
    const lora = concept('lora', { en: 'LoRA', answers: [{ question: 'lora-vs-qlora' }] });
    const lab = { lab: 'adapters', options: { r: 16 } };
    assert.deepEqual(hoverCard(lora, 'zh-cn', { line: 'r = 16', lab }).links.slice(0, 3), [
      { kind: 'answer', label: '看答案', answer: { question: 'lora-vs-qlora' } },
      { kind: 'lab', label: '动手试', target: lab, title: 'LoRA' },
      { kind: 'ask', label: '考我', question: 'lora-vs-qlora' },
    ]);
  });
});
