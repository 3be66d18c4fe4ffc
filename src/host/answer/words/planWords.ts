// The page's words of the plan of a workspace, in both languages.
import type { Language } from '../../../core/catalog/question.ts';
import type { PlanWords } from '../../../protocol/words.ts';

export const planWords = {
  en: {
    plan: 'Study plan',
    planSummary: '{0} concepts in {1} files that were read.',
    planEmpty: 'Nothing here that Gloss knows.',
    planQuestions: 'Questions, in order',
    planHeld: 'You can tell {0} of these {1} already; they come last.',
    planConcepts: 'Concepts of this code',
    planCount: 'places: {0}, files: {1}',
    planMore: 'and {0} more',
    planSkipped: 'Left out',
    skipped: {
      ignored: '{0} that .gitignore names',
      binary: '{0} without text',
      large: '{0} above 1 MB',
      unreadable: '{0} that could not be read',
      overLimit: 'what comes after the first 20,000',
    },
    renewPlan: 'Read again',
  },
  'zh-cn': {
    plan: '学习路线',
    planSummary: '读了 {1} 个文件，有 {0} 个概念。',
    planEmpty: '这里没有 Gloss 认识的概念。',
    planQuestions: '按顺序学的题目',
    planHeld: '这 {1} 道里，{0} 道已经讲得出来，排在最后。',
    planConcepts: '代码里的概念',
    planCount: '{1} 个文件，{0} 处',
    planMore: '另有 {0} 个',
    planSkipped: '没有读的文件',
    skipped: {
      ignored: '{0} 个被 .gitignore 排除',
      binary: '{0} 个不是文本',
      large: '{0} 个超过 1 MB',
      unreadable: '{0} 个读不出来',
      overLimit: '前 20000 个以后的',
    },
    renewPlan: '重新读',
  },
} as const satisfies Record<Language, PlanWords>;
