// The page's words of the quiz, in both languages.
import type { Language } from '../../../core/catalog/question.ts';
import type { QuizWords } from '../../../protocol/words.ts';

export const quizWords = {
  en: {
    quizTitle: 'Random quiz',
    quizOwn: 'Quiz',
    dailyTitle: 'Question of the day',
    quizNext: 'Next',
    quizAnswer: 'The answer',
    quizEnd: 'End',
    quizRight: 'Right.',
    quizWrong: 'Wrong. The right answer is {0}.',
    quizRightOne: 'The right answer',
    quizYoursRight: 'Your answer is right',
    quizYoursWrong: 'Your answer is wrong',
    quizNotSaved: 'This answer could not be saved. The log says why.',
    quizCardDue: 'Its card is due now.',
  },
  'zh-cn': {
    quizTitle: '随机抽题',
    quizOwn: '选择题',
    dailyTitle: '每日一题',
    quizNext: '下一题',
    quizAnswer: '看答案',
    quizEnd: '结束',
    quizRight: '答对了。',
    quizWrong: '答错了，正确答案是第 {0} 项。',
    quizRightOne: '正确答案',
    quizYoursRight: '你选对了',
    quizYoursWrong: '你选错了',
    quizNotSaved: '这次作答没能保存，原因见日志。',
    quizCardDue: '对应的卡现在该复习了。',
  },
} as const satisfies Record<Language, QuizWords>;
