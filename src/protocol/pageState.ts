// What the page keeps with setState: the host reads `screen` from it to restore a panel, the page reads the rest.
import type { Language } from '../core/catalog/question.ts';
import type { MockAnswer, PracticeAct } from './memoryScreens.ts';
import type { ChoiceResult, QuizScreen } from './screens.ts';

export type ScreenIdentity =
  | { readonly kind: 'answer'; readonly id: string; readonly language: Language }
  | { readonly kind: 'concept'; readonly id: string; readonly language: Language }
  | {
      readonly kind: 'quiz';
      readonly mode: QuizScreen['mode'];
      readonly question: string;
      readonly choice: string;
      readonly language: Language;
    }
  | {
      readonly kind: 'lab';
      readonly lab: string;
      readonly options: Readonly<Record<string, unknown>>;
      readonly title: string;
      readonly language: Language;
    }
  | { readonly kind: 'model'; readonly file: string; readonly language: Language }
  | {
      readonly kind: 'practice' | 'mock';
      readonly showing: string;
      /** As the host wrote it: given back to it after a reload. */
      readonly session: unknown;
      readonly language: Language;
    }
  | { readonly kind: 'plan' | 'progress'; readonly language: Language }
  | { readonly kind: 'message'; readonly language: Language };

/** A place in an answer that survives another width or language: how far into a section, from 0 to 1. */
export interface Anchor {
  readonly section: string;
  readonly fraction: number;
}

/** `startedAt`: milliseconds since 1970, when the minute began. `ticked`: ids of scoring points. */
export interface AnswerFirstState {
  readonly step: 'say' | 'score' | 'ask';
  readonly startedAt: number;
  readonly ticked: readonly string[];
}

/** What was done with a card so far. `shownAt`: milliseconds since 1970. `unsaved`: what the log does not have yet. */
export interface CardState {
  readonly revealed: boolean;
  readonly shownAt: number;
  readonly typed: string;
  /** Ids of scoring points. */
  readonly ticked: readonly string[];
  readonly unsaved?: PracticeAct;
}

/** One question of a mock interview. `startedAt`: when this step began; `spent`: milliseconds of the answer. */
export interface MockState {
  readonly step: 'say' | 'score' | 'ask';
  readonly startedAt: number;
  readonly spent: number;
  readonly typed: string;
  readonly ticked: readonly string[];
  readonly unsaved?: MockAnswer;
}

/** `options`: as they stood; another order after a reload makes this void. */
export interface AnsweredChoice {
  readonly options: readonly string[];
  readonly chosen: number;
  readonly result: ChoiceResult;
}

export interface PageState {
  readonly screen: ScreenIdentity;
  readonly anchor?: Anchor;
  readonly answerFirst?: AnswerFirstState;
  readonly aloudHidden?: boolean;
  /** Ids of folds that were opened. */
  readonly open: readonly string[];
  /** The choice that was made, so that a reload shows it again and does not log it twice. */
  readonly answered?: AnsweredChoice;
  readonly card?: CardState;
  readonly mock?: MockState;
  /** By `question/index`, whatever each lab saved. */
  readonly labs: Readonly<Record<string, unknown>>;
}
