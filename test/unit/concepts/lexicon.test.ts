// The shipped lexicon as a whole: no faults, every Chinese term there, every own spelling found.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileConcepts } from '../../../src/build/compileConcepts.ts';
import { conceptAt } from '../../../src/core/concepts/conceptAt.ts';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { parseConceptsData } from '../../../src/core/concepts/conceptsData.ts';
import { ownPage } from '../../../src/core/concepts/evidence.ts';
import { concepts, index, problems } from './gloss.ts';

describe('the lexicon', () => {
  it('has no fault', () => assert.deepEqual(problems, []));

  it('lets no two concepts claim one spelling', () => assert.deepEqual(index.refusals, []));

  const chinese: readonly (readonly [term: string, concept: string])[] = [
    ['推测解码', 'speculative-decoding'],
    ['投机解码', 'speculative-decoding'],
    ['预填充', 'prefill'],
    ['解码', 'decode'],
    ['软提示', 'prompt-tuning'],
    ['前缀微调', 'prefix-tuning'],
    ['适配器', 'adapter'],
    ['静态批处理', 'static-batching'],
    ['连续批处理', 'continuous-batching'],
    ['长度外推', 'length-extrapolation'],
    ['位置插值', 'position-interpolation'],
    ['旋转位置编码', 'rope'],
    ['零样本', 'zero-shot'],
    ['梯度消失', 'vanishing-gradient'],
    ['梯度爆炸', 'exploding-gradient'],
    ['梯度裁剪', 'grad-clip'],
    ['词表', 'vocab'],
    ['分词器', 'tokenizer'],
    ['监督微调', 'sft'],
    ['指令微调', 'sft'],
    ['预训练', 'pretraining'],
    ['微调', 'finetuning'],
    ['束搜索', 'beam-search'],
    ['贪心解码', 'greedy-decoding'],
    ['核采样', 'top-p'],
    ['温度', 'temperature'],
    ['奖励模型', 'reward-model'],
    ['近端策略优化', 'ppo'],
    ['直接偏好优化', 'dpo'],
    ['灾难性遗忘', 'catastrophic-forgetting'],
    ['幻觉', 'hallucination'],
    ['知识蒸馏', 'distillation'],
    ['剪枝', 'pruning'],
    ['量化', 'quantization'],
    ['端侧推理', 'on-device'],
    ['混合专家', 'moe'],
    ['自注意力', 'self-attention'],
    ['多头注意力', 'multi-head-attention'],
    ['分组查询注意力', 'gqa'],
    ['滑动窗口注意力', 'sliding-window'],
    ['残差连接', 'residual'],
    ['层归一化', 'layernorm'],
    ['均方根归一化', 'rmsnorm'],
    ['前馈网络', 'ffn'],
    ['低秩适配', 'lora'],
    ['参数高效微调', 'peft'],
    ['损失掩码', 'loss-mask'],
    ['分页注意力', 'paged-attention'],
  ];
  for (const [term, id] of chinese)
    it(`finds ${term} glued into a Chinese sentence`, () => {
      const line = `这里的${term}很重要`;
      const match = conceptAt(line, 4, index, ownPage);
      assert.deepEqual([match?.concept.id, match?.start, match?.end], [id, 3, 3 + term.length]);
    });

  it('finds every term and identifier by the spelling that its concept gives', () => {
    for (const concept of concepts) {
      const { distinct, ambiguous } = concept.terms;
      for (const written of [...distinct, ...ambiguous, ...Object.values(concept.identifiers).flat()]) {
        const column = written.search(/[\p{L}\p{N}]/u);
        assert.equal(conceptAt(`( ${written} )`, column + 2, index, ownPage)?.concept.id, concept.id, written);
      }
    }
  });

  it('says its sentence within the hover: 25 words, 40 Han characters', () => {
    for (const { id, text } of concepts) {
      const english = text.en.sentence.split(/\s+/).length;
      const han = text['zh-cn'].sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
      assert.ok(english <= 25 && english > 0, `${id}: ${english} words`);
      assert.ok(han <= 40 && han > 0, `${id}: ${han} Han characters`);
    }
  });

  it('leads from every concept that an answer treats to the very section', () => {
    const questions = fileURLToPath(new URL('../../../content/questions/', `file://${__filename}`));
    const written = new Set(
      readdirSync(questions).flatMap((group) =>
        readdirSync(`${questions}/${group}`).map((file) => file.replace(/(?:\.zh-cn)?\.md$/, '')),
      ),
    );
    for (const { id, answers } of concepts) {
      if (answers.length === 0) continue;
      const [first] = answers.filter(({ question }) => written.has(question));
      if (answers[0] !== first) continue;
      assert.ok(first?.section, `concepts/${id}.md: name the section of ${first?.question} that explains it first`);
    }
  });

  it('is at most 400 kB with all its formulas', () => {
    const json = JSON.stringify(compileConcepts(concepts, new Set(['why-rope'])));
    assert.ok(new TextEncoder().encode(json).length <= 400_000);
    const data = parseConceptsData(json);
    assert.deepEqual(
      Object.keys(data.formulas).toSorted(),
      concepts
        .filter(({ formula }) => formula !== undefined)
        .map(({ id }) => id)
        .toSorted(),
    );
    assert.deepEqual(
      data.concepts.find(({ id }) => id === 'rope')?.answers.map(({ question }) => question),
      ['why-rope'],
    );
  });

  it('leaves out a concept and a formula that cannot be read, names them, and recognises the others', () => {
    const { concepts: rows, atlas, formulas } = compileConcepts(concepts, new Set());
    const damaged = rows.map((row) => (row.id === 'lora' ? { id: 'lora', name: 'LoRA' } : row));
    const data = parseConceptsData(
      JSON.stringify({ concepts: damaged, atlas, formulas: { ...formulas, lora: { glyphs: null } } }),
    );
    assert.deepEqual(data.problems, [
      `Row ${rows.findIndex(({ id }) => id === 'lora') + 1} of the lexicon cannot be read`,
      'The formula of "lora" cannot be read',
    ]);
    assert.equal(data.concepts.length, rows.length - 1);
    assert.ok(!('lora' in data.formulas));
    assert.equal(conceptAt('rms_norm', 0, buildConceptIndex(data.concepts), ownPage)?.concept.id, 'rmsnorm');
  });

  it('refuses a file that is not the compiled lexicon', () => {
    for (const text of ['null', '[]', '{}', '{"concepts":[],"atlas":[]}', '{"concepts":{},"atlas":[],"formulas":{}}'])
      assert.throws(() => parseConceptsData(text), /not the compiled lexicon/);
  });
});
