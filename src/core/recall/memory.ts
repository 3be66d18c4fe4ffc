// Memory: the fold of the practice log. Events in any order, late, twice or undone before they arrive, give the same.
import { foldCard, type CardMemory } from './cardMemory.ts';
import type { CardId } from './cardId.ts';
import type { Moment } from './day.ts';
import type { EventOfCard, EventOfQuestion, PracticeEvent } from './practiceEvent.ts';
import { noThreads, withEvents, type Threads } from './threads.ts';

/** How a choice went; it never schedules, but a wrong answer makes its card due. */
export interface ChoiceMemory {
  readonly right: number;
  readonly wrong: number;
  /** When it was last answered wrongly, in milliseconds since 1970. */
  readonly lastWrong?: number;
}

export interface Memory {
  /** Cards of which the log knows anything; one that is missing is new. */
  readonly cards: ReadonlyMap<CardId, CardMemory>;
  /** By the id of the choice. */
  readonly choices: ReadonlyMap<CardId, ChoiceMemory>;
  /** Ids of questions. */
  readonly bookmarks: ReadonlySet<string>;
  /** Remarks by question. */
  readonly notes: ReadonlyMap<string, string>;
  /** What further events are merged into. */
  readonly threads: Threads;
}

export const emptyMemory: Memory = {
  cards: new Map(),
  choices: new Map(),
  bookmarks: new Set(),
  notes: new Map(),
  threads: noThreads,
};

/** @param events in any order */
export const foldMemory = (events: Iterable<PracticeEvent>): Memory => extend(emptyMemory, events);

/** The memory of all events so far and these; exactly what folding them together gives. */
export function extend(memory: Memory, events: Iterable<PracticeEvent>): Memory {
  const { threads, touched } = withEvents(memory.threads, events);
  return refolded(memory, touched, threads);
}

/** So far ahead of another may a clock be, in milliseconds: a day. */
const clocksApart = 86_400_000;

/**
 * The memory as it was about now: without events from more than a day ahead, which a wrong clock has written. They
 * stay in the log, and count once their time has come. Nearly always the same object; never to be extended itself.
 */
export function asOf(memory: Memory, now: Pick<Moment, 'at'>): Memory {
  const { threads } = memory;
  const end = now.at + clocksApart;
  if (threads.latest <= end) return memory;
  const past = <T extends PracticeEvent>(all: ReadonlyMap<string, readonly T[]>) =>
    new Map(
      [...all]
        .filter(([, thread]) => (thread.at(-1)?.at ?? end) > end)
        .map(([key, thread]) => [key, thread.filter(({ at }) => at <= end)] as const),
    );
  return refolded(memory, { cards: past(threads.cards), questions: past(threads.questions) }, threads);
}

function refolded(memory: Memory, touched: Pick<Threads, 'cards' | 'questions'>, threads: Threads): Memory {
  const cards = new Map(memory.cards);
  const choices = new Map(memory.choices);
  const bookmarks = new Set(memory.bookmarks);
  const notes = new Map(memory.notes);
  const { undone } = threads;
  const isUndone = ({ id, kind }: PracticeEvent): boolean => kind !== 'answer' && undone.has(id);
  const standing = <T extends PracticeEvent>(thread: readonly T[]): readonly T[] =>
    undone.size > 0 && thread.some(isUndone) ? thread.filter((event) => !isUndone(event)) : thread;
  for (const [id, thread] of touched.cards) {
    const own = standing(thread);
    put(cards, id, own.some(({ kind }) => kind !== 'answer') ? foldCard(own) : undefined);
    put(choices, id, foldChoice(own));
  }
  for (const [id, thread] of touched.questions) {
    const { bookmark, note } = foldQuestion(standing(thread));
    if (bookmark) bookmarks.add(id);
    else bookmarks.delete(id);
    put(notes, id, note === '' ? undefined : note);
  }
  return { cards, choices, bookmarks, notes, threads };
}

function put<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function foldChoice(events: readonly EventOfCard[]): ChoiceMemory | undefined {
  let choice: ChoiceMemory | undefined;
  for (const event of events) {
    if (event.kind !== 'answer') continue;
    const { right, wrong, lastWrong }: ChoiceMemory = choice ?? { right: 0, wrong: 0 };
    choice = event.right
      ? { right: right + 1, wrong, ...(lastWrong !== undefined && { lastWrong }) }
      : { right, wrong: wrong + 1, lastWrong: event.at };
  }
  return choice;
}

function foldQuestion(events: readonly EventOfQuestion[]): { readonly bookmark: boolean; readonly note: string } {
  let bookmark = false;
  let note = '';
  for (const event of events)
    if (event.kind === 'bookmark') bookmark = event.on;
    else note = event.text;
  return { bookmark, note };
}
