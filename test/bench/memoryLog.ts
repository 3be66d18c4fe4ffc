// A large log and a large deck for the bench: two years of four windows over ten thousand cards, the same every time.
import { uniform } from '../../src/core/numerics/random.ts';
import { aloudId, cardId } from '../../src/core/recall/cardId.ts';
import type { CardRef, Deck } from '../../src/core/recall/deck.ts';
import { createEventWriter, type PracticeEvent } from '../../src/core/recall/practiceEvent.ts';

const start = Date.UTC(2026, 0, 1);
const day = 86_400_000;
const daysLogged = 730;

/** After the last event. */
export const afterwards = { at: start + (daysLogged + 30) * day, tz: 480 };

/** Ten thousand cards, ten of each question. */
export function largeDeck(): Deck {
  const cards = Array.from({ length: 10_000 }, (_, at): CardRef => {
    const question = `question-${Math.floor(at / 10)}`;
    const own = { question, topic: 'tuning', concepts: [`concept-${at % 97}`] };
    if (at % 10 === 0) return { ...own, id: aloudId(question), kind: 'aloud' };
    return { ...own, id: cardId(question, `card-${at % 10}`), kind: 'basic', item: `card-${at % 10}` };
  });
  return { cards, byId: new Map(cards.map((card) => [card.id, card])), ofQuestion: new Map(), cardOfChoice: new Map() };
}

/** Ratings as people give them: one in ten forgotten, one in a hundred undone. @param count of events */
export function largeLog(count: number): Uint8Array {
  const { cards } = largeDeck();
  const next = uniform(7);
  let now = start;
  const clock = { now: () => now, offset: () => 480 };
  const writers = [1, 2, 3, 4].map((name) => createEventWriter(new Uint8Array(8).fill(name), clock));
  const lines: string[] = [];
  let last = '';
  while (lines.length < count) {
    now += Math.floor((2 * next() * daysLogged * day) / count);
    const writer = writers[Math.floor(next() * writers.length)];
    const card = cards[Math.floor(next() * cards.length)];
    if (writer === undefined || card === undefined) break;
    const draw = next();
    const rating = draw < 0.1 ? 1 : draw < 0.85 ? 3 : 4;
    const rate = (): PracticeEvent => writer.rate(card.id, rating, Math.round(9000 * next()), 'practice');
    const event = draw > 0.99 && last !== '' ? writer.undo(last) : rate();
    last = event.id;
    lines.push(JSON.stringify(event));
  }
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}
