// One of the two halves of the lab on decoding: shown in turn, each with a control of its own.
import type { DecodingOptions } from './model.ts';
import type { LanguageModel } from './ngram.ts';

export interface Part {
  /** The main control. */
  readonly control: HTMLElement;
  readonly root: HTMLElement;
  /** What stands under "More". */
  readonly more: HTMLElement;
  /** All three. */
  readonly all: readonly HTMLElement[];
  /** Draws, and returns the sentence for the ear. */
  readonly show: (now: DecodingOptions, model: LanguageModel, context: readonly string[]) => string;
}
