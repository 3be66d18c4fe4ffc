// Which choice to ask next, and in what order to show its options; randomness is an argument.
import type { Question } from '../../catalog/question.ts';
import { hash } from '../../numerics/hash.ts';

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

/**
 * The order in which options are shown: a permutation of 0 … length - 1 that a seed decides.
 * The same seed gives the same order, so that a reload shows what stood there.
 */
export function optionOrder(length: number, seed: string): readonly number[] {
  const weight = Array.from({ length }, (_, index) => hash(`${seed} ${index}`));
  return Array.from({ length }, (_, index) => index).toSorted((a, b) => (weight[a] ?? 0) - (weight[b] ?? 0) || a - b);
}
