// The three settings of practice, read from what a reader may have typed into them.
import { dayOfDate } from './day.ts';

export interface PracticeSettings {
  /** New cards a day. */
  readonly newPerDay: number;
  /** The share of cards to be recalled when they come due: 0.7 to 0.97. */
  readonly retention: number;
  /** `2026-12-24`; cards come back before it. */
  readonly interviewDate?: string;
}

export const defaultSettings: PracticeSettings = { newPerDay: 8, retention: 0.9 };

const between = (value: unknown, low: number, high: number, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, low), high) : otherwise;

/** Sound settings, whatever is given; a date that is none is left out. */
export function practiceSettings(newPerDay: unknown, retention: unknown, interviewDate: unknown): PracticeSettings {
  const date = typeof interviewDate === 'string' ? interviewDate.trim() : '';
  return {
    newPerDay: Math.round(between(newPerDay, 0, 500, defaultSettings.newPerDay)),
    retention: between(retention, 0.7, 0.97, defaultSettings.retention),
    ...(dayOfDate(date) !== undefined && { interviewDate: date }),
  };
}
