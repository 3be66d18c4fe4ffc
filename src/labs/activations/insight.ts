// The one sentence of the lab on activations: what stands out at this input.
import type { NumberFormats } from '../kit/numbers.ts';
import { curves, gated, largestE4m3, plain, type ActivationOptions } from './model.ts';
import type { ActivationStrings } from './strings.ts';

/** Where SiLU is lowest, and how near to it counts as there. */
const lowest = -1.2785;
const close = 0.05;

export function insight(now: ActivationOptions, words: ActivationStrings, { fixed }: NumberFormats): string {
  return now.layer === 'plain' ? ofCurves(now, words, fixed) : ofGates(now, words, fixed);
}

function ofCurves({ input, show }: ActivationOptions, words: ActivationStrings, fixed: NumberFormats['fixed']): string {
  if (show === 'slope') return words.insightSlope(fixed(plain.gelu.slope(input)), fixed(plain.silu.slope(input)));
  const values = curves.map((name) => plain[name].value(input));
  const silu = plain.silu.value(input);
  if (Math.abs(input - lowest) < close) return words.insightDip(fixed(silu, 3));
  if (input < -5) return words.insightFlat(fixed(input), fixed(silu, 3));
  return words.insightPlain(fixed(input), fixed(Math.max(...values) - Math.min(...values)));
}

function ofGates(
  { input, up, show }: ActivationOptions,
  words: ActivationStrings,
  fixed: NumberFormats['fixed'],
): string {
  const { value, byGate, byUp } = gated('swiglu', input, up);
  if (show === 'slope') return words.insightGateSlope(fixed(byGate), fixed(up, 1));
  if (Math.abs(value) > largestE4m3) return words.insightCeiling(fixed(value, 0));
  if (input < -4) return words.insightClosed(fixed(byUp, 3));
  if (byUp < -0.005) return words.insightFlip(fixed(byUp));
  return words.insightGate(fixed(byUp), fixed(up, 1), fixed(value));
}
