// Words of identifiers and Chinese, cut as a reader cuts them.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isEdge, normalise, wordsOf } from '../../../src/core/concepts/words.ts';

const cut = (text: string): string =>
  wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');

describe('words', () => {
  const table: readonly (readonly [text: string, words: string])[] = [
    ['camelCase', 'camel|Case'],
    ['PascalCase', 'Pascal|Case'],
    ['LoRAConfig', 'Lo|RA|Config'],
    ['KVCache', 'KV|Cache'],
    ['QLoRA', 'Q|Lo|RA'],
    ['RoPE', 'Ro|PE'],
    ['SwiGLU', 'Swi|GLU'],
    ['DPOTrainer', 'DPO|Trainer'],
    ['LLMs', 'LLMs'],
    ['LoRAs', 'Lo|RAs'],
    ['GPUServer', 'GPU|Server'],
    ['num_key_value_heads', 'num|key|value|heads'],
    ['top_k', 'top|k'],
    ['t5', 't|5'],
    ['fp16', 'fp|16'],
    ['T5ForConditionalGeneration', 'T|5|For|Conditional|Generation'],
    ['--lora-rank', 'lora|rank'],
    ['peft.LoraConfig', 'peft|Lora|Config'],
    ['__init__', 'init'],
    ['使用LoRA微调', '使|用|Lo|RA|微|调'],
    ['property的作用', 'property|的|作|用'],
    ['naïve', 'naïve'],
    ['ＬｏＲＡ', 'Ｌｏ|ＲＡ'],
    ['LoRA를', 'Lo|RA'],
    ['', ''],
    ['__proto__', 'proto'],
    ['\ud800LoRA\udc00', 'Lo|RA'],
  ];
  for (const [text, words] of table)
    it(`cuts ${JSON.stringify(text)} into ${words}`, () => assert.equal(cut(text), words));

  it('normalises spellings of one name to one key', () => {
    for (const text of ['KV cache', 'kv_cache', 'KVCache', 'kv-cache', 'Kv.Cache', 'ＫＶ cache'])
      assert.equal(normalise(text), 'kvcache');
    assert.equal(normalise('旋转 位置编码'), '旋转位置编码');
  });

  it('gives words that lie in order inside any text, begin and end at edges, and join to the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of wordsOf(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.ok(isEdge(text, start) && isEdge(text, end));
          last = end;
        }
        assert.equal(
          normalise(
            wordsOf(text)
              .map(({ start, end }) => text.slice(start, end))
              .join(''),
          ),
          normalise(text),
        );
      }),
    );
  });
});
