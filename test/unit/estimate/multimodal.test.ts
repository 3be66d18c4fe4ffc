// Configs of models that also see: their language model is counted, and said to be alone.
import assert from 'node:assert/strict';
import { modelLine } from '../../../src/core/concepts/numbers/modelNumbers.ts';
import { countParameters, type ModelCount } from '../../../src/core/estimate/modelShape.ts';
import { readModel } from '../../../src/core/estimate/readModel.ts';

function counted(config: object): ModelCount {
  const reading = readModel(config);
  assert.equal(reading.kind, 'model');
  assert.ok(reading.kind === 'model' && reading.languageOnly === true);
  return countParameters(reading.model);
}

/** As the released files have it: what is as in Gemma3TextConfig is left out. */
const gemma3 = (text: object): object => ({
  model_type: 'gemma3',
  architectures: ['Gemma3ForConditionalGeneration'],
  text_config: { model_type: 'gemma3_text', sliding_window: 1024, ...text },
  vision_config: { hidden_size: 1152, num_hidden_layers: 27 },
});

describe('a model that also sees', () => {
  // Gemma 3 Technical Report (arXiv 2503.19786), table 1: millions of non-embedding parameters. The column of embeddings
  // holds more than vocabulary times width for the sizes that see (675 against 671 for 4B), so it is no oracle for them.
  const table: readonly (readonly [size: string, millions: number, text: object])[] = [
    ['4B', 3209, { hidden_size: 2560, intermediate_size: 10_240, num_hidden_layers: 34 }],
    [
      '12B',
      10_759,
      {
        hidden_size: 3840,
        intermediate_size: 15_360,
        num_hidden_layers: 48,
        num_attention_heads: 16,
        num_key_value_heads: 8,
      },
    ],
    [
      '27B',
      25_600,
      {
        hidden_size: 5376,
        intermediate_size: 21_504,
        num_hidden_layers: 62,
        num_attention_heads: 32,
        num_key_value_heads: 16,
        head_dim: 128,
      },
    ],
  ];
  for (const [size, millions, text] of table)
    it(`has the non-embedding parameters of the report's table: Gemma 3 ${size}`, () => {
      const { total, byPart } = counted(gemma3(text));
      const embedding = byPart.find(({ part }) => part === 'embedding')?.parameters ?? 0;
      assert.equal(Math.round((total - embedding) / 1e6), millions);
    });

  it('has both columns of that table where there is nothing to see: Gemma 3 1B', () => {
    const text = { hidden_size: 1152, intermediate_size: 6912, num_hidden_layers: 26, vocab_size: 262_144 };
    const reading = readModel({ model_type: 'gemma3_text', num_attention_heads: 4, num_key_value_heads: 1, ...text });
    assert.ok(reading.kind === 'model' && reading.languageOnly === undefined);
    const { total, byPart } = countParameters(reading.model);
    const embedding = byPart.find(({ part }) => part === 'embedding')?.parameters ?? 0;
    assert.deepEqual(
      [embedding, total - embedding].map((count) => Math.round(count / 1e6)),
      [302, 698],
    );
  });

  // Qwen2.5-7B has 7,615,616,512 parameters (its model.safetensors.index.json: 15,231,233,024 bytes at 16 bits).
  const qwen = {
    hidden_size: 3584,
    intermediate_size: 18_944,
    num_hidden_layers: 28,
    num_attention_heads: 28,
    num_key_value_heads: 4,
    vocab_size: 152_064,
    tie_word_embeddings: false,
  };
  it('is counted like its language model: Qwen2.5-VL-7B, with its fields at the top and below text_config', () => {
    const old = { model_type: 'qwen2_5_vl', ...qwen, vision_config: { depth: 32 } };
    const { tie_word_embeddings: tied, ...text } = qwen;
    const now = {
      model_type: 'qwen2_5_vl',
      tie_word_embeddings: tied,
      text_config: { model_type: 'qwen2_5_vl_text', ...text },
      vision_config: { depth: 32 },
    };
    assert.equal(counted(old).total, 7_615_616_512);
    assert.equal(counted(now).total, 7_615_616_512);
  });

  const mllama = {
    model_type: 'mllama',
    architectures: ['MllamaForConditionalGeneration'],
    text_config: {
      model_type: 'mllama_text_model',
      hidden_size: 4096,
      intermediate_size: 14_336,
      num_hidden_layers: 40,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      vocab_size: 128_256,
      cross_attention_layers: [3, 8, 13, 18, 23, 28, 33, 38],
    },
    vision_config: { hidden_size: 1280 },
  };
  it('is, with its encoder and projector, as large as the safetensors of Llama-3.2-11B-Vision: 10,670,220,835', () => {
    // transformers, modeling_mllama.py: 40 layers of width 1280 (8 of them gated), 1,601 patches, 4 tiles, 9 ratios.
    const layer = 4 * 1280 ** 2 + (2 * 1280 * 5120 + 5120 + 1280) + 2 * 2 * 1280;
    const positions = 1 + 1601 * 1280 + 9 * 4 * 1601 * 1280 + 2 * (9 * 4 * 1280 + 1);
    const encoder = 3 * 14 * 14 * 1280 + 1280 + positions + 2 * 2 * 1280 + 40 * layer + 8 * 2;
    const projector = 7680 * 4096 + 4096;
    assert.equal(counted(mllama).total + encoder + projector, 10_670_220_835);
  });

  it('caches its text in the layers that attend to text alone: 32 of the 40 of Llama-3.2-11B-Vision', () => {
    assert.match(modelLine(readModel(mllama), 'en') ?? '', /^9\.78B parameters \(language model alone\) .*KV 128 KiB/);
    const { cross_attention_layers: _, ...silent } = mllama.text_config;
    assert.equal(counted({ ...mllama, text_config: silent }).total, counted(mllama).total);
    for (const layers of [null, 7, [-1, 0.5, '3', 99, 3, 3], {}])
      assert.equal(readModel({ ...mllama, text_config: { ...silent, cross_attention_layers: layers } }).kind, 'model');
  });

  it('says in its line that the language model is counted alone, in both languages', () => {
    const reading = readModel({ model_type: 'qwen2_5_vl', ...qwen, vision_config: {} });
    assert.match(modelLine(reading, 'en') ?? '', /^7\.62B parameters \(language model alone\) · /);
    assert.match(modelLine(reading, 'zh-cn') ?? '', /^7\.62B 参数（仅语言模型） · /);
    assert.doesNotMatch(modelLine(readModel({ model_type: 'qwen2', ...qwen }), 'en') ?? '', /alone/);
  });

  it('says what is missing, and never throws on a broken language model', () => {
    const incomplete = readModel({ model_type: 'llava', text_config: { model_type: 'llama', vocab_size: 32_064 } });
    assert.ok(incomplete.kind === 'incomplete' && incomplete.missing.includes('hidden_size'));
    for (const text of [null, 7, [], {}, { model_type: 5 }, { model_type: '__proto__' }])
      assert.equal(readModel({ model_type: 'llava', text_config: text }).kind, 'other');
  });
});
