// The question of the day: the same for everyone on a date, without a server.
import type { Question } from '../catalog/question.ts';
import type { ChoiceRef } from './quiz.ts';

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

/**
 * FNV-1a over UTF-16 units, then the finaliser of MurmurHash3, which spreads the last characters over all 32 bits.
 * Fixed for ever: changing it changes everyone's question.
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
