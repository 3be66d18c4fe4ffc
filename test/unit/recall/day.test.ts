// The reader's day across the changes of clocks and zones: the rules are those of the IANA zones, as Intl knows them.
import assert from 'node:assert/strict';
import { foldMemory } from '../../../src/core/recall/memory.ts';
import { dateOfDay, dayNumber, dayOfDate, nextDayStart, type Moment } from '../../../src/core/recall/day.ts';
import { createEventWriter } from '../../../src/core/recall/practiceEvent.ts';
import { nextState } from '../../../src/core/recall/scheduler.ts';

const hour = 3_600_000;

/** What a clock on the wall of a zone shows, as Intl has it. */
function wallOf(zone: string) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (at: number): { readonly date: string; readonly hours: number; readonly tz: number } => {
    const [date = '', time = ''] = format.format(at).split(', ');
    const shown = Date.parse(`${date}T${time}:00Z`);
    return { date, hours: Number(time.slice(0, 2)), tz: (shown - Math.floor(at / 60_000) * 60_000) / 60_000 };
  };
}

const moment = (iso: string, zone: string): Moment => {
  const at = Date.parse(iso);
  return { at, tz: wallOf(zone)(at).tz };
};

describe('the reader’s day', () => {
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Asia/Shanghai', 'Asia/Kathmandu', 'Pacific/Chatham'])
    it(`turns at 04:00 on every day of 2026 in ${zone}, and nowhere else`, () => {
      const wall = wallOf(zone);
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += hour / 2) {
        const { date, hours, tz } = wall(at);
        const day = dayOfDate(date) ?? Number.NaN;
        assert.equal(dayNumber({ at, tz }), hours < 4 ? day - 1 : day, `${date} ${hours} h`);
      }
    });

  it('is one day long in the nights of 23 and of 25 hours', () => {
    for (const [zone, before, after] of [
      ['Europe/Berlin', '2026-03-28T09:00:00Z', '2026-03-29T08:00:00Z'],
      ['Europe/Berlin', '2026-10-24T08:00:00Z', '2026-10-25T09:00:00Z'],
      ['America/New_York', '2026-03-07T14:00:00Z', '2026-03-08T13:00:00Z'],
      ['America/New_York', '2026-10-31T13:00:00Z', '2026-11-01T14:00:00Z'],
    ] as const)
      assert.equal(dayNumber(moment(after, zone)) - dayNumber(moment(before, zone)), 1, `${zone} ${after}`);
  });

  it('schedules across a change of clocks as across any other night', () => {
    const card = 'gloss/why-rope/aloud';
    const practise = (moments: readonly Moment[]) => {
      let now = moments[0] ?? { at: 0, tz: 0 };
      const writer = createEventWriter(new Uint8Array(8), { now: () => now.at, offset: () => now.tz });
      return foldMemory(
        moments.map((one) => {
          now = one;
          return writer.rate(card, 3, 1000, 'practice');
        }),
      ).cards.get(card)?.trace;
    };
    // Both at nine in the evening by the clock on the wall, 25 hours apart.
    const berlin = practise([
      moment('2026-10-24T19:00:00Z', 'Europe/Berlin'),
      moment('2026-10-25T20:00:00Z', 'Europe/Berlin'),
    ]);
    const expected = nextState(nextState(undefined, 0, 3), 1, 3);
    assert.equal(berlin?.stability, expected.stability);
    // From Shanghai to New York: it is the same morning twice, and no day has passed.
    const trip = practise([
      moment('2026-11-24T01:00:00Z', 'Asia/Shanghai'),
      moment('2026-11-24T14:00:00Z', 'America/New_York'),
    ]);
    assert.equal(trip?.stability, nextState(nextState(undefined, 0, 3), 0, 3).stability);
    // An evening in New York lies on the day before the morning in Shanghai that came earlier: still no day, never minus one.
    const back = practise([
      moment('2026-11-24T00:30:00Z', 'Asia/Shanghai'),
      moment('2026-11-24T02:00:00Z', 'America/New_York'),
    ]);
    assert.equal(back?.stability, nextState(nextState(undefined, 0, 3), 0, 3).stability);
  });

  it('says when the next one begins', () => {
    const shanghai = 480;
    assert.equal(
      nextDayStart({ at: Date.parse('2026-11-23T03:59:00+08:00'), tz: shanghai }),
      Date.parse('2026-11-23T04:00:00+08:00'),
    );
    assert.equal(
      nextDayStart({ at: Date.parse('2026-11-23T04:00:00+08:00'), tz: shanghai }),
      Date.parse('2026-11-24T04:00:00+08:00'),
    );
  });

  it('has a date, and a date has a day', () => {
    assert.equal(dayOfDate(dateOfDay(20_780)), 20_780);
    assert.equal(dateOfDay(0), '1970-01-01');
    for (const none of ['', '2026-13-01', '2026-02-30', '26-1-1', 'tomorrow', '2026-11-23T00:00'])
      assert.equal(dayOfDate(none), undefined, none);
  });
});
