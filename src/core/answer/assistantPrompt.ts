// One prompt for an assistant: it plays the interviewer with this question and marks by these scoring points.
import type { AnswerHead, Language, PointLevel, ScoringPoint } from '../catalog/question.ts';
import { pointLevels } from '../catalog/question.ts';

interface PromptWords {
  readonly role: string;
  readonly question: string;
  readonly points: string;
  readonly levels: Readonly<Record<PointLevel, string>>;
  readonly answer: string;
  readonly task: string;
}

const words: Readonly<Record<Language, PromptWords>> = {
  en: {
    role: 'You are an experienced interviewer for LLM engineering roles.',
    question: 'The question:',
    points: 'Mark the answer by these points:',
    levels: { pass: 'Pass', good: 'Good', outstanding: 'Outstanding', 'red-flag': 'Red flags' },
    answer: 'My answer:',
    task: 'Say which points I made, which I missed and what was wrong, point by point. Do not praise. Then ask me one follow-up on the weakest point and wait.',
  },
  'zh-cn': {
    role: '你是一位有经验的大模型工程师面试官。',
    question: '题目：',
    points: '按这些得分点评判：',
    levels: { pass: '及格', good: '良好', outstanding: '出色', 'red-flag': '扣分项' },
    answer: '我的回答：',
    task: '逐条说明我答到了哪些、漏了哪些、哪里说错了，不要客套。然后就最弱的一点追问我一个问题，等我回答。',
  },
};

/** @param answer what the reader wrote or said; a placeholder line stands there when absent */
export function assistantPrompt(
  head: AnswerHead,
  points: readonly ScoringPoint[],
  language: Language,
  answer?: string,
): string {
  const text = words[language];
  const marks = pointLevels.flatMap((level) => {
    const lines = points.filter((point) => point.level === level).map(({ markdown }) => `- ${markdown}`);
    return lines.length === 0 ? [] : [`${text.levels[level]}\n${lines.join('\n')}`];
  });
  const mine = answer === undefined || answer.trim() === '' ? '…' : answer.trim();
  return `${[text.role, `${text.question}\n${head.title}`, text.points, ...marks, `${text.answer}\n${mine}`, text.task].join('\n\n')}\n`;
}
