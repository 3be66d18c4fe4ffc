// The reader's day: it starts at 04:00 local time, so that a late evening belongs to the day before.

const hour = 3_600_000;
const dayStart = 4;

/**
 * The local date of a moment, as `2026-11-23`.
 * @param at milliseconds since 1970
 * @param offset minutes to add to UTC for local time at that moment
 */
export function localDay(at: number, offset: number): string {
  return new Date(at + offset * 60_000 - dayStart * hour).toISOString().slice(0, 10);
}
