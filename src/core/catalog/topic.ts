// The groups of the tree, in their order.
import type { Localized } from './question.ts';
import { isLocalized, isShape, isText } from './shapes.ts';

export interface Topic {
  readonly id: string;
  readonly name: Localized<string>;
  /** A product icon of VS Code. */
  readonly icon: string;
}

export const isTopic = (value: unknown): value is Topic =>
  isShape(value, { id: isText, name: isLocalized(isText), icon: isText });
