// What a learner relies on: forgetting never lengthens, recalling waits at least a day, easy waits longest, and no interval passes the interview.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { foldMemory } from '../../../src/core/recall/memory.ts';
import { dateOfDay, dayNumber } from '../../../src/core/recall/day.ts';
import { dueDay, preview } from '../../../src/core/recall/due.ts';
import { createEventWriter, type Rating } from '../../../src/core/recall/practiceEvent.ts';
import { practiceSettings, type PracticeSettings } from '../../../src/core/recall/settings.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 2, 9);
const id = 'gloss/why-rope/aloud';

/** The card after ratings, each so many days after the one before, and the day on which the last was given. */
function practised(history: readonly (readonly [Rating, number])[]) {
  let now = start;
  const writer = createEventWriter(new Uint8Array(8), { now: () => now, offset: () => 60 });
  const events = history.map(([rating, days]) => {
    now += days * day;
    return writer.rate(id, rating, 1000, 'practice');
  });
  const card = foldMemory(events).cards.get(id);
  return {
    card,
    now: { at: now, tz: 60 },
    rateNow: (rating: Rating) => foldMemory([...events, writer.rate(id, rating, 1, 'practice')]).cards.get(id),
  };
}

const histories = fc.array(fc.tuple(fc.constantFrom<Rating>(1, 3, 4), fc.integer({ min: 0, max: 120 })), {
  maxLength: 15,
});
const settingsOf = fc.record({ newPerDay: fc.constant(8), retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }) });

/** @param ahead days from today to the interview */
const withInterview = (settings: PracticeSettings, today: number, ahead: number): PracticeSettings => ({
  ...settings,
  interviewDate: dateOfDay(today + ahead),
});

describe('the intervals under the buttons', () => {
  it('never grow by forgetting, are a day at least when recalled, and longest when easy', () => {
    fc.assert(
      fc.property(histories, settingsOf, fc.integer({ min: 0, max: 40 }), (history, settings, later) => {
        const { card, now } = practised(history);
        const at = { ...now, at: now.at + later * day };
        const { forgot, gotIt, easy } = preview(id, card, settings, at);
        assert.ok(forgot < 1 && gotIt >= 1 && easy >= gotIt, `${forgot} ${gotIt} ${easy}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('are what comes of the button: a card that was forgotten is due at once, another on the day that stood there', () => {
    fc.assert(
      fc.property(histories, settingsOf, (history, settings) => {
        const { card, now, rateNow } = practised(history);
        const today = dayNumber(now);
        const shown = preview(id, card, settings, now);
        const due = (rating: Rating): number =>
          (dueDay(id, rateNow(rating) ?? assert.fail(), settings, today) ?? 0) - today;
        assert.deepEqual([due(1), due(3), due(4)], [0, shown.gotIt, shown.easy]);
      }),
      { numRuns: 500 },
    );
  });

  it('never leave more in memory after forgetting than before', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { card, rateNow } = practised(history);
        if (card?.trace === undefined) return;
        assert.ok((rateNow(1)?.trace?.stability ?? 0) <= card.trace.stability);
      }),
      { numRuns: 500 },
    );
  });

  it('never pass the date of the interview', () => {
    fc.assert(
      fc.property(histories, settingsOf, fc.integer({ min: 1, max: 60 }), (history, plain, ahead) => {
        const { card, now, rateNow } = practised(history);
        const today = dayNumber(now);
        const settings = withInterview(plain, today, ahead);
        const { gotIt, easy } = preview(id, card, settings, now);
        assert.ok(gotIt >= 1 && gotIt <= easy && easy <= ahead, `${gotIt} ${easy} ${ahead}`);
        for (const rating of [1, 3, 4] as const) {
          const due = dueDay(id, rateNow(rating) ?? assert.fail(), settings, today) ?? 0;
          assert.ok(due <= today + ahead);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('bring back what would return too late on the three days before the interview, spread', () => {
    const { now, rateNow } = practised([
      [4, 0],
      [4, 8],
      [4, 60],
    ]);
    const today = dayNumber(now);
    const card = rateNow(4) ?? assert.fail();
    const settings = withInterview(practiceSettings(8, 0.9, ''), today, 30);
    const days = Array.from(
      { length: 60 },
      (_, at) => (dueDay(`gloss/q${at}/aloud`, card, settings, today) ?? 0) - today,
    );
    assert.deepEqual(new Set(days), new Set([27, 28, 29]));
  });

  it('are as if there were no interview once its date has passed', () => {
    const { card = assert.fail(), now } = practised([[4, 0]]);
    const today = dayNumber(now);
    const plain = practiceSettings(8, 0.9, '');
    assert.equal(dueDay(id, card, withInterview(plain, today, -1), today), dueDay(id, card, plain, today));
  });
});

describe('the settings of practice', () => {
  it('are sound whatever is typed', () => {
    assert.deepEqual(practiceSettings(undefined, 'much', 7), { newPerDay: 8, retention: 0.9 });
    assert.deepEqual(practiceSettings(-3, 2, 'soon'), { newPerDay: 0, retention: 0.97 });
    assert.deepEqual(practiceSettings(2.6, 0.1, ' 2026-12-24 '), {
      newPerDay: 3,
      retention: 0.7,
      interviewDate: '2026-12-24',
    });
    assert.deepEqual(practiceSettings(Number.NaN, Infinity, '2026-02-30'), { newPerDay: 8, retention: 0.9 });
  });
});
