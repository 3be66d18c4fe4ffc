// What the lab on speculative decoding says: the sentence of insight, and one drawn word as a sentence.
import type { NumberFormats } from '../kit/numbers.ts';
import { bestDrafted, draftFor, formula, speedUp, target, type SpeculativeOptions } from './model.ts';
import { keepChance, type Drawn } from './sampling.ts';
import type { SpeculativeStrings } from './strings.ts';

export function insight(now: SpeculativeOptions, words: SpeculativeStrings, { fixed, whole }: NumberFormats): string {
  const { acceptance, drafted, cost } = now;
  const expected = fixed(formula(now));
  const speed = fixed(speedUp(now));
  if (acceptance === 1) return words.insightAll(whole(drafted + 1), speed);
  if (cost === 0) return words.insightFree(expected);
  return speedUp(now) <= 1
    ? words.insightLoss(expected, fixed(drafted * cost + 1), speed)
    : words.insightGain(expected, speed, whole(bestDrafted(acceptance, cost)));
}

/** What happened to one proposal, with the numbers that decided. */
export function proposalText(
  drawn: Drawn | undefined,
  acceptance: number,
  words: SpeculativeStrings,
  { fixed, whole }: NumberFormats,
): string {
  if (drawn === undefined) return words.before;
  const { pass, place, kind, proposed, chance, word } = drawn;
  const where = words.where(whole(pass), whole(place));
  const name = (one: number): string => words.words[one] ?? '';
  if (proposed === undefined || chance === undefined) return words.extra(where, name(word));
  const p = target[proposed] ?? 0;
  const q = draftFor(acceptance)[proposed] ?? 0;
  const numbers = [fixed(q, 3), fixed(p, 3), fixed(chance, 3), fixed(keepChance(p, q), 3)] as const;
  return kind === 'kept'
    ? words.kept(where, name(proposed), ...numbers)
    : words.replaced(where, name(proposed), ...numbers, name(word));
}
