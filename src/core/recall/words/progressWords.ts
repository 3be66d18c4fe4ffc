// The sentences of the progress page, in both languages.
import type { Language } from '../../catalog/question.ts';
import type { InterviewPlan } from '../interviewPlan.ts';
import type { Progress, TopicProgress } from '../progress.ts';

/** "You can tell 9 of 15; 3 are fading." */
export function progressSentence({ canTell, total, fading }: Progress, language: Language): string {
  if (language === 'en') {
    if (canTell === 0) return `You cannot tell any of the ${total} questions yet.`;
    return `You can tell ${canTell} of ${total}${fading === 0 ? '' : `; ${fading} ${fading === 1 ? 'is' : 'are'} fading`}.`;
  }
  if (canTell === 0) return `${total} 道题，还没有一道讲得出来。`;
  return `${total} 道题里有 ${canTell} 道讲得出来${fading === 0 ? '' : `，其中 ${fading} 道快忘了`}。`;
}

/** "3 of 5, 1 fading" */
export function topicWords({ canTell, fading, total }: TopicProgress, language: Language): string {
  if (language === 'en') return `${canTell} of ${total}${fading === 0 ? '' : `, ${fading} fading`}`;
  return `${canTell} / ${total}${fading === 0 ? '' : `，${fading} 道快忘了`}`;
}

/** "8 cards today, 36 in 14 days." */
export function aheadWords(ahead: readonly number[], language: Language): string {
  const today = ahead[0] ?? 0;
  const all = ahead.reduce((sum, due) => sum + due, 0);
  if (language === 'en') return `${today} ${today === 1 ? 'card' : 'cards'} today, ${all} in ${ahead.length} days.`;
  return `今天 ${today} 张，${ahead.length} 天共 ${all} 张。`;
}

/** "12 days left, 2 questions a day: it fits." @param plan undefined when no interview is ahead */
export function interviewWords(plan: InterviewPlan | undefined, language: Language): string {
  const english = language === 'en';
  if (plan === undefined)
    return english
      ? 'Set the date, and what is left is spread over the days before it.'
      : '设定日期后，没学的会排到面试前。';
  const { daysLeft, questionsLeft, questionsPerDay, cardsPerDay, newPerDay, fits } = plan;
  if (daysLeft === 0) return english ? 'It is today. Good luck.' : '就是今天，祝顺利。';
  if (english) {
    const days = `${daysLeft} ${daysLeft === 1 ? 'day' : 'days'} left`;
    if (questionsLeft === 0) return `${days}, and all was begun: it fits.`;
    const each = `${questionsPerDay} ${questionsPerDay === 1 ? 'question' : 'questions'} a day`;
    if (fits) return `${days}, ${each}: it fits.`;
    return `${days}, ${each}: it does not fit. New cards a day: ${cardsPerDay}; the setting allows ${newPerDay}.`;
  }
  if (questionsLeft === 0) return `还有 ${daysLeft} 天，都开始学了：排得下。`;
  const each = `还有 ${daysLeft} 天，每天 ${questionsPerDay} 题`;
  return fits ? `${each}：排得下。` : `${each}：排不下。每天要学 ${cardsPerDay} 张新卡，设置里是 ${newPerDay} 张。`;
}

/** "about 41 %" */
export const chanceWords = (chance: number, language: Language): string => {
  const percent = Math.round(100 * chance);
  return language === 'en' ? `about ${percent}\u00a0%` : `约 ${percent}% 的把握`;
};
