// How far one is: what can be told and what fades, the word of a question, the days ahead, the weakest, the plan until the interview.
import assert from 'node:assert/strict';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { aloudId, cardId } from '../../../src/core/recall/cardId.ts';
import { comingDue } from '../../../src/core/recall/comingDue.ts';
import type { Moment } from '../../../src/core/recall/day.ts';
import { deckOf } from '../../../src/core/recall/deck.ts';
import { interviewPlan } from '../../../src/core/recall/interviewPlan.ts';
import { foldMemory, type Memory } from '../../../src/core/recall/memory.ts';
import { createEventWriter, type PracticeEvent, type Rating } from '../../../src/core/recall/practiceEvent.ts';
import { buildQueue } from '../../../src/core/recall/queue.ts';
import { progress } from '../../../src/core/recall/progress.ts';
import { stateOf } from '../../../src/core/recall/questionState.ts';
import { defaultSettings } from '../../../src/core/recall/settings.ts';
import { questionRow } from './decks.ts';

const day = 86_400_000;
const now: Moment = { at: Date.UTC(2026, 10, 23, 9), tz: 480 };
const cards = [{ id: 'card', kind: 'basic' as const }];
const catalog = createCatalog({
  topics: ['tuning', 'serving', 'empty'].map((id) => ({ id, name: { en: id, 'zh-cn': id }, icon: 'gear' })),
  questions: [
    questionRow('a', { cards, choices: ['choice'] }),
    questionRow('b', { cards }),
    questionRow('c', { cards, group: 'serving' }),
    questionRow('d', { cards, group: 'serving', level: 5 }),
  ],
});
const deck = deckOf(catalog);

/** Cards rated so many days ago. */
function rated(...rows: readonly (readonly [string, Rating, number])[]): readonly PracticeEvent[] {
  let at = now.at;
  const writer = createEventWriter(new Uint8Array(8), { now: () => at, offset: () => now.tz });
  return rows.map(([id, rating, days]) => {
    at = now.at - days * day;
    return writer.rate(id, rating, 1000, 'practice');
  });
}

const acts = createEventWriter(new Uint8Array(8).fill(9), { now: () => now.at, offset: () => now.tz });
const seen = (memory: Memory) => progress(deck, memory, catalog, defaultSettings, now);
const word = (events: readonly PracticeEvent[]) => {
  const memory = foldMemory(events);
  return stateOf(deck.ofQuestion.get('a') ?? [], memory, comingDue(deck, memory, defaultSettings, now));
};

