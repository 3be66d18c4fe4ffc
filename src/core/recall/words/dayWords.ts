// A day in words, seen from today: "today", "tomorrow", "Thursday", "12 December"; 今天, 明天, 周四, 12 月 12 日.
import type { Language } from '../../catalog/question.ts';

const dayLength = 86_400_000;

/** @param day, today as `dayNumber` counts */
export function dayWords(day: number, today: number, language: Language): string {
  const english = language === 'en';
  if (day <= today) return english ? 'today' : '今天';
  if (day === today + 1) return english ? 'tomorrow' : '明天';
  if (day <= today + 6) return inFormat(day, language, { weekday: english ? 'long' : 'short' });
  const date = inFormat(day, language, { day: 'numeric', month: 'long' });
  return english ? date : date.replace(/(\d+)月(\d+)日/, '$1 月 $2 日');
}

/** The day of the month: "27". */
export const dayOfMonth = (day: number): string => String(new Date(day * dayLength).getUTCDate());

const inFormat = (day: number, language: Language, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { ...format, timeZone: 'UTC' }).format(
    day * dayLength,
  );
