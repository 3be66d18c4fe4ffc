// The compiled file concepts.json: every concept, and the formulas of those that have one.
import type { Concept } from '../catalog/concept.ts';
import type { Atlas, Formula } from './formulaSvg.ts';

export interface ConceptsData {
  readonly concepts: readonly Concept[];
  readonly atlas: Atlas;
  /** By concept id. */
  readonly formulas: Readonly<Record<string, Formula>>;
}

/** Reads what the build wrote; throws when that is not the compiled file at all. */
export function parseConceptsData(json: string): ConceptsData {
  const value: unknown = JSON.parse(json);
  if (
    typeof value !== 'object' ||
    value === null ||
    !('concepts' in value && Array.isArray(value.concepts)) ||
    !('atlas' in value && Array.isArray(value.atlas)) ||
    !('formulas' in value && typeof value.formulas === 'object' && value.formulas !== null)
  )
    throw new Error('concepts.json is not the compiled lexicon');
  // SAFETY: the build writes this file with `satisfies ConceptsData`, from concepts that its parser has checked.
  return value as ConceptsData;
}
