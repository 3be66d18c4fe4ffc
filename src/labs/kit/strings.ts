// The languages of a lab and the words that every lab needs.
import type { LabContext } from '../lab.ts';

export type Language = LabContext['language'];

/** The same keys in both languages, by type. */
export type Strings<Shape> = Readonly<Record<Language, Shape>>;

export interface KitStrings {
  readonly lab: string;
  readonly more: string;
  readonly reset: string;
  readonly resetDone: string;
  readonly copy: string;
  readonly copied: string;
  readonly guessFirst: string;
  readonly skip: string;
  readonly right: string;
  readonly wrong: string;
  readonly rightAnswer: string;
  readonly less: (label: string) => string;
  readonly greater: (label: string) => string;
}

export const kitStrings: Strings<KitStrings> = {
  en: {
    lab: 'Try it',
    more: 'More',
    reset: 'Reset',
    resetDone: 'Back at the start.',
    copy: 'Copy as lab block',
    copied: 'Copied.',
    guessFirst: 'Guess first',
    skip: 'Skip the guess',
    right: 'Right:',
    wrong: 'Not quite:',
    rightAnswer: 'The answer:',
    less: (label) => `${label}: one step down`,
    greater: (label) => `${label}: one step up`,
  },
  'zh-cn': {
    lab: '动手试',
    more: '更多',
    reset: '还原',
    resetDone: '已还原。',
    copy: '复制为 lab 代码块',
    copied: '已复制。',
    guessFirst: '先猜一猜',
    skip: '不猜，直接看',
    right: '猜对了：',
    wrong: '不对：',
    rightAnswer: '正确答案：',
    less: (label) => `${label}：减一档`,
    greater: (label) => `${label}：加一档`,
  },
};
