// Which questions a mock interview asks, and how long each may take.
import { hash } from '../numerics/hash.ts';

export interface MockQuestion {
  readonly question: string;
  /** Seconds to answer in: 60, 75 or 90. */
  readonly seconds: number;
}

const asked = 3;

/**
 * Three questions of different topics where there are so many; the same seed asks the same.
 * @param level 1 to 5: deeper questions get more time
 */
export function mockQuestions(
  questions: readonly { readonly id: string; readonly group: string; readonly level: number }[],
  seed: string,
): readonly MockQuestion[] {
  const drawn = questions.toSorted((a, b) => hash(`${seed} ${a.id}`) - hash(`${seed} ${b.id}`));
  const topics = new Set<string>();
  const first = drawn.filter(({ group }) => topics.size !== topics.add(group).size);
  const rest = drawn.filter((one) => !first.includes(one));
  return [...first, ...rest].slice(0, asked).map(({ id, level }) => ({ question: id, seconds: secondsFor(level) }));
}

const secondsFor = (level: number): number => (level <= 2 ? 60 : level === 3 ? 75 : 90);
