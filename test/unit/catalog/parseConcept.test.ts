// A concept's file: what is read, and every fault named with its line.
import assert from 'node:assert/strict';
import { parseConcept } from '../../../src/core/catalog/parseConcept.ts';
import { lineOf, withChange } from '../../support/sampleQuestion.ts';

const sample = `---
name: { en: LoRA, zh-cn: 低秩适配 }
full: Low-Rank Adaptation
terms: { distinct: [low-rank adaptation, 低秩适应], ambiguous: [LoRA], other: [LoRa radio] }
identifiers: { peft: [LoraConfig, lora_alpha], vllm: [enable_lora] }
evidence: { imports: [peft, loralib], near: [target_modules, rank] }
neighbours: false
general: true
senses: [LoRa radio]
quiet: [lora_layer]
answers: [lora-vs-qlora#scale, peft-family]
sources: [hu2021lora]
formula: W_0 + \\frac{\\alpha}{r} B A
---
## en
Trains two thin matrices beside
frozen weights.

It saves memory.

## zh-cn
冻结权重，只训练两个小矩阵。
`;

const file = 'concepts/lora.md';
const known = {
  questions: new Set(['lora-vs-qlora', 'peft-family']),
  references: new Set(['hu2021lora']),
  sections: (question: string) => (question === 'lora-vs-qlora' ? new Set(['scale']) : undefined),
};

const faults: readonly (readonly [string, string, string, string | number, RegExp])[] = [
  ['a name in one language only', ', zh-cn: 低秩适配 }', ' }', 'name:', /lacks its zh-cn form/],
  ['a third language', 'zh-cn: 低秩适配 }', 'zh-cn: 低秩适配, fr: LoRA }', 'name:', /unknown key "fr"/],
  ['an unknown class of term', 'ambiguous: [LoRA]', 'vague: [LoRA]', 'terms:', /unknown key "vague"/],
  ['terms that are no list', 'distinct: [low-rank adaptation, 低秩适应]', 'distinct: LoRA', 'terms:', /must be a list/],
  ['a number among the terms', 'senses: [LoRa radio]', 'senses: [868]', 'senses:', /numbers in quotes/],
  ['an unknown question', 'peft-family]', 'peft]', 'answers:', /Unknown question "peft"/],
  ['an unknown section', '#scale', '#scales', 'answers:', /Unknown section "lora-vs-qlora#scales"/],
  ['an answer that cannot be read', 'peft-family]', '"peft family"]', 'answers:', /names no answer/],
  ['an unknown source', 'hu2021lora', 'hu2022lora', 'sources:', /Unknown source "hu2022lora"/],
  ['an unknown field', 'senses:', 'meanings:', 'meanings:', /Unknown field "meanings"/],
  ['a missing text', '## zh-cn\n冻结权重，只训练两个小矩阵。\n', '', 1, /"## zh-cn" is missing/],
  ['an unknown section of text', '## zh-cn', '## zh', '## zh', /Unknown section "## zh"/],
  ['an empty text', '冻结权重，只训练两个小矩阵。', '', '## zh-cn', /Nothing stands under/],
];

describe('a concept', () => {
  it('is read with its first sentence apart from the rest', () => {
    assert.deepEqual(parseConcept('lora', { file, text: sample }, known), {
      concept: {
        id: 'lora',
        name: { en: 'LoRA', 'zh-cn': '低秩适配' },
        full: 'Low-Rank Adaptation',
        terms: {
          distinct: ['low-rank adaptation', '低秩适应'],
          ambiguous: ['LoRA'],
          exact: [],
          close: [],
          other: ['LoRa radio'],
        },
        identifiers: { peft: ['LoraConfig', 'lora_alpha'], vllm: ['enable_lora'] },
        evidence: { imports: ['peft', 'loralib'], near: ['target_modules', 'rank'] },
        neighbours: false,
        general: true,
        senses: ['LoRa radio'],
        hover: true,
        quiet: ['lora_layer'],
        answers: [{ question: 'lora-vs-qlora', section: 'scale' }, { question: 'peft-family' }],
        sources: ['hu2021lora'],
        formula: 'W_0 + \\frac{\\alpha}{r} B A',
        text: {
          en: { sentence: 'Trains two thin matrices beside frozen weights.', more: 'It saves memory.' },
          'zh-cn': { sentence: '冻结权重，只训练两个小矩阵。', more: '' },
        },
      },
      problems: [],
    });
  });

  it('keeps a number and its % on one line', () => {
    const text = withChange(sample, 'It saves memory.', 'It saves 75 % of memory.');
    const { concept } = parseConcept('lora', { file, text }, known);
    assert.equal(concept?.text.en.more, 'It saves 75\u00a0% of memory.');
  });

  for (const [name, from, to, place, message] of faults)
    it(`is refused for ${name}, with its line`, () => {
      const text = withChange(sample, from, to);
      const line = typeof place === 'number' ? place : lineOf(text, place);
      const { concept, problems } = parseConcept('lora', { file, text }, known);
      assert.equal(concept, undefined);
      assert.ok(
        problems.some((one) => one.file === file && one.line === line && message.test(one.message)),
        `wanted ${message} on line ${line}, got ${JSON.stringify(problems)}`,
      );
    });
});
