// One of the three views of the lab on RoPE: shown in turn, each with a main control of its own.
import type { RopeOptions } from './model.ts';

export interface Part {
  /** The main control. */
  readonly control: HTMLElement;
  readonly root: HTMLElement;
  /** What stands under "More". */
  readonly more: HTMLElement;
  /** Draws, and returns the sentence for the ear. */
  readonly show: (now: RopeOptions) => string;
  readonly dispose?: () => void;
}
