// Every concept that a text names, with its place: for links in answers, lists of a file, plans of a workspace.
import type { ConceptMatch } from './conceptAt.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import { counts, type Evidence } from './evidence.ts';
import { scan } from './scan.ts';
import { shows } from './shows.ts';

/** All matches in order of place, none overlapping. Time is linear in the text. */
export function conceptsIn(text: string, index: ConceptIndex, evidence: Evidence): readonly ConceptMatch[] {
  const matches: ConceptMatch[] = [];
  scan(text, index, 0, text.length, (spelling) => {
    const { key, start, end } = spelling;
    if (counts(spelling, text, evidence))
      matches.push({ concept: key.concept, start, end, hover: shows(spelling, text) });
  });
  return matches;
}
