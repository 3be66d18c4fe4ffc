// Faults of the concepts together: a term that two claim, one that no text can hold, a quiet name of none, a formula that cannot be typeset.
import type { Concept } from '../core/catalog/concept.ts';
import type { Problem } from '../core/catalog/problem.ts';
import { buildConceptIndex } from '../core/concepts/conceptIndex.ts';
import { normalise } from '../core/concepts/words.ts';
import { formulasOf } from './compileConcepts.ts';
import { makeFormulaAtlas } from './formulaAtlas.ts';

/** @param textOf the source of a concept by id, for the lines */
export function checkLexicon(concepts: readonly Concept[], textOf: (id: string) => string): readonly Problem[] {
  const problem = (id: string, near: string, message: string): Problem => ({
    file: `concepts/${id}.md`,
    line:
      textOf(id)
        .split('\n')
        .findIndex((line) => line.includes(near)) + 1 || 1,
    message,
  });
  const { keys, refusals } = buildConceptIndex(concepts);
  const owners = new Map(keys.map(({ key, concept }) => [key, concept.id]));
  const strange = concepts.flatMap(({ id, hover, quiet }) =>
    quiet
      .filter((name) => !hover || owners.get(normalise(name)) !== id)
      .map((name) => problem(id, 'quiet:', `"${name}" is no spelling that would hover but for "quiet"`)),
  );
  const refused = refusals.map(({ concept, written, owner }) =>
    problem(
      concept,
      written,
      owner === undefined
        ? `No text can name "${written}": words, and between them a space, hyphen, underscore or dot`
        : `"${written}" belongs to the concept ${owner} already`,
    ),
  );
  const untypeset = Object.entries(makeFormulaAtlas(formulasOf(concepts)).failures).map(([id, reason]) =>
    problem(id, 'formula:', `The formula cannot be typeset: ${reason}`),
  );
  return [...refused, ...strange, ...untypeset];
}
