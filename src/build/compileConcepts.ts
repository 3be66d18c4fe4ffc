// What stands in concepts.json: the concepts, with links to written answers only, and their formulas typeset.
import type { Concept } from '../core/catalog/concept.ts';
import type { ConceptsData } from '../core/concepts/conceptsData.ts';
import { makeFormulaAtlas } from './formulaAtlas.ts';

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

/** TeX by concept id. */
export const formulasOf = (concepts: readonly Concept[]): Readonly<Record<string, string>> =>
  Object.fromEntries(concepts.flatMap(({ id, formula }) => (formula === undefined ? [] : [[id, formula]])));
