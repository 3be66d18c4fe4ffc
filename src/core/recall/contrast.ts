// A card that is missed again and again is often mistaken for its neighbour: pairs of concepts to read side by side.
import type { CardMemory } from './cardMemory.ts';
import type { CardRef } from './deck.ts';

/** Missed so often, a card is not learned by asking it again. */
const missedTooOften = 8;

/** Two concepts that are mistaken for one another; the first of a card's pairs is opened. */
export type Contrast = readonly [string, string];

export const contrasts: readonly Contrast[] = [
  ['ppo', 'dpo'],
  ['layer-normalization', 'rmsnorm'],
  ['lora', 'qlora'],
];

export const isLeech = ({ lapses }: CardMemory): boolean => lapses >= missedTooOften;

/** The pair that concerns a card, that which its question treats wholly before that which it treats by half. */
export function contrastOf({ concepts }: Pick<CardRef, 'concepts'>): Contrast | undefined {
  const own = new Set(concepts);
  return contrasts.find(([a, b]) => own.has(a) && own.has(b)) ?? contrasts.find(([a, b]) => own.has(a) || own.has(b));
}
