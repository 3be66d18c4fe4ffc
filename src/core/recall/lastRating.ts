// The rating that an undo takes back once its session has nothing left to undo.
import type { Deck } from './deck.ts';
import { compareEvents } from './eventOrder.ts';
import type { Memory } from './memory.ts';
import type { RateEvent } from './practiceEvent.ts';

/**
 * The last of these ratings in the order of the log that still stands: it was not undone, it counts (cramming does not),
 * and its card can be asked. Undefined when there is none.
 * @param ratings of one device, in any order, some of them perhaps twice
 */
export function lastRating(
  ratings: Iterable<RateEvent>,
  { threads }: Pick<Memory, 'threads'>,
  { byId }: Pick<Deck, 'byId'>,
): RateEvent | undefined {
  let last: RateEvent | undefined;
  for (const rating of ratings) {
    if (rating.mode === 'cram' || (last !== undefined && compareEvents(rating, last) <= 0)) continue;
    if (!threads.undone.has(rating.id) && byId.has(rating.card)) last = rating;
  }
  return last;
}
