// The matcher over the small lexicon: exact ranges, longest match, boundaries in Chinese, time linear in the text.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { conceptAt } from '../../../src/core/concepts/conceptAt.ts';
import { conceptsIn } from '../../../src/core/concepts/conceptsIn.ts';
import { noEvidence, ownPage } from '../../../src/core/concepts/evidence.ts';
import { concept, lexicon } from './lexicon.ts';

const index = buildConceptIndex(lexicon);
const all = (text: string, evidence = ownPage): readonly string[] =>
  conceptsIn(text, index, evidence).map((match) => `${match.concept.id}:${text.slice(match.start, match.end)}`);

/** Steps that a run takes through the trie of the index it is given. */
function stepped(run: (counted: typeof index) => void): number {
  let steps = 0;
  const { trie } = index;
  const step = (node: number, code: number): number => {
    steps += 1;
    return trie.step(node, code);
  };
  run({ ...index, trie: { ...trie, step } });
  return steps;
}

describe('conceptsIn', () => {
  const table: readonly (readonly [text: string, ...expected: string[]])[] = [
    ['使用LoRA微调', 'lora:LoRA'],
    ['property的作用'],
    ['support参数'],
    ['europe, tropes, ropes', 'rope:ropes'],
    ['LoRAConfig(r=8)', 'lora:LoRAConfig'],
    ['peft.LoraConfig', 'lora:LoraConfig'],
    ['my_lora_alpha_value', 'lora:lora_alpha'],
    ['--lora-rank 8', 'lora:lora-rank'],
    ['QLoRA and LoRAs', 'qlora:QLoRA', 'lora:LoRAs'],
    ['LoRaWAN', 'lora:LoRa'],
    [
      'the KV cache, kv-cache, kv_cache, KVCache, KV caches',
      ...'KV cache|kv-cache|kv_cache|KVCache|KV caches'.split('|').map((text) => `kv-cache:${text}`),
    ],
    ['KV缓存 KV 缓存', 'kv-cache:KV缓存', 'kv-cache:KV 缓存'],
    ['self.KV.cache'],
    ['kv\tcache', 'kv-cache:kv\tcache'],
    ['kv      cache'],
    ['kv, cache'],
    ['you can use cache here'],
    ['use_cache=True', 'kv-cache:use_cache'],
    ['llama.rope.freq_base', 'rope:rope.freq_base'],
    [
      'flash attention, flash_attention_2, FlashAttention',
      ...'flash attention|flash_attention|FlashAttention'.split('|').map((text) => `flash-attention:${text}`),
    ],
    ['rms_norm RMS norm RMSNorm', ...'rms_norm|RMS norm|RMSNorm'.split('|').map((text) => `rmsnorm:${text}`)],
    ['swi glu, lo ra, ro pe', 'swiglu:swi glu'],
    ['at t 5, t-5, t5, T500, AT5', 't5:t5'],
    ['旋转位置编码', 'rope:旋转位置编码'],
    ['绝对位置编码和位置插值', 'positional-encoding:位置编码', 'position-interpolation:位置插值'],
    ['NTK插值', 'position-interpolation:NTK插值'],
    ['LN ln LNs x.LN LN_x', 'layernorm:LN', 'layernorm:LN'],
    ['reward policies', 'policy:reward policies'],
    ['llama.cpp llama-cpp llama cpp', ...'llama.cpp|llama-cpp|llama cpp'.split('|').map((text) => `llama-cpp:${text}`)],
    ['DPOTrainer(dpo_config)', 'dpo:DPOTrainer', 'dpo:dpo'],
    ['ＲｏＰＥ', 'rope:ＲｏＰＥ'],
    ['__proto__ constructor toString'],
  ];
  for (const [text, ...expected] of table)
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(all(text), expected));

  it('keeps ambiguous words silent without evidence, distinct ones and identifiers not', () => {
    assert.deepEqual(all('LoRA adapter lora_alpha T5 RMSNorm', noEvidence), ['lora:lora_alpha', 'rmsnorm:RMSNorm']);
  });

  it('takes steps linear in the length of a line', () => {
    const stepsOf = (text: string): number => stepped((counted) => void conceptsIn(text, counted, ownPage));
    for (const unit of [
      'lora',
      'kv ',
      'kv    ',
      'k',
      'flash_',
      '位置',
      'use_cache ',
      'T5T5',
      ' ',
      'LoRA rotary position ',
    ]) {
      const short = unit.repeat(Math.ceil(5000 / unit.length));
      const [one, ten] = [stepsOf(short), stepsOf(short.repeat(10))];
      assert.ok(ten <= 10 * one + 100, `${JSON.stringify(unit)}: ${one} steps, ten times as long ${ten}`);
    }
  });
});

