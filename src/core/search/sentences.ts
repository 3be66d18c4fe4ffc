// Cuts plain text into sentences for the list of results.

const end = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}\p{Script=Han}])|(?<=[。！？][」』）]?)(?![」』）])|\n+/u;

/** Longer ones are cut, so that a row stays a row. */
const longest = 300;

/** @param text plain text, a block a line */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(end)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => (sentence.length > longest ? `${sentence.slice(0, longest - 1)}…` : sentence));
}
