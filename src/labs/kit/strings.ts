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
  readonly asTable: string;
  readonly firstStep: string;
  readonly stepBack: string;
  readonly stepOn: string;
  readonly lastStep: string;
  /** Why a number was refused. */
  readonly between: (min: string, max: string, whole: boolean) => string;
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
    asTable: 'As a table',
    firstStep: 'to the start',
    stepBack: 'one step back',
    stepOn: 'one step on',
    lastStep: 'to the end',
    between: (min, max, whole) => `${whole ? 'A whole number' : 'A number'} from ${min} to ${max}, please.`,
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
    asTable: '看表格',
    firstStep: '回到开头',
    stepBack: '退一步',
    stepOn: '进一步',
    lastStep: '跳到末尾',
    between: (min, max, whole) => `请填 ${min} 到 ${max} 之间的${whole ? '整数' : '数'}。`,
  },
};
