// Reads a link to an answer from JSON of unknown origin.
import type { AnswerLink } from './concept.ts';
import { isShape, isText, optional } from './shapes.ts';

export const isAnswerLink = (value: unknown): value is AnswerLink =>
  isShape(value, { question: isText, section: optional(isText) });
