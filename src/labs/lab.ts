// The contract of a lab: a folder `labs/<id>` whose view.ts exports `mount` and whose model.ts is pure.

export interface LabContext {
  /** The JSON of the fenced `lab` block, unchecked: the lab's own `parseOptions` reads it. */
  readonly options: unknown;
  readonly language: 'en' | 'zh-cn';
  readonly reducedMotion: boolean;
  /** What `save` was last given for this block, or undefined. */
  readonly saved: unknown;
  save(state: unknown): void;
  /** Puts a fenced `lab` block with these options on the clipboard. */
  copyAsBlock(options: unknown): void;
}

export interface LabView {
  /** Draws the lab into `root` and returns what takes it away again. */
  mount(root: HTMLElement, context: LabContext): () => void;
}
