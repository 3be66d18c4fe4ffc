// The page's words of practice, the mock interview, progress and one's own answers. {0} and {1} stand for values.

export interface PracticeWords {
  readonly title: string;
  /** Where ratings do not count. */
  readonly cram: string;
  /** {0} of {1}. */
  readonly position: string;
  readonly sayOrType: string;
  readonly typeHere: string;
  readonly reveal: string;
  /** The name of the key that shows the answer. */
  readonly space: string;
  readonly answer: string;
  /** {0}: the unit. */
  readonly yourNumber: string;
  readonly check: string;
  readonly numberRight: string;
  /** {0}: what was typed. */
  readonly numberWrong: string;
  readonly numberUnread: string;
  /** In place of what a cloze hides. */
  readonly gap: string;
  readonly rate: string;
  readonly forgot: string;
  readonly gotIt: string;
  readonly easy: string;
  /** Behind the rating that the reader's ticks or number speak for. */
  readonly suggested: string;
  readonly undo: string;
  /** {0}: the question, and the rating that it had. */
  readonly takenBack: string;
  readonly menu: string;
  readonly later: string;
  readonly tomorrow: string;
  readonly suspend: string;
  readonly reset: string;
  readonly openAnswer: string;
  /** Offers whose cards come first in a session of its own, and the usual order. */
  readonly fileFirst: string;
  readonly workspaceFirst: string;
  readonly usualOrder: string;
  /** Over the cards of such a session. */
  readonly firstNow: Readonly<Record<'file' | 'workspace', string>>;
  readonly notSaved: string;
  readonly tryNow: string;
  readonly more: string;
  readonly contrast: string;
}

export interface MockWords {
  readonly title: string;
  readonly sayIt: string;
  readonly done: string;
  readonly timeUp: string;
  readonly nextQuestion: string;
  readonly toDebrief: string;
  readonly showBrief: string;
  readonly debrief: string;
  readonly missed: string;
  readonly flags: string;
  readonly youWrote: string;
  readonly nothingMissed: string;
  readonly again: string;
}

export interface ProgressWords {
  readonly title: string;
  readonly topics: string;
  readonly ahead: string;
  readonly weakest: string;
  readonly nothingWeak: string;
  readonly nothingTold: string;
  readonly interview: string;
  readonly setDate: string;
  readonly changeDate: string;
  readonly drop: string;
  readonly practise: string;
}

export interface NoteWords {
  readonly myAnswer: string;
  /** Asked where there is no answer of one's own yet. */
  readonly project: string;
  readonly write: string;
  readonly edit: string;
}
