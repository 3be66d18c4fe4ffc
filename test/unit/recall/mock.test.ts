// The mock interview: three questions by a seed, the follow-up to what was not said, the rating that ticks propose.
import assert from 'node:assert/strict';
import type { ScoringPoint } from '../../../src/core/catalog/question.ts';
import { mockQuestions } from '../../../src/core/recall/mock.ts';
import { proposeRating } from '../../../src/core/recall/proposeRating.ts';
import type { HtmlFollowUp, HtmlPoint } from '../../../src/protocol/screens.ts';
import { nextFollowUp } from '../../../src/webview/screens/pointTicks.ts';

const point = (id: string, level: ScoringPoint['level']): ScoringPoint => ({ id, level, markdown: id });

describe('a mock interview', () => {
  const questions = Array.from({ length: 15 }, (_, at) => ({ id: `q${at}`, group: `g${at % 4}`, level: 1 + (at % 5) }));

  it('asks three questions of different topics, the same for a seed whatever their order', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const asked = mockQuestions(questions, `seed ${seed}`);
      const topics = asked.map(({ question }) => questions.find(({ id }) => id === question)?.group);
      assert.deepEqual([asked.length, new Set(topics).size], [3, 3]);
      assert.deepEqual(mockQuestions(questions.toReversed(), `seed ${seed}`), asked);
      for (const { seconds } of asked) assert.ok(seconds >= 60 && seconds <= 90);
    }
  });

  it('asks each question about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed += 1)
      for (const { question } of mockQuestions(questions, `seed ${seed}`))
        counts.set(question, (counts.get(question) ?? 0) + 1);
    // 200 expected where topics are alike in size, standard deviation 13; one topic has three questions instead of four.
    assert.equal(counts.size, 15);
    for (const [id, count] of counts) assert.ok(count > 120 && count < 330, `${id}: ${count}`);
  });

  it('asks what there is when there are fewer', () => {
    assert.equal(mockQuestions(questions.slice(0, 2), 'seed').length, 2);
    assert.deepEqual(mockQuestions([], 'seed'), []);
  });
});

describe('the next follow-up of a mock interview', () => {
  const row = (id: string, level: HtmlPoint['level'], ask?: string): HtmlPoint => ({
    id,
    level,
    html: id,
    ...(ask !== undefined && { ask }),
  });
  const followUp = (id: string, ...deeper: readonly HtmlFollowUp[]): HtmlFollowUp => ({
    id,
    heading: `${id}?`,
    html: '',
    deeper,
  });
  const points = [
    row('merge', 'good', 'ask-merge'),
    row('freeze', 'pass'),
    row('scale', 'pass', 'ask-scale'),
    row('int4', 'red-flag', 'ask-int4'),
  ];
  const followUps = [followUp('rank', followUp('ask-scale')), followUp('ask-merge'), followUp('ask-int4')];
  const asked = (...ticked: readonly string[]): string | undefined => nextFollowUp(points, followUps, ticked)?.id;

  it('asks about the first point that was not said, what is needed to pass before what is good', () => {
    assert.equal(asked(), 'ask-scale');
    assert.equal(asked('scale'), 'ask-merge');
  });

  it('asks nothing when all was said, and never about a red flag', () =>
    assert.equal(asked('scale', 'merge'), undefined));
});

describe('the rating that ticks propose', () => {
  const points = [
    point('a', 'pass'),
    point('b', 'pass'),
    point('c', 'pass'),
    point('d', 'good'),
    point('e', 'outstanding'),
    point('f', 'red-flag'),
  ];
  const rating = (...ticked: readonly string[]): number => proposeRating(new Set(ticked), points);

  it('is "forgot" when less than two thirds of what is needed were said, or a red flag', () => {
    assert.equal(rating(), 1);
    assert.equal(rating('a', 'd', 'e'), 1);
    assert.equal(rating('a', 'b', 'c', 'd', 'e', 'f'), 1);
  });

  it('is "got it" from two thirds on, and "easy" when all that is needed and all that is good were said', () => {
    assert.equal(rating('a', 'b'), 3);
    assert.equal(rating('a', 'b', 'c'), 3);
    assert.equal(rating('a', 'b', 'c', 'd'), 4);
    assert.equal(rating('b', 'c', 'd', 'e'), 3);
  });

  it('never falls when one more good point is ticked', () => {
    const good = points.filter(({ level }) => level !== 'red-flag').map(({ id }) => id);
    for (let some = 0; some < 2 ** good.length; some += 1) {
      const ticked = good.filter((_, at) => (some >> at) % 2 === 1);
      for (const id of good) assert.ok(rating(...ticked, id) >= rating(...ticked));
    }
  });
});
