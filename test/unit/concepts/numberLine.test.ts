// The third line of the hover: what it computes from the code around a name, and where it finds numbers.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Language } from '../../../src/core/catalog/question.ts';
import type { Lines, Place } from '../../../src/core/concepts/conceptAtPlace.ts';
import { numberHere, type NumberHere } from '../../../src/core/concepts/numbers/numberLine.ts';
import { numberAt, ownerOfRank, windowAt } from '../../../src/core/concepts/numbers/numberPlace.ts';

const linesOf = (text: string): Lines => {
  const lines = text.split('\n');
  return { lineCount: lines.length, lineAt: (at) => lines[at] ?? '' };
};

const hereIn = (text: string, place: Place, language: Language): NumberHere | undefined =>
  numberHere(windowAt(linesOf(text), place), language);

/** What the hover says at the first place of `name`. */
function line(text: string, name: string, language: Language = 'en'): string | undefined {
  const offset = text.indexOf(name);
  assert.ok(offset >= 0, name);
  const before = text.slice(0, offset).split('\n');
  const place = { line: before.length - 1, column: before.at(-1)?.length ?? 0 };
  return hereIn(text, place, language)?.line;
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/workspace/${name}`, `file://${__filename}`), 'utf8');

describe('numbers of LoRA', () => {
  it('are its scale, and what one layer trains', () => {
    const expected = 'scale α/r = 32/16 = 2 · a 4,096 × 4,096 layer trains 131,072 (0.781\u00a0%)';
    assert.equal(line('c = LoraConfig(r=16, lora_alpha=32)', 'lora_alpha'), expected);
    assert.equal(line('c = LoraConfig(r=16, lora_alpha=32)', 'LoraConfig'), expected);
    assert.equal(line('--lora-r 16 --lora-alpha 32', 'lora-alpha'), expected);
    assert.match(line('lora_r: 16\nlora_alpha: 32\n', 'lora_r', 'zh-cn') ?? '', /^缩放 α\/r = 32\/16 = 2 · /);
  });
  it('are divided by the root when rank-stabilised', () => {
    const code = 'LoraConfig(r=16, lora_alpha=32, use_rslora=True)';
    assert.match(line(code, 'lora_alpha') ?? '', /^scale α\/√r = 32\/√16 = 8 \(rsLoRA\)/);
  });
  it('count what is trained when base model and targets are known, as peft counts', () => {
    const code = (targets: string): string =>
      `m = AutoModelForCausalLM.from_pretrained("meta-llama/Llama-2-7b-hf")\nLoraConfig(r=8, lora_alpha=16${targets})`;
    assert.match(
      line(code(''), 'lora_alpha') ?? '',
      /trains 4,194,304 parameters, 0\.062\u00a0% of Llama-2-7B, q and v$/,
    );
    const four = ', target_modules=["q_proj", "k_proj", "v_proj", "o_proj"]';
    assert.match(line(code(four), 'lora_alpha') ?? '', /trains 8,388,608 parameters/);
    assert.match(line(code(', target_modules="all-linear"').replace('r=8', 'r=16'), 'lora_alpha') ?? '', /39,976,960/);
    assert.match(line(code('').replace('meta-llama', '/models/meta-llama'), 'lora_alpha') ?? '', / of Llama-2-7B, /);
    assert.match(
      line(fixture('train_lora.py'), 'lora_alpha') ?? '',
      /α\/r = 32\/16 = 2 · trains 13,631,488 parameters/,
    );
  });
});

describe('numbers of attention and RoPE', () => {
  const config = fixture('config.json');
  it('are the group and the cache', () => {
    assert.equal(
      line(config, 'num_key_value_heads'),
      '4 query heads share a KV head · KV 128 KiB a token at 16 bits; 4k: 512 MiB, 32k: 4 GiB, 128k: 16 GiB',
    );
  });
  it('name what the cache cannot be told without', () => {
    assert.equal(
      line('num_attention_heads=32, num_key_value_heads=8', 'num_key_value_heads'),
      '4 query heads share a KV head · KV cache: needs num_hidden_layers and head_dim',
    );
  });
  it('are the latent of MLA where the config has one', () => {
    const deepseek =
      '{"num_attention_heads": 128, "num_key_value_heads": 128, "num_hidden_layers": 61, "hidden_size": 7168, "kv_lora_rank": 512, "qk_rope_head_dim": 64}';
    assert.match(line(deepseek, 'num_key_value_heads') ?? '', /^MLA: 512 \+ 64 · KV 68\.6 KiB a token at 16 bits; /);
  });
  it('are the longest wavelength and the context', () => {
    assert.equal(
      line('{"rope_theta": 500000.0, "head_dim": 128, "max_position_embeddings": 8192}', 'rope_theta'),
      'longest wavelength 2,559,196 positions · context 8,192',
    );
    assert.match(line(config, 'rope_theta') ?? '', /context 32,768 \(yarn × 4\)$/);
  });
});

describe('numbers of loading and decoding', () => {
  it('are the bits of a parameter, as the QLoRA paper has them', () => {
    assert.match(
      line('BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4")', 'load_in_4bit') ?? '',
      /^4\.5 bits a parameter \(NF4/,
    );
    assert.match(line(fixture('train_lora.py'), 'load_in_4bit') ?? '', /^4\.127 bits a parameter .* Llama-3-8B: /);
    assert.equal(line('load_in_4bit=False', 'load_in_4bit'), undefined);
  });
  it('are temperature, top_k, top_p and num_beams in words', () => {
    const code = 'generate(temperature=0.5, top_k=50, top_p=0.9, num_beams=4)';
    assert.equal(line(code, 'temperature'), 'a lead of 1 in the logits is odds of 7.4 : 1 (2.7 : 1 at T = 1)');
    assert.equal(line(code, 'top_k'), 'drawn from the 50 likeliest tokens only');
    assert.equal(line(code, 'top_p'), 'drawn from the fewest tokens whose probabilities sum to 90\u00a0%');
    assert.equal(line(code, 'num_beams', 'zh-cn'), '每步保留 4 条候选：计算量和 KV cache 都是一条的 4 倍');
    assert.equal(line('temperature=0', 'temperature'), 'T = 0: always the likeliest token');
    assert.equal(line('temperature=-1', 'temperature'), undefined);
  });
});

describe('numbers of training', () => {
  const code = fixture('train_lora.py');
  it('are the batch of an update, warm-up, clipping', () => {
    assert.match(line(code, 'gradient_accumulation_steps') ?? '', /^4 × 8 = 32 sequences an update and device/);
    assert.equal(line(code, 'warmup_ratio'), '3\u00a0% of all steps: 300 of 10,000');
    assert.equal(line(code, 'max_grad_norm'), 'a gradient of norm 10 is multiplied by 0.1; up to 1 it stays');
    assert.match(line('clip_grad_norm_(model.parameters(), 0.5)', 'clip_grad_norm_') ?? '', /^a gradient of norm 5 /);
    assert.match(
      line('warmup_steps=2000, learning_rate=2e-4, max_steps=100_000', 'warmup_steps') ?? '',
      /^2,000 steps \(2\u00a0%\) from 0 to 0\.0002: 1e-7 more at each$/,
    );
    assert.match(
      line('warmup_steps=2000, learning_rate=2e-4, max_steps=100_000', 'warmup_steps', 'zh-cn') ?? '',
      /^前 2,000 步（2%）从 0 升到 0\.0002：/,
    );
  });
  it('are 6ND where model and tokens are named', () => {
    assert.equal(
      line('num_params = 70e9\ntotal_tokens = 1.4e12', 'total_tokens'),
      '6ND = 6 × 70B × 1.4T = 5.88e+23 FLOPs',
    );
  });
});

describe('a whole config.json', () => {
  const config = fixture('config.json');
  it('is told in one line over its type and its class', () => {
    const expected = '8.03B parameters · 16.1 GB at 16 bits · KV 128 KiB a token';
    assert.equal(line(config, 'model_type'), expected);
    assert.equal(line(config, 'LlamaForCausalLM'), expected);
  });
  it('says what is missing', () => {
    assert.equal(
      line('{"model_type": "llama", "hidden_size": "4096", "vocab_size": 0}', 'llama'),
      'missing or no whole number above zero: hidden_size, num_hidden_layers, vocab_size, …',
    );
  });
});

describe('the place of a number', () => {
  const at = (text: string, column: number): string | undefined => numberAt(linesOf(text), { line: 0, column })?.name;
  it('is the value behind a name', () => {
    assert.equal(at('f(lora_alpha=32)', 13), 'lora_alpha');
    assert.equal(at('  "num_key_value_heads": 8,', 25), 'num_key_value_heads');
    assert.equal(at('--lora-alpha 32', 13), 'lora-alpha');
    assert.equal(at('f(lora_alpha=32)', 4), undefined, 'the name itself is recognised as ever');
  });
  it('is all of r=16, which belongs to the LoRA near it', () => {
    const lines = linesOf('LoraConfig(\n  r=16,\n)');
    assert.equal(numberAt(lines, { line: 1, column: 2 })?.name, 'r');
    assert.deepEqual(ownerOfRank(lines, { line: 1, column: 2 }), { line: 0, column: 0 });
    assert.equal(ownerOfRank(linesOf('circle(\n  r=16,\n)'), { line: 1, column: 2 }), undefined);
  });
});

describe('numbers in any text', () => {
  it('never throw, and cost no more in a longer one', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'r=16',
        'lora_alpha=',
        '"rope_theta": 1e999',
        'head_dim: -1',
        'temperature=',
        '[',
        '{',
        '"',
        '\n',
        '__proto__=1',
        'num_key_value_heads=8',
        '--top-k 5',
        'warmup_steps=0.1',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(400), (pieces, at) => {
        const lines = linesOf(pieces.join(' '));
        const place = { line: 0, column: Math.min(at, lines.lineAt(0).length) };
        const said = numberHere(windowAt(lines, place), 'en');
        assert.doesNotMatch(JSON.stringify(said ?? ''), /NaN|undefined|Infinity/);
        numberAt(lines, place);
      }),
      { numRuns: 800 },
    );
  });
  it('look at a window of the same size in a long file and on a long line', () => {
    const middle = 'LoraConfig(r=16, lora_alpha=32)';
    const rows = Array.from({ length: 4000 }, (_, i) => `value_${i} = compute(a=${i}, b="x")`);
    const files = [
      { text: [...rows, middle, ...rows].join('\n'), line: 4000, column: 18 },
      { text: 'a=1, '.repeat(100_000) + middle + 'a=1, '.repeat(100_000), line: 0, column: 500_018 },
    ];
    for (const { text, ...place } of files) {
      const lines = linesOf(text);
      const window = windowAt(lines, place);
      assert.match(numberHere(window, 'en')?.line ?? '', /α\/r = 32\/16 = 2/);
      assert.ok(window.text.length <= 16_000, `${window.text.length} units`);
    }
  });
});
