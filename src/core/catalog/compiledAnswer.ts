// The page of one answer as the build has rendered it, `answers/<id>.<language>.json`, and its reading from JSON of unknown origin.
import type { ConceptCard } from '../answer/conceptCard.ts';
import type { RenderedAnswer, RenderedFollowUp, RenderedPoint, RenderedSection } from '../answer/renderAnswer.ts';
import type { RenderedSource } from '../answer/renderSource.ts';
import { languages, pointLevels, type Language } from './question.ts';
import { isList, isNumber, isObject, isShape, isText, optional } from './shapes.ts';

export interface CompiledAnswer extends Omit<RenderedAnswer, 'concepts'> {
  readonly id: string;
  readonly language: Language;
  /** Those that have a button on the page, by id. */
  readonly concepts: Readonly<Record<string, ConceptCard>>;
}

export const isLanguage = (value: unknown): value is Language => languages.some((known) => known === value);

export const isLevel = (value: unknown): boolean => pointLevels.some((known) => known === value);

const isSection = (value: unknown): value is RenderedSection =>
  isShape(value, { id: isText, heading: isText, html: isText });

const isFollowUp = (value: unknown): value is RenderedFollowUp =>
  isSection(value) && isShape(value, { deeper: isList(isFollowUp) });

const isPoint = (value: unknown): value is RenderedPoint =>
  isShape(value, { id: isText, level: isLevel, html: isText, ask: optional(isText) });

const isSource = (value: unknown): value is RenderedSource =>
  isShape(value, { number: isNumber, key: isText, html: isText, url: optional(isText) });

const isPlace = (value: unknown): boolean =>
  isShape(value, { question: isText, section: optional(isText), title: isText });

const isConceptCard = (value: unknown): value is ConceptCard =>
  isShape(value, {
    id: isText,
    name: isText,
    otherName: isText,
    sentence: isText,
    more: isText,
    answer: optional(isPlace),
  });

const isCompiledAnswer = (value: unknown): value is CompiledAnswer =>
  isShape(value, {
    id: isText,
    language: isLanguage,
    aloud: (aloud) => isShape(aloud, { html: isText, seconds: isNumber }),
    lead: isText,
    depth: isList(isSection),
    myths: isList(isSection),
    followUps: isList(isFollowUp),
    points: isList(isPoint),
    sources: isList(isSource),
    concepts: (cards) => isObject(cards) && Object.values(cards).every(isConceptCard),
  });

/** Undefined when the value is no compiled answer. */
export function parseCompiledAnswer(value: unknown): CompiledAnswer | undefined {
  return isCompiledAnswer(value) ? value : undefined;
}
