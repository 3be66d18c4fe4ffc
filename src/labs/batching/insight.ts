// The one sentence of the lab on batching: what the slots gain, or why nothing is gained.
import type { NumberFormats } from '../kit/numbers.ts';
import type { Batching, BatchingOptions } from './model.ts';
import type { BatchingStrings } from './strings.ts';

export function insight(
  { slots, gap }: BatchingOptions,
  { requests, fixed, flowing, least }: Batching,
  words: BatchingStrings,
  { whole, fixed: decimal }: NumberFormats,
): string {
  const steps = whole(fixed.costs.steps);
  const fewer = whole(flowing.costs.steps);
  if (gap > 0)
    return words.insightArrivals(
      steps,
      fewer,
      decimal(fixed.costs.firstToken, 1),
      decimal(flowing.costs.firstToken, 1),
    );
  if (slots >= requests.length) return words.insightRoom(whole(slots), fewer);
  const ends = [fixed.costs.lastToken, flowing.costs.lastToken] as const;
  if (fixed.costs.steps === flowing.costs.steps)
    return ends[0] === ends[1]
      ? words.insightEven(steps)
      : words.insightSooner(steps, decimal(ends[0], 1), decimal(ends[1], 1));
  const idle = Math.round(slots * fixed.costs.steps * (1 - fixed.costs.busy));
  return words.insightGain(whole(idle), steps, fewer, whole(least));
}
