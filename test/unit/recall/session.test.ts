// A session: one spoken question and up to eight cards; missed ones come again, and an undo goes back exactly.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { emptyMemory } from '../../../src/core/recall/memory.ts';
import type { Rating } from '../../../src/core/recall/practiceEvent.ts';
import { buildQueue } from '../../../src/core/recall/queue.ts';
import {
  answer,
  setAside,
  startSession,
  stateOfSession,
  undo,
  type Session,
} from '../../../src/core/recall/session.ts';
import { deckFor } from './decks.ts';

const now = { at: Date.UTC(2026, 10, 23, 9), tz: 480 };
const queue = buildQueue(deckFor(5, 4), emptyMemory, { newPerDay: 100, retention: 0.9 }, now);
const begun = startSession(queue);

/** Rated to its end; everything is recalled. */
function finished(session: Session): readonly string[] {
  const seen: string[] = [];
  for (let one = session; ;) {
    const { current } = stateOfSession(one);
    if (current === undefined) return seen;
    seen.push(current);
    one = answer(one, 3, `e${seen.length}`);
  }
}

describe('a session', () => {
  it('has one spoken question, first, and eight cards', () => {
    const spoken = begun.plan.filter((id) => id.endsWith('/aloud'));
    assert.deepEqual([spoken.length, begun.plan.length, begun.plan[0]], [1, 9, spoken[0]]);
    assert.deepEqual(finished(begun), begun.plan);
  });

  it('keeps the cards of its spoken question away from it, wherever that stood in the queue', () => {
    const cards = [
      ...queue.cards.filter(({ card }) => card.kind !== 'aloud'),
      ...queue.cards.filter(({ card }) => card.kind === 'aloud'),
    ];
    const { plan } = startSession({ ...queue, cards });
    assert.ok(plan[0]?.endsWith('/aloud'));
    for (const [at, id] of plan.entries()) assert.notEqual(id.split('/')[1], plan[at + 1]?.split('/')[1], id);
  });

  it('is shorter when there is less, and none when there is nothing', () => {
    const small = startSession(buildQueue(deckFor(1, 2), emptyMemory, { newPerDay: 9, retention: 0.9 }, now));
    assert.equal(small.plan.length, 3);
    assert.equal(stateOfSession(startSession({ mode: 'practice', cards: [], due: 0 })).current, undefined);
  });

  it('asks what was missed again before the end, after three others', () => {
    const missed = answer(begun, 1, 'e1');
    assert.deepEqual(finished(missed), [...begun.plan.slice(1, 4), begun.plan[0], ...begun.plan.slice(4)]);
  });

  it('asks a missed last card until it is recalled', () => {
    let one: Session = { mode: 'practice', plan: ['a'], steps: [] };
    one = answer(answer(one, 1, 'e1'), 1, 'e2');
    assert.equal(stateOfSession(one).current, 'a');
    assert.equal(stateOfSession(answer(one, 3, 'e3')).current, undefined);
  });

  it('counts what is done: a missed card is not', () => {
    const { done, total } = stateOfSession(answer(answer(begun, 3, 'e1'), 1, 'e2'));
    assert.deepEqual([done, total], [1, 9]);
  });

  it('does not ask again what was set aside', () => {
    assert.deepEqual(finished(setAside(begun, 'e1')), begun.plan.slice(1));
  });

  it('goes back step by step to its beginning, each undo naming one event, also after a reload', () => {
    const step = fc.constantFrom<Rating | 'aside'>(1, 2, 3, 4, 'aside');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const states = [begun];
        for (const [at, one] of steps.entries()) {
          const last = states.at(-1) ?? begun;
          if (stateOfSession(last).current === undefined) break;
          states.push(one === 'aside' ? setAside(last, `e${at}`) : answer(last, one, `e${at}`));
        }
        // SAFETY: what JSON gives back is what was a session; the test is that nothing of it is lost.
        let session = JSON.parse(JSON.stringify(states.at(-1))) as Session;
        for (let at = states.length - 2; at >= 0; at -= 1) {
          const back = undo(session);
          assert.equal(back?.target, `e${at}`);
          assert.deepEqual(back.session, states[at]);
          assert.deepEqual(stateOfSession(back.session), stateOfSession(states[at] ?? begun));
          session = back.session;
        }
        assert.equal(undo(session), undefined);
      }),
      { numRuns: 300 },
    );
  });
});
