// Intervals in words, in both languages: right to the eye and never in the wrong order.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { intervalWords } from '../../../src/core/recall/words/intervalWords.ts';

const minute = 1 / 1440;

describe('an interval in words', () => {
  it('is said as one says it in English and in Chinese', () => {
    for (const [days, english, chinese] of [
      [10 * minute, '10 min', '10 分钟'],
      [60 * minute, '1 hour', '1 小时'],
      [3 / 24, '3 hours', '3 小时'],
      [1, '1 day', '1 天'],
      [3, '3 days', '3 天'],
      [30, '30 days', '30 天'],
      [31, '1 month', '1 个月'],
      [61, '2 months', '2 个月'],
      [75, '2.5 months', '2.5 个月'],
      [365, '1 year', '1 年'],
      [550, '1.5 years', '1.5 年'],
      [36_500, '99.9 years', '99.9 年'],
    ] as const) {
      assert.equal(intervalWords(days, 'en'), english);
      assert.equal(intervalWords(days, 'zh-cn'), chinese);
    }
  });

  it('says about as long as it is, so that a longer one never reads as a shorter one', () => {
    const inDays: Readonly<Record<string, number>> = {
      min: minute,
      hour: 1 / 24,
      day: 1,
      month: 30.4375,
      year: 365.25,
    };
    const said = (days: number): number => {
      const [count = '', unit = ''] = intervalWords(days, 'en').split(' ');
      return Number(count) * (inDays[unit.replace(/s$/, '')] ?? Number.NaN);
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36_500 }), fc.integer({ min: 0, max: 400 }), (days, more) => {
        assert.ok(Math.abs(said(days) / days - 1) < 0.06, intervalWords(days, 'en'));
        assert.ok(said(days + more) >= said(days), `${days} ${days + more}`);
      }),
      { numRuns: 2000 },
    );
  });
});
