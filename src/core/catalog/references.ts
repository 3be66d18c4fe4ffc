// A cited work, as the build reads it from references.bib and as it stands in the compiled answers.
import type { Reference } from './question.ts';
import { isShape, isText, optional } from './shapes.ts';

export const isReference = (value: unknown): value is Reference =>
  isShape(value, { key: isText, authors: isText, year: isText, title: isText, url: optional(isText) });
