// A year of study on two devices, simulated: the same memory from any order of merging, and the limits kept on every day.
import assert from 'node:assert/strict';
import { uniform } from '../../../src/core/numerics/random.ts';
import { dayNumber, nextDayStart, type Moment } from '../../../src/core/recall/day.ts';
import { emptyMemory, extend, foldMemory } from '../../../src/core/recall/memory.ts';
import { createEventWriter, type PracticeEvent } from '../../../src/core/recall/practiceEvent.ts';
import { buildQueue, type QueuedCard } from '../../../src/core/recall/queue.ts';
import { answer, setAside, startSession, stateOfSession, undo } from '../../../src/core/recall/session.ts';
import { deckFor } from './decks.ts';
import { stirred } from './logs.ts';

const hour = 3_600_000;
const days = 365;
const deck = deckFor(30, 5);
const settings = { newPerDay: 5, retention: 0.9 };

interface Year {
  /** What each device has written. */
  readonly logs: readonly (readonly PracticeEvent[])[];
  /** How likely each card that was due was recalled when it was asked. */
  readonly chances: readonly number[];
}

/** One session an evening, on one of two devices that know each other's log; the reader forgets as FSRS says. */
function study(seed: number): Year {
  const next = uniform(seed);
  let now: Moment = { at: Date.UTC(2026, 0, 1, 18), tz: 60 };
  const clock = { now: () => now.at, offset: () => now.tz };
  const writers = [1, 2].map((name) => createEventWriter(new Uint8Array(8).fill(name), clock));
  const logs: PracticeEvent[][] = [[], []];
  const chances: number[] = [];
  let memory = emptyMemory;
  for (let day = 0; day < days; day += 1) {
    const which = Number(next() < 0.4);
    const [writer, log] = [writers[which], logs[which]];
    if (writer === undefined || log === undefined) break;
    // From spring to autumn the clocks are an hour ahead; in summer there is a fortnight in Shanghai.
    now = {
      at: Date.UTC(2026, 0, 1 + day, 17) + next() * 4 * hour,
      tz: day > 190 && day < 205 ? 480 : day > 87 && day < 297 ? 120 : 60,
    };
    const write = (event: PracticeEvent): string => {
      log.push(event);
      memory = extend(memory, [event]);
      return event.id;
    };
    const queue = buildQueue(deck, memory, settings, now);
    const asked = new Map<string, QueuedCard>(queue.cards.map((one) => [one.card.id, one]));
    let session = startSession(queue);
    for (let { current } = stateOfSession(session); current !== undefined; { current } = stateOfSession(session)) {
      now = { ...now, at: now.at + 20_000 };
      const chance = asked.get(current)?.recalled;
      if (chance !== undefined && asked.get(current)?.why === 'due') chances.push(chance);
      asked.delete(current);
      const draw = next();
      if (draw > 0.99) session = setAside(session, write(writer.bury(current)));
      else if (draw > 0.985) {
        const back = undo(session);
        if (back === undefined) continue;
        write(writer.undo(back.target));
        session = back.session;
      } else {
        const rating = draw > (chance ?? 0.8) ? 1 : draw < 0.2 ? 4 : 3;
        session = answer(session, rating, write(writer.rate(current, rating, Math.round(draw * 9000), 'practice')));
      }
    }
    const begun = [...memory.cards.values()].filter(({ trace }) => trace?.first.day === dayNumber(now)).length;
    assert.ok(begun <= settings.newPerDay, `${begun} new cards on day ${day}`);
    assert.ok(dayNumber({ ...now, at: nextDayStart(now) - 1 }) === dayNumber(now));
  }
  return { logs, chances };
}

describe('a year of study', () => {
  const { logs, chances } = study(11);
  const all = logs.flat();
  const whole = foldMemory(all);

  it('leaves the same memory from any order and any pieces of its two logs', () => {
    for (let turn = 0; turn < 40; turn += 1) {
      const next = uniform(turn + 1);
      const mixed = stirred(all, next);
      let memory = emptyMemory;
      for (let at = 0; at < mixed.length;) {
        const size = 1 + Math.floor(next() * 900);
        memory = extend(memory, mixed.slice(at, at + size));
        at += size;
      }
      assert.deepEqual(memory, whole);
    }
    const [first = [], second = []] = logs;
    assert.deepEqual(extend(foldMemory(second), first), whole);
  });

  it('has begun every card, and asked those that were due when recall was about as likely as was wished', () => {
    assert.equal([...whole.cards.values()].filter(({ trace }) => trace !== undefined).length, deck.cards.length);
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    assert.ok(chances.length > 500 && mean > 0.8 && mean < 0.92, `${chances.length} reviews at ${mean}`);
  });

  it('is another year with another seed, and the same with the same', () => {
    assert.deepEqual(study(11).logs, logs);
    assert.notDeepEqual(study(12).logs, logs);
  });
});
