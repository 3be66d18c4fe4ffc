// A session that was left learns what another window or device did with its cards, and does not ask them again.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { passOver } from '../../../src/core/recall/elsewhere.ts';
import { emptyMemory, extend } from '../../../src/core/recall/memory.ts';
import { buildQueue } from '../../../src/core/recall/queue.ts';
import { answer, setAside, startSession, stateOfSession, undo } from '../../../src/core/recall/session.ts';
import { memoryFolder } from '../../support/memoryFolder.ts';
import { november, openWindow, tickingClock } from '../../support/sampleLog.ts';
import { deckFor } from './decks.ts';

const now = { at: november, tz: 480 };
const queue = buildQueue(deckFor(5, 4), emptyMemory, { newPerDay: 100, retention: 0.9 }, now);
const begun = startSession(queue);

describe('a session that was left', () => {
  it('passes over the card that another window has rated, once its events were read', async () => {
    const folder = memoryFolder();
    const [here, there] = [openWindow(folder, 1), openWindow(folder, 2)];
    const [first = '', second = '', third = ''] = begun.plan;
    const rated = here.events.rate(first, 3, 1, 'practice');
    await here.append([rated]);
    await there.append([there.events.rate(second, 1, 1, 'practice')]);
    const memory = extend(emptyMemory, (await here.read()).events);
    const session = passOver(answer(begun, 3, rated.id), memory, now);
    const { current, done } = stateOfSession(session);
    assert.deepEqual([current, done], [third, 2]);
    const back = undo(session);
    assert.deepEqual([back?.target, back && stateOfSession(back.session).current], [rated.id, first]);
  });

  it('passes over what was suspended or put off elsewhere, and nothing when it is crammed', () => {
    const { events } = openWindow(memoryFolder(), 1, tickingClock());
    const [first = '', second = '', third = ''] = begun.plan;
    const memory = extend(emptyMemory, [events.suspend(first), events.bury(second)]);
    assert.equal(stateOfSession(passOver(begun, memory, now)).current, third);
    const cram = startSession({ ...queue, mode: 'cram' });
    assert.equal(passOver(cram, memory, now), cram);
  });

  it('asks again what was missed here, and what was only crammed elsewhere', () => {
    const { events } = openWindow(memoryFolder());
    const [first = '', second = ''] = begun.plan;
    const missed = events.rate(first, 1, 1, 'practice');
    const memory = extend(emptyMemory, [missed, events.rate(second, 3, 1, 'cram')]);
    const session = answer(begun, 1, missed.id);
    assert.equal(passOver(session, memory, now), session);
    const after = begun.plan.slice(1, 4).reduce((one, _, at) => setAside(one, `e${at}`), session);
    assert.equal(stateOfSession(passOver(after, memory, now)).current, first);
  });

  it('asks no card that was rated elsewhere and every other, whoever does what when', () => {
    const act = fc.oneof(
      { arbitrary: fc.constantFrom<1 | 3>(1, 3), weight: 3 },
      { arbitrary: fc.integer({ min: 0, max: begun.plan.length - 1 }).map((at) => ({ at })), weight: 1 },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const here = openWindow(memoryFolder(), 1).events;
        const there = openWindow(memoryFolder(), 2).events;
        const elsewhere = new Set<string>();
        const recalledHere = new Set<string>();
        let memory = emptyMemory;
        let session = passOver(begun, memory, now);
        const finish = (rating: 1 | 3): void => {
          const { current } = stateOfSession(session);
          if (current === undefined) return;
          assert.ok(!elsewhere.has(current), `${current} was rated elsewhere`);
          const event = here.rate(current, rating, 1, 'practice');
          memory = extend(memory, [event]);
          if (rating === 3) recalledHere.add(current);
          session = passOver(answer(session, rating, event.id), memory, now);
        };
        for (const one of acts)
          if (typeof one === 'number') finish(one);
          else {
            const card = begun.plan[one.at] ?? '';
            memory = extend(memory, [there.rate(card, 3, 1, 'practice')]);
            elsewhere.add(card);
            session = passOver(session, memory, now);
          }
        for (let n = 0; n < 40; n += 1) finish(3);
        assert.equal(stateOfSession(session).current, undefined);
        for (const card of begun.plan) assert.ok(elsewhere.has(card) || recalledHere.has(card), card);
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});
