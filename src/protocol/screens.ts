// The screens of the page as JSON values: the host fills them, the page draws them. All `html` comes from core/answer and is safe.
import type { ConceptCard } from '../core/answer/conceptCard.ts';
import type { Language, PointLevel } from '../core/catalog/question.ts';
import type { MockScreen, PracticeScreen, ProgressScreen } from './memoryScreens.ts';
import type { PageWords } from './words.ts';

export type Screen =
  | AnswerScreen
  | ConceptScreen
  | LabScreen
  | ModelScreen
  | PlanScreen
  | QuizScreen
  | PracticeScreen
  | MockScreen
  | ProgressScreen
  | MessageScreen;

export interface HtmlSection {
  readonly id: string;
  /** Inline HTML. */
  readonly heading: string;
  readonly html: string;
}

export interface HtmlFollowUp extends HtmlSection {
  readonly deeper: readonly HtmlFollowUp[];
}

export interface HtmlPoint {
  readonly id: string;
  readonly level: PointLevel;
  readonly html: string;
  /** The follow-up to ask when this point was not ticked. */
  readonly ask?: string;
}

/** A cited work; `<button data-cite="key" …>` in the HTML opens its popover. */
export interface HtmlSource {
  readonly number: number;
  readonly key: string;
  /** Authors, year and title as inline HTML. */
  readonly html: string;
  readonly url?: string;
}

export interface Neighbour {
  readonly id: string;
  readonly title: string;
}

/** What every screen has. */
export interface Common {
  /** Language of the content, and of the page's own words. */
  readonly language: Language;
  readonly words: PageWords;
  /** CSS pixels: the reader's Markdown preview size, when set. */
  readonly fontSize?: number;
  /** Asks once whether to read in the other language. */
  readonly strip?: { readonly question: string; readonly yes: string; readonly no: string; readonly to: Language };
}

export interface AnswerScreen extends Common {
  readonly kind: 'answer';
  readonly id: string;
  readonly version: number;
  /** "Architecture · 12" */
  readonly eyebrow: string;
  /** Plain text. */
  readonly title: string;
  readonly aloud: { readonly html: string; readonly seconds: number };
  readonly lead: string;
  readonly depth: readonly HtmlSection[];
  readonly myths: readonly HtmlSection[];
  readonly followUps: readonly HtmlFollowUp[];
  readonly points: readonly HtmlPoint[];
  readonly sources: readonly HtmlSource[];
  /** What the reader wrote about it: Markdown that the page makes safe. */
  readonly myAnswer?: string;
  /** What the popovers of `<button data-concept="id">` show. */
  readonly concepts: Readonly<Record<string, ConceptCard>>;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** Section to scroll to and mark for a moment. */
  readonly section?: string;
  /** Open with the answer hidden. */
  readonly answerFirst?: boolean;
}

/** A section of an answer that treats a concept; its button opens it there. */
export interface TreatedIn {
  readonly question: string;
  readonly section?: string;
  /** Short title of the question. */
  readonly title: string;
  readonly heading?: string;
}

/** "train.py:14" and where that is. */
export interface PlaceLink {
  readonly label: string;
  readonly uri: string;
  /** From 0. */
  readonly line: number;
}

/** What the code of this workspace asks one to learn. */
export interface PlanScreen extends Common {
  readonly kind: 'plan';
  /** Of the workspace. */
  readonly name: string;
  /** Files that were read. */
  readonly scanned: number;
  /** How many of the questions memory holds: those at the end. */
  readonly held: number;
  /** In order of study; `concepts` are names. */
  readonly questions: readonly {
    readonly question: string;
    readonly title: string;
    readonly concepts: readonly string[];
  }[];
  /** Heaviest first. */
  readonly concepts: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: number;
    readonly files: number;
    readonly places: readonly PlaceLink[];
  }[];
  /** Concepts that are not listed. */
  readonly more: number;
  /** Files that were left out, by reason. */
  readonly skipped: Readonly<Record<'ignored' | 'binary' | 'large' | 'unreadable' | 'overLimit', number>>;
}

/** The page of one concept. All its texts are plain, but the sources. */
export interface ConceptScreen extends Common {
  readonly kind: 'concept';
  readonly id: string;
  /** In English, as engineers say it. */
  readonly name: string;
  /** In Chinese, and written out: what of it is not the name again. */
  readonly otherNames: readonly string[];
  readonly sentence: string;
  /** Paragraphs. */
  readonly more: readonly string[];
  /** TeX of one line. */
  readonly formula?: string;
  readonly sections: readonly TreatedIn[];
  /** In this workspace, once a plan was made of it. */
  readonly places: readonly PlaceLink[];
  readonly sources: readonly HtmlSource[];
}

export interface QuizScreen extends Common {
  readonly kind: 'quiz';
  readonly mode: 'random' | 'question' | 'topic' | 'daily';
  readonly question: string;
  readonly choice: string;
  /** "Random quiz · Tuning and alignment" */
  readonly eyebrow: string;
  /** Plain text: the question that this choice belongs to. */
  readonly title: string;
  readonly stem: string;
  /** In the order shown; the index is what `answerChoice` takes. */
  readonly options: readonly string[];
  /** What the reader chose already: the choice is shown again in the other language. */
  readonly answered?: { readonly chosen: number; readonly result: ChoiceResult };
}

/** Cells as text; the first column names the row. */
export interface ModelTable {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows at the end that sum the others up. */
  readonly sums?: number;
}

/** A lab and its options, JSON that the lab checks. */
export interface LabBlock {
  readonly lab: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A lab outside of an answer, on numbers of the reader's own. */
export interface LabScreen extends Common, LabBlock {
  readonly kind: 'lab';
  readonly eyebrow: string;
  /** Plain text: what the numbers are of; may be empty. */
  readonly title: string;
}

/** The breakdown of a model by its config.json. */
export interface ModelScreen extends Common {
  readonly kind: 'model';
  /** URI of the config.json. */
  readonly file: string;
  /** "Model · llama" */
  readonly eyebrow: string;
  /** Plain text, as are the others. */
  readonly title: string;
  readonly sentence: string;
  readonly tables: readonly ModelTable[];
  readonly notes: readonly string[];
  /** On this model's numbers; absent when there is nothing to decode. */
  readonly lab?: LabBlock;
}

/** One clear sentence instead of a screen, with at most one way out. */
export interface MessageScreen extends Common {
  readonly kind: 'message';
  readonly text: string;
  readonly action?: { readonly label: string; readonly question: string };
}

export interface ChoiceResult {
  readonly right: number;
  /** Reasons as HTML by index: of the chosen and of the right option only. */
  readonly reasons: Readonly<Record<number, string>>;
  /** False when the answer could not be written to the log. */
  readonly saved: boolean;
  /** Whether the wrong answer has made a card due now. */
  readonly cardDue: boolean;
}
