// The compiled file concepts.json: every concept, and the formulas of those that have one.
import type { Concept } from '../catalog/concept.ts';
import { isAnswerLink } from '../catalog/answerLink.ts';
import {
  isFlag,
  isList,
  isLocalized,
  isNumber,
  isObject,
  isShape,
  isText,
  isTextList,
  optional,
} from '../catalog/shapes.ts';
import type { Atlas, Formula } from './formulaSvg.ts';

export interface ConceptsData {
  readonly concepts: readonly Concept[];
  readonly atlas: Atlas;
  /** By concept id. */
  readonly formulas: Readonly<Record<string, Formula>>;
}

export interface ReadConcepts extends ConceptsData {
  /** One sentence for each row that was left out. */
  readonly problems: readonly string[];
}

const isTextLists = (value: unknown): boolean => isObject(value) && Object.values(value).every(isTextList);

const isConcept = (value: unknown): value is Concept =>
  isShape(value, {
    id: isText,
    name: isLocalized(isText),
    full: optional(isText),
    terms: (terms) =>
      isShape(terms, {
        distinct: isTextList,
        ambiguous: isTextList,
        exact: isTextList,
        close: isTextList,
        other: isTextList,
      }),
    identifiers: isTextLists,
    evidence: (evidence) => isShape(evidence, { imports: isTextList, near: isTextList }),
    neighbours: isFlag,
    general: isFlag,
    senses: isTextList,
    hover: isFlag,
    quiet: isTextList,
    answers: isList(isAnswerLink),
    sources: isTextList,
    formula: optional(isText),
    text: isLocalized((text): text is Concept['text']['en'] => isShape(text, { sentence: isText, more: isText })),
  });

const isFormula = (value: unknown): value is Formula =>
  isShape(value, {
    width: isNumber,
    height: isNumber,
    depth: isNumber,
    glyphs: isList(isNumber),
    rules: isList(isNumber),
  });

/** Reads what the build wrote; a bad row is left out and reported, the rest works. Throws when it is not that file at all. */
export function parseConceptsData(json: string): ReadConcepts {
  const value: unknown = JSON.parse(json);
  const { concepts, atlas, formulas } = isObject(value) ? value : {};
  if (!Array.isArray(concepts) || !isTextList(atlas) || !isObject(formulas))
    throw new Error('concepts.json is not the compiled lexicon');
  const problems: string[] = [];
  const good = (concepts as readonly unknown[]).filter((row, index): row is Concept => {
    if (isConcept(row)) return true;
    problems.push(`Row ${index + 1} of the lexicon cannot be read`);
    return false;
  });
  const drawn = Object.entries(formulas).filter((entry): entry is [string, Formula] => {
    if (isFormula(entry[1])) return true;
    problems.push(`The formula of "${entry[0]}" cannot be read`);
    return false;
  });
  return { concepts: good, atlas, formulas: Object.fromEntries(drawn), problems };
}
