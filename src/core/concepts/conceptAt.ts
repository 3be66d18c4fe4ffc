// The concept at a column of a line: what the hover and "Explain This" ask.
import type { Concept } from '../catalog/concept.ts';
import type { ConceptIndex, KeyClass } from './conceptIndex.ts';
import { counts, type Evidence } from './evidence.ts';
import { scan, type Spelling } from './scan.ts';
import { shows } from './shows.ts';
import { charClass, han, none } from './words.ts';

/** A concept named at `text[start..end)`, in UTF-16 units. */
export interface ConceptMatch {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
  /** Whether it hovers by default, or only answers "Explain This". */
  readonly hover: boolean;
}

/** UTF-16 units of an identifier on either side of the column; longer ones are data. */
const longestHalf = 64;

/**
 * The concept whose spelling covers `column` (start <= column < end), else the one that the identifier there is named
 * after (`rope_cuda_kernel`, anywhere in it), or undefined. The longest spelling decides: when that one needs evidence and
 * has none, what stands inside it says nothing either. Looks only at the neighbourhood of the column, so a line of any
 * length costs the same.
 */
export function conceptAt(
  line: string,
  column: number,
  index: ConceptIndex,
  evidence: Evidence,
): ConceptMatch | undefined {
  if (!(column >= 0 && column < line.length)) return undefined;
  let at: Spelling | undefined;
  scan(line, index, Math.max(0, column - 2 * index.span), column + 1, (spelling) => {
    if (spelling.start <= column && column < spelling.end) at = spelling;
  });
  if (at !== undefined && counts(at, line, evidence))
    return { concept: at.key.concept, start: at.start, end: at.end, hover: shows(at, line) };
  return at?.key.class === 'other' ? undefined : conceptOfIdentifier(line, column, index, evidence);
}

/** What the identifier around the column is named after: the surest of its spellings, of equals the last (`LlamaLora`). */
function conceptOfIdentifier(
  line: string,
  column: number,
  index: ConceptIndex,
  evidence: Evidence,
): ConceptMatch | undefined {
  if (!isOfIdentifier(line, column)) return undefined;
  let start = column;
  let end = column;
  while (start > 0 && column - start < longestHalf && isOfIdentifier(line, start - 1)) start -= 1;
  while (end - column < longestHalf && isOfIdentifier(line, end)) end += 1;
  let best: Spelling | undefined;
  scan(line, index, start, end, (spelling) => {
    if (spelling.end > end || !counts(spelling, line, evidence)) return;
    if (best === undefined || sureness[spelling.key.class] >= sureness[best.key.class]) best = spelling;
  });
  return best && { concept: best.key.concept, start, end, hover: shows(best, line) };
}

const sureness: Readonly<Record<KeyClass, number>> = { distinct: 2, identifier: 2, ambiguous: 1, close: 0, other: 0 };

/** Letters, digits, underscores, and the hyphens and dots between them (Qwen2.5-1.5B). */
function isOfIdentifier(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  if (code === 0x2d || code === 0x2e) return isPart(line.charCodeAt(at - 1)) && isPart(line.charCodeAt(at + 1));
  return isPart(code);
}

function isPart(code: number): boolean {
  const kind = charClass(code);
  return (kind !== none && kind !== han) || code === 0x5f;
}
