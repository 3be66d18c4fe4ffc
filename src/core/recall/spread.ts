// Keeps cards of one question apart: the answer to one would give the next away.

/** So many cards of other questions stand between two of one, as long as there are others. */
const gap = 2;

/**
 * The same cards, in nearly the same order: a card too near to a sibling waits until it no longer is. When only
 * siblings of the last ones are left, those of the question with most of them come first, so that they can alternate.
 */
export function spread<T>(cards: readonly T[], questionOf: (card: T) => string): readonly T[] {
  const out: T[] = [];
  const waiting = new Map<string, T[]>();
  const isNear = (question: string, reach: number): boolean =>
    out.slice(-reach).some((card) => questionOf(card) === question);
  const takeWaiting = (question: string): T | undefined => {
    const own = waiting.get(question);
    const card = own?.shift();
    if (own?.length === 0) waiting.delete(question);
    return card;
  };
  /** Of the question that has just come far enough away. */
  const freed = (): T | undefined => {
    const left = out[out.length - 1 - gap];
    const question = left === undefined ? undefined : questionOf(left);
    return question === undefined || isNear(question, gap) ? undefined : takeWaiting(question);
  };
  for (const card of cards) {
    const question = questionOf(card);
    const own = waiting.get(question);
    if (own !== undefined) own.push(card);
    else if (isNear(question, gap)) waiting.set(question, [card]);
    else out.push(card);
    for (let next = freed(); next !== undefined; next = freed()) out.push(next);
  }
  while (waiting.size > 0) {
    const [best = ''] = [...waiting]
      .toSorted(([a, own], [b, others]) => Number(isNear(a, 1)) - Number(isNear(b, 1)) || others.length - own.length)
      .map(([question]) => question);
    const next = takeWaiting(best);
    if (next !== undefined) out.push(next);
  }
  return out;
}
