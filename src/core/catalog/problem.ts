// A fault in content, with its place: the build lists all of them, the run time leaves the one file out.

export interface Problem {
  /** Relative to the content folder. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** One sentence in English. */
  readonly message: string;
}
