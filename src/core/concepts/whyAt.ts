// Why a word that means other things elsewhere is taken for a concept at a place, or is not: for people who ask.
import type { Language } from '../catalog/question.ts';
import { conceptAtPlace, type Lines, type Place } from './conceptAtPlace.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import { noEvidence, ownPage, sayReason, type Evidence } from './evidence.ts';

/** One sentence; undefined where no concept may be meant, or where its name leaves no doubt. */
export function whyAt(
  lines: Lines,
  place: Place,
  index: ConceptIndex,
  evidence: Evidence,
  language: Language,
): string | undefined {
  const meant = conceptAtPlace(lines, place, index, ownPage);
  if (meant === undefined || conceptAtPlace(lines, place, index, noEvidence) !== undefined) return undefined;
  const { concept, start, end } = meant;
  const name = concept.name.en;
  const en = language === 'en';
  if (conceptAtPlace(lines, place, index, evidence) === undefined) {
    const word = start.line === end.line ? lines.lineAt(start.line).slice(start.column, end.column) : name;
    return en
      ? `“${word}” could mean ${name}, but nothing else in this file speaks for it.`
      : `“${word}”可能指 ${name}，但文件里没有别的依据。`;
  }
  const reason = evidence.because === 'all' ? undefined : evidence.because.get(concept.id);
  if (reason === undefined) return en ? `${name}, because of its capitals.` : `看作 ${name}：大小写正是它的写法。`;
  return en ? `${name}, because ${sayReason(reason, language)}.` : `看作 ${name}：${sayReason(reason, language)}。`;
}
