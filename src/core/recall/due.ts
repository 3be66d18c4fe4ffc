// When a card comes due, computed when read: from its memory, the settings and today.
import type { CardId } from './cardId.ts';
import { newCard, type CardMemory } from './cardMemory.ts';
import { dayNumber, dayOfDate, type Moment } from './day.ts';
import type { Rating } from './practiceEvent.ts';
import { hash } from '../numerics/hash.ts';
import { intervalDays, nextState } from './scheduler.ts';
import type { PracticeSettings } from './settings.ts';

/** Before an interview the last looks are spread over so many days. */
const lastLooks = 3;

/** How soon a forgotten card may come again, in days. */
const afterForgetting = 10 / (24 * 60);

/** The day of the interview when it is today or later; undefined otherwise. @param today as `dayNumber` */
export function interviewDay({ interviewDate }: PracticeSettings, today: number): number | undefined {
  const day = interviewDate === undefined ? undefined : dayOfDate(interviewDate);
  return day !== undefined && day >= today ? day : undefined;
}

/**
 * The day on which a card comes due, as `dayNumber` counts; undefined for a new card. A forgotten card is due at once.
 * With an interview ahead no interval passes its date: a card that would return later returns on one of the three days
 * before it, which one its id decides; once seen there, it is due on the date itself.
 */
export function dueDay(
  id: CardId,
  { trace }: CardMemory,
  settings: PracticeSettings,
  today: number,
): number | undefined {
  if (trace === undefined) return undefined;
  const { day, rating } = trace.last;
  if (rating === 1) return day;
  return day + capped(id, day, intervalDays(trace.stability, settings.retention), interviewDay(settings, today));
}

/** @param day of the last rating @param interval in days @param interview its day */
function capped(id: CardId, day: number, interval: number, interview: number | undefined): number {
  if (interview === undefined || interview <= day) return interval;
  const look = interview - 1 - (hash(id) % lastLooks);
  return Math.min(interval, (day < look ? look : interview) - day);
}

/** The intervals under the three buttons, in days. */
export interface Preview {
  readonly forgot: number;
  readonly gotIt: number;
  readonly easy: number;
}

/** @param card undefined for a new card */
export function preview(id: CardId, card: CardMemory | undefined, settings: PracticeSettings, now: Moment): Preview {
  const { trace } = card ?? newCard;
  const today = dayNumber(now);
  const elapsed = trace === undefined ? 0 : Math.max(0, today - trace.last.day);
  const after = (rating: Rating): number => {
    const { stability } = nextState(trace, elapsed, rating);
    return capped(id, today, intervalDays(stability, settings.retention), interviewDay(settings, today));
  };
  return { forgot: afterForgetting, gotIt: after(3), easy: after(4) };
}
