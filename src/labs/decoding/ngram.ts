// A trigram language model with interpolated Kneser-Ney smoothing: small enough to be trained while the page opens.

export interface LanguageModel {
  /** In the order of first appearance. */
  readonly vocabulary: readonly string[];
  /** Tokens of the training text. */
  readonly size: number;
  /** Probabilities of every token of the vocabulary after the last two tokens of `context`; they sum to 1. */
  readonly next: (context: readonly string[]) => readonly number[];
}

/** Chinese characters one by one, words and numbers whole, every other sign by itself. */
const pattern =
  /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-'’.,](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*|\S/gu;

export const tokensOf = (text: string): readonly string[] => text.match(pattern) ?? [];

const han = /\p{Script=Han}/u;
const opening = /^[([“「《‘]$/u;
const closing = /^[.,;:!?)\]”」》’%，。；：！？、）]$/u;
const wide = /^[，。；：！？、（）「」《》]$/u;

/** The text that tokens spell: spaces between words, none before a closing sign, between characters, or beside full-width signs. */
export function textOf(tokens: readonly string[]): string {
  let text = '';
  tokens.forEach((token, at) => {
    const before = tokens[at - 1] ?? '';
    const tight =
      before === '' ||
      closing.test(token) ||
      opening.test(before) ||
      wide.test(before) ||
      wide.test(token) ||
      (han.test(before) && han.test(token));
    text += tight ? token : ` ${token}`;
  });
  return text;
}

/** What follows one context: how often each token does, and their sum. */
interface Followers {
  readonly counts: Map<number, number>;
  total: number;
}

type Table = Map<string, Followers>;

function count(table: Table, context: string, token: number): void {
  const followers = table.get(context) ?? { counts: new Map<number, number>(), total: 0 };
  followers.counts.set(token, (followers.counts.get(token) ?? 0) + 1);
  followers.total += 1;
  table.set(context, followers);
}

/** n₁ / (n₁ + 2 n₂), n₁ and n₂ the numbers of counts that are 1 and 2. Source: Ney, Essen & Kneser 1994; Chen & Goodman 1998. */
export function discount(counts: Iterable<number>): number {
  let once = 0;
  let twice = 0;
  for (const value of counts) {
    if (value === 1) once += 1;
    if (value === 2) twice += 1;
  }
  return once === 0 ? 0 : once / (once + 2 * twice);
}

function* countsIn(table: Table): Generator<number> {
  for (const { counts } of table.values()) yield* counts.values();
}

/**
 * Interpolated Kneser-Ney: trigrams by their counts, bigrams and single tokens by how many different tokens they follow.
 * Source: Chen & Goodman 1998, on Kneser-Ney smoothing in its interpolated form.
 * @param discounts of bigrams and of trigrams; estimated from the counts unless given
 */
export function trigramModel(
  tokens: readonly string[],
  discounts?: readonly [two: number, three: number],
): LanguageModel {
  const ids = new Map<string, number>();
  const stream = tokens.map((token) => {
    const id = ids.get(token) ?? ids.size;
    ids.set(token, id);
    return id;
  });
  const start = -1;
  const three: Table = new Map();
  const two: Table = new Map();
  const one = Array.from({ length: ids.size }, () => 0);
  let pairs = 0;
  const seen = new Set<string>();
  stream.forEach((token, at) => {
    const last = stream[at - 1] ?? start;
    const context = `${stream[at - 2] ?? start} ${last}`;
    count(three, context, token);
    if (!seen.has(`${context} ${token}`)) count(two, String(last), token);
    seen.add(`${context} ${token}`);
    if (seen.has(`${last} ${token}`)) return;
    seen.add(`${last} ${token}`);
    one[token] = (one[token] ?? 0) + 1;
    pairs += 1;
  });
  const [ofTwo, ofThree] = discounts ?? [discount(countsIn(two)), discount(countsIn(three))];
  const plain = one.map((value) => value / Math.max(1, pairs));

  const over = (followers: Followers | undefined, less: number, lower: readonly number[]): readonly number[] => {
    if (followers === undefined) return lower;
    const { counts, total } = followers;
    const share = (less * counts.size) / total;
    return lower.map((value, token) => Math.max(0, (counts.get(token) ?? 0) - less) / total + share * value);
  };
  return {
    vocabulary: [...ids.keys()],
    size: tokens.length,
    next: (context) => {
      const id = (back: number): number => {
        const token = context.at(-back);
        return token === undefined ? start : (ids.get(token) ?? -2);
      };
      const byTwo = over(two.get(String(id(1))), ofTwo, plain);
      return over(three.get(`${id(2)} ${id(1)}`), ofThree, byTwo);
    },
  };
}
