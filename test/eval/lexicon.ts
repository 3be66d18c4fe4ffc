// The lexicon as the content folder holds it, for commands that measure recognition.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../src/build/folders.ts';
import { parseConcept } from '../../src/core/catalog/parseConcept.ts';
import { buildConceptIndex, type ConceptIndex } from '../../src/core/concepts/conceptIndex.ts';

/** @param problem is told of each concept file that does not parse; the others work */
export function readLexicon(folder: string, problem: (message: string) => void): ConceptIndex {
  const concepts = filesIn(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const result = parseConcept(name.slice(0, -'.md'.length), { file, text: readFileSync(file, 'utf8') });
      for (const { line, message } of result.problems) problem(`${file}:${line}: ${message}`);
      return result.concept ?? [];
    });
  return buildConceptIndex(concepts);
}
