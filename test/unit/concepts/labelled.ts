// Places labelled by hand, by what a reader would expect of the lexicon.
// «text|concept» is to be recognised with exactly this range; everything else in the document is to stay silent.

export interface Labelled {
  readonly name: string;
  readonly text: string;
}

/** @param lines of one document of its own */
export const doc = (name: string, ...lines: readonly string[]): Labelled => ({ name, text: lines.join('\n') });
