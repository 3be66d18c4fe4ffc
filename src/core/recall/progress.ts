// How far the reader is: what can be told, what fades, topic by topic, what is due in the next days, and what is weakest.
import type { Catalog } from '../catalog/catalog.ts';
import { aloudId } from './cardId.ts';
import { recalled } from './cardMemory.ts';
import { comingDue, type ComingDue } from './comingDue.ts';
import { dayNumber, type Moment } from './day.ts';
import type { CardRef, Deck } from './deck.ts';
import type { Memory } from './memory.ts';
import { aloudMemory } from './questionState.ts';
import type { PracticeSettings } from './settings.ts';

export interface TopicProgress {
  readonly topic: string;
  /** Questions whose minute was told without being forgotten. */
  readonly canTell: number;
  /** Of these, how many are due again. */
  readonly fading: number;
  readonly total: number;
}

export interface WeakQuestion {
  readonly question: string;
  /** How likely its spoken card is recalled now, 0 to 1. */
  readonly recalled: number;
}

export interface Progress {
  /** "You can tell 9 of 15; 3 are fading." */
  readonly canTell: number;
  readonly total: number;
  readonly fading: number;
  /** In the order of the catalog, without empty ones. */
  readonly topics: readonly TopicProgress[];
  /** Cards that come due today (with those overdue), tomorrow, … : 14 days. */
  readonly ahead: readonly number[];
  /** The five that are most likely forgotten, weakest first; none that is new or paused. */
  readonly weakest: readonly WeakQuestion[];
}

const daysAhead = 14;
const weakestShown = 5;

export function progress(
  deck: Deck,
  memory: Memory,
  catalog: Pick<Catalog, 'topics' | 'inTopic'>,
  settings: PracticeSettings,
  now: Moment,
): Progress {
  const today = dayNumber(now);
  const coming = comingDue(deck, memory, settings, now);
  const topics = catalog.topics
    .map(({ id }) =>
      topicProgress(
        id,
        catalog.inTopic(id).map((question) => question.id),
        memory,
        coming,
        today,
      ),
    )
    .filter(({ total }) => total > 0);
  const sum = (of: (topic: TopicProgress) => number): number => topics.reduce((all, topic) => all + of(topic), 0);
  return {
    canTell: sum(({ canTell }) => canTell),
    fading: sum(({ fading }) => fading),
    total: sum(({ total }) => total),
    topics,
    ahead: dueAhead(deck.cards, coming, today),
    weakest: weakest([...deck.ofQuestion.keys()], memory, today),
  };
}

function topicProgress(
  topic: string,
  questions: readonly string[],
  memory: Memory,
  coming: ComingDue,
  today: number,
): TopicProgress {
  const told = questions.filter((question) => {
    const { trace } = aloudMemory(memory, question);
    return trace !== undefined && trace.last.rating !== 1;
  });
  const fading = told.filter((question) => (coming(aloudId(question))?.day ?? today + 1) <= today);
  return { topic, canTell: told.length, fading: fading.length, total: questions.length };
}

function dueAhead(cards: readonly CardRef[], coming: ComingDue, today: number): readonly number[] {
  const ahead = Array.from({ length: daysAhead }, () => 0);
  for (const { id } of cards) {
    const day = coming(id)?.day;
    const place = day === undefined ? daysAhead : Math.max(0, day - today);
    if (place < daysAhead) ahead[place] = (ahead[place] ?? 0) + 1;
  }
  return ahead;
}

function weakest(questions: readonly string[], memory: Memory, today: number): readonly WeakQuestion[] {
  return questions
    .flatMap((question): readonly WeakQuestion[] => {
      const own = aloudMemory(memory, question);
      const chance = own.suspended ? undefined : recalled(own, today);
      return chance === undefined ? [] : [{ question, recalled: chance }];
    })
    .toSorted((a, b) => a.recalled - b.recalled)
    .slice(0, weakestShown);
}
