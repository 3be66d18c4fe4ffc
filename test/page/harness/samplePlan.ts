// The plan of a workspace in both languages.
import type { Language } from '../../../src/core/catalog/question.ts';
import type { PlanScreen } from '../../../src/protocol/screens.ts';
import { pageWords } from '../../../src/host/answer/pageWords.ts';

const shared = {
  kind: 'plan',
  name: 'finetune',
  scanned: 41,
  held: 1,
  concepts: [
    {
      id: 'lora',
      name: 'LoRA',
      count: 23,
      files: 2,
      places: [
        { label: 'train.py:14', uri: 'file:///w/train.py', line: 13 },
        { label: 'packages/adapters/src/low_rank/very_long_module_name.py:7', uri: 'file:///w/low_rank.py', line: 6 },
      ],
    },
    {
      id: 'rope',
      name: 'RoPE',
      count: 1,
      files: 1,
      places: [{ label: 'model.py:3', uri: 'file:///w/model.py', line: 2 }],
    },
  ],
  more: 5,
  skipped: { ignored: 3, binary: 12, large: 1, unreadable: 0, overLimit: 0 },
} as const;

export const samplePlan: Readonly<Record<Language, PlanScreen>> = {
  en: {
    ...shared,
    language: 'en',
    words: pageWords.en,
    questions: [
      { question: 'pretrain-vs-finetune', title: 'How do pre-training and fine-tuning differ?', concepts: [] },
      { question: 'lora-vs-qlora', title: 'How do LoRA and QLoRA work?', concepts: ['LoRA'] },
    ],
  },
  'zh-cn': {
    ...shared,
    language: 'zh-cn',
    words: pageWords['zh-cn'],
    questions: [
      { question: 'pretrain-vs-finetune', title: '预训练和微调有什么区别？', concepts: [] },
      { question: 'lora-vs-qlora', title: 'LoRA 和 QLoRA 的原理是什么？', concepts: ['LoRA'] },
    ],
  },
};
