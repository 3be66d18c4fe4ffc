// Keeps cards of one question apart: the answer to one would give the next away.

/** So many cards of other questions stand between two of one, as long as there are others. */
const gap = 2;

/**
 * The same cards, in nearly the same order: a card that would stand too near to a sibling waits until it no longer
 * does; when nothing else is left, siblings follow each other. Linear in the number of cards.
 */
export function spread<T>(cards: readonly T[], questionOf: (card: T) => string): readonly T[] {
  const out: T[] = [];
  const waiting = new Map<string, T[]>();
  let next = 0;
  const blocked = (question: string): boolean => out.slice(-gap).some((card) => questionOf(card) === question);
  const emit = (card: T): void => {
    out.push(card);
    const left = out[out.length - 1 - gap];
    if (left === undefined) return;
    const freed = waiting.get(questionOf(left));
    if (freed !== undefined && !blocked(questionOf(left))) {
      const [first, ...rest] = freed;
      if (rest.length === 0) waiting.delete(questionOf(left));
      else waiting.set(questionOf(left), rest);
      if (first !== undefined) emit(first);
    }
  };
  for (; next < cards.length; next += 1) {
    const card = cards[next];
    if (card === undefined) continue;
    const question = questionOf(card);
    if (!waiting.has(question) && !blocked(question)) emit(card);
    else waiting.set(question, [...(waiting.get(question) ?? []), card]);
  }
  for (const cardsLeft of waiting.values()) out.push(...cardsLeft);
  return out;
}
