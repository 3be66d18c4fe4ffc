// The compiled file conceptReferences.json: the works that concepts cite, apart from what the hover reads.
import type { Reference } from '../catalog/question.ts';
import { isReference } from '../catalog/references.ts';

/** By key; what cannot be read is left out. */
export function parseConceptReferences(json: unknown): ReadonlyMap<string, Reference> {
  const rows: readonly unknown[] = Array.isArray(json) ? json : [];
  return new Map(rows.filter(isReference).map((reference) => [reference.key, reference]));
}
