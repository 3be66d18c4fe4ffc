// What memory says in words: days, the hover's fourth line, progress, the interview; and what it orders by.
import assert from 'node:assert/strict';
import { createCatalog } from '../../../src/core/catalog/catalog.ts';
import { dayOfDate, type Moment } from '../../../src/core/recall/day.ts';
import { dayWords } from '../../../src/core/recall/words/dayWords.ts';
import { deckOf } from '../../../src/core/recall/deck.ts';
import { heldQuestions } from '../../../src/core/recall/held.ts';
import { foldMemory, type Memory } from '../../../src/core/recall/memory.ts';
import { conceptMemory } from '../../../src/core/recall/words/memoryLine.ts';
import { withUnit } from '../../../src/core/recall/words/numberWords.ts';
import { nextDue } from '../../../src/core/recall/nextDue.ts';
import { createEventWriter, type Rating } from '../../../src/core/recall/practiceEvent.ts';
import {
  aheadWords,
  chanceWords,
  interviewWords,
  progressSentence,
} from '../../../src/core/recall/words/progressWords.ts';
import { defaultSettings } from '../../../src/core/recall/settings.ts';
import { standingClock } from '../../support/memoryPorts.ts';

const day = (date: string): number => dayOfDate(date) ?? Number.NaN;
const noon = (date: string): Moment => ({ at: Date.parse(`${date}T12:00:00Z`), tz: 0 });

const deck = deckOf({
  questions: createCatalog({
    topics: [{ id: 't', name: { en: 'T', 'zh-cn': '题' }, icon: 'gear' }],
    questions: ['why-rope', 'why-rlhf'].map((id) => ({
      id,
      group: 't',
      level: 1,
      concepts: [],
      buildsOn: [],
      related: [],
      aliases: [],
      version: 1,
      reviewed: '2026-11-01',
      head: { en: { title: id, short: id, summary: '' }, 'zh-cn': { title: id, short: id, summary: '' } },
      sections: { en: [], 'zh-cn': [] },
      choices: [],
    })),
  }).questions,
});

/** The spoken card of why-rope, rated at noon on these days. */
const rated = (...ratings: readonly (readonly [string, Rating])[]): Memory =>
  foldMemory(
    ratings.map(([date, rating], index) =>
      createEventWriter(new Uint8Array(8).fill(index + 1), standingClock(noon(date).at)).rate(
        'gloss/why-rope/aloud',
        rating,
        1000,
        'practice',
      ),
    ),
  );

describe('a day in words', () => {
  // 2026-11-26 is a Thursday (ISO 8601 week 48).
  const today = day('2026-11-26');
  it('is today, tomorrow, a weekday within a week, then a date', () => {
    const words = ['2026-11-26', '2026-11-27', '2026-12-02', '2026-12-03'].map((date) =>
      dayWords(day(date), today, 'en'),
    );
    assert.deepEqual(words, ['today', 'tomorrow', 'Wednesday', '3 December']);
  });
  it('is said in Chinese with spaces around numbers', () => {
    const words = ['2026-11-25', '2026-11-27', '2026-11-30', '2027-01-05'].map((date) =>
      dayWords(day(date), today, 'zh-cn'),
    );
    assert.deepEqual(words, ['今天', '明天', '周一', '1 月 5 日']);
  });
});

describe('the fourth line of a hover', () => {
  const concept = { answers: [{ question: 'why-rope', section: 'relative' }, { question: 'why-rlhf' }] };
  const line = (memory: Memory, date: string, language: 'en' | 'zh-cn' = 'en') =>
    conceptMemory(concept, memory, noon(date), language);

  it('says nothing of what was never practised, or is answered nowhere', () => {
    assert.equal(line(foldMemory([]), '2026-11-26'), undefined);
    assert.equal(conceptMemory({ answers: [] }, rated(['2026-11-26', 3]), noon('2026-11-26'), 'en'), undefined);
  });

  it('says when the spoken card was recalled, and 90 % once its stability has passed', () => {
    // FSRS: stability is the time after which recall is 90 % likely; w[2] = 2.3065 days after a first "good".
    assert.equal(line(rated(['2026-11-26', 3]), '2026-11-26')?.line, 'recalled today · about 100\u00a0%');
    assert.equal(line(rated(['2026-11-26', 3]), '2026-11-28')?.line, 'recalled 2 days ago · about 91\u00a0%');
    assert.equal(line(rated(['2026-11-26', 3]), '2026-11-27', 'zh-cn')?.line, '昨天想起来过 · 现在约有 95% 的把握');
  });

  it('does not call recalled what was forgotten', () =>
    assert.match(line(rated(['2026-11-26', 1]), '2026-11-27')?.line ?? '', /^forgotten yesterday · /));

  it('tells what is known well: held for three weeks and more', () => {
    assert.equal(line(rated(['2026-11-01', 3]), '2026-11-02')?.known, false);
    assert.equal(line(rated(['2026-09-01', 4], ['2026-09-09', 4], ['2026-10-20', 4]), '2026-11-20')?.known, true);
  });
});

