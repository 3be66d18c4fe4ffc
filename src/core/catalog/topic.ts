// The groups of the tree, in their order.
import type { Localized } from './question.ts';

export interface Topic {
  readonly id: string;
  readonly name: Localized<string>;
  /** A product icon of VS Code. */
  readonly icon: string;
}
