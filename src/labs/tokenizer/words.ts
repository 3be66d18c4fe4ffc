// Pre-tokenisation: text to the words that no merge crosses, and words to the symbols that merging starts from.

/**
 * What merging starts from: `bytes` of UTF-8 (GPT-2, Llama 3), `characters` with bytes for those never seen
 * (SentencePiece with byte fallback, as in LLaMA), or `ended`: characters, with a mark at the end of each word (Sennrich 2016).
 */
export type Alphabet = 'bytes' | 'characters' | 'ended';

/** A word of the training text with the times it occurs; `han`: it holds a Chinese character. */
export interface Word {
  readonly text: string;
  readonly count: number;
  readonly han: boolean;
}

/**
 * The expression of GPT-2: a leading space stays with its word; letters, digits and the rest do not mix.
 * Source: openai/gpt-2, src/encoder.py.
 */
const gpt2 = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;
/** One word of BERT's basic tokenizer: a Chinese character, a run of other letters and digits, or one other sign. */
const bert = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|[^\s\p{L}\p{M}\p{N}]/gu;
const hanCharacter = /\p{Script=Han}/u;

/** What stands for a space in SentencePiece. */
export const spaceMark = '▁';
/** What marks the end of a word in the original BPE; the paper prints it as a dot. */
const endMark = '·';

/**
 * Bytes: GPT-2's expression. Characters: every line is preceded by ▁, every space becomes ▁, and a word begins at each
 * ▁, as in SentencePiece with `add_dummy_prefix` and `split_by_whitespace`. Ended: at white space, and a mark after each.
 */
export function split(text: string, alphabet: Alphabet): readonly string[] {
  if (alphabet === 'bytes') return text.match(gpt2) ?? [];
  if (alphabet === 'ended') return (text.match(/\S+/gu) ?? []).map((word) => word + endMark);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => `${spaceMark}${line.replaceAll(' ', spaceMark)}`.match(/▁?[^▁]*/gu) ?? [])
    .filter((word) => word !== '');
}

/** Words as BERT's basic tokenizer makes them, without its lower-casing. Source: google-research/bert, tokenization.py. */
export const bertWords = (text: string): readonly string[] => text.match(bert) ?? [];

/** UTF-8, one character below U+0100 a byte. */
const bytesOf = (text: string): string => {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
};

/** Code points, each a string of its own. */
export const charactersOf = (text: string): readonly string[] => Array.from(text);

/** The symbols of a word before the first merge; a byte is the character with its number. */
export const symbolsOf = (word: string, alphabet: Alphabet): readonly string[] =>
  alphabet === 'bytes' ? bytesOf(word).split('') : charactersOf(word);

/** The text that a symbol stands for, or undefined when its bytes end or begin inside a character. */
export function textOf(symbol: string, alphabet: Alphabet): string | undefined {
  if (alphabet !== 'bytes') return symbol;
  try {
    const bytes = Uint8Array.from(symbol, (byte) => byte.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Two hexadecimal digits a byte, as `E4 BD A0`. */
export const hex = (bytes: string): string =>
  Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** A character's bytes as SentencePiece's fallback pieces: <0xE4>, <0xBD>, <0xA0>. */
export const fallback = (character: string): readonly string[] =>
  Array.from(bytesOf(character), (byte) => `<0x${hex(byte)}>`);

/** Distinct words in the order in which they are first met. */
export function countWords(words: readonly string[]): readonly Word[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count, han: hanCharacter.test(text) }));
}
