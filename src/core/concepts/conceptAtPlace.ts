// The concept at a place of a document, also when its words stand on two lines: what the hover and "Explain This" ask.
import type { Concept } from '../catalog/concept.ts';
import { conceptAt } from './conceptAt.ts';
import type { ConceptIndex } from './conceptIndex.ts';
import type { Evidence } from './evidence.ts';

/** A document as an editor has it: lines without their ends. */
export interface Lines {
  readonly lineCount: number;
  /** @param line 0-based, below `lineCount` */
  lineAt(line: number): string;
}

/** 0-based; `column` in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A concept named from `start` to `end`, which may stand on the line before and the line behind the place asked for. */
export interface PlaceMatch {
  readonly concept: Concept;
  readonly start: Place;
  readonly end: Place;
  /** Whether it hovers by default, or only answers "Explain This". */
  readonly hover: boolean;
}

/** Units kept before a cut, so that its first word is seen with what stands before it. */
const margin = 2;

/** The concept named at `place`, or undefined. The cost does not grow with the document nor with the line. */
export function conceptAtPlace(
  lines: Lines,
  { line, column }: Place,
  index: ConceptIndex,
  evidence: Evidence,
): PlaceMatch | undefined {
  if (!(line >= 0 && line < lines.lineCount)) return undefined;
  const text = lines.lineAt(line);
  if (!(column >= 0 && column < text.length)) return undefined;
  const reach = 2 * index.span + margin;
  const atStart = column < reach && line > 0;
  const atEnd = column + reach > text.length && line + 1 < lines.lineCount;
  const before = atStart ? `${lines.lineAt(line - 1).slice(-reach)}\n` : '';
  const behind = atEnd ? `\n${lines.lineAt(line + 1).slice(0, reach)}` : '';
  const cut = Math.max(0, column - reach);
  const shown = before + text.slice(cut, column + reach) + behind;
  const match = conceptAt(shown, before.length + column - cut, index, evidence);
  if (match === undefined) return undefined;
  const placeOf = (at: number): Place => {
    if (at < before.length) return { line: line - 1, column: lines.lineAt(line - 1).length + 1 + at - before.length };
    const own = at - before.length + cut;
    return own <= text.length ? { line, column: own } : { line: line + 1, column: own - text.length - 1 };
  };
  return { concept: match.concept, start: placeOf(match.start), end: placeOf(match.end), hover: match.hover };
}
