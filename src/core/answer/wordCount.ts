// Counting what a reader reads: English words and Han characters.

/** Han characters of the basic block, extension A and the compatibility block. */
const han = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;

export function hanCount(text: string): number {
  return text.match(han)?.length ?? 0;
}

/** Pieces between white space that hold a letter or a digit: "4,096 × 4,096" is two words, "low-rank" one. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
