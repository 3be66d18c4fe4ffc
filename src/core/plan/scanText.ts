// The concepts that a text names, each with its places: for the list of a file and the plan of a workspace.
import type { ConceptIndex } from '../concepts/conceptIndex.ts';
import { conceptsIn } from '../concepts/conceptsIn.ts';
import type { Evidence } from '../concepts/evidence.ts';
import { slicesOf } from '../concepts/findings.ts';

/** `start` and `end` in UTF-16 units of the text, `line` from 0. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** By concept id, in order of their first places; the places of each in order. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/** The places of a text scanned at once; time is linear in the text. */
export function scanText(text: string, index: ConceptIndex, evidence: Evidence): Places {
  const scanner = startScanning(index, evidence);
  scanner.read(text);
  return scanner.places;
}

/**
 * The places of a text scanned slice by slice; a term across the end of a slice is not found.
 * @param size UTF-16 units scanned in one go
 * @param turn lets others have their turn between two slices; false ends the scan, which then finds nothing
 */
export async function scanTextInTurns(
  text: string,
  size: number,
  index: ConceptIndex,
  evidence: Evidence,
  turn: () => Promise<boolean>,
): Promise<Places | undefined> {
  const scanner = startScanning(index, evidence);
  let first = true;
  for (const slice of slicesOf(text, size)) {
    if (!first && !(await turn())) return undefined;
    first = false;
    scanner.read(slice);
  }
  return scanner.places;
}

function startScanning(
  index: ConceptIndex,
  evidence: Evidence,
): { read(slice: string): void; readonly places: Places } {
  const places = new Map<string, Place[]>();
  let offset = 0;
  let line = 0;
  return {
    places,
    read(slice) {
      let counted = 0;
      const countTo = (end: number): void => {
        for (let at = slice.indexOf('\n', counted); at >= 0 && at < end; at = slice.indexOf('\n', at + 1)) line += 1;
        counted = end;
      };
      for (const { concept, start, end } of conceptsIn(slice, index, evidence)) {
        countTo(start);
        const known = places.get(concept.id);
        const place = { start: offset + start, end: offset + end, line };
        if (known === undefined) places.set(concept.id, [place]);
        else known.push(place);
      }
      countTo(slice.length);
      offset += slice.length;
    },
  };
}
