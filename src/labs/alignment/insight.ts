// The sentences of the lab on alignment: where beta stands on the frontier, and how far DPO has come.
import type { NumberFormats } from '../kit/numbers.ts';
import { overrated, type AlignmentOptions, type Dpo, type Place } from './model.ts';
import type { AlignmentStrings } from './strings.ts';

/** How near to the highest worth counts as there, as a share of beta. */
const close = 0.06;

/** @param peak where the worth is highest */
export function insight(
  { beta, reward }: AlignmentOptions,
  { kl, score, worth, policy }: Place,
  peak: Place,
  words: AlignmentStrings,
  { fixed, percent }: NumberFormats,
): string {
  if (reward === 'worth') return words.insightTrue(fixed(kl), fixed(worth));
  const share = percent(Math.round(100 * (policy[overrated] ?? 0)) / 100);
  if (Math.abs(beta / peak.beta - 1) < close) return words.insightPeak(fixed(kl), fixed(score), fixed(worth));
  return beta < peak.beta
    ? words.insightOver(fixed(score), fixed(worth), share, fixed(peak.worth), fixed(peak.beta))
    : words.insightUnder(fixed(kl), fixed(score), fixed(worth), fixed(peak.beta));
}

export function dpoText(
  { at, comparisons }: AlignmentOptions,
  { distance, loss }: Dpo,
  words: AlignmentStrings,
  { fixed, whole }: NumberFormats,
): string {
  const numbers = [whole(at), fixed(distance, 3), fixed(loss, 3)] as const;
  return comparisons === 0 ? words.dpoEndless(...numbers) : words.dpoFinite(...numbers, whole(comparisons));
}
