// What one rendered page knows while its parts are rendered in order: the language, its sources and figures, what was numbered.
import type { Env } from 'markdown-it';
import type { Language, Reference } from '../catalog/question.ts';

/** A concept's term in running text, as UTF-16 offsets. */
export interface ConceptMatch {
  readonly start: number;
  readonly end: number;
  readonly concept: string;
}

export type ConceptFinder = (text: string) => readonly ConceptMatch[];

export interface PageState {
  readonly language: Language;
  readonly references: Readonly<Record<string, Reference>>;
  /** Checked SVG by name. */
  readonly figures: Readonly<Record<string, string>>;
  readonly findConcepts: ConceptFinder;
  /** Number of each cited work, in the order of first use. */
  readonly cited: Map<string, number>;
  /** Concepts whose first occurrence has its button already. */
  readonly linked: Set<string>;
  /** How a cloze card shows what it hides; absent elsewhere. */
  readonly cloze?: 'hidden' | 'shown';
  /** Tables rendered so far. */
  tables: number;
}

export interface PageInput {
  readonly language: Language;
  readonly references?: Readonly<Record<string, Reference>>;
  readonly figures?: Readonly<Record<string, string>>;
  readonly findConcepts?: ConceptFinder;
  readonly cloze?: 'hidden' | 'shown';
}

export function createPage(input: PageInput): PageState {
  return {
    language: input.language,
    references: input.references ?? {},
    figures: input.figures ?? {},
    findConcepts: input.findConcepts ?? (() => []),
    cited: new Map(),
    linked: new Set(),
    tables: 0,
    ...(input.cloze && { cloze: input.cloze }),
  };
}

export interface PageEnv extends Env {
  readonly page: PageState;
}

/** The page of markdown-it's environment; an empty English one when there is none. */
export function pageOf(env: Env | undefined): PageState {
  // SAFETY: only renderMarkdown and readMarkdown call markdown-it, and both pass a PageEnv.
  const page = (env as PageEnv | undefined)?.page;
  return page ?? createPage({ language: 'en' });
}
