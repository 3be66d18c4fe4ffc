// Undo beyond the session: each takes back one more rating of this device, the last one first, whatever others wrote.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { emptyMemory, extend, foldMemory, type Memory } from '../../../src/core/recall/memory.ts';
import { compareEvents } from '../../../src/core/recall/eventOrder.ts';
import { lastRating } from '../../../src/core/recall/lastRating.ts';
import { parseSession } from '../../../src/core/recall/parseSession.ts';
import type { PracticeEvent, RateEvent } from '../../../src/core/recall/practiceEvent.ts';
import {
  answer,
  startSession,
  stateOfSession,
  undo,
  undoEarlier,
  type Session,
} from '../../../src/core/recall/session.ts';
import { memoryFolder } from '../../support/memoryFolder.ts';
import { openWindow, tickingClock, type Window } from '../../support/sampleLog.ts';
import { deckFor } from './decks.ts';

const deck = deckFor(3, 3);
const nothing: Session = startSession({ mode: 'practice', cards: [], due: 0 });

/** What a window knows after it has read the log. */
async function opened(window: Window): Promise<{ memory: Memory; ratings: readonly RateEvent[] }> {
  const { events, ownRatings } = await window.read();
  return { memory: foldMemory(events), ratings: ownRatings };
}

describe('undo beyond the session', () => {
  it('takes back every rating of this device, one an undo, in the order of the log, and none of another', async () => {
    const act = fc.record({
      device: fc.constantFrom('aaaaaaaa', 'bbbbbbbb'),
      window: fc.integer({ min: 1, max: 3 }),
      card: fc.constantFrom(...deck.cards.map(({ id }) => id)),
      kind: fc.constantFrom('practice', 'practice', 'mock', 'cram', 'suspend', 'undo', 'merge'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 40 }), async (acts) => {
        const folder = memoryFolder();
        const clock = tickingClock();
        const windows = new Map<string, Window>();
        const written: { readonly device: string; readonly event: PracticeEvent }[] = [];
        const undone = new Set<string>();
        for (const { device, window: n, card, kind } of acts) {
          const name = `${device} ${n}`;
          const window = windows.get(name) ?? openWindow(folder, device === 'aaaaaaaa' ? n : n + 10, clock, device);
          windows.set(name, window);
          if (kind === 'merge') await window.merge();
          else {
            const last = written.findLast((one) => one.device === device && one.event.kind === 'rate');
            if (kind === 'undo' && last === undefined) continue;
            if (kind === 'undo') undone.add(last?.event.id ?? '');
            const event =
              kind === 'suspend'
                ? window.events.suspend(card)
                : kind === 'undo'
                  ? window.events.undo(last?.event.id ?? '')
                  : window.events.rate(card, 3, 1000, kind);
            await window.append([event]);
            written.push({ device, event });
          }
        }
        const standing = written.filter(
          ({ device, event }) =>
            device === 'aaaaaaaa' && event.kind === 'rate' && event.mode !== 'cram' && !undone.has(event.id),
        );
        const expected = standing.map(({ event }) => event).toSorted((a, b) => compareEvents(b, a));
        // A reload between any two of them changes nothing.
        const targets: string[] = [];
        let session = nothing;
        for (let n = 0; n <= expected.length; n += 1) {
          const window = openWindow(folder, 50 + n, clock, 'aaaaaaaa');
          const { memory, ratings } = await opened(window);
          const rating = lastRating(ratings, memory, deck);
          assert.equal(undo(session), undefined);
          if (rating === undefined) break;
          const back = undoEarlier(session, rating, memory.cards.get(rating.card)?.reps ?? 0);
          assert.equal(stateOfSession(back.session).current, rating.card);
          assert.deepEqual(parseSession(JSON.parse(JSON.stringify(back.session)), deck), back.session);
          await window.append([window.events.undo(back.target)]);
          targets.push(back.target);
          ({ session } = back);
        }
        assert.deepEqual(
          targets,
          expected.map(({ id }) => id),
        );
        const left = foldMemory((await openWindow(folder, 99).read()).events);
        const without = foldMemory(written.map(({ event }) => event).filter(({ id }) => !targets.includes(id)));
        assert.deepEqual(left.cards, without.cards);
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it('leaves out a card that there is no more', async () => {
    const window = openWindow(memoryFolder());
    const [card] = deck.cards;
    assert.ok(card);
    await window.append([window.events.rate(card.id, 3, 1, 'practice')]);
    await window.append([window.events.rate('gloss/gone/aloud', 3, 1, 'practice')]);
    const { memory, ratings } = await opened(window);
    assert.equal(lastRating(ratings, memory, deck)?.card, card.id);
  });

  it('comes after what the session itself has to undo, and its card is asked, then the rest of the plan', () => {
    const [a = '', b = '', c = ''] = deck.cards.map(({ id }) => id);
    const events = openWindow(memoryFolder()).events;
    const earlier = events.rate(c, 1, 1, 'practice');
    const begun: Session = { mode: 'practice', plan: [a, b, c], steps: [] };
    const own = undo(answer(begun, 3, 'e1'));
    assert.deepEqual([own?.target, own?.card, own?.rating], ['e1', a, 3]);
    const back = undoEarlier(begun, earlier, 1);
    assert.deepEqual([back.session.plan, back.target, back.rating], [[c, a, b], earlier.id, 1]);
    assert.equal(undo(back.session), undefined);
  });

  it('is no rating again: what was undone in another window is not undone twice', () => {
    const { events } = openWindow(memoryFolder());
    const [first, second] = [1, 2].map(() => events.rate(deck.cards[0]?.id ?? '', 3, 1, 'practice'));
    assert.ok(first && second);
    const memory = extend(emptyMemory, [first, second, events.undo(second.id)]);
    assert.equal(lastRating([second, first, second], memory, deck)?.id, first.id);
  });
});
