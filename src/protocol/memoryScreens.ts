// The screens of memory: practice, the mock interview, progress. JSON values; all `html` comes from core/answer and is safe.
import type { Common, HtmlFollowUp, HtmlPoint } from './screens.ts';

/** Forgot, got it, easy, as the scheduler counts them. */
export type Rating = 1 | 3 | 4;

/** What the reader does with the card that is shown. `milliseconds`: from showing to rating. */
export type PracticeAct =
  | { readonly kind: 'rate'; readonly rating: Rating; readonly milliseconds: number }
  | { readonly kind: 'undo' | 'later' | 'tomorrow' | 'suspend' | 'reset' };

/** `saved` is true once the log has it: it then survives the death of every process. */
export interface Saved {
  readonly saved: boolean;
}

/** A question that a screen names, and leads to. */
export interface QuestionLink {
  readonly question: string;
  /** Short title. */
  readonly title: string;
}

/** One of two concepts that are mistaken for one another; plain text. */
export interface ContrastedConcept {
  /** Its id. */
  readonly concept: string;
  readonly name: string;
  readonly sentence: string;
}

export interface PracticeCard {
  readonly kind: 'aloud' | 'basic' | 'cloze' | 'number' | 'drill';
  readonly question: string;
  /** Short title of the question, shown with the answer: before, it would give cards away. */
  readonly title: string;
  /** Blocks of HTML; of a cloze both sides are the whole text, with `span.gap` or `mark.cloze`. */
  readonly front: string;
  readonly back: string;
  /** Of a spoken card: what to have said. */
  readonly points: readonly HtmlPoint[];
  /** Of a number or a drill: what to have worked out. `tolerance` is absolute; `shown` as people read the answer. */
  readonly number?: {
    readonly answer: number;
    readonly tolerance: number;
    readonly unit: string;
    readonly shown: string;
    /** "Within 5 % is right." */
    readonly allowance?: string;
  };
  /** How long each rating puts the card off: "10 min", "4 days". */
  readonly intervals: Readonly<Record<Rating, string>>;
  /** Of a spoken card: what the reader wrote about the question, as Markdown. */
  readonly myAnswer?: string;
  /** Missed so often that two concepts which are mixed up stand side by side. */
  readonly contrast?: readonly ContrastedConcept[];
}

export interface PracticeScreen extends Common {
  readonly kind: 'practice';
  /** Names this showing of this card: what is kept for another showing is void. */
  readonly showing: string;
  /** The session as the host wrote it: kept by the page, given back after a reload. */
  readonly session: unknown;
  /** "Practice · Tuning and alignment"; the topic alone where it does not count, which the page says. */
  readonly eyebrow: string;
  /** Cramming does not count. */
  readonly cram: boolean;
  readonly position: { readonly at: number; readonly of: number };
  /** A rating can be taken back. */
  readonly undoable: boolean;
  /** What was just taken back: "Taken back: LoRA and QLoRA · Got it". Plain text. */
  readonly takenBack?: string;
  /** Whose cards come first in this session. */
  readonly first: 'file' | 'workspace' | 'none';
  /** Absent when the session is over. */
  readonly card?: PracticeCard;
  /** When it is over: how it ends, and when it goes on. Plain text. */
  readonly end?: { readonly sentence: string; readonly next?: string };
}

/** What the reader did with one question of an interview. */
export interface MockAnswer {
  /** Ids of scoring points. */
  readonly ticked: readonly string[];
  /** What was typed; empty when it was said. */
  readonly typed: string;
  readonly milliseconds: number;
}

export interface MockQuestion {
  readonly question: string;
  /** Plain text: as the interviewer says it. */
  readonly title: string;
  readonly points: readonly HtmlPoint[];
  readonly followUps: readonly HtmlFollowUp[];
}

export interface MockDebrief {
  /** Plain text. */
  readonly sentence: string;
  readonly questions: readonly {
    readonly question: string;
    readonly title: string;
    /** "You named 4 of 7." */
    readonly named: string;
    /** Inline HTML. */
    readonly missed: readonly string[];
    /** Inline HTML: red flags that the reader admits. */
    readonly flags: readonly string[];
    /** Plain text. */
    readonly typed: string;
    /** Markdown. */
    readonly myAnswer?: string;
  }[];
}

export interface MockScreen extends Common {
  readonly kind: 'mock';
  readonly showing: string;
  readonly session: unknown;
  readonly position: { readonly at: number; readonly of: number };
  /** For the answer to the question, and for the follow-up. */
  readonly seconds: number;
  /** Absent when the interview is over. */
  readonly asked?: MockQuestion;
  readonly debrief?: MockDebrief;
}

export interface ProgressTopic {
  readonly name: string;
  readonly questions: number;
  /** From 0 to 1: how much of the topic can be told now. */
  readonly share: number;
  /** "3 of 5" */
  readonly words: string;
}

/** All its texts are plain and in the reader's language. */
export interface ProgressScreen extends Common {
  readonly kind: 'progress';
  /** "You can tell 9 of 15; 3 are fading." */
  readonly sentence: string;
  readonly due: number;
  readonly topics: readonly ProgressTopic[];
  /** Today and the 13 days after it: `label` is short, `name` is read aloud. */
  readonly ahead: readonly { readonly label: string; readonly name: string; readonly due: number }[];
  /** Of `ahead`, in words. */
  readonly aheadWords: string;
  readonly weakest: readonly (QuestionLink & { readonly words: string })[];
  /** In place of the weakest, when there are none: all is held, or nothing was practised. */
  readonly noneWeak: string;
  readonly interview: {
    /** As `2026-12-24`; absent when none is set. */
    readonly date?: string;
    /** "12 days left, 2 questions a day: it fits." */
    readonly sentence: string;
    readonly drop: readonly QuestionLink[];
  };
}
