// The hover's fourth line: when the reader last recalled what answers a concept, and how sure that still is.
import type { Concept } from '../../catalog/concept.ts';
import type { Language } from '../../catalog/question.ts';
import { recalled, type CardMemory } from '../cardMemory.ts';
import { dayNumber, type Moment } from '../day.ts';
import type { Memory } from '../memory.ts';
import { aloudMemory, isKnown } from '../questionState.ts';

export interface ConceptMemory {
  /** "recalled 12 days ago · about 83 %" */
  readonly line: string;
  /** Held so well that the hover need not explain it. */
  readonly known: boolean;
}

/**
 * What stands for a concept is the spoken card of the question that its first answer names: who can tell the one can
 * tell the other. Undefined when no answer treats it, or the reader has not practised that card.
 */
export function conceptMemory(
  { answers }: Pick<Concept, 'answers'>,
  memory: Memory,
  now: Moment,
  language: Language,
): ConceptMemory | undefined {
  const question = answers[0]?.question;
  const card = question === undefined ? undefined : aloudMemory(memory, question);
  return card && memoryOf(card, dayNumber(now), language);
}

function memoryOf(card: CardMemory, today: number, language: Language): ConceptMemory | undefined {
  const chance = recalled(card, today);
  if (card.trace === undefined || chance === undefined) return undefined;
  const { day, rating } = card.trace.last;
  const when = daysAgo(Math.max(0, today - day), language);
  const percent = Math.round(100 * chance);
  const line =
    language === 'en'
      ? `${rating === 1 ? 'forgotten' : 'recalled'} ${when} · about ${percent}\u00a0%`
      : `${when}${rating === 1 ? '没想起来' : '想起来过'} · 现在约有 ${percent}% 的把握`;
  return { line, known: isKnown(card) };
}

function daysAgo(days: number, language: Language): string {
  const [today, yesterday, earlier] =
    language === 'en' ? ['today', 'yesterday', `${days} days ago`] : ['今天', '昨天', `${days} 天前`];
  return days === 0 ? today : days === 1 ? yesterday : earlier;
}
