// The lab on tokenizers: its options, and one training text learned by BPE, WordPiece and Unigram.
import { fieldsOf, oneOf, within } from '../kit/options.ts';
import { baseSize, encode, encodeWordPiece, joinWordPieces, wordPieceSymbols, type Token } from './encode.ts';
import { merging, type Step, type Ties, type Tokens } from './merging.ts';
import { chinese, code, english, paper } from './texts.ts';
import { descend, encodeUnigram, rungOf, type Rung } from './unigram.ts';
import { bertWords, charactersOf, countWords, split, symbolsOf, type Alphabet, type Word } from './words.ts';

export type TextName = 'mixed' | 'english' | 'chinese' | 'paper' | 'own';

/** What a fenced `lab tokenizer` block may say; `parseOptions` fills in what it leaves out. */
export interface TokenizerOptions {
  readonly text: TextName;
  /** The training text when `text` is `own`. */
  readonly own: string;
  readonly sentence: string;
  /** Merges in use: the main control. */
  readonly merges: number;
  readonly alphabet: Alphabet;
  readonly ties: Ties;
}

/** Characters of text, merges. */
export const limits = { own: 20_000, sentence: 200, merges: 500 } as const;

export const defaults: TokenizerOptions = {
  text: 'mixed',
  own: '',
  sentence: 'A tokenizer maps text to ids. 模型读的是 token。',
  merges: 0,
  alphabet: 'bytes',
  ties: 'short',
};

const texts: Readonly<Record<Exclude<TextName, 'own'>, string>> = {
  mixed: [english, chinese, code].join('\n'),
  english,
  chinese,
  paper,
};

/** The text that the options train on, at most as long as the limit. */
export const trainingText = ({ text, own }: TokenizerOptions): string => (text === 'own' ? own : texts[text]);

/** At most so many characters, cut at a whole one. */
const cutTo = (value: string, most: number): string => charactersOf(value).slice(0, most).join('');

const textIn = (value: unknown, most: number, otherwise: string): string =>
  typeof value === 'string' ? cutTo(value, most) : otherwise;

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, whatever is too long is cut. */
export function parseOptions(value: unknown, start: TokenizerOptions = defaults): TokenizerOptions {
  const given = fieldsOf(value);
  return {
    text: oneOf(given['text'], ['mixed', 'english', 'chinese', 'paper', 'own'], start.text),
    own: textIn(given['own'], limits.own, start.own),
    sentence: textIn(given['sentence'], limits.sentence, start.sentence),
    merges: within(given['merges'], { min: 0, max: limits.merges, step: 1 }, start.merges),
    alphabet: oneOf(given['alphabet'], ['bytes', 'characters', 'ended'], start.alphabet),
    ties: oneOf(given['ties'], ['short', 'met'], start.ties),
  };
}

/** The options that write the same lab again; text and merges always, the rest where it is not the default. */
export function blockOptions(options: TokenizerOptions): Readonly<Record<string, unknown>> {
  const { text, merges, own, sentence, alphabet, ties } = options;
  return {
    text,
    merges,
    ...(text === 'own' ? { own } : {}),
    ...(sentence === defaults.sentence ? {} : { sentence }),
    ...(alphabet === defaults.alphabet ? {} : { alphabet }),
    ...(ties === defaults.ties ? {} : { ties }),
  };
}

