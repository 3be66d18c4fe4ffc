// The events of a log by what they concern, each list in order and without doubles: what memory is folded from.
import type { CardId } from './cardId.ts';
import { compareEvents } from './eventOrder.ts';
import type { EventOfCard, EventOfQuestion, PracticeEvent } from './practiceEvent.ts';

export type Thread<T> = ReadonlyMap<string, readonly T[]>;

export interface Threads {
  /** By the id of a card or a choice. */
  readonly cards: Thread<EventOfCard>;
  /** By the id of a question. */
  readonly questions: Thread<EventOfQuestion>;
  /** Ids of what was undone, whether or not it has arrived. */
  readonly undone: ReadonlySet<string>;
  /** The time of the latest event of a card or a question, in milliseconds since 1970. */
  readonly latest: number;
}

export const noThreads: Threads = {
  cards: new Map(),
  questions: new Map(),
  undone: new Set(),
  latest: Number.NEGATIVE_INFINITY,
};

export interface Grown {
  readonly threads: Threads;
  /** The threads that have changed: by new events, or because one of theirs was undone. */
  readonly touched: Pick<Threads, 'cards' | 'questions'>;
}

/** @param events in any order, some of them perhaps known already */
export function withEvents(threads: Threads, events: Iterable<PracticeEvent>): Grown {
  const cards = new Map<CardId, EventOfCard[]>();
  const questions = new Map<string, EventOfQuestion[]>();
  const undone = new Set(threads.undone);
  const news = new Set<string>();
  let { latest } = threads;
  for (const event of events) {
    if (event.kind === 'undo') {
      if (!undone.has(event.target)) news.add(event.target);
      undone.add(event.target);
      continue;
    }
    if (event.at > latest) latest = event.at;
    if (event.kind === 'bookmark' || event.kind === 'note') into(questions, event.question, event);
    else into(cards, event.card, event);
  }
  const ofCards = merged(threads.cards, cards, news);
  const ofQuestions = merged(threads.questions, questions, news);
  return {
    threads: { cards: ofCards.all, questions: ofQuestions.all, undone, latest },
    touched: { cards: ofCards.touched, questions: ofQuestions.touched },
  };
}

function into<T>(threads: Map<string, T[]>, key: string, event: T): void {
  const thread = threads.get(key);
  if (thread === undefined) threads.set(key, [event]);
  else thread.push(event);
}

function merged<T extends PracticeEvent>(threads: Thread<T>, arrived: Thread<T>, undone: ReadonlySet<string>) {
  const all = new Map(threads);
  const touched = new Map<string, readonly T[]>();
  if (undone.size > 0)
    for (const [key, thread] of threads) if (thread.some(({ id }) => undone.has(id))) touched.set(key, thread);
  for (const [key, events] of arrived) {
    const before = threads.get(key);
    const thread = inOrder(before === undefined ? events : [...before, ...events]);
    all.set(key, thread);
    touched.set(key, thread);
  }
  return { all, touched };
}

/** In order, each once: an event is the same as another of its id and time, of which the smallest text is kept. */
function inOrder<T extends PracticeEvent>(events: readonly T[]): readonly T[] {
  const isLater = (event: T, at: number, all: readonly T[]): boolean => {
    const before = all[at - 1];
    return before === undefined || compareEvents(before, event) < 0;
  };
  if (events.every(isLater)) return events;
  return events
    .toSorted((a, b) => compareEvents(a, b) || compareText(JSON.stringify(a), JSON.stringify(b)))
    .filter(isLater);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
