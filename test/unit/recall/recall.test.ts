// The day that starts at 04:00, the question of the day, the choice of the next quiz, and the events written.
import assert from 'node:assert/strict';
import { localDay } from '../../../src/core/recall/day.ts';
import { createEventWriter } from '../../../src/core/recall/practiceEvent.ts';
import { hash } from '../../../src/core/numerics/hash.ts';
import { choiceOfTheDay, questionOfTheDay } from '../../../src/core/recall/quiz/questionOfTheDay.ts';
import { optionOrder, pickChoice } from '../../../src/core/recall/quiz/pickChoice.ts';
import type { Question } from '../../../src/core/catalog/question.ts';
import { standingClock } from '../../support/memoryPorts.ts';

const question = (id: string, choices: readonly string[]): Question => ({
  id,
  group: 'g',
  level: 1,
  concepts: [],
  buildsOn: [],
  related: [],
  aliases: [],
  version: 1,
  reviewed: '2026-01-01',
  head: { en: { title: id, short: id, summary: '' }, 'zh-cn': { title: id, short: id, summary: '' } },
  sections: { en: [], 'zh-cn': [] },
  choices,
});

describe('the day', () => {
  const shanghai = 8 * 60;
  const at = (iso: string): number => Date.parse(iso);

  it('starts at 04:00 local time, not at midnight', () => {
    assert.equal(localDay(at('2026-11-23T03:59:59+08:00'), shanghai), '2026-11-22');
    assert.equal(localDay(at('2026-11-23T04:00:00+08:00'), shanghai), '2026-11-23');
    assert.equal(localDay(at('2026-11-24T00:30:00+08:00'), shanghai), '2026-11-23');
  });

  it('is the local one where UTC has another date', () => {
    assert.equal(localDay(at('2026-11-23T06:00:00+08:00'), shanghai), '2026-11-23');
    assert.equal(localDay(at('2026-11-22T22:00:00-05:00'), -300), '2026-11-22');
  });

  it('turns once in the night in which the clocks go back', () => {
    // Berlin, 2026-10-25: 03:00 CEST (+120) becomes 02:00 CET (+60).
    assert.equal(localDay(at('2026-10-25T02:30:00+02:00'), 120), '2026-10-24');
    assert.equal(localDay(at('2026-10-25T02:30:00+01:00'), 60), '2026-10-24');
    assert.equal(localDay(at('2026-10-25T04:00:00+01:00'), 60), '2026-10-25');
  });
});

describe('question of the day', () => {
  const ids = ['why-rope', 'lora-vs-qlora', 'inference-methods', 'peft-family', 'why-rlhf'];

  it('is the same whatever the order of the questions', () => {
    for (const day of ['2026-11-23', '2026-11-24', '2027-01-01'])
      assert.equal(questionOfTheDay(ids, day), questionOfTheDay(ids.toReversed(), day));
  });

  it('asks each of the questions about equally often over a year', () => {
    const counts = new Map(ids.map((id) => [id, 0]));
    for (let d = 0; d < 365; d++) {
      const id = questionOfTheDay(ids, new Date(Date.UTC(2026, 0, 1 + d)).toISOString().slice(0, 10)) ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    // 73 expected, standard deviation 7.6: five of them on either side.
    for (const [id, count] of counts) assert.ok(count > 35 && count < 111, `${id}: ${count}`);
  });

  it('keeps its answer when a question is added, unless the new one wins', () => {
    for (let d = 1; d < 29; d++) {
      const day = `2026-02-${String(d).padStart(2, '0')}`;
      const before = questionOfTheDay(ids, day);
      const after = questionOfTheDay([...ids, 'moe'], day);
      assert.ok(after === before || after === 'moe');
    }
  });

  it('asks the same choice of it all day, and each of its choices on some day', () => {
    const one = [question('why-rope', ['distance', 'base', 'layout'])];
    const asked = (day: string): string | undefined => choiceOfTheDay(one, day)?.choice;
    assert.equal(asked('2026-11-23'), asked('2026-11-23'));
    const days = Array.from({ length: 60 }, (_, d) => new Date(Date.UTC(2026, 0, 1 + d)).toISOString().slice(0, 10));
    assert.deepEqual(new Set(days.map(asked)), new Set(['distance', 'base', 'layout']));
    assert.equal(choiceOfTheDay([], '2026-11-23'), undefined);
    assert.equal(choiceOfTheDay([question('empty', [])], '2026-11-23'), undefined);
  });

  it('has none without questions', () => assert.equal(questionOfTheDay([], '2026-11-23'), undefined));

  it('hashes to 32 bits without a sign', () => {
    for (const text of ['', 'a', '2026-11-23 why-rope', '旋转']) {
      const h = hash(text);
      assert.ok(Number.isInteger(h) && h >= 0 && h < 2 ** 32);
    }
  });
});

describe('the next choice', () => {
  const questions = [question('a', ['1', '2']), question('b', ['1', '2', '3'])];

  it('is not one of the last ones while others are left', () => {
    const recent = [
      { question: 'a', choice: '1' },
      { question: 'a', choice: '2' },
      { question: 'b', choice: '1' },
      { question: 'b', choice: '3' },
    ];
    for (const r of [0, 0.3, 0.999])
      assert.deepEqual(
        pickChoice(questions, recent, () => r),
        { question: 'b', choice: '2' },
      );
  });

  it('comes round again when all were asked', () => {
    const recent = questions.flatMap((q) => q.choices.map((choice) => ({ question: q.id, choice })));
    assert.deepEqual(
      pickChoice(questions, recent, () => 0),
      { question: 'a', choice: '1' },
    );
  });

  it('reaches every choice', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 5; i++) {
      const ref = pickChoice(questions, [], () => (i + 0.5) / 5);
      seen.add(`${ref?.question}/${ref?.choice}`);
    }
    assert.equal(seen.size, 5);
  });

  it('is none where there are none, and the only one where there is one', () => {
    assert.equal(
      pickChoice([], [], () => 0),
      undefined,
    );
    const only = { question: 'a', choice: '1' };
    assert.deepEqual(
      pickChoice([question('a', ['1'])], [only, only], () => 0.9),
      only,
    );
  });

  it('shows its options in a permutation that the seed decides', () => {
    const first = optionOrder(4, '2026-11-23 why-rope/distance');
    assert.deepEqual(
      first.toSorted((a, b) => a - b),
      [0, 1, 2, 3],
    );
    assert.deepEqual(optionOrder(4, '2026-11-23 why-rope/distance'), first);
  });

  it('puts the right option in every place about equally often', () => {
    const places = [0, 0, 0, 0];
    for (let i = 0; i < 400; i++) {
      const place = optionOrder(4, `seed ${i}`).indexOf(0);
      places[place] = (places[place] ?? 0) + 1;
    }
    // 100 expected, standard deviation 8.7: five of them on either side.
    for (const count of places) assert.ok(count > 56 && count < 144, String(places));
  });
});

describe('answer events', () => {
  it('carry the writer, a running number, the local offset and the card', () => {
    const clock = standingClock(1_770_000_000_000, 480);
    const writer = createEventWriter(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 255]), clock);
    const first = writer.answer('why-rope', 'distance', 2, false, 5400);
    assert.deepEqual(first, {
      v: 1,
      id: '00010203040506ff:1',
      at: 1_770_000_000_000,
      tz: 480,
      kind: 'answer',
      card: 'gloss/why-rope/choice/distance',
      option: 2,
      right: false,
      ms: 5400,
    });
    assert.equal(writer.answer('why-rope', 'distance', 0, true, 1).id, '00010203040506ff:2');
  });
});
