// Which choice to ask next, and in what order to show its options; randomness is an argument.
import type { Question } from '../catalog/question.ts';

/** Uniform in [0, 1). */
export type Random = () => number;

export interface ChoiceRef {
  readonly question: string;
  readonly choice: string;
}

/** How many of the last choices are not asked again while others are left. */
const apart = 20;

/**
 * One of the choices of these questions; those in `recent` (oldest first) only when nothing else is left.
 * Undefined when the questions have no choices.
 */
export function pickChoice(
  questions: readonly Question[],
  recent: readonly ChoiceRef[],
  random: Random,
): ChoiceRef | undefined {
  const all = questions.flatMap((question) =>
    question.choices.map((choice): ChoiceRef => ({ question: question.id, choice })),
  );
  const avoided = new Set(recent.slice(-Math.min(apart, all.length - 1)).map(refKey));
  const fresh = all.length > 1 ? all.filter((ref) => !avoided.has(refKey(ref))) : all;
  return fresh[Math.floor(random() * fresh.length)];
}

export const refKey = (ref: ChoiceRef): string => `${ref.question}/${ref.choice}`;

/** A permutation of 0 … length - 1 (Fisher and Yates). */
export function shuffle(length: number, random: Random): readonly number[] {
  const order = Array.from({ length }, (_, index) => index);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
