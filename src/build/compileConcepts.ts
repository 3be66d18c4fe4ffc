// What stands in concepts.json: the concepts, with links to written answers only.
import type { Concept } from '../core/catalog/concept.ts';

export interface ConceptsFile {
  readonly concepts: readonly Concept[];
}

/** @param questions ids of the written questions */
export function compileConcepts(concepts: readonly Concept[], questions: ReadonlySet<string>): ConceptsFile {
  return {
    concepts: concepts.map((concept) => ({
      ...concept,
      answers: concept.answers.filter(({ question }) => questions.has(question)),
    })),
  };
}
