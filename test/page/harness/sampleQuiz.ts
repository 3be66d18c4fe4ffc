// A choice and a message in both languages.
import type { Language } from '../../../src/core/catalog/question.ts';
import type { ChoiceResult, MessageScreen, QuizScreen } from '../../../src/protocol/screens.ts';
import { pageWords } from '../../../src/host/answer/pageWords.ts';

const tex = (source: string): string => `<span class="math" data-tex="${source}">${source}</span>`;

export const sampleQuiz: Readonly<Record<Language, QuizScreen>> = {
  en: {
    kind: 'quiz',
    language: 'en',
    words: pageWords.en,
    mode: 'random',
    question: 'lora-vs-qlora',
    choice: 'what-is-trained',
    eyebrow: 'Random quiz · Tuning and alignment',
    title: 'How do LoRA and QLoRA work?',
    stem: '<p>Which parameters receive gradients in QLoRA?</p>',
    options: [
      'The NF4 weights themselves, rounded back to four bits after every optimiser step',
      `${tex('A')} and ${tex('B')} alone, in 16 bits; the base only hands the gradient on`,
      'The scales of the blocks, while codes and adapters stay as they were at the start',
      'All weights, but paged out to CPU memory so that the GPU never holds them at once',
    ],
  },
  'zh-cn': {
    kind: 'quiz',
    language: 'zh-cn',
    words: pageWords['zh-cn'],
    mode: 'daily',
    question: 'lora-vs-qlora',
    choice: 'what-is-trained',
    eyebrow: '每日一题 · 微调与对齐',
    title: 'LoRA 和 QLoRA 的原理是什么？',
    stem: '<p>QLoRA 训练时，哪些参数有梯度？</p>',
    options: [
      'NF4 权重本身，每步更新后再量化回 4 bit',
      `只有 16 bit 的 ${tex('A')} 和 ${tex('B')}，底座只把梯度往前传`,
      '各个块的缩放系数，码和 Adapter 都保持不变',
      '所有权重，只是分页放到 CPU 内存里，GPU 不同时持有',
    ],
  },
};

export const sampleResult: Readonly<Record<Language, ChoiceResult>> = {
  en: {
    right: 1,
    reasons: {
      0: '<p>The codes are frozen: an index into a table has no gradient.</p>',
      1: `<p>The gradient passes through the expanded base to reach ${tex('A')} and ${tex('B')}.</p>`,
    },
    saved: true,
    cardDue: false,
  },
  'zh-cn': {
    right: 1,
    reasons: {
      0: '<p>码是冻结的：查表的下标没有梯度。</p>',
      1: `<p>梯度穿过展开的底座，传到 ${tex('A')} 和 ${tex('B')}。</p>`,
    },
    saved: true,
    cardDue: false,
  },
};

export const sampleMessage: Readonly<Record<Language, MessageScreen>> = {
  en: {
    kind: 'message',
    language: 'en',
    words: pageWords.en,
    text: 'Gloss has no question “lora-vs-qlra”.',
    action: { label: 'Open LoRA and QLoRA', question: 'lora-vs-qlora' },
  },
  'zh-cn': {
    kind: 'message',
    language: 'zh-cn',
    words: pageWords['zh-cn'],
    text: 'Gloss 里没有「lora-vs-qlra」这道题。',
    action: { label: '打开「LoRA 和 QLoRA」', question: 'lora-vs-qlora' },
  },
};
