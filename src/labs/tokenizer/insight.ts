// What the lab on tokenizers asks first, and the one sentence that it says about what is on the screen.
import type { GuessOptions } from '../kit/guess.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { visible } from './chips.ts';
import type { Token } from './encode.ts';
import { tokensAfter, type Learned } from './model.ts';
import type { TokenizerStrings } from './strings.ts';
import { charactersOf, textOf, type Alphabet } from './words.ts';

export function question(words: TokenizerStrings): GuessOptions {
  const [one, three, nine] = words.answers;
  const [whyOne, whyThree, whyNine] = words.reasons;
  return {
    question: words.question,
    answers: [
      { text: one, reason: whyOne },
      { text: three, reason: whyThree },
      { text: nine, right: true, reason: whyNine },
    ],
  };
}

const han = /\p{Script=Han}/u;

/** Bytes of a character that belong to tokens, shared out: tokens a Chinese character and a other one take in a sentence. */
export function costs(
  sentence: string,
  tokens: readonly Token[],
): { readonly han: number | undefined; readonly other: number | undefined } {
  const size = (text: string): number => new TextEncoder().encode(text).length;
  const characters = charactersOf(sentence);
  const owner = characters.flatMap((character) => Array.from({ length: size(character) }, () => han.test(character)));
  const sums = { han: 0, other: 0 };
  let at = 0;
  for (const { symbol } of tokens) {
    for (let byte = 0; byte < symbol.length; byte += 1) sums[owner[at + byte] ? 'han' : 'other'] += 1 / symbol.length;
    at += symbol.length;
  }
  const count = characters.filter((character) => han.test(character)).length;
  return {
    han: count === 0 ? undefined : sums.han / count,
    other: count === characters.length ? undefined : sums.other / (characters.length - count),
  };
}

export const pieceOf = (symbol: string, alphabet: Alphabet): string =>
  visible(symbol, textOf(symbol, alphabet), alphabet);

/** Chosen by what there is to see: nothing merged, a sentence in a language that was never learned, the last merge. */
export function insight(
  learned: Learned,
  merges: number,
  sentence: string,
  tokens: readonly Token[],
  words: TokenizerStrings,
  { whole, fixed }: NumberFormats,
): string {
  const { alphabet, steps, characters } = learned;
  const last = steps[merges - 1];
  if (last === undefined) return words.insightZero[alphabet];
  if (alphabet === 'bytes' && characters.han === 0) {
    const cost = costs(sentence, tokens);
    if (cost.han !== undefined && cost.other !== undefined)
      return words.insightForeign(whole(merges), fixed(cost.han), fixed(cost.other));
  }
  const total = (count: number): string => {
    const { han: inHan, other } = tokensAfter(learned, count);
    return whole(inHan + other);
  };
  const { left, right, joined, count } = last.merged;
  const said = words.insightMerge(
    whole(merges),
    pieceOf(left, alphabet),
    pieceOf(right, alphabet),
    whole(count),
    total(merges - 1),
    total(merges),
  );
  return textOf(joined, alphabet) === undefined ? said + words.insightHalf : said;
}
