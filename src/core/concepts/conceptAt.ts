// The concept at a column of a line: what the hover and "Explain This" ask.
import type { Concept } from '../catalog/concept.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import { counts, type Evidence } from './evidence.ts';
import { scan, type Spelling } from './scan.ts';
import { shows } from './shows.ts';

/** A concept named at `text[start..end)`, in UTF-16 units. */
export interface ConceptMatch {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
  /** Whether it hovers by default, or only answers "Explain This". */
  readonly hover: boolean;
}

/**
 * The concept whose spelling covers `column` (start <= column < end), or undefined. The longest spelling decides: when
 * that one needs evidence and has none, what stands inside it says nothing either. Looks only at the neighbourhood of
 * the column, so a line of any length costs the same.
 */
export function conceptAt(
  line: string,
  column: number,
  index: ConceptIndex,
  evidence: Evidence,
): ConceptMatch | undefined {
  if (!(column >= 0 && column < line.length)) return undefined;
  let at: Spelling | undefined;
  scan(line, index, Math.max(0, column - 2 * index.span), column + 1, (spelling) => {
    if (spelling.start <= column && column < spelling.end) at = spelling;
  });
  if (at === undefined || !counts(at, line, evidence)) return undefined;
  return { concept: at.key.concept, start: at.start, end: at.end, hover: shows(at, line) };
}
