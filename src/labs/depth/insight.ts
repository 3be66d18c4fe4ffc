// The one sentence of the lab on depth, and numbers that span many powers of ten.
import { raised, type NumberFormats } from '../kit/numbers.ts';
import { clipLimits, expectedTopRatio, type ClipRuns, type DepthOptions } from './model.ts';
import type { Gradients, Wiring } from './network.ts';
import type { DepthStrings } from './strings.ts';
import { badStep } from './training.ts';

/** 0.26, 6.4, 2,320 or 1.7 × 10⁻¹⁰: two digits that count. */
export function spanning(value: number, { short, scientific }: NumberFormats): string {
  const power = Math.floor(Math.log10(value));
  if (power >= -3 && power <= 3) return short(Number(value.toPrecision(2)));
  return scientific(value, 1);
}

/** 10⁻⁵ on the axis. */
export const powerOfTen = (value: number): string => `10${raised(Math.round(Math.log10(value)))}`;

export function depthInsight(
  now: DepthOptions,
  all: Readonly<Record<Wiring, Gradients>>,
  words: DepthStrings,
  numbers: NumberFormats,
): string {
  const bottom = (wiring: Wiring): string => spanning(all[wiring].stream[0] ?? 0, numbers);
  if (now.quantity === 'weights') {
    const share = (all['pre-norm'].weights.at(-1) ?? 0) / (all['post-norm'].weights.at(-1) ?? 1);
    return words.insightWeights(numbers.fixed(share), numbers.fixed(expectedTopRatio(now.depth)));
  }
  if (Math.abs(now.scale - 1) < 0.02) return words.insightEven(bottom('none'), bottom('residual'));
  const say = (all.none.stream[0] ?? 0) < 1 ? words.insightVanish : words.insightExplode;
  return say(bottom('none'), bottom('pre-norm'));
}

/** Steps after the bad batch at which the two runs are compared. */
const later = 1;

/** A loss, or a word where it left the numbers. */
export const lossOf = (loss: number | undefined, words: DepthStrings, numbers: NumberFormats): string =>
  loss === undefined || !Number.isFinite(loss) || loss > 1e9 ? words.lost : spanning(loss, numbers);

export interface ClipFacts {
  readonly norm: string;
  readonly clipped: string;
  readonly free: string;
}

export function clipFacts({ clipped, free }: ClipRuns, words: DepthStrings, numbers: NumberFormats): ClipFacts {
  return {
    norm: numbers.short(clipped[badStep]?.norm ?? 0),
    clipped: lossOf(clipped[badStep + later]?.loss, words, numbers),
    free: lossOf(free[badStep + later]?.loss, words, numbers),
  };
}

export function clipInsight(now: DepthOptions, all: ClipRuns, words: DepthStrings, numbers: NumberFormats): string {
  const { norm, clipped, free } = clipFacts(all, words, numbers);
  const limit = clipLimits[now.limit] ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(limit)) return words.insightNoClip(norm, free);
  const share = all.clipped.filter((step) => step.norm > limit).length / all.clipped.length;
  if (share > 0.5) return words.insightClipLow(numbers.percent(Number(share.toPrecision(2))));
  const factor = limit / (all.clipped[badStep]?.norm ?? 1);
  if (factor >= 1) return words.insightHigh(numbers.short(limit), norm);
  return words.insightClip(norm, numbers.percent(Number(factor.toPrecision(2))), clipped, free);
}
