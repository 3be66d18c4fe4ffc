// Memory: the fold of the practice log. Events in any order, late, twice or undone before they arrive, give the same.
import { foldCard, type CardMemory } from './cardMemory.ts';
import type { CardId } from './cardId.ts';
import { compareEvents } from './eventOrder.ts';
import type { EventOfCard, EventOfQuestion, PracticeEvent } from './practiceEvent.ts';

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

/** The events themselves, each list in order and without doubles. */
interface Threads {
  readonly cards: ReadonlyMap<CardId, readonly EventOfCard[]>;
  readonly questions: ReadonlyMap<string, readonly EventOfQuestion[]>;
  /** Ids of what was undone, whether or not it has arrived. */
  readonly undone: ReadonlySet<string>;
}

export const emptyMemory: Memory = {
  cards: new Map(),
  choices: new Map(),
  bookmarks: new Set(),
  notes: new Map(),
  threads: { cards: new Map(), questions: new Map(), undone: new Set() },
};

/** @param events in any order */
export const foldMemory = (events: Iterable<PracticeEvent>): Memory => extend(emptyMemory, events);

/** The memory of all events so far and these; exactly what folding them together gives. */
export function extend(memory: Memory, events: Iterable<PracticeEvent>): Memory {
  const arrived = sortOut(events);
  const { threads } = memory;
  const undone = new Set([...threads.undone, ...arrived.undone]);
  const news = new Set([...arrived.undone].filter((id) => !threads.undone.has(id)));
  const cards = merged(threads.cards, arrived.cards, news);
  const questions = merged(threads.questions, arrived.questions, news);
  const next = {
    cards: new Map(memory.cards),
    choices: new Map(memory.choices),
    bookmarks: new Set(memory.bookmarks),
    notes: new Map(memory.notes),
  };
  const standing = <T extends PracticeEvent>(thread: readonly T[]): readonly T[] =>
    undone.size === 0 ? thread : thread.filter(({ id, kind }) => kind === 'answer' || !undone.has(id));
  for (const [id, thread] of cards.touched) {
    const own = standing(thread);
    put(next.cards, id, own.some(({ kind }) => kind !== 'answer') ? foldCard(own) : undefined);
    put(next.choices, id, foldChoice(own));
  }
  for (const [id, thread] of questions.touched) {
    const { bookmark, note } = foldQuestion(standing(thread));
    if (bookmark) next.bookmarks.add(id);
    else next.bookmarks.delete(id);
    put(next.notes, id, note === '' ? undefined : note);
  }
  return { ...next, threads: { cards: cards.all, questions: questions.all, undone } };
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

function sortOut(events: Iterable<PracticeEvent>) {
  const cards = new Map<CardId, EventOfCard[]>();
  const questions = new Map<string, EventOfQuestion[]>();
  const undone = new Set<string>();
  const into = <T>(threads: Map<string, T[]>, key: string, event: T): void => {
    const thread = threads.get(key);
    if (thread === undefined) threads.set(key, [event]);
    else thread.push(event);
  };
  for (const event of events)
    if (event.kind === 'undo') undone.add(event.target);
    else if (event.kind === 'bookmark' || event.kind === 'note') into(questions, event.question, event);
    else into(cards, event.card, event);
  return { cards, questions, undone };
}

/** All threads with what has arrived, and those that change: by new events or because one of theirs was undone. */
function merged<T extends PracticeEvent>(
  threads: ReadonlyMap<string, readonly T[]>,
  arrived: ReadonlyMap<string, readonly T[]>,
  undone: ReadonlySet<string>,
) {
  const all = new Map(threads);
  const touched = new Map<string, readonly T[]>();
  if (undone.size > 0)
    for (const [key, thread] of threads) if (thread.some(({ id }) => undone.has(id))) touched.set(key, thread);
  for (const [key, events] of arrived) {
    const thread = inOrder([...(threads.get(key) ?? []), ...events]);
    all.set(key, thread);
    touched.set(key, thread);
  }
  return { all, touched };
}

/** In order, each id once: of several the earliest, and of those at the same time the one whose text is smallest. */
function inOrder<T extends PracticeEvent>(events: readonly T[]): readonly T[] {
  const known = new Set<string>();
  return events
    .toSorted((a, b) => compareEvents(a, b) || (a === b ? 0 : compareText(JSON.stringify(a), JSON.stringify(b))))
    .filter(({ id }) => known.size !== known.add(id).size);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
