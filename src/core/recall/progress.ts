// How far the reader is: what can be told, what fades, topic by topic, what is due in the next days, and what is weakest.
import type { Catalog } from '../catalog/catalog.ts';
import { aloudId } from './cardId.ts';
import { recalled } from './cardMemory.ts';
import { dayNumber, type Moment } from './day.ts';
import type { CardRef, Deck } from './deck.ts';
import { dueDay } from './due.ts';
import { asOf, type Memory } from './memory.ts';
import { aloudMemory, questionStates, type QuestionState } from './questionState.ts';
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
  readonly states: ReadonlyMap<string, QuestionState>;
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
  const known = asOf(memory, now);
  const topics = catalog.topics
    .map(({ id }) =>
      topicProgress(
        id,
        catalog.inTopic(id).map((question) => question.id),
        known,
        settings,
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
    ahead: dueAhead(deck.cards, known, settings, today),
    weakest: weakest([...deck.ofQuestion.keys()], known, today),
    states: questionStates(deck, known, settings, now),
  };
}

function topicProgress(
  topic: string,
  questions: readonly string[],
  memory: Memory,
  settings: PracticeSettings,
  today: number,
): TopicProgress {
  const told = questions.filter((question) => {
    const { trace } = aloudMemory(memory, question);
    return trace !== undefined && trace.last.rating !== 1;
  });
  const fading = told.filter((question) => isDue(question, memory, settings, today));
  return { topic, canTell: told.length, fading: fading.length, total: questions.length };
}

function isDue(question: string, memory: Memory, settings: PracticeSettings, today: number): boolean {
  const day = dueDay(aloudId(question), aloudMemory(memory, question), settings, today);
  return day !== undefined && day <= today;
}

function dueAhead(
  cards: readonly CardRef[],
  memory: Memory,
  settings: PracticeSettings,
  today: number,
): readonly number[] {
  const ahead = Array.from({ length: daysAhead }, () => 0);
  for (const { id } of cards) {
    const own = memory.cards.get(id);
    const day = own && !own.suspended ? dueDay(id, own, settings, today) : undefined;
    if (day === undefined) continue;
    const place = Math.max(0, day - today);
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
