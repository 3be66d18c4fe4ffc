// The two interfaces that cross postMessage, named by who implements them. Every argument and result is a JSON value.
import type { Language } from '../core/catalog/question.ts';
import type { MockAnswer, PracticeAct, Rating, Saved } from './memoryScreens.ts';
import type { ChoiceResult, Screen } from './screens.ts';

/** Implemented by the host, called by the page. The host checks every id and every argument. */
export interface HostApi {
  /** The page listens; `languages` as the system prefers them (BCP 47), `drawn`: it shows the screen of its document. */
  ready(languages: readonly string[], drawn: boolean): Promise<void>;
  openQuestion(id: string, section?: string): Promise<void>;
  /** Opens the page of a concept. */
  openConcept(id: string): Promise<void>;
  /** Opens a work that a concept's page cites, by key. */
  openConceptSource(id: string, key: string): Promise<void>;
  /** Opens a file that the plan names, at a line from 0. */
  openPlace(uri: string, line: number): Promise<void>;
  /** Copies the plan as Markdown. */
  copyPlan(): Promise<void>;
  /** Reads the workspace again. */
  renewPlan(): Promise<void>;
  openBeside(id: string): Promise<void>;
  /** Remembers the reader's choice and shows the same screen in it. */
  setLanguage(language: Language): Promise<void>;
  /** The strip was declined: never ask again. */
  keepLanguage(): Promise<void>;
  answerChoice(question: string, choice: string, option: number, milliseconds: number): Promise<ChoiceResult>;
  nextChoice(): Promise<void>;
  endQuiz(): Promise<void>;
  quizQuestion(id: string): Promise<void>;
  /** A session of practice. */
  practise(): Promise<void>;
  /** What the reader does with the card that is shown; the next screen comes once the log has it. */
  practiceAct(showing: string, act: PracticeAct): Promise<Saved>;
  /** The rating that these ticks speak for. */
  proposeRating(question: string, ticked: readonly string[]): Promise<Rating>;
  /** A session in which due cards of the open file or of the workspace come first; one in the usual order for `none`. */
  practiseFirst(what: 'file' | 'workspace' | 'none'): Promise<void>;
  endPractice(): Promise<void>;
  mockInterview(): Promise<void>;
  /** The answer to the question that is shown; the next screen comes once the log has it. */
  mockAnswer(showing: string, answer: MockAnswer): Promise<Saved>;
  copyDebrief(what: 'markdown' | 'assistant'): Promise<void>;
  openProgress(): Promise<void>;
  /** Asks for the date of the interview. */
  setInterviewDate(): Promise<void>;
  /** Opens the reader's own answer to a question in an editor beside. */
  writeMyAnswer(question: string): Promise<void>;
  /** Puts text on the clipboard. */
  copy(id: string, what: 'markdown' | 'assistant' | 'link', section?: string): Promise<void>;
  /** Opens a cited work in the browser, by key. */
  openSource(id: string, key: string): Promise<void>;
  /** Copies id, version and the selected sentence for a report. */
  reportMistake(id: string, selection: string): Promise<void>;
  /** A fault of the page, for the log. */
  report(message: string, stack: string): Promise<void>;
}

/** Implemented by the page, called by the host. */
export interface ViewApi {
  show(screen: Screen): Promise<void>;
  /** Scrolls the answer that is shown to a section and marks it for a moment. */
  reveal(section: string): Promise<void>;
}
