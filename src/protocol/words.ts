// The page's own words: one key a phrase, filled by the host in the language of the content. {0} and {1} stand for values.
import type { MockWords, NoteWords, PracticeWords, ProgressWords } from './memoryWords.ts';

/** The breakdown of a model. */
export interface ModelWords {
  readonly eyebrow: string;
  readonly parameters: string;
  readonly part: string;
  readonly share: string;
  readonly total: string;
  readonly active: string;
  readonly parts: Readonly<
    Record<'embedding' | 'positions' | 'attention' | 'mlp' | 'experts' | 'router' | 'norms' | 'head', string>
  >;
  readonly weights: string;
  readonly precision: string;
  readonly size: string;
  /** {0}: 16, 8 or 4. */
  readonly bits: string;
  readonly nf4: string;
  readonly cache: string;
  readonly context: string;
  readonly perToken: string;
  /** {0}: a number of tokens. */
  readonly tokens: string;
  readonly lora: string;
  readonly layers: string;
  readonly rank: string;
  readonly trained: string;
  readonly allLinear: string;
  readonly rope: string;
  readonly what: string;
  readonly value: string;
  readonly ropeBase: string;
  readonly ropeType: string;
  readonly ropeLongest: string;
  /** {0}: a number of positions. */
  readonly positions: string;
  readonly ropeContext: string;
  readonly compute: string;
  readonly computeToken: string;
  readonly languageOnly: string;
  readonly exact: string;
  readonly about: string;
  readonly noCache: string;
  readonly crossAttention: string;
  /** {0}: tokens of the window, {1}: bytes. */
  readonly window: string;
  readonly withoutMtp: string;
  /** {0}: names of fields. */
  readonly missing: string;
  readonly missingTitle: string;
}

/** The page of an answer. */
export interface AnswerWords {
  // The parts of an answer.
  readonly aloud: string;
  /** {0}: seconds. */
  readonly aboutSeconds: string;
  readonly hideText: string;
  readonly showText: string;
  /** In place of the text that was hidden. */
  readonly aloudHidden: string;
  readonly depth: string;
  readonly myths: string;
  readonly followUps: string;
  readonly sources: string;
  readonly contents: string;
  readonly neighbours: string;
  readonly previous: string;
  readonly next: string;

  // The controls. Those that name the other language are in that language.
  readonly otherLanguage: string;
  readonly otherLanguageHint: string;
  readonly menu: string;
  readonly quizMe: string;
  readonly openBeside: string;
  readonly copyMarkdown: string;
  readonly copyAssistant: string;
  readonly copyLink: string;
  readonly reportMistake: string;
  readonly copied: string;

  // Answer first.
  readonly answerFirst: string;
  readonly answerFirstHint: string;
  readonly sayIt: string;
  readonly timeLeft: string;
  readonly timeUp: string;
  readonly showPoints: string;
  readonly tickPoints: string;
  readonly levels: Readonly<Record<'pass' | 'good' | 'outstanding' | 'red-flag', string>>;
  /** {0} of {1} points. */
  readonly youNamed: string;
  readonly nextFollowUp: string;
  readonly followUpAsked: string;
  readonly sayFollowUp: string;
  readonly noFollowUp: string;
  readonly backToPoints: string;
  readonly readAnswer: string;

  // Popovers.
  readonly seeAnswer: string;
  /** {0}: the number of the source. */
  readonly source: string;
  readonly openSource: string;
}

/** The page of a concept. */
export interface ConceptWords {
  readonly concept: string;
  readonly aboutConcept: string;
  readonly treatedIn: string;
  /** When no answer treats it. */
  readonly notTreated: string;
  readonly inWorkspace: string;
}

/** The plan of a workspace. */
export interface PlanWords {
  readonly plan: string;
  /** {0}: concepts, {1}: files. */
  readonly planSummary: string;
  readonly planEmpty: string;
  readonly planQuestions: string;
  /** {0} of {1} questions. */
  readonly planHeld: string;
  readonly planConcepts: string;
  /** {0}: places, {1}: files. */
  readonly planCount: string;
  /** {0}: concepts. */
  readonly planMore: string;
  readonly planSkipped: string;
  /** {0}: files. */
  readonly skipped: Readonly<Record<'ignored' | 'binary' | 'large' | 'unreadable' | 'overLimit', string>>;
  readonly renewPlan: string;
}

/** The quiz. */
export interface QuizWords {
  readonly quizTitle: string;
  /** Of one topic or question, which the reader has chosen. */
  readonly quizOwn: string;
  readonly dailyTitle: string;
  readonly quizNext: string;
  readonly quizAnswer: string;
  readonly quizEnd: string;
  readonly quizRight: string;
  /** {0}: the number of the right option. */
  readonly quizWrong: string;
  readonly quizRightOne: string;
  readonly quizYoursRight: string;
  readonly quizYoursWrong: string;
  readonly quizNotSaved: string;
  readonly quizCardDue: string;
}

/** What stands in any page. {0}: the id of a lab. */
export interface PieceWords {
  /** Above a lab that stands outside of an answer. */
  readonly labOwn: string;
  readonly labUnknown: string;
  readonly labFailed: string;
  readonly mathFailed: string;
  /** Names of regions that scroll sideways. */
  readonly table: string;
  readonly code: string;
  readonly figure: string;
  readonly formula: string;
}

export interface PageWords extends AnswerWords, ConceptWords, PlanWords, QuizWords, PieceWords {
  readonly practice: PracticeWords;
  readonly mock: MockWords;
  readonly progress: ProgressWords;
  readonly note: NoteWords;
  readonly model: ModelWords;
}
