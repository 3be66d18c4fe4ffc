// Memory is the same whatever way the log came together: order, doubles, undo before its target, several devices.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { uniform } from '../../../src/core/numerics/random.ts';
import { asOf, emptyMemory, extend, foldMemory, type Memory } from '../../../src/core/recall/memory.ts';
import { createEventWriter, type PracticeEvent } from '../../../src/core/recall/practiceEvent.ts';
import { standingClock } from '../../support/memoryPorts.ts';
import { logs, plainFold, plainOf, stirred } from './logs.ts';

/** The log handed over piece by piece. */
function piecewise(events: readonly PracticeEvent[], next: () => number): Memory {
  let memory = emptyMemory;
  for (let at = 0; at < events.length;) {
    const size = 1 + Math.floor(next() * 5);
    memory = extend(memory, events.slice(at, at + size));
    at += size;
  }
  return memory;
}

describe('memory', () => {
  it('is what one loop over the sorted union says, in 1,000 random orders, with doubles, in pieces', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1 }), (log, seed) => {
        const next = uniform(seed);
        const expected = plainFold(log);
        assert.deepEqual(plainOf(foldMemory(stirred(log, next))), expected);
        assert.deepEqual(plainOf(piecewise(stirred(log, next), next)), expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('is exactly the same, down to what it keeps for later, from any interleaving of its windows', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 1 }), (log, seed) => {
        const next = uniform(seed);
        assert.deepEqual(piecewise(stirred(log, next), next), foldMemory(log));
      }),
      { numRuns: 300 },
    );
  });

  it('is left as it was by what it is extended with', () => {
    fc.assert(
      fc.property(logs, logs, (first, second) => {
        const memory = foldMemory(first);
        extend(memory, second);
        assert.deepEqual(memory, foldMemory(first));
      }),
      { numRuns: 100 },
    );
  });

  const writer = (name: number, at = Date.UTC(2026, 10, 23, 9)) =>
    createEventWriter(new Uint8Array(8).fill(name), standingClock(at, 480));
  const card = 'gloss/why-rope/aloud';

  it('is restored exactly by an undo, whichever of the two comes first', () => {
    const own = writer(1);
    const before = foldMemory([own.rate(card, 3, 1000, 'practice')]);
    const missed = own.rate(card, 1, 1000, 'practice');
    const undo = own.undo(missed.id);
    for (const order of [
      [missed, undo],
      [undo, missed],
    ])
      assert.deepEqual(extend(before, order).cards, before.cards);
    assert.deepEqual(extend(extend(before, [undo]), [missed, undo, writer(2).undo(missed.id)]).cards, before.cards);
  });

  it('forgets a card of which everything was undone: it is new again', () => {
    const own = writer(1);
    const rated = own.rate(card, 3, 1000, 'practice');
    assert.deepEqual(foldMemory([rated, own.undo(rated.id)]).cards, new Map());
  });

  it('keeps an answer to a choice, which no undo takes back', () => {
    const own = writer(1);
    const answered = own.answer('why-rope', 'turned', 2, false, 900);
    const memory = foldMemory([answered, own.undo(answered.id)]);
    assert.equal(memory.choices.get('gloss/why-rope/choice/turned')?.lastWrong, answered.at);
    assert.equal(memory.cards.size, 0);
  });

  it('does not move when a card is crammed', () => {
    const own = writer(1);
    const before = foldMemory([own.rate(card, 3, 1000, 'practice')]);
    assert.deepEqual(extend(before, [own.rate(card, 1, 1000, 'cram')]).cards, before.cards);
  });

  it('loses nothing when two devices have the same name: events that differ in their time are two events', () => {
    const early = writer(7, Date.UTC(2026, 10, 20)).rate(card, 3, 1, 'practice');
    const late = writer(7, Date.UTC(2026, 10, 24)).rate(card, 3, 1, 'practice');
    assert.equal(early.id, late.id);
    assert.equal(foldMemory([late, early]).cards.get(card)?.reps, 2);
  });

  it('puts aside what a clock that was years ahead has written, until its time comes', () => {
    const now = Date.UTC(2026, 10, 23, 9);
    const future = writer(3, Date.UTC(2096, 0, 1)).rate(card, 4, 1000, 'practice');
    const today = writer(4, now).rate(card, 3, 1000, 'practice');
    const memory = foldMemory([future, today]);
    assert.deepEqual(asOf(memory, { at: now }).cards, foldMemory([today]).cards);
    assert.equal(asOf(memory, { at: future.at }), memory);
  });

  it('takes of two texts of one event the same one on every device', () => {
    const one = writer(7).rate(card, 3, 1, 'practice');
    const other = { ...one, rating: 1 as const };
    assert.deepEqual(foldMemory([one, other]), foldMemory([other, one]));
  });
});
