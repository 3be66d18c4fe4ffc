// What stands in concepts.json: the concepts, with links to written answers only, and their formulas typeset.
import type { Concept } from '../core/catalog/concept.ts';
import type { Reference } from '../core/catalog/question.ts';
import type { ConceptsData } from '../core/concepts/conceptsData.ts';
import { makeFormulaAtlas } from './formulaAtlas.ts';
import type { Bibliography } from './references.ts';

/** @param questions ids of the written questions */
export function compileConcepts(concepts: readonly Concept[], questions: ReadonlySet<string>): ConceptsData {
  const { atlas, formulas } = makeFormulaAtlas(formulasOf(concepts));
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      answers: concept.answers.filter(({ question }) => questions.has(question)),
    })),
    atlas,
    formulas,
  };
}

/** The works that concepts cite, by key. */
export function compileConceptReferences(
  concepts: readonly Concept[],
  { entries }: Bibliography,
): readonly Reference[] {
  return [...new Set(concepts.flatMap(({ sources }) => sources))].toSorted().flatMap((key) => {
    const entry = entries.get(key);
    if (entry === undefined) return [];
    const { authors, year, title, url } = entry;
    return [{ key, authors, year, title, ...(url && { url }) }];
  });
}

/** TeX by concept id. */
export const formulasOf = (concepts: readonly Concept[]): Readonly<Record<string, string>> =>
  Object.fromEntries(concepts.flatMap(({ id, formula }) => (formula === undefined ? [] : [[id, formula]])));
