// What `search.json` holds: the sentences of every answer by section, and the words that denote each concept.
import { isAnswerLink } from '../catalog/answerLink.ts';
import type { AnswerLink } from '../catalog/concept.ts';
import type { Localized } from '../catalog/question.ts';
import { isList, isLocalized, isObject, isShape, isText, isTextList, optional } from '../catalog/shapes.ts';

export interface SearchText {
  readonly question: string;
  /** Absent for title, summary and the minute aloud. */
  readonly section?: string;
  /** Title, short title and summary, or the heading: they weigh more. */
  readonly names: Localized<readonly string[]>;
  readonly sentences: Localized<readonly string[]>;
}

export interface SearchConcept {
  readonly id: string;
  /** Names, terms and identifiers. */
  readonly words: readonly string[];
  /** Where it is answered, best first. */
  readonly answers: readonly AnswerLink[];
  /** What it is, in a sentence: shown when no sentence of the answer names it. */
  readonly sentence: Localized<string>;
}

export interface SearchData {
  readonly texts: readonly SearchText[];
  readonly concepts: readonly SearchConcept[];
}

const isSearchText = (value: unknown): value is SearchText =>
  isShape(value, {
    question: isText,
    section: optional(isText),
    names: isLocalized(isTextList),
    sentences: isLocalized(isTextList),
  });

const isSearchConcept = (value: unknown): value is SearchConcept =>
  isShape(value, { id: isText, words: isTextList, answers: isList(isAnswerLink), sentence: isLocalized(isText) });

/** Rows that cannot be read are left out. */
export function parseSearchData(json: unknown): SearchData {
  const rows = <T>(name: string, is: (value: unknown) => value is T): readonly T[] => {
    const list = isObject(json) ? json[name] : undefined;
    return Array.isArray(list) ? (list as readonly unknown[]).filter(is) : [];
  };
  return { texts: rows('texts', isSearchText), concepts: rows('concepts', isSearchConcept) };
}
