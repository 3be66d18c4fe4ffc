// Fills the page of the progress: one sentence, topics, the days ahead, the weakest, the interview.
import { dateOfDay, dayNumber, momentOf } from '../../core/recall/day.ts';
import { dayOfMonth, dayWords } from '../../core/recall/words/dayWords.ts';
import { interviewPlan } from '../../core/recall/interviewPlan.ts';
import { progress } from '../../core/recall/progress.ts';
import {
  aheadWords,
  chanceWords,
  interviewWords,
  progressSentence,
  topicWords,
} from '../../core/recall/words/progressWords.ts';
import { buildQueue } from '../../core/recall/queue.ts';
import type { ProgressScreen, QuestionLink } from '../../protocol/memoryScreens.ts';
import { pageWords } from '../answer/pageWords.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';
import type { MemoryService } from './memoryService.ts';

export async function progressScreen(services: Services, memory: MemoryService): Promise<ProgressScreen> {
  const language = services.language();
  const [catalog, { deck, memory: known }] = await Promise.all([services.catalog(), memory.ready()]);
  const settings = readPracticeSettings();
  const now = momentOf(services.clock);
  const today = dayNumber(now);
  const reached = progress(deck, known, catalog, settings, now);
  const plan = interviewPlan(deck, known, settings, now);
  const link = (question: string): QuestionLink => ({
    question,
    title: catalog.byId(question)?.head[language].short ?? question,
  });
  return {
    kind: 'progress',
    language,
    words: pageWords[language],
    sentence: progressSentence(reached, language),
    due: buildQueue(deck, known, settings, now).due,
    topics: reached.topics.map((topic) => ({
      name: catalog.topics.find(({ id }) => id === topic.topic)?.name[language] ?? topic.topic,
      questions: topic.total,
      share: topic.canTell / topic.total,
      words: topicWords(topic, language),
    })),
    ahead: reached.ahead.map((due, index) => ({
      label: dayOfMonth(today + index),
      name: index < 2 ? dayWords(today + index, today, language) : dateOfDay(today + index),
      due,
    })),
    aheadWords: aheadWords(reached.ahead, language),
    // What is held as well as the reader wants is not weak.
    weakest: reached.weakest
      .filter(({ recalled }) => recalled < settings.retention)
      .map(({ question, recalled }) => ({ ...link(question), words: chanceWords(recalled, language) })),
    noneWeak: pageWords[language].progress[reached.weakest.length === 0 ? 'nothingTold' : 'nothingWeak'],
    interview: {
      ...(plan !== undefined && settings.interviewDate !== undefined && { date: settings.interviewDate }),
      sentence: interviewWords(plan, language),
      drop: (plan?.drop ?? []).map(link),
    },
  };
}
