// What the popover of a concept word shows: the same for every reader of one language, so that it is decided at build.
import type { Concept } from '../catalog/concept.ts';
import type { Language } from '../catalog/question.ts';

export interface ConceptCard {
  readonly id: string;
  readonly name: string;
  readonly otherName: string;
  readonly sentence: string;
  readonly more: string;
  /** Where it is explained; absent when that is the place being read. */
  readonly answer?: { readonly question: string; readonly section?: string; readonly title: string };
}

/**
 * @param reading the question on whose page the card is shown
 * @param titleOf the short title of a question; undefined when it is not written
 */
export function conceptCard(
  { id, name, full, answers, text }: Concept,
  reading: string,
  language: Language,
  titleOf: (question: string) => string | undefined,
): ConceptCard {
  const link = answers.find(
    ({ question, section }) => titleOf(question) !== undefined && (question !== reading || section !== undefined),
  );
  const { sentence, more } = text[language];
  return {
    id,
    name: name.en,
    otherName: language === 'en' ? (full ?? '') : name['zh-cn'],
    sentence,
    more,
    ...(link && {
      answer: {
        question: link.question,
        title: titleOf(link.question) ?? '',
        ...(link.section !== undefined && { section: link.section }),
      },
    }),
  };
}
