// Keeps a line from beginning with what belongs to the word before: a browser may break beside any box, even before a comma.

const joiner = '\u2060';
const closing = /^[，。；：、？！）】」』》〉,.;:?!)\]%]/;

/** No break within "P-tuning" or "T-5": one letter does not end a line. */
export const keepShortHyphens = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(\p{L}-)(?=\p{L})/gu, `$1${joiner}`);

/** After a box such as an inline formula: no break before closing punctuation. */
export function keepPunctuation(box: Element): void {
  const next = box.nextSibling;
  if (next instanceof Text && closing.test(next.data)) next.data = joiner + next.data;
}

/** Before a number set above: no space and no break. */
export function keepWithText(raised: Element): void {
  const before = raised.previousSibling;
  if (before instanceof Text) before.data = before.data.trimEnd() + joiner;
  else raised.before(joiner);
}
