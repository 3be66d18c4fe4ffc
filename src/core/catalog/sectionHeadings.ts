// The seven parts of a question's file, in their order, with their headings in each language.
import type { Localized } from './question.ts';

export const parts = ['aloud', 'depth', 'myths', 'followUps', 'points', 'cards', 'choices'] as const;
export type Part = (typeof parts)[number];

export const sectionHeadings: Localized<Readonly<Record<Part, string>>> = {
  en: {
    aloud: 'One minute aloud',
    depth: 'In depth',
    myths: 'Often said wrongly',
    followUps: 'Follow-ups',
    points: 'Scoring points',
    cards: 'Cards',
    choices: 'Choices',
  },
  'zh-cn': {
    aloud: '一分钟口述',
    depth: '详解',
    myths: '常见误区',
    followUps: '追问',
    points: '得分点',
    cards: '记忆卡',
    choices: '选择题',
  },
};