describe('what comes next', () => {
  it('is tomorrow while there is anything new, and the day of the first card when there is not', () => {
    const now = noon('2026-11-26');
    assert.equal(nextDue(deck, foldMemory([]), defaultSettings, now), day('2026-11-27'));
    const none = { ...defaultSettings, newPerDay: 0 };
    assert.equal(nextDue(deck, foldMemory([]), none, now), undefined);
    assert.equal(nextDue(deck, rated(['2026-11-26', 3]), none, now), day('2026-11-28'));
  });

  it('is not what memory holds, until it is due again', () => {
    const memory = rated(['2026-11-26', 3]);
    assert.deepEqual([...heldQuestions(deck, memory, defaultSettings, noon('2026-11-27'))], ['why-rope']);
    assert.deepEqual([...heldQuestions(deck, memory, defaultSettings, noon('2026-11-28'))], []);
  });
});

describe('per cent', () => {
  it('has a space that does not break in English and none in Chinese', () => {
    assert.deepEqual([withUnit(55.8, '%', 'en'), withUnit(55.8, '%', 'zh-cn')], ['55.8\u00a0%', '55.8%']);
    assert.deepEqual([chanceWords(0.41, 'en'), chanceWords(0.41, 'zh-cn')], ['about 41\u00a0%', '约 41% 的把握']);
  });

  it('is one unit of a number card among others', () =>
    assert.equal(withUnit(4_194_304, 'parameters', 'en'), '4,194,304 parameters'));
});

describe('the sentences of progress', () => {
  const reached = { topics: [], ahead: [], weakest: [] };
  it('count what can be told and what fades', () => {
    assert.equal(
      progressSentence({ ...reached, canTell: 9, total: 15, fading: 3 }, 'en'),
      'You can tell 9 of 15; 3 are fading.',
    );
    assert.equal(
      progressSentence({ ...reached, canTell: 1, total: 15, fading: 1 }, 'en'),
      'You can tell 1 of 15; 1 is fading.',
    );
    assert.equal(
      progressSentence({ ...reached, canTell: 9, total: 15, fading: 0 }, 'zh-cn'),
      '15 道题里有 9 道讲得出来。',
    );
    assert.equal(aheadWords([8, 2, 0], 'en'), '8 cards today, 10 in 3 days.');
  });

  it('say whether it fits before the interview', () => {
    const plan = {
      daysLeft: 12,
      questionsLeft: 20,
      cardsLeft: 90,
      questionsPerDay: 2,
      cardsPerDay: 8,
      newPerDay: 8,
      fits: true,
      drop: [],
    };
    assert.equal(interviewWords(plan, 'en'), '12 days left, 2 questions a day: it fits.');
    assert.equal(
      interviewWords({ ...plan, cardsPerDay: 15, fits: false }, 'zh-cn'),
      '还有 12 天，每天 2 题：排不下。每天要学 15 张新卡，设置里是 8 张。',
    );
    assert.equal(
      interviewWords({ ...plan, cardsPerDay: 15, fits: false }, 'en'),
      '12 days left, 2 questions a day: it does not fit. New cards a day: 15; the setting allows 8.',
    );
    assert.equal(
      interviewWords({ ...plan, daysLeft: 1, questionsPerDay: 1 }, 'en'),
      '1 day left, 1 question a day: it fits.',
    );
    assert.equal(interviewWords({ ...plan, daysLeft: 0 }, 'en'), 'It is today. Good luck.');
  });
});
