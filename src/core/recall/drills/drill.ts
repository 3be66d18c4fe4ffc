// What a drill is: a question whose numbers are drawn from a seed, and the answer that core/estimate computes from them.
import type { Language, Localized } from '../../catalog/question.ts';
import { grouped } from '../../estimate/quantity.ts';
import { uniform } from '../../numerics/random.ts';
import { hash } from '../../numerics/hash.ts';

/** One number that the question states. */
export interface GivenValue {
  /** What it is, for programs: `layers`. */
  readonly name: string;
  readonly value: number;
  /** As the question says it, with its unit: "32 layers". */
  readonly words: Localized<string>;
}

/** What a maker of drills returns; every text is plain, neither Markdown nor TeX. */
export interface DrillBody {
  readonly given: readonly GivenValue[];
  readonly question: Localized<string>;
  /** The way to the answer, a line a step. */
  readonly steps: Localized<readonly string[]>;
  /** In `unit`. */
  readonly answer: number;
  /** How far off an answer may be, as a share of the right one: 0.05 is 5%. People work these out in their head. */
  readonly tolerance: number;
  readonly unit: Localized<string>;
}

/** A choice from values that real models and runs have; every call is one draw. */
export type Pick = <T>(from: readonly [T, ...T[]]) => T;

/** Draws the numbers of one drill. */
export type DrillMaker = (pick: Pick) => DrillBody;

/** The same id and seed pick the same values on every machine. */
export function pickFrom(id: string, seed: number): Pick {
  // xorshift stays small after a small seed, so that the seed goes through a hash first.
  const next = uniform(hash(`${id} ${seed}`));
  return (from) => from[Math.floor(next() * from.length)] ?? from[0];
}

/** A given value; `#` in the words stands for the number. */
export function value(name: string, number: number, en: string, zh: string): GivenValue {
  const shown = grouped(number, 6);
  return { name, value: number, words: { en: en.replace('#', shown), 'zh-cn': zh.replace('#', shown) } };
}

const commas: Localized<readonly [string, string, string]> = { en: [': ', ', ', '. '], 'zh-cn': ['：', '，', '。'] };

/** "Llama-3-8B: 32 layers, 8 KV heads. How large is …?", as an interviewer asks. */
export function asked(
  about: Localized<string>,
  given: readonly GivenValue[],
  ask: Localized<string>,
): Localized<string> {
  const say = (language: Language): string => {
    const [colon, comma, stop] = commas[language];
    return `${about[language]}${colon}${given.map(({ words }) => words[language]).join(comma)}${stop}${ask[language]}`;
  };
  return { en: say('en'), 'zh-cn': say('zh-cn') };
}

export const both = (text: string): Localized<string> => ({ en: text, 'zh-cn': text });
