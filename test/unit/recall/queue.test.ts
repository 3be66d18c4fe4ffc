// What is asked now, and what never is: limits hold over reloads and devices, siblings stand apart, what is put away stays away.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { aloudId, cardId } from '../../../src/core/recall/cardId.ts';
import { dayNumber, type Moment } from '../../../src/core/recall/day.ts';
import { dueDay } from '../../../src/core/recall/due.ts';
import { foldMemory, type Memory } from '../../../src/core/recall/memory.ts';
import {
  createEventWriter,
  type EventWriter,
  type PracticeEvent,
  type Rating,
} from '../../../src/core/recall/practiceEvent.ts';
import { buildQueue, type Queue } from '../../../src/core/recall/queue.ts';
import { defaultSettings } from '../../../src/core/recall/settings.ts';
import { spread } from '../../../src/core/recall/spread.ts';
import { deckFor } from './decks.ts';

const day = 86_400_000;
const morning: Moment = { at: Date.UTC(2026, 10, 23, 1), tz: 480 };
const later = (days: number): Moment => ({ ...morning, at: morning.at + days * day });
const deck = deckFor(12, 4);
const ids = ({ cards }: Queue): readonly string[] => cards.map(({ card }) => card.id);
const newOnes = ({ cards }: Queue): readonly string[] =>
  cards.flatMap(({ card, why }) => (why === 'new' ? [card.id] : []));

/** A window whose clock is set by `at`. */
function window(name: number) {
  let now = morning;
  const writer = createEventWriter(new Uint8Array(8).fill(name), { now: () => now.at, offset: () => now.tz });
  return (at: Moment): EventWriter => {
    now = at;
    return writer;
  };
}

const rateAll = (at: EventWriter, cards: readonly string[], rating: Rating = 3): readonly PracticeEvent[] =>
  cards.map((id) => at.rate(id, rating, 1000, 'practice'));

const everything = deck.cards.map(({ id }) => id);

