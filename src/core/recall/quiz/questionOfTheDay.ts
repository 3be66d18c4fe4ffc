// The question of the day: the same for everyone on a date, without a server.
import type { Question } from '../../catalog/question.ts';
import { hash } from '../../numerics/hash.ts';
import type { ChoiceRef } from './pickChoice.ts';

/**
 * The id whose hash with the date is highest; undefined when there are none.
 * @param ids the shipped questions only, in any order
 * @param day local date as `2026-11-23` (see day.ts)
 */
export function questionOfTheDay(ids: readonly string[], day: string): string | undefined {
  let best: string | undefined;
  let highest = -1;
  for (const id of ids.toSorted()) {
    const score = hash(`${day} ${id}`);
    if (score > highest) {
      highest = score;
      best = id;
    }
  }
  return best;
}

/** The choice that is asked on that day: of the question's choices the one with the highest hash. */
export function choiceOfTheDay(questions: readonly Question[], day: string): ChoiceRef | undefined {
  const [question] = questions;
  const choice = question && questionOfTheDay(question.choices, `${day} ${question.id}`);
  return question && choice !== undefined ? { question: question.id, choice } : undefined;
}
