// Speculative sampling word by word: proposals of a draft that the target keeps or replaces, and the law behind them.

export type Distribution = readonly number[];

/** A word that was drawn: `kept` or `replaced` a proposal, or drawn from the target when all proposals were kept. */
export interface Drawn {
  /** Counted from 1. */
  readonly pass: number;
  /** Its place among the pass's proposals, from 1; of an `extra` word, one more than there are. */
  readonly place: number;
  readonly kind: 'kept' | 'replaced' | 'extra';
  /** What the draft proposed; none before an extra word. */
  readonly proposed?: number;
  /** The uniform number that decided; none before an extra word. */
  readonly chance?: number;
  /** What the text got. */
  readonly word: number;
}

/** The chance that a proposal of this word is kept: min(1, p/q). Source: Leviathan et al., 2023, sec. 2.3. */
export const keepChance = (p: number, q: number): number => (q > p ? p / q : 1);

/** What a rejected proposal is replaced from: max(0, p − q), normalised; all 0 where p = q. Source: the same. */
export function residual(p: Distribution, q: Distribution): Distribution {
  const over = p.map((share, word) => Math.max(0, share - (q[word] ?? 0)));
  const sum = over.reduce((all, one) => all + one, 0);
  return over.map((one) => (sum > 0 ? one / sum : 0));
}

/** Draws by the inverse of the cumulative distribution; `at` is uniform in [0, 1). */
function draw(from: Distribution, at: number): number {
  let left = at;
  for (let word = 0; word < from.length; word += 1) {
    left -= from[word] ?? 0;
    if (left < 0) return word;
  }
  return from.findLastIndex((share) => share > 0);
}

/**
 * So many passes of the target, `drafted` proposals before each; the first rejection ends a pass. Every position has the
 * same p and q, so proposals are independent. Source: Leviathan et al., 2023, algorithm 1.
 */
export function speculate(
  p: Distribution,
  q: Distribution,
  drafted: number,
  passes: number,
  next: () => number,
): readonly Drawn[] {
  const instead = residual(p, q);
  const all: Drawn[] = [];
  for (let pass = 1; pass <= passes; pass += 1) {
    let place = 1;
    for (; place <= drafted; place += 1) {
      const proposed = draw(q, next());
      const chance = next();
      const kept = chance < keepChance(p[proposed] ?? 0, q[proposed] ?? 0);
      const word = kept ? proposed : draw(instead, next());
      all.push({ pass, place, kind: kept ? 'kept' : 'replaced', proposed, chance, word });
      if (!kept) break;
    }
    if (place > drafted) all.push({ pass, place, kind: 'extra', word: draw(p, next()) });
  }
  return all;
}
