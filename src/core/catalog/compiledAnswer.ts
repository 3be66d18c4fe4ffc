// Reads a compiled answer (`answers/<id>.<language>.json`) from JSON of unknown origin.
import type { Card, Choice, CompiledAnswer, FollowUp, Option, ScoringPoint, Section } from './question.ts';
import { languages, pointLevels } from './question.ts';
import { isReference } from './references.ts';
import { isFlag, isList, isNumber, isObject, isShape, isText, optional } from './shapes.ts';

const isSection = (value: unknown): value is Section =>
  isShape(value, { id: isText, heading: isText, markdown: isText });

const isFollowUp = (value: unknown): value is FollowUp =>
  isSection(value) && isShape(value, { deeper: isList(isFollowUp) });

const isPoint = (value: unknown): value is ScoringPoint =>
  isShape(value, { id: isText, level: (level) => pointLevels.some((known) => known === level), markdown: isText });

const cardShapes: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  basic: { id: isText, front: isText, back: isText },
  cloze: { id: isText, text: isText },
  number: { id: isText, front: isText, back: isText, answer: isNumber, tolerance: isNumber, unit: isText },
  drill: { id: isText, drill: isText },
};

const isCard = (value: unknown): value is Card => {
  const kind = isObject(value) ? String(value['kind']) : '';
  const shape = Object.hasOwn(cardShapes, kind) ? cardShapes[kind] : undefined;
  return shape !== undefined && isShape(value, shape);
};

const isOption = (value: unknown): value is Option => isShape(value, { right: isFlag, text: isText, reason: isText });

const isChoice = (value: unknown): value is Choice =>
  isShape(value, { id: isText, card: optional(isText), stem: isText, options: isList(isOption) });

const isBody = (value: unknown): boolean =>
  isShape(value, {
    aloud: isText,
    lead: isText,
    depth: isList(isSection),
    myths: isList(isSection),
    followUps: isList(isFollowUp),
    points: isList(isPoint),
    cards: isList(isCard),
    choices: isList(isChoice),
  });

const isCompiledAnswer = (value: unknown): value is CompiledAnswer =>
  isShape(value, {
    id: isText,
    language: (language) => languages.some((known) => known === language),
    body: isBody,
    references: (map) => isObject(map) && Object.values(map).every(isReference),
    figures: (map) => isObject(map) && Object.values(map).every(isText),
  });

/** Undefined when the value is no compiled answer. */
export function parseCompiledAnswer(value: unknown): CompiledAnswer | undefined {
  return isCompiledAnswer(value) ? value : undefined;
}
