// Where a concept is treated: the sections that it names, then the other questions that name it.
import type { Catalog } from './catalog.ts';
import type { Concept } from './concept.ts';
import type { Question } from './question.ts';

export interface Treatment {
  readonly question: Question;
  readonly section?: string;
}

/** The concept's own links first, in their order; then, in reading order, questions that list it and stand not there yet. */
export function treating({ id, answers }: Concept, catalog: Catalog): readonly Treatment[] {
  const linked = answers.flatMap(({ question, section }): readonly Treatment[] => {
    const found = catalog.byId(question);
    return found === undefined ? [] : [{ question: found, ...(section !== undefined && { section }) }];
  });
  const there = new Set(linked.map(({ question }) => question));
  const rest = catalog.questions.filter((question) => question.concepts.includes(id) && !there.has(question));
  return [...linked, ...rest.map((question) => ({ question }))];
}
