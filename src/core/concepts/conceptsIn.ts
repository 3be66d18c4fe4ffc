// Every concept that a text names, with its place: for links in answers, lists of a file, plans of a workspace.
import type { ConceptMatch } from './conceptAt.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import { counts, type Evidence } from './evidence.ts';
import { scan } from './scan.ts';

/** All matches in order of place, none overlapping. Time is linear in the text. */
export function conceptsIn(text: string, index: ConceptIndex, evidence: Evidence): readonly ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  scan(text, index, 0, text.length, (spelling) => {
    if (counts(spelling, text, evidence))
      matches.push({ concept: spelling.key.concept, start: spelling.start, end: spelling.end });
  });
  return matches;
}
