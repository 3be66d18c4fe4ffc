// What every screen is given, and what it gives back to main.ts.
import type { HostApi } from '../protocol/api.ts';
import type { Typesetter } from './math.ts';
import type { PageStore } from './pageStore.ts';

export interface PageContext {
  readonly host: HostApi;
  readonly store: PageStore;
  readonly typesetter: Typesetter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly reducedMotion: () => boolean;
  /** Says a phrase to screen readers, and shows it where the screen has its status line. */
  readonly announce: (phrase: string) => void;
  /** Runs a call to the host; a rejection goes to the log. */
  readonly call: (promise: Promise<unknown>) => void;
}

export interface DrawnScreen {
  readonly node: HTMLElement;
  /** Called once the node is in the document: restores the position, puts the focus, starts observers. */
  attached(): void;
  /** Scrolls to a section and marks it; false when there is none. */
  reveal(section: string): boolean;
  dispose(): void;
}
