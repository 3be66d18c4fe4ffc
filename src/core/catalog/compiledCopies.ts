// What of an answer goes to other programs, `copies/<id>.<language>.json`, and its reading: Markdown for the clipboard, notes for Anki.
import type { AnkiSides } from '../recall/anki/ankiSides.ts';
import { isLevel } from './compiledAnswer.ts';
import type { ScoringPoint } from './question.ts';
import { isList, isShape, isText } from './shapes.ts';

export interface CompiledCopies {
  /** The whole answer. */
  readonly markdown: string;
  readonly points: readonly ScoringPoint[];
  readonly anki: readonly AnkiSides[];
}

const isPoint = (value: unknown): value is ScoringPoint =>
  isShape(value, { id: isText, level: isLevel, markdown: isText });

const isSides = (value: unknown): value is AnkiSides =>
  isShape(value, {
    card: isText,
    kind: (kind) => kind === 'basic' || kind === 'cloze',
    front: isText,
    back: isText,
  });

const isCompiledCopies = (value: unknown): value is CompiledCopies =>
  isShape(value, { markdown: isText, points: isList(isPoint), anki: isList(isSides) });

/** Undefined when the value is none. */
export function parseCompiledCopies(value: unknown): CompiledCopies | undefined {
  return isCompiledCopies(value) ? value : undefined;
}
