// The lexicon that ships, parsed from the content folder with the core's own parser.
import { readdirSync, readFileSync } from 'node:fs';
import { checkLexicon } from '../../../src/build/checkLexicon.ts';
import { parseConcept } from '../../../src/core/catalog/parseConcept.ts';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { conceptsIn } from '../../../src/core/concepts/conceptsIn.ts';
import { weigh, type Level } from '../../../src/core/concepts/evidence.ts';
import { cluesOf, findingsIn } from '../../../src/core/concepts/findings.ts';

const folder = new URL('../../../content/concepts/', `file://${__filename}`);
const results = readdirSync(folder).map((file) =>
  parseConcept(file.slice(0, -'.md'.length), { file, text: readFileSync(new URL(file, folder), 'utf8') }),
);
export const concepts = results.flatMap(({ concept }) => concept ?? []);
export const problems = [...results.flatMap((result) => result.problems), ...checkLexicon(concepts, () => '')];
export const index = buildConceptIndex(concepts);
export const clues = cluesOf(index);

/** What a document of its own shows, as `offset concept:text`. */
export function shown(text: string, level: Level = 'balanced'): readonly string[] {
  const evidence = weigh(findingsIn(text, clues), clues, level);
  return conceptsIn(text, index, evidence).map(
    ({ concept, start, end }) => `${start} ${concept.id}:${text.slice(start, end)}`,
  );
}
