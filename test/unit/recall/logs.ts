// Logs for tests: events of several windows with clocks of their own, put in any order, and a fold that is plainly right.
import * as fc from 'fast-check';
import type { Memory } from '../../../src/core/recall/memory.ts';
import type { EventOfCard, PracticeEvent, Rating } from '../../../src/core/recall/practiceEvent.ts';
import { nextState, type MemoryState } from '../../../src/core/recall/scheduler.ts';

/** 16 hex digits each. */
const writers = ['00000000000000a1', '00000000000000b2', 'ffffffffffffff03', '9000000000000004'];
const cards = ['gloss/lora-vs-qlora/aloud', 'gloss/lora-vs-qlora/card/init', 'gloss/why-rope/aloud', '__proto__'];
const questions = ['lora-vs-qlora', 'why-rope'];
const day = 86_400_000;
const start = Date.UTC(2026, 9, 20);

/** An offset that a clock may have: Kathmandu's and Chatham's among them. */
const offset = fc.constantFrom(-600, -300, -240, 0, 60, 120, 345, 480, 765);

const body = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('rate' as const),
      card: fc.constantFrom(...cards),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      ms: fc.nat(60_000),
      mode: fc.constantFrom('practice' as const, 'mock' as const, 'cram' as const),
    }),
  },
  fc.record({
    kind: fc.constant('answer' as const),
    card: fc.constantFrom('gloss/why-rope/choice/turned', 'gloss/why-rope/aloud'),
    option: fc.nat(3),
    right: fc.boolean(),
    ms: fc.nat(60_000),
  }),
  fc.record({
    kind: fc.constantFrom('suspend' as const, 'resume' as const, 'reset' as const),
    card: fc.constantFrom(...cards),
  }),
  fc.record(
    {
      kind: fc.constant('bury' as const),
      card: fc.constantFrom(...cards),
      until: fc.integer({ min: start, max: start + 9 * day }),
    },
    { requiredKeys: ['kind', 'card'] },
  ),
  fc.record({ kind: fc.constant('bookmark' as const), question: fc.constantFrom(...questions), on: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), question: fc.constantFrom(...questions), text: fc.string() }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('undo' as const),
      target: fc
        .tuple(fc.constantFrom(...writers), fc.integer({ min: 1, max: 12 }))
        .map(([writer, n]) => `${writer}:${n}`),
    }),
  },
);

/** Up to forty events; the clock of a window may stand or go back between two of them. */
export const logs: fc.Arbitrary<readonly PracticeEvent[]> = fc
  .array(fc.tuple(fc.constantFrom(...writers), fc.integer({ min: 0, max: 40 }), offset, body), { maxLength: 40 })
  .map((rows) => {
    const counts = new Map<string, number>();
    return rows.map(([writer, quarter, tz, own]): PracticeEvent => {
      const n = (counts.get(writer) ?? 0) + 1;
      counts.set(writer, n);
      return { v: 1, id: `${writer}:${n}`, at: start + (quarter * day) / 4, tz, ...own };
    });
  });

/** The same events in another order, some of them twice. @param next uniform in [0, 1) */
export const stirred = <T>(events: readonly T[], next: () => number): readonly T[] =>
  [...events, ...events.filter(() => next() < 0.2)]
    .map((event) => ({ event, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ event }) => event);

export interface PlainMemory {
  readonly cards: Readonly<Record<string, unknown>>;
  readonly wrong: Readonly<Record<string, number>>;
  readonly bookmarks: readonly string[];
  readonly notes: Readonly<Record<string, string>>;
}

/** What the two folds must agree on. */
export function plainOf({ cards: all, choices, bookmarks, notes }: Memory): PlainMemory {
  return {
    cards: Object.fromEntries(
      [...all].map(([id, { trace, reps, lapses, suspended, buriedUntil }]) => [
        id,
        {
          state: trace && { stability: trace.stability, difficulty: trace.difficulty },
          day: trace?.last.day ?? 0,
          reps,
          lapses,
          suspended,
          until: buriedUntil,
        },
      ]),
    ),
    wrong: Object.fromEntries([...choices].map(([id, { lastWrong }]) => [id, lastWrong ?? 0])),
    bookmarks: [...bookmarks].toSorted(),
    notes: Object.fromEntries(notes),
  };
}

/** What a log means, in one loop over its events in order: the oracle for the fold that merges. */
export function plainFold(log: readonly PracticeEvent[]): PlainMemory {
  const order = (a: PracticeEvent, b: PracticeEvent): number => {
    const [writerA = '', nA] = a.id.split(':');
    const [writerB = '', nB] = b.id.split(':');
    return a.at - b.at || (writerA < writerB ? -1 : Number(writerA > writerB)) || Number(nA) - Number(nB);
  };
  const union = [...new Map(log.map((event) => [event.id, event])).values()].toSorted(order);
  const undone = new Set(union.flatMap((event) => (event.kind === 'undo' ? [event.target] : [])));
  const own = new Map<string, ReturnType<typeof emptyCard>>();
  const wrong = new Map<string, number>();
  const bookmarks = new Set<string>();
  const notes = new Map<string, string>();
  for (const event of union) {
    if (undone.has(event.id) && event.kind !== 'answer') continue;
    if (event.kind === 'bookmark') bookmarks[event.on ? 'add' : 'delete'](event.question);
    else if (event.kind === 'note' && event.text !== '') notes.set(event.question, event.text);
    else if (event.kind === 'note') notes.delete(event.question);
    else if (event.kind === 'answer') wrong.set(event.card, event.right ? (wrong.get(event.card) ?? 0) : event.at);
    else if (event.kind !== 'undo') {
      const card = own.get(event.card) ?? emptyCard();
      own.set(event.card, card);
      apply(card, event);
    }
  }
  return {
    cards: Object.fromEntries(own),
    wrong: Object.fromEntries(wrong),
    bookmarks: [...bookmarks].toSorted(),
    notes: Object.fromEntries(notes),
  };
}

const emptyCard = () => ({
  state: undefined as MemoryState | undefined,
  day: 0,
  reps: 0,
  lapses: 0,
  suspended: false,
  until: undefined as number | undefined,
});

/** Local time begins at 04:00: four hours are taken off before the day is counted. */
const dayOf = ({ at, tz }: { readonly at: number; readonly tz: number }): number =>
  Math.floor((at + tz * 60_000 - 14_400_000) / day);

function apply(card: ReturnType<typeof emptyCard>, event: EventOfCard): void {
  if (event.kind === 'suspend') card.suspended = true;
  else if (event.kind === 'resume') card.suspended = false;
  else if (event.kind === 'reset') Object.assign(card, { ...emptyCard(), suspended: card.suspended });
  else if (event.kind === 'bury') card.until = event.until ?? (dayOf(event) + 1) * day + 14_400_000 - event.tz * 60_000;
  else if (event.kind === 'rate' && event.mode !== 'cram') {
    card.state = nextState(
      card.state,
      card.state === undefined ? 0 : Math.max(0, dayOf(event) - card.day),
      event.rating,
    );
    card.day = dayOf(event);
    card.reps += 1;
    if (event.rating === 1) card.lapses += 1;
    card.until = undefined;
  }
}
