// Text to search terms: Latin words with the parts of identifiers, Han by pairs and by the terms of the lexicon.

const run = /[\p{Script=Han}]+|[\p{L}\p{N}_]+(?:[.'’-][\p{L}\p{N}_]+)*/gu;
const isHan = /^\p{Script=Han}/u;
/** camelCase, ACRONYMWord, letters and digits. */
const part = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+|\p{L}/gu;

const plain = (text: string): string => text.normalize('NFKC');

/** The form by which two spellings of a name are one: `rope_theta`, "RoPE theta" and `ropeTheta`. */
export const nameKey = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replace(/[\s_.\-'’]+/gu, '');

export type TermReader = (text: string) => readonly string[];

/** @param lexicon names and terms; those in Han become terms of their own */
export function createTermReader(lexicon: Iterable<string>): TermReader {
  const hanTerms = new Set([...lexicon].map(plain).filter((word) => /^\p{Script=Han}{3,}$/u.test(word)));
  const longest = Math.max(0, ...[...hanTerms].map((term) => term.length));

  const hanParts = (text: string): readonly string[] => {
    if (text.length === 1) return [text];
    const terms: string[] = [];
    for (let at = 0; at + 1 < text.length; at += 1) {
      terms.push(text.slice(at, at + 2));
      for (let length = 3; length <= Math.min(longest, text.length - at); length += 1) {
        const term = text.slice(at, at + length);
        if (hanTerms.has(term)) terms.push(term);
      }
    }
    return terms;
  };

  const latinParts = (text: string): readonly string[] => {
    const parts = [...text.matchAll(part)].map(([word]) => word.toLowerCase());
    return parts.length > 1 ? [nameKey(text), ...parts] : [nameKey(text)];
  };

  return (text) =>
    [...plain(text).matchAll(run)]
      .flatMap(([word]) => (isHan.test(word) ? hanParts(word) : latinParts(word)))
      .filter((term) => term !== '');
}
