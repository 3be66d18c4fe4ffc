// The concepts of a file by what was read of it: how often each is named, and on which lines.
import type { Block } from '../concepts/blocks.ts';
import { countsAs, type Evidence } from '../concepts/evidence.ts';

/** A concept in one file. */
export interface FileConcept {
  readonly count: number;
  /** From 0, ascending: the first ones. */
  readonly lines: readonly number[];
}

/** Lines kept of one concept in one file. */
const mostLines = 20;

/** By concept id, in order of the first places. Nothing is read again: time is linear in what is named. */
export function fileConcepts(
  blocks: readonly Pick<Block, 'lines' | 'named'>[],
  evidence: Evidence,
): ReadonlyMap<string, FileConcept> {
  const concepts = new Map<string, { count: number; readonly lines: number[] }>();
  let first = 0;
  for (const { lines, named } of blocks) {
    for (const { key, line, ownCapitals } of named) {
      if (!countsAs(key, ownCapitals, evidence)) continue;
      const known = concepts.get(key.concept.id) ?? { count: 0, lines: [] };
      known.count += 1;
      if (known.lines.length < mostLines) known.lines.push(first + line);
      concepts.set(key.concept.id, known);
    }
    first += lines;
  }
  return concepts;
}
