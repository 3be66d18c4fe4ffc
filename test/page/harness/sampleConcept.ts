// The page of a concept in both languages.
import type { Language } from '../../../src/core/catalog/question.ts';
import type { ConceptScreen } from '../../../src/protocol/screens.ts';
import { pageWords } from '../../../src/host/answer/pageWords.ts';

const shared = {
  kind: 'concept',
  id: 'lora',
  name: 'LoRA',
  otherNames: ['低秩适配', 'Low-Rank Adaptation'],
  formula: 'W_0 + \\frac{\\alpha}{r} B A',
  places: [
    { label: 'train.py:14', uri: 'file:///w/train.py', line: 13 },
    { label: 'models/llama/modeling_llama_with_a_long_name.py:1203', uri: 'file:///w/models/llama.py', line: 1202 },
  ],
  sources: [
    {
      number: 1,
      key: 'hu2021lora',
      html: 'Hu et al. (2021). <cite>LoRA: Low-Rank Adaptation of Large Language Models</cite>',
      url: 'https://arxiv.org/abs/2106.09685',
    },
    { number: 2, key: 'book', html: 'Knuth (1984). <cite>The TeXbook</cite>' },
  ],
} as const;

export const sampleConcept: Readonly<Record<Language, ConceptScreen>> = {
  en: {
    ...shared,
    language: 'en',
    words: pageWords.en,
    sentence: 'Freezes W and learns a low-rank update B·A beside it, scaled by α/r.',
    more: ['On Llama-2-7B, q and v at r = 8 make 4,194,304 trained parameters.', 'Unmerged adapters do cost latency.'],
    sections: [
      {
        question: 'lora-vs-qlora',
        section: 'scale',
        title: 'LoRA and QLoRA',
        heading: 'The scale is alpha over r',
      },
      { question: 'peft-family', title: 'The PEFT family' },
    ],
  },
  'zh-cn': {
    ...shared,
    language: 'zh-cn',
    words: pageWords['zh-cn'],
    sentence: '冻结 W，旁边学一个低秩增量 B·A，乘 α/r。',
    more: ['Llama-2-7B 只加在 q、v 上，r = 8 时训 4194304 个参数。', '不合并有延迟。'],
    sections: [
      { question: 'lora-vs-qlora', section: 'scale', title: 'LoRA 与 QLoRA', heading: '缩放是 α/r' },
      { question: 'peft-family', title: 'PEFT 家族' },
    ],
  },
};
