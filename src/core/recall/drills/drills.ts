// The drills by id: a card names one, a seed draws its numbers, an answer is checked against what core/estimate computes.
import type { Language } from '../../catalog/question.ts';
import { figures, grouped } from '../../estimate/quantity.ts';
import { activationMemory } from './activationMemory.ts';
import { bitsPerWeight } from './bitsPerWeight.ts';
import { decodeSpeed } from './decodeSpeed.ts';
import { pickFrom, type DrillBody, type DrillMaker } from './drill.ts';
import { finetuningMemory } from './finetuningMemory.ts';
import { kvCache } from './kvCache.ts';
import { loraParameters } from './loraParameters.ts';
import { modelParameters } from './modelParameters.ts';
import { ropeWavelength } from './ropeWavelength.ts';
import { speculativeTokens } from './speculativeTokens.ts';
import { trainingFlops } from './trainingFlops.ts';

const makers: Readonly<Record<string, DrillMaker>> = {
  'kv-cache': kvCache,
  'lora-parameters': loraParameters,
  'finetuning-memory': finetuningMemory,
  'training-flops': trainingFlops,
  'decode-speed': decodeSpeed,
  'rope-wavelength': ropeWavelength,
  'speculative-tokens': speculativeTokens,
  'model-parameters': modelParameters,
  'bits-per-weight': bitsPerWeight,
  'activation-memory': activationMemory,
};

/** What a card may name: `{#kv kind=drill drill=kv-cache}`. */
export const drillIds: readonly string[] = Object.keys(makers);

export interface Drill extends DrillBody {
  readonly id: string;
  readonly seed: number;
}

/**
 * The drill with the numbers that the seed draws; undefined when no drill has this id. A page that keeps the seed shows
 * the same numbers after a reload; the number of repetitions of the card is a good one, for it draws anew each time.
 */
export function drill(id: string, seed: number): Drill | undefined {
  const maker = Object.hasOwn(makers, id) ? makers[id] : undefined;
  return maker && { id, seed, ...maker(pickFrom(id, seed)) };
}

/** How far off an answer may be, in the drill's unit; a little more, so that the edge itself is right as typed. */
export const allowedError = ({ answer, tolerance }: DrillBody): number => tolerance * Math.abs(answer) * (1 + 1e-9);

/** What a page or a card in another program shows of a drill; plain text. */
export interface DrillText {
  readonly question: string;
  /** Beside the field: "GiB". */
  readonly unit: string;
  /** "Within 5 % is right." */
  readonly allowance: string;
  /** "4 GiB". */
  readonly answer: string;
  /** A line a step. */
  readonly steps: readonly string[];
}

/** The texts of a drill in one language. */
export function drillText({ question, unit, steps, answer, tolerance }: DrillBody, language: Language): DrillText {
  return {
    question: question[language],
    unit: unit[language],
    allowance: allowanceWords(tolerance, language),
    answer: `${shownAnswer(answer)} ${unit[language]}`,
    steps: steps[language],
  };
}

/** "Within 5 % is right." @param share of the right answer, 0.05 for 5 %; said in tenths of a percent and never as more than it is */
export function allowanceWords(share: number, language: Language): string {
  const percent = figures(Math.floor(1000 * share * (1 + 1e-9)) / 10);
  return language === 'en' ? `Within ${percent}\u00a0% is right.` : `误差 ${percent}% 以内算对。`;
}

const shownAnswer = (answer: number): string =>
  answer >= 1e12 ? answer.toExponential(2).replace('e+', 'e') : answer >= 1000 ? grouped(answer) : figures(answer);
