// The few words that the renderer itself puts into a page: labels for those who cannot see it.
import type { Language } from '../catalog/question.ts';

interface AnswerWords {
  readonly source: (number: number, name: string) => string;
  readonly table: (number: number) => string;
  readonly output: string;
}

export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  en: {
    source: (number, name) => `Source ${number}: ${name}`,
    table: (number) => `Table ${number}`,
    output: 'Output',
  },
  'zh-cn': {
    source: (number, name) => `来源 ${number}：${name}`,
    table: (number) => `表 ${number}`,
    output: '输出',
  },
};

export const sourceWords: Readonly<Record<Language, string>> = { en: 'Sources', 'zh-cn': '来源' };
