// The reader's day: it starts at 04:00 local time, so that a late evening belongs to the day before.
import type { Clock } from '../ports.ts';

const hour = 3_600_000;
const dayLength = 24 * hour;
const dayStart = 4 * hour;

/** A point in time as the reader's clock on the wall shows it. */
export interface Moment {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Minutes to add to UTC for local time at that moment (UTC+8: 480). */
  readonly tz: number;
}

export function momentOf(clock: Clock): Moment {
  const at = clock.now();
  return { at, tz: clock.offset(at) };
}

/**
 * The reader's day of a moment, counted from 1970-01-01: whole days, so that two of them can be subtracted.
 * A night in which the clocks change lasts 23 or 25 hours and is still one day.
 */
export const dayNumber = ({ at, tz }: Moment): number => Math.floor((at + tz * 60_000 - dayStart) / dayLength);

/** The local date of a day, as `2026-11-23`. @param day as `dayNumber` counts */
export const dateOfDay = (day: number): string => new Date(day * dayLength).toISOString().slice(0, 10);

/** The day of a date such as `2026-11-23`, as `dayNumber` counts; undefined when it is no date. */
export function dayOfDate(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCDate() === day && month <= 12 ? at / dayLength : undefined;
}

/** When the reader's next day begins, in milliseconds since 1970, as long as the clocks are not changed before. */
export const nextDayStart = ({ at, tz }: Moment): number =>
  (dayNumber({ at, tz }) + 1) * dayLength + dayStart - tz * 60_000;

/**
 * The local date of a moment, as `2026-11-23`.
 * @param at milliseconds since 1970
 * @param offset minutes to add to UTC for local time at that moment
 */
export const localDay = (at: number, offset: number): string => dateOfDay(dayNumber({ at, tz: offset }));
