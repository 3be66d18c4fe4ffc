// An interval in words, as it stands under a button: "10 min", "3 days", "2 months"; 10 分钟, 3 天, 2 个月.
import type { Language } from '../../catalog/question.ts';

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

const daysIn: Readonly<Record<Unit, number>> = { minute: 1 / 1440, hour: 1 / 24, day: 1, month: 30.4375, year: 365.25 };

const chinese: Readonly<Record<Unit, string>> = { minute: '分钟', hour: '小时', day: '天', month: '个月', year: '年' };

/** The largest unit of which there is at least one when rounded. */
function unitOf(days: number): Unit {
  if (Math.round(days / daysIn.minute) < 60) return 'minute';
  if (Math.round(days / daysIn.hour) < 24) return 'hour';
  if (Math.round(days) < 31) return 'day';
  return Math.round(days / daysIn.month) < 12 ? 'month' : 'year';
}

/** Months and years have one decimal, the others none. @param days 0 or more; a fraction for minutes and hours */
export function intervalWords(days: number, language: Language): string {
  const unit = unitOf(days);
  const exact = days / daysIn[unit];
  const count = unit === 'month' || unit === 'year' ? Math.round(exact * 10) / 10 : Math.round(exact);
  if (language === 'zh-cn') return `${count} ${chinese[unit]}`;
  return `${count} ${unit === 'minute' ? 'min' : unit}${unit === 'minute' || count === 1 ? '' : 's'}`;
}