describe('progress', () => {
  it('counts what can be told, and of that what is due again; what was forgotten last cannot be told', () => {
    const { canTell, fading, total, topics } = seen(
      foldMemory(rated([aloudId('a'), 4, 1], [aloudId('b'), 3, 60], [aloudId('c'), 1, 1])),
    );
    assert.deepEqual([canTell, fading, total], [2, 1, 4]);
    assert.deepEqual(topics, [
      { topic: 'tuning', canTell: 2, fading: 1, total: 2 },
      { topic: 'serving', canTell: 0, fading: 0, total: 2 },
    ]);
  });

  it('says how many cards come due on each of 14 days, those overdue today', () => {
    // Easy at first waits 8 days, got it 2: the first intervals of FSRS-6.
    const { ahead } = seen(foldMemory(rated([aloudId('a'), 4, 0], [cardId('a', 'card'), 3, 0], [aloudId('b'), 3, 50])));
    assert.deepEqual(ahead, [1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
  });

  it('counts today what the queue asks: a wrong choice brings its card, tomorrow is not today, later today is, nothing paused', () => {
    const overdue = [aloudId('b'), aloudId('c'), aloudId('d'), cardId('d', 'card')];
    const told = rated([aloudId('a'), 4, 1], ...overdue.map((id) => [id, 3, 50] as const));
    const memory = foldMemory([
      ...told,
      acts.answer('a', 'choice', 1, false, 1000),
      acts.suspend(cardId('d', 'card')),
      acts.bury(aloudId('c')),
      acts.bury(aloudId('d'), now.at + 3_600_000),
    ]);
    const { ahead, fading } = seen(memory);
    assert.deepEqual([ahead.slice(0, 2), fading], [[3, 1], 3]);
    assert.equal(buildQueue(deck, memory, defaultSettings, now).due, 2);
  });

  it('names the weakest first, none that is new or paused', () => {
    const events = rated([aloudId('a'), 4, 3], [aloudId('b'), 3, 30], [aloudId('c'), 3, 60], [aloudId('d'), 3, 90]);
    const { weakest } = seen(foldMemory([...events, acts.suspend(aloudId('d'))]));
    assert.deepEqual(
      weakest.map(({ question }) => question),
      ['c', 'b', 'a'],
    );
    assert.ok((weakest[0]?.recalled ?? 1) < (weakest[1]?.recalled ?? 0));
  });

  it('is empty and sound for someone who has just begun', () => {
    const { canTell, weakest, ahead } = seen(foldMemory([]));
    assert.deepEqual([canTell, weakest, new Set(ahead)], [0, [], new Set([0])]);
  });
});

describe('the word of a question', () => {
  const both = (rating: Rating, days: number) =>
    rated([aloudId('a'), rating, days], [cardId('a', 'card'), rating, days]);

  it('is new, then learning, then due, and due again at once when something was forgotten', () => {
    assert.equal(word([]), 'new');
    assert.equal(word(both(4, 1)), 'learning');
    assert.equal(word(both(4, 9)), 'due');
    assert.equal(word([...both(4, 1), ...rated([cardId('a', 'card'), 1, 0])]), 'due');
  });

  it('is due as soon as a choice of it was answered wrongly, and no longer when what is due is put off', () => {
    assert.equal(word([acts.answer('a', 'choice', 1, false, 1000)]), 'due');
    const late = [...both(4, 9), acts.bury(aloudId('a')), acts.bury(cardId('a', 'card'), now.at + 1)];
    assert.equal(word(late), 'learning');
  });

  it('is known when every card of it waits three weeks or more', () => {
    const known = [...both(4, 30), ...both(4, 20)];
    assert.equal(word(known), 'known');
    assert.equal(word(known.filter(({ kind, at }) => kind === 'rate' && at < now.at - 25 * day)), 'due');
  });

  it('is paused when every card of it is, and what it was before when they are resumed', () => {
    const suspended = [acts.suspend(aloudId('a')), acts.suspend(cardId('a', 'card'))];
    assert.equal(word([...both(4, 1), ...suspended]), 'paused');
    assert.equal(word([...both(4, 1), ...suspended.slice(0, 1)]), 'learning');
  });
});

describe('the plan until the interview', () => {
  const plan = (newPerDay: number, interviewDate: string, events: readonly PracticeEvent[] = []) =>
    interviewPlan(deck, foldMemory(events), { ...defaultSettings, newPerDay, interviewDate }, now);

  it('spreads what is left over the days, and says that it fits', () => {
    assert.deepEqual(plan(8, '2026-11-27'), {
      daysLeft: 4,
      questionsLeft: 4,
      cardsLeft: 8,
      questionsPerDay: 1,
      cardsPerDay: 2,
      newPerDay: 8,
      fits: true,
      drop: [],
    });
  });

  it('is what the queue asks on the day', () => {
    const settings = { ...defaultSettings, interviewDate: '2026-11-25' };
    assert.equal(plan(8, '2026-11-25')?.cardsPerDay, 4);
    assert.equal(buildQueue(deck, foldMemory([]), settings, now).cards.length, 4);
  });

  it('counts only what is new', () => {
    const left = plan(8, '2026-11-27', [
      ...rated([aloudId('a'), 3, 1], [cardId('a', 'card'), 3, 1]),
      acts.suspend(aloudId('b')),
    ]);
    assert.deepEqual([left?.questionsLeft, left?.cardsLeft], [3, 5]);
  });

  it('says when it does not fit, and proposes to drop the least needed until it does', () => {
    const tight = plan(1, '2026-11-27');
    assert.deepEqual([tight?.fits, tight?.drop], [false, ['d', 'c']]);
    assert.deepEqual(plan(0, '2026-11-27')?.drop, ['d', 'c', 'b', 'a']);
  });

  it('has no days left on the day itself, and is none without a date ahead', () => {
    assert.equal(plan(8, '2026-11-23')?.daysLeft, 0);
    assert.equal(plan(8, '2026-11-22'), undefined);
    assert.equal(interviewPlan(deck, foldMemory([]), defaultSettings, now), undefined);
  });
});
