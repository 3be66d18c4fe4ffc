// What a session says of itself: how it ends, kindly and with the day on which it goes on, and what was taken back.
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Language } from '../../core/catalog/question.ts';
import { dayNumber, momentOf } from '../../core/recall/day.ts';
import { dayWords } from '../../core/recall/words/dayWords.ts';
import { nextDue } from '../../core/recall/nextDue.ts';
import type { Session, TakenBack } from '../../core/recall/session.ts';
import type { Clock } from '../../core/ports.ts';
import type { PracticeScreen } from '../../protocol/memoryScreens.ts';
import { pageWords } from '../answer/pageWords.ts';
import { readPracticeSettings } from '../settings.ts';
import type { Remembered } from './memoryService.ts';

const words = {
  en: { enough: 'Enough for today.', nothing: 'Nothing is due.', next: 'Next: {0}.' },
  'zh-cn': { enough: '今天就到这里。', nothing: '现在没有该复习的。', next: '下次：{0}。' },
} as const satisfies Record<Language, unknown>;

export function sessionEnding(
  { steps }: Session,
  { deck, memory }: Remembered,
  clock: Clock,
  language: Language,
): NonNullable<PracticeScreen['end']> {
  const now = momentOf(clock);
  const { enough, nothing, next } = words[language];
  const day = nextDue(deck, memory, readPracticeSettings(), now);
  return {
    sentence: steps.length === 0 ? nothing : enough,
    ...(day !== undefined && { next: next.replace('{0}', dayWords(day, dayNumber(now), language)) }),
  };
}

/** "Taken back: LoRA and QLoRA · Got it". */
export function takenBackWords(
  { card, rating }: Pick<TakenBack, 'card' | 'rating'>,
  { deck }: Pick<Remembered, 'deck'>,
  catalog: Pick<Catalog, 'byId'>,
  language: Language,
): string {
  const { practice } = pageWords[language];
  const question = deck.byId.get(card)?.question ?? '';
  const names = { 1: practice.forgot, 2: practice.gotIt, 3: practice.gotIt, 4: practice.easy };
  const what = [catalog.byId(question)?.head[language].short ?? question, rating && names[rating]];
  return practice.takenBack.replace('{0}', what.filter(Boolean).join(' · '));
}