describe('the queue', () => {
  it('begins with as many new cards as the setting allows, of three questions side by side', () => {
    const fresh = newOnes(buildQueue(deck, foldMemory([]), defaultSettings, morning));
    assert.equal(fresh.length, 8);
    assert.equal(new Set(fresh.map((id) => id.split('/')[1])).size, 3);
  });

  it('has no more new cards that day when they were begun here, after a reload, and on another device', () => {
    const [desk, laptop] = [window(1), window(2)];
    const first = newOnes(buildQueue(deck, foldMemory([]), defaultSettings, morning));
    const here = rateAll(desk(morning), first.slice(0, 5));
    const reloaded = foldMemory(here);
    const second = newOnes(buildQueue(deck, reloaded, defaultSettings, morning));
    assert.equal(second.length, 3);
    const there = rateAll(laptop(later(0.1)), second);
    assert.deepEqual(newOnes(buildQueue(deck, foldMemory([...there, ...here]), defaultSettings, later(0.2))), []);
    assert.equal(newOnes(buildQueue(deck, foldMemory([...there, ...here]), defaultSettings, later(1))).length, 8);
  });

  it('gives the room back that an undone rating had taken', () => {
    const desk = window(1);
    const first = newOnes(buildQueue(deck, foldMemory([]), defaultSettings, morning));
    const events = rateAll(desk(morning), first);
    const undone = [...events, desk(morning).undo(events[0]?.id ?? '')];
    assert.deepEqual(newOnes(buildQueue(deck, foldMemory(undone), defaultSettings, morning)), [first[0]]);
  });

  it('never shows what is suspended or buried, until it is resumed or the time has come', () => {
    const kinds = fc.constantFrom('suspend', 'bury', 'later', 'resume');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(kinds, fc.nat(everything.length - 1)), { maxLength: 30 }),
        fc.boolean(),
        (acts, cram) => {
          const desk = window(1);
          const events: PracticeEvent[] = [...rateAll(desk(later(-9)), everything.slice(0, 30))];
          const away = new Map<string, string>();
          for (const [kind, at] of acts) {
            const id = everything[at] ?? '';
            const now = desk(later(at / 1000));
            if (kind === 'suspend') events.push(now.suspend(id));
            else if (kind === 'resume') events.push(now.resume(id));
            else events.push(now.bury(id, kind === 'later' ? morning.at + day / 2 : undefined));
          }
          const memory = foldMemory(events);
          for (const [id, { suspended, buriedUntil }] of memory.cards)
            if (suspended || (!cram && buriedUntil !== undefined && buriedUntil > later(0.1).at)) away.set(id, 'away');
          const shown = ids(buildQueue(deck, memory, { ...defaultSettings, newPerDay: 100 }, later(0.1), { cram }));
          assert.deepEqual(
            shown.filter((id) => away.has(id)),
            [],
          );
          assert.ok(cram ? shown.length === everything.length - away.size : true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('asks what was forgotten first, then what is due, most likely forgotten first, then what is new', () => {
    const desk = window(1);
    const [a = '', b = '', c = '', d = ''] = [0, 1, 2, 3].map((at) => aloudId(`q0${at}`));
    const memory = foldMemory([
      ...rateAll(desk(later(-40)), [a], 4),
      ...rateAll(desk(later(-30)), [b], 3),
      ...rateAll(desk(later(-1)), [c], 1),
      ...rateAll(desk(later(-1)), [d], 4),
    ]);
    const { cards, due } = buildQueue(deck, memory, { ...defaultSettings, newPerDay: 1 }, morning);
    assert.deepEqual(cards.map(({ card, why }) => [card.id, why]).slice(0, 3), [
      [c, 'forgotten'],
      [b, 'due'],
      [a, 'due'],
    ]);
    assert.equal(due, 3);
    assert.equal(cards.length, 4);
  });

  it('asks the card of a choice that was answered wrongly, until it is rated; a right answer changes nothing', () => {
    const desk = window(1);
    const card = cardId('q03', 'c0');
    const rated = rateAll(desk(later(-1)), [card], 4);
    const right = desk(later(-0.5)).answer('q03', 'choice', 0, true, 1);
    const wrong = desk(later(-0.4)).answer('q03', 'choice', 1, false, 1);
    const why = (events: readonly PracticeEvent[]) =>
      buildQueue(deck, foldMemory(events), defaultSettings, morning).cards.find((one) => one.card.id === card)?.why;
    assert.equal(why([...rated, right]), undefined);
    assert.equal(why([...rated, right, wrong]), 'choice');
    assert.equal(why([...rated, right, wrong, ...rateAll(desk(morning), [card])]), undefined);
  });

  it('keeps cards of one question apart as long as there are others', () => {
    const plenty = buildQueue(deck, foldMemory([]), { ...defaultSettings, newPerDay: 100 }, morning, { cram: true });
    const questions = plenty.cards.map(({ card }) => card.question);
    for (const [at, question] of questions.entries())
      assert.ok(!questions.slice(at + 1, at + 3).includes(question), `${at}`);
  });

  it('puts first what stands in the open file, and keeps to a scope', () => {
    const desk = window(1);
    const memory = foldMemory(rateAll(desk(later(-60)), everything));
    const first = buildQueue(deck, memory, defaultSettings, morning, { first: new Set(['q07']) });
    assert.equal(first.cards[0]?.card.question, 'q07');
    assert.equal(first.cards.length, everything.length);
    const scope = { kind: 'concepts', concepts: new Set(['q03', 'q05']) } as const;
    const scoped = buildQueue(deck, memory, defaultSettings, morning, { scope });
    assert.deepEqual(new Set(scoped.cards.map(({ card }) => card.question)), new Set(['q03', 'q05']));
    assert.equal(
      buildQueue(deck, memory, defaultSettings, morning, { scope: { kind: 'topic', topic: 'serving' } }).cards.length,
      0,
    );
  });

  it('crams all of a scope, due or not, and moves nothing', () => {
    const desk = window(1);
    const scope = { kind: 'question', question: 'q02' } as const;
    const queue = buildQueue(deck, foldMemory([]), { ...defaultSettings, newPerDay: 0 }, morning, {
      scope,
      cram: true,
    });
    assert.equal(queue.mode, 'cram');
    assert.equal(queue.cards.length, 5);
    const crammed = foldMemory(ids(queue).map((id) => desk(morning).rate(id, 1, 1, 'cram')));
    assert.deepEqual(
      [...crammed.cards.values()].filter(({ trace, reps }) => trace !== undefined || reps > 0),
      [],
    );
  });

  it('spreads what is left over the days before an interview, however much the setting allows', () => {
    // 60 cards in 20 days: three a day.
    const settings = { ...defaultSettings, newPerDay: 50, interviewDate: '2026-12-13' };
    assert.equal(newOnes(buildQueue(deck, foldMemory([]), settings, morning)).length, 3);
  });

  it('shows each due card and no card that is not due', () => {
    const ratings = fc.array(
      fc.tuple(fc.nat(everything.length - 1), fc.constantFrom<Rating>(1, 3, 4), fc.integer({ min: -90, max: -1 })),
    );
    fc.assert(
      fc.property(ratings, (history) => {
        const desk = window(1);
        const memory: Memory = foldMemory(
          history.map(([at, rating, days]) => desk(later(days)).rate(everything[at] ?? '', rating, 1, 'practice')),
        );
        const today = dayNumber(morning);
        const due = everything.filter((id) => {
          const card = memory.cards.get(id);
          return card && (dueDay(id, card, defaultSettings, today) ?? today + 1) <= today;
        });
        const shown = buildQueue(deck, memory, { ...defaultSettings, newPerDay: 0 }, morning);
        assert.deepEqual(ids(shown).toSorted(), due.toSorted());
      }),
      { numRuns: 200 },
    );
  });
});

describe('spreading', () => {
  it('keeps every card once, and no two of a question together unless nothing else is left', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 }), (questions) => {
        const cards = questions.map((question, at) => ({ question, at }));
        const out = spread(cards, ({ question }) => question);
        assert.deepEqual(
          out.toSorted((a, b) => a.at - b.at),
          cards,
        );
        for (const [at, { question }] of out.entries()) {
          if (out[at + 1]?.question !== question) continue;
          assert.ok(out.slice(at + 1).every((one) => one.question === question));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
