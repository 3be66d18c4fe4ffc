// A mock interview: three questions with a clock, a follow-up on what was not said, and a debrief.
import type { AnswerBody, FollowUp, ScoringPoint } from '../catalog/question.ts';
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

export interface AskedFollowUp {
  readonly followUp: FollowUp;
  /** The point that was not said; absent when all were. */
  readonly point?: ScoringPoint;
}

/**
 * The next follow-up: that of the first point that was not ticked (its id is `ask-<point>`), what passes before what
 * is good; else the first that was not asked. Undefined when all were asked.
 * @param done ids of follow-ups that were asked
 */
export function nextFollowUp(
  { followUps, points }: Pick<AnswerBody, 'followUps' | 'points'>,
  ticked: ReadonlySet<string>,
  done: ReadonlySet<string> = new Set(),
): AskedFollowUp | undefined {
  const open = followUps.filter(({ id }) => !done.has(id));
  for (const level of ['pass', 'good', 'outstanding'] as const)
    for (const point of points) {
      if (point.level !== level || ticked.has(point.id)) continue;
      const followUp = open.find(({ id }) => id === `ask-${point.id}`);
      if (followUp !== undefined) return { followUp, point };
    }
  const [followUp] = open;
  return followUp && { followUp };
}
