// What a hover names at a place: the concept whose word stands there, or the one whose number does.
import { conceptAtPlace, type Lines, type Place, type PlaceMatch } from '../conceptAtPlace.ts';
import type { ConceptIndex } from '../conceptIndex.ts';
import type { Evidence } from '../evidence.ts';
import { numberAt, ownerOfRank } from './numberPlace.ts';

/** `asked`: the place of the name, where numbers near it are looked for. */
export type NamedMatch = PlaceMatch & { readonly asked: Place };

/** Undefined where nothing is named. The cost does not grow with the document nor with the line. */
export function namedAt(lines: Lines, place: Place, index: ConceptIndex, evidence: Evidence): NamedMatch | undefined {
  const named = conceptAtPlace(lines, place, index, evidence);
  if (named !== undefined) return { ...named, asked: place };
  const number = numberAt(lines, place);
  if (number === undefined) return undefined;
  const { nameAt, start, end } = number;
  const owner = number.name === 'r' ? ownerOfRank(lines, nameAt) : nameAt;
  const match = owner && conceptAtPlace(lines, owner, index, evidence);
  return match && { ...match, start, end, asked: nameAt };
}
