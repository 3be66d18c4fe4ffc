// Every id that package.json declares, once, with the arguments of each command; a test holds both against each other.

/** A question, at a section when one is named. Tree rows are such targets too. */
export interface QuestionTarget {
  readonly question: string;
  readonly section?: string;
  /** Opens with the answer hidden, to be said aloud first. */
  readonly answerFirst?: boolean;
}

export interface TopicTarget {
  readonly topic: string;
}

/** A lab outside of an answer, on numbers of the reader's own. */
export interface LabTarget {
  readonly lab: string;
  /** JSON; the lab checks it. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the numbers are of: a concept, a file. */
  readonly title?: string;
}

/** The arguments of each command; menus and palette may call them with none. */
export interface CommandArguments {
  'gloss.openQuestion': [target?: QuestionTarget];
  'gloss.openToSide': [target?: QuestionTarget];
  'gloss.copyLink': [target?: QuestionTarget];
  'gloss.openConcept': [concept?: string];
  'gloss.explain': [];
  'gloss.search': [query?: string];
  'gloss.randomQuiz': [];
  'gloss.quizQuestion': [target?: QuestionTarget];
  'gloss.quizTopic': [target?: TopicTarget];
  'gloss.questionOfTheDay': [];
  /** Cards of a question; all that is due when absent. */
  'gloss.practise': [target?: QuestionTarget];
  'gloss.practiseFile': [];
  /** Asks what to cram when absent. */
  'gloss.cram': [target?: TopicTarget];
  'gloss.mockInterview': [];
  'gloss.progress': [];
  'gloss.setInterviewDate': [];
  'gloss.writeMyAnswer': [target?: QuestionTarget];
  'gloss.suspendQuestion': [target?: QuestionTarget];
  'gloss.resumeQuestion': [target?: QuestionTarget];
  'gloss.openSample': [];
  'gloss.switchLanguage': [];
  'gloss.planWorkspace': [];
  'gloss.nextPlace': [concept?: string];
  'gloss.toggleUnderlines': [];
  /** URI of a config.json; the one in the editor when absent. */
  'gloss.openModel': [file?: string];
  'gloss.openLab': [target?: LabTarget];
  'gloss.hide': [concept?: string];
  'gloss.manageHidden': [];
  'gloss.exportCards': [];
  /** URI of the file to write; a dialog asks when absent. */
  'gloss.exportLog': [target?: string];
  /** URI of the file to read; a dialog asks when absent. */
  'gloss.importLog': [source?: string];
  'gloss.showLog': [];
}

export type CommandId = keyof CommandArguments;

/** The tree in the side bar. */
export const questionsView = 'gloss.questions';

/** View type of the page. */
export const pageType = 'gloss.page';

/** True once Gloss is active: shows "Explain This" in the editor's menu. */
export const activeKey = 'gloss.active';

/** Keys of globalState; `hiddenHere` of workspaceState. */
export const stateKeys = {
  underlined: 'gloss.underlined',
  lastQuestion: 'gloss.lastQuestion',
  languageAsked: 'gloss.languageAsked',
  sampleOpened: 'gloss.sampleOpened',
  /** Tells the files of this machine from those of others. */
  device: 'gloss.device',
  /** The folder that the log was last written to, as the setting named it. */
  progressFolder: 'gloss.progressFolder',
  hiddenHere: 'gloss.hiddenHere',
} as const;