/** All that has been learned so far; `learn` adds to it. */
export interface Learned {
  readonly alphabet: Alphabet;
  /** Characters of the text, in words that hold a Chinese character and in the others. */
  readonly characters: Tokens;
  /** Tokens before the first merge. */
  readonly before: Tokens;
  readonly base: readonly string[];
  readonly steps: readonly Step[];
  /** Joined symbol to its place among `steps`. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly wordPieces: { readonly base: readonly string[]; readonly learned: readonly string[] };
  readonly unigram: readonly Rung[];
}

export type Stage = 'bpe' | 'wordpiece' | 'unigram';

const charactersIn = (words: readonly Word[], alphabet: Alphabet): Tokens => {
  const sum = { han: 0, other: 0 };
  for (const { text, count, han } of words) sum[han ? 'han' : 'other'] += count * charactersOf(text).length;
  return alphabet === 'ended' ? { han: sum.han, other: sum.other - words.reduce((n, { count }) => n + count, 0) } : sum;
};

/**
 * Learns in small steps: each `yield` names what is being learned, so that the work may pause or stop there.
 * @returns what fills while the work goes on, and the work
 */
export function learn(options: TokenizerOptions): { readonly learned: Learned; readonly work: Generator<Stage, void> } {
  const { alphabet, ties } = options;
  const text = trainingText(options);
  const words = countWords(split(text, alphabet));
  const bpe = merging(words, {
    symbols: (word) => symbolsOf(word, alphabet),
    join: (left, right) => left + right,
    by: 'count',
    ties,
    least: 2,
  });
  const wordPiece = merging(countWords(bertWords(text)), {
    symbols: wordPieceSymbols,
    join: joinWordPieces,
    by: 'ratio',
    ties,
    least: 2,
  });
  const steps: Step[] = [];
  const ranks = new Map<string, number>();
  const pieces: string[] = [];
  const unigram: Rung[] = [];
  function* work(): Generator<Stage, void> {
    for (let step = bpe.step(); step !== undefined && steps.length < limits.merges; step = bpe.step()) {
      ranks.set(step.merged.joined, steps.length);
      steps.push(step);
      yield 'bpe';
    }
    for (let step = wordPiece.step(); step !== undefined && pieces.length < steps.length; step = wordPiece.step()) {
      pieces.push(step.merged.joined);
      yield 'wordpiece';
    }
    const descent = descend(countWords(split(text, 'characters')), unigram);
    while (descent.next().done !== true) yield 'unigram';
  }
  return {
    learned: {
      alphabet,
      characters: charactersIn(words, alphabet),
      before: bpe.tokens,
      base: bpe.alphabet,
      steps,
      ranks,
      wordPieces: { base: wordPiece.alphabet, learned: pieces },
      unigram,
    },
    work: work(),
  };
}

/** Tokens of the training text after so many merges. */
export const tokensAfter = ({ before, steps }: Learned, merges: number): Tokens => steps[merges - 1]?.tokens ?? before;

/** Tokens a character after so many merges; undefined where there are no such characters. */
export function perCharacter(learned: Learned, merges: number, kind: keyof Tokens): number | undefined {
  const characters = learned.characters[kind];
  return characters === 0 ? undefined : tokensAfter(learned, merges)[kind] / characters;
}

/** Entries of the vocabulary after so many merges. */
export const vocabularySize = (learned: Learned, merges: number): number => baseSize(learned) + merges;

export const encodeBpe = (sentence: string, learned: Learned, merges: number): readonly Token[] =>
  encode(sentence, learned, merges);

/** How WordPiece and Unigram cut the sentence with as many learned entries; undefined while they are not learned yet. */
export function compared(
  sentence: string,
  { wordPieces, unigram }: Learned,
  entries: number,
): { readonly wordPiece: readonly string[] | undefined; readonly unigram: readonly string[] | undefined } {
  const { base, learned } = wordPieces;
  const lowest = unigram.at(-1);
  // Until the last rung is there, which has single characters alone, the size of the alphabet is not known.
  const whole = lowest?.order.every((piece) => charactersOf(piece).length === 1) ?? false;
  return {
    wordPiece:
      learned.length < entries && unigram.length === 0
        ? undefined
        : encodeWordPiece(sentence, new Set([...base, ...learned.slice(0, entries)])),
    unigram:
      lowest === undefined || !whole
        ? undefined
        : unigramPieces(sentence, rungOf(unigram, lowest.order.length + entries)),
  };
}

const unigramPieces = (sentence: string, scores: ReadonlyMap<string, number>): readonly string[] =>
  split(sentence, 'characters').flatMap((word) =>
    encodeUnigram(word, scores).map((piece) => (scores.has(piece) ? piece : '<unk>')),
  );
