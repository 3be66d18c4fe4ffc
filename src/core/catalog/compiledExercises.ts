// The cards and choices of one question as the build has rendered them, `exercises/<id>.<language>.json`, and their reading.
import type { RenderedChoice } from '../answer/renderChoice.ts';
import type { Card } from './question.ts';
import { isList, isNumber, isObject, isShape, isText, isTextList, isWhole } from './shapes.ts';

/** Both sides are blocks of HTML; of a cloze both are the whole text. */
export type CompiledCard =
  | { readonly kind: 'basic' | 'cloze'; readonly id: string; readonly front: string; readonly back: string }
  | Extract<Card, { kind: 'number' | 'drill' }>;

export interface CompiledExercises {
  readonly cards: readonly CompiledCard[];
  readonly choices: readonly RenderedChoice[];
}

const cardShapes: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  basic: { id: isText, front: isText, back: isText },
  cloze: { id: isText, front: isText, back: isText },
  number: { id: isText, front: isText, back: isText, answer: isNumber, tolerance: isNumber, unit: isText },
  drill: { id: isText, drill: isText },
};

const isCard = (value: unknown): value is CompiledCard => {
  const kind = isObject(value) ? String(value['kind']) : '';
  const shape = Object.hasOwn(cardShapes, kind) ? cardShapes[kind] : undefined;
  return shape !== undefined && isShape(value, shape);
};

const isChoice = (value: unknown): value is RenderedChoice =>
  isShape(value, { id: isText, stem: isText, options: isTextList, reasons: isTextList, right: isWhole });

const isCompiledExercises = (value: unknown): value is CompiledExercises =>
  isShape(value, { cards: isList(isCard), choices: isList(isChoice) });

/** Undefined when the value is none. */
export function parseCompiledExercises(value: unknown): CompiledExercises | undefined {
  return isCompiledExercises(value) ? value : undefined;
}
