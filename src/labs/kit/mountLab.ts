// Mounts a lab: what it remembers, its guess, Reset and Copy are the same for all; the lab draws and says the rest.
import type { LabContext } from '../lab.ts';
import { frame } from './frame.ts';
import { parseGuessed, type GuessOptions } from './guess.ts';
import { numberFormats, type NumberFormats } from './numbers.ts';
import { kitStrings, type KitStrings, type Language } from './strings.ts';

/** How a lab reads its options and writes them: the pure half, from its model.ts. */
export interface LabModel<Options> {
  /** Reads a block's options or, with `start`, a saved state; whatever is missing or wrong becomes `start`. */
  readonly parseOptions: (value: unknown, start?: Options) => Options;
  /** The options that write the same lab again. */
  readonly blockOptions: (options: Options) => unknown;
  /** Puts back what only the block decides, when a saved state is read. */
  readonly restore?: (saved: Options, start: Options) => Options;
}

export interface LabTools<Options> {
  readonly language: Language;
  readonly common: KitStrings;
  readonly numbers: NumberFormats;
  readonly reducedMotion: boolean;
  /** What the block asks for: where Reset goes back to. */
  readonly start: Options;
  readonly now: () => Options;
  /** During a movement: draws, and saves nothing. */
  readonly change: (part: Partial<Options>) => void;
  /** A choice, or the end of a movement: draws and saves. */
  readonly settle: (part: Partial<Options>) => void;
  readonly save: () => void;
}

export interface LabParts<Options> {
  readonly title: string;
  readonly guess: GuessOptions;
  /** Hidden until a guess is made or skipped. */
  readonly play: readonly HTMLElement[];
  /** Draws everything, controls too, and returns the sentence for the ear. */
  readonly show: (now: Options) => string;
  readonly dispose?: () => void;
}

/** @returns what takes the lab away again */
export function mountLab<Options extends object>(
  root: HTMLElement,
  context: LabContext,
  model: LabModel<Options>,
  build: (tools: LabTools<Options>) => LabParts<Options>,
): () => void {
  const start = model.parseOptions(context.options);
  const saved: Readonly<Record<string, unknown>> =
    typeof context.saved === 'object' && context.saved !== null ? { ...context.saved } : {};
  const remembered = model.parseOptions(saved, start);
  let now = model.restore?.(remembered, start) ?? remembered;

  const save = (): void => context.save({ ...now, guessed });
  const change = (part: Partial<Options>): void => {
    now = { ...now, ...part };
    surround.say(parts.show(now));
  };
  const settle = (part: Partial<Options>): void => {
    change(part);
    save();
  };
  const parts = build({
    language: context.language,
    common: kitStrings[context.language],
    numbers: numberFormats(context.language),
    reducedMotion: context.reducedMotion,
    start,
    now: () => now,
    change,
    settle,
    save,
  });
  let guessed = parseGuessed(saved['guessed'], parts.guess.answers.length);
  const surround = frame(root, context, {
    title: parts.title,
    guess: parts.guess,
    guessed,
    onGuess: (value) => {
      guessed = value;
      save();
    },
    play: parts.play,
    onReset: () => settle(start),
    blockOptions: () => model.blockOptions(now),
  });
  parts.show(now);
  return () => {
    parts.dispose?.();
    surround.dispose();
  };
}