describe('conceptAt', () => {
  it('finds a term of several words wherever the column stands in it, with its exact range', () => {
    const line = 'a KV cache and 位置插值';
    for (let column = -1; column <= line.length + 1; column += 1) {
      const match = conceptAt(line, column, index, ownPage);
      const text = match && line.slice(match.start, match.end);
      if (column >= 2 && column < 10) assert.equal(text, 'KV cache');
      else if (column >= 15 && column < 19) assert.equal(text, '位置插值');
      else assert.equal(match, undefined);
    }
  });

  it('hides what stands inside a longer spelling', () => {
    assert.equal(conceptAt('LoRaWAN T5Config', 9, index, ownPage)?.end, 16);
    const radio = concept('radio', { en: 'Radio', ambiguous: ['QLoRA radio'] });
    const withRadio = buildConceptIndex([...lexicon, radio]);
    assert.equal(conceptAt('a QLoRA radio', 3, withRadio, ownPage)?.concept.id, 'radio');
    assert.equal(conceptAt('a QLoRA radio', 3, withRadio, noEvidence), undefined);
    assert.equal(conceptAt('a QLoRA', 3, withRadio, noEvidence)?.concept.id, 'qlora');
  });

  const words = fc.constantFrom(
    ...'LoRA KV cache kv_cache 旋转位置编码 位置 编码 use _ - . rope T 5 s é 的 \n \t ( ` __proto__'.split(' '),
    ' ',
    '\ud83d',
    '\udc00',
  );
  it('names what an identifier is named after wherever one points in it: the surest name, of equals the last', () => {
    const at = (line: string, column: number): string | undefined => {
      const match = conceptAt(line, column, index, ownPage);
      return match && `${match.concept.id} ${match.start}-${match.end}`;
    };
    assert.equal(at('x = rope_cuda_kernel(y)', 10), 'rope 4-20');
    assert.equal(at('x = rope_cuda_kernel(y)', 5), 'rope 4-8');
    assert.equal(at('LlamaLoraLayer', 11), 'lora 0-14');
    assert.equal(at('the_rmsnorm_of_rope_here', 0), 'rmsnorm 0-24');
    assert.equal(at('RMSNorm-7B-Instruct.', 9), 'rmsnorm 0-19');
    assert.equal(at('rope (cuda)', 7), undefined);
    assert.equal(at('LoRA的层', 4), undefined);
    assert.equal(at(`${'x'.repeat(70)}_rope`, 0), undefined);
  });

  it('agrees with conceptsIn at each column, never throws, and keeps its range around the column', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 30 }),
        (parts) => {
          const line = parts.join('');
          const matches = conceptsIn(line, index, ownPage);
          let last = 0;
          for (const { start, end } of matches) {
            assert.ok(start >= last && end > start && end <= line.length);
            last = end;
          }
          for (let column = 0; column < line.length; column += 1) {
            const expected = matches.find(({ start, end }) => start <= column && column < end);
            const match = conceptAt(line, column, index, ownPage);
            if (expected !== undefined || match === undefined) assert.deepEqual(match, expected);
            else {
              assert.ok(match.start <= column && column < match.end);
              assert.ok(matches.some(({ start, end }) => match.start <= start && end <= match.end));
              assert.doesNotMatch(line.slice(match.start, match.end), /[\s(`\p{Script=Han}]/u);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes no more steps at the end of a line of 5 MB than in a short one', () => {
    const line = `${'rope kv cache, '.repeat(350_000)}旋转位置编码`;
    const stepsAt = (text: string): number =>
      stepped((counted) => {
        for (let turn = 0; turn < 1000; turn += 1) conceptAt(text, text.length - 1 - turn, counted, ownPage);
      });
    assert.equal(stepsAt(line), stepsAt(line.slice(-5000)));
    assert.equal(conceptAt(line, line.length - 1, index, ownPage)?.concept.id, 'rope');
  });
});

describe('conceptIndex', () => {
  it('names a spelling that two concepts claim, and keeps the first', () => {
    const both = buildConceptIndex([
      concept('a', { en: 'A one', distinct: ['KV cache'] }),
      concept('b', { en: 'B two', distinct: ['kv_cache'] }),
    ]);
    assert.deepEqual(both.refusals, [{ concept: 'b', written: 'kv_cache', owner: 'a' }]);
    assert.equal(conceptAt('kv_cache', 0, both, ownPage)?.concept.id, 'a');
  });

  it('holds any terms without throwing and finds each of them by its own spelling', () => {
    const term = fc.stringMatching(/^[a-zA-Z0-9位置编码]{3,8}([ _-][a-zA-Z0-9位置]{1,6}){0,2}$/);
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 20 }), (terms) => {
        const built = buildConceptIndex([concept('x', { en: 'X y', distinct: terms })]);
        for (const one of terms) assert.equal(conceptAt(one, 0, built, noEvidence)?.end, one.length, one);
      }),
    );
    buildConceptIndex([concept('odd', { en: '', distinct: ['', '()', '__proto__', '\ud800'], near: ['', '('] })]);
  });
});
