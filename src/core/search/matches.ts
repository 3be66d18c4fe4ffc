// Where words stand in a sentence, and which sentence of several names most of them.

/** From and to, as UTF-16 offsets. */
export type Range = readonly [number, number];

export interface MatchedSentence {
  readonly sentence: string;
  /** Ascending, not overlapping. */
  readonly ranges: readonly Range[];
}

const isWordy = (character: string): boolean => /[A-Za-z0-9]/.test(character);

/** Occurrences of a word, whatever its case; ASCII words stand free on the left, so that "rope" is not found in "Europe". */
function occurrences(text: string, word: string): readonly Range[] {
  const found: Range[] = [];
  const lower = text.toLowerCase();
  // Lower case may have another length (İ); ranges would then point beside the word.
  if (lower.length !== text.length || word === '') return found;
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const inside = isWordy(word.charAt(0)) && at > 0 && isWordy(lower.charAt(at - 1));
    if (!inside) found.push([at, at + word.length]);
  }
  return found;
}

const merged = (ranges: readonly Range[]): readonly Range[] => {
  const result: [number, number][] = [];
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
};

/** The first of the sentences that name most of the words; undefined when none names any. @param words in lower case */
export function bestSentence(sentences: readonly string[], words: readonly string[]): MatchedSentence | undefined {
  let best: MatchedSentence | undefined;
  let most = 0;
  for (const sentence of sentences) {
    const found = words.map((word) => occurrences(sentence, word));
    const count = found.filter((ranges) => ranges.length > 0).length;
    if (count <= most) continue;
    most = count;
    best = { sentence, ranges: merged(found.flat()) };
  }
  return best;
}
