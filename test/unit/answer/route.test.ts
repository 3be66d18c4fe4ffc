// What a panel of an earlier window stands for, read from the state that its page kept.
import assert from 'node:assert/strict';
import { labRoute, restored } from '../../../src/host/answer/route.ts';

const quiz = { kind: 'quiz', question: 'why-rope', choice: 'base', language: 'en' };

describe('a restored page', () => {
  it('shows the answer that it showed', () => {
    const screen = { kind: 'answer', id: 'why-rope', language: 'zh-cn' };
    assert.deepEqual(restored({ screen, open: [], labs: {} }), { kind: 'answer', question: 'why-rope' });
  });

  it('shows the concept that it showed', () => {
    const screen = { kind: 'concept', id: 'rope', language: 'en' };
    assert.deepEqual(restored({ screen, open: [], labs: {} }), { kind: 'concept', concept: 'rope' });
  });

  it('shows the lab that it showed, on the same numbers', () => {
    const screen = { kind: 'lab', lab: 'fit', options: { bits: 4.5 }, title: 'GQA', language: 'en' };
    const route = { kind: 'lab', lab: 'fit', options: { bits: 4.5 }, title: 'GQA' };
    assert.deepEqual(restored({ screen, open: [], labs: {} }), route);
  });

  it('goes on with the quiz of a question within that question', () => {
    const { kind, mode, scope } = { ...restored({ screen: { ...quiz, mode: 'question' } }) } as Record<string, unknown>;
    assert.deepEqual({ kind, mode, scope }, { kind: 'quiz', mode: 'question', scope: 'why-rope' });
  });

  it('goes on with the quiz of a topic, which it does not know any more, among all', () => {
    const route = { kind: 'quiz', mode: 'random', question: 'why-rope', choice: 'base' };
    assert.deepEqual(restored({ screen: { ...quiz, mode: 'topic' } }), route);
  });

  for (const [name, state] of Object.entries({
    nothing: undefined,
    null: null,
    'a text': 'screen',
    'no screen': {},
    'a screen without an id': { screen: { kind: 'answer' } },
    'an id that is no text': { screen: { kind: 'answer', id: { length: 1 } } },
    'a sentence': { screen: { kind: 'message', language: 'en' } },
    'an unknown kind of quiz': { screen: { ...quiz, mode: 'constructor' } },
    'a quiz without its choice': { screen: { ...quiz, mode: 'random', choice: 5 } },
    'what it inherits': { screen: Object.create({ kind: 'answer', id: 'why-rope' }) as unknown },
  }))
    it(`is closed when its state is ${name}`, () => assert.equal(restored(state), undefined));
});

describe('a lab that a link names', () => {
  it('is one by its id, with options of moderate size and a short title', () => {
    assert.deepEqual(labRoute('fit', undefined, 'x'.repeat(200)), {
      kind: 'lab',
      lab: 'fit',
      options: {},
      title: 'x'.repeat(80),
    });
    for (const wrong of ['../fit', '', 'Fit', 'x'.repeat(60), 5, undefined, null])
      assert.equal(labRoute(wrong, {}, ''), undefined);
    for (const wrong of [[], 'text', 5, null, { a: 'x'.repeat(30_000) }])
      assert.equal(labRoute('fit', wrong ?? 7, ''), undefined);
  });
});
