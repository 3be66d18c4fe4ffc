// Encoding: how a learned vocabulary cuts new text, for BPE and for WordPiece.
import { bertWords, charactersOf, fallback, split, symbolsOf, textOf, type Alphabet } from './words.ts';

/**
 * Merges the adjacent pair whose joined symbol has the lowest rank below `limit`, from the left, until none is left.
 * Source: tiktoken's _educational.py and SentencePiece's bpe_model.cc: both look the joined symbol up, not the pair.
 */
export function applyMerges(
  symbols: readonly string[],
  ranks: ReadonlyMap<string, number>,
  limit: number,
): readonly string[] {
  const cut = [...symbols];
  for (;;) {
    let place = -1;
    let lowest = limit;
    for (let at = 0; at + 1 < cut.length; at += 1) {
      const rank = ranks.get(`${cut[at]}${cut[at + 1]}`);
      if (rank !== undefined && rank < lowest) [place, lowest] = [at, rank];
    }
    if (place === -1) return cut;
    cut.splice(place, 2, `${cut[place]}${cut[place + 1]}`);
  }
}

export interface Vocabulary {
  readonly alphabet: Alphabet;
  /** The symbols before the first merge; with bytes all 256 exist anyway. */
  readonly base: readonly string[];
  /** A merged symbol's place in the order of learning, from 0. */
  readonly ranks: ReadonlyMap<string, number>;
}

export interface Token {
  readonly symbol: string;
  /** undefined: the bytes are no whole characters. */
  readonly text: string | undefined;
  readonly id: number;
  /** Order of the merge that made it, or undefined for a base symbol. */
  readonly rank: number | undefined;
}

/** Ids that come before the base symbols: 256 bytes, or the unknown symbol alone where nothing falls back to bytes. */
export const reserved = ({ alphabet }: Vocabulary): number => (alphabet === 'ended' ? 1 : 256);

/** Entries before the first merge. */
export const baseSize = (vocabulary: Vocabulary): number =>
  reserved(vocabulary) + (vocabulary.alphabet === 'bytes' ? 0 : vocabulary.base.length);

/** Ids: the bytes or the unknown symbol, then the other base symbols, then the merges in their order. */
export function encode(text: string, vocabulary: Vocabulary, merges: number): readonly Token[] {
  const { alphabet, base, ranks } = vocabulary;
  const first = baseSize(vocabulary);
  const known = new Map(base.map((symbol, at) => [symbol, reserved(vocabulary) + at]));
  const unseen = (symbol: string): readonly Token[] =>
    alphabet === 'ended'
      ? [{ symbol: '<unk>', text: undefined, id: 0, rank: undefined }]
      : fallback(symbol).map((byte) => ({
          symbol: byte,
          text: undefined,
          id: Number.parseInt(byte.slice(3, 5), 16),
          rank: undefined,
        }));
  return split(text, alphabet).flatMap((word) =>
    applyMerges(symbolsOf(word, alphabet), ranks, merges).flatMap((symbol): readonly Token[] => {
      const rank = ranks.get(symbol);
      const written = textOf(symbol, alphabet);
      if (rank !== undefined) return [{ symbol, text: written, id: first + rank, rank }];
      const id = alphabet === 'bytes' ? symbol.charCodeAt(0) : known.get(symbol);
      return id === undefined ? unseen(symbol) : [{ symbol, text: written, id, rank }];
    }),
  );
}

export const unknownWord = '[UNK]';

/** A word before the first merge of WordPiece: characters, all but the first marked with ##. */
export const wordPieceSymbols = (word: string): readonly string[] =>
  charactersOf(word).map((character, at) => (at === 0 ? character : `##${character}`));

/** `##` of the right symbol disappears in the joined one. */
export const joinWordPieces = (left: string, right: string): string => left + right.replace(/^##/u, '');

/**
 * The longest piece that fits, from the left; a word with a place where none fits is unknown as a whole.
 * Source: google-research/bert, tokenization.py, WordpieceTokenizer.
 */
export function longestMatch(word: string, pieces: ReadonlySet<string>): readonly string[] {
  const characters = charactersOf(word);
  const found: string[] = [];
  for (let start = 0; start < characters.length;) {
    let end = characters.length;
    const piece = (): string => `${start === 0 ? '' : '##'}${characters.slice(start, end).join('')}`;
    while (end > start && !pieces.has(piece())) end -= 1;
    if (end === start) return [unknownWord];
    found.push(piece());
    start = end;
  }
  return found;
}

export const encodeWordPiece = (text: string, pieces: ReadonlySet<string>): readonly string[] =>
  bertWords(text).flatMap((word) => longestMatch(word, pieces));
