// What the page shows, as a value that a reload can bring back.
import type { MockInterview } from '../../core/recall/mockInterview.ts';
import { isJson } from '../../core/estimate/configFields.ts';
import type { ChoiceRef } from '../../core/recall/quiz/pickChoice.ts';
import type { Session, TakenBack } from '../../core/recall/session.ts';

export interface AnswerRoute {
  readonly kind: 'answer';
  readonly question: string;
  readonly section?: string;
  readonly answerFirst?: boolean;
}

export interface QuizRoute extends ChoiceRef {
  readonly kind: 'quiz';
  readonly mode: 'random' | 'question' | 'topic' | 'daily';
  /** The topic or question that the quiz stays in. */
  readonly scope?: string;
  /** Order of the options: position shown -> index in the content. */
  readonly order: readonly number[];
}

/** The breakdown of a model; `file`: URI of its config.json. */
export interface ModelRoute {
  readonly kind: 'model';
  readonly file: string;
}

/** A lab on numbers of the reader's own; `options` are JSON. */
export interface LabRoute {
  readonly kind: 'lab';
  readonly lab: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly title: string;
}

export interface ConceptRoute {
  readonly kind: 'concept';
  readonly concept: string;
}

export interface PlanRoute {
  readonly kind: 'plan';
}

export interface PracticeRoute {
  readonly kind: 'practice';
  readonly session: Session;
  /** What the last act took back; said once. */
  readonly takenBack?: Pick<TakenBack, 'card' | 'rating'>;
}

export interface MockRoute {
  readonly kind: 'mock';
  readonly interview: MockInterview;
}

export interface ProgressRoute {
  readonly kind: 'progress';
}

export type Route =
  | AnswerRoute
  | ConceptRoute
  | LabRoute
  | ModelRoute
  | PlanRoute
  | QuizRoute
  | PracticeRoute
  | MockRoute
  | ProgressRoute;

/** What a panel that VS Code restores had shown: its page keeps `screen` (protocol/pageState.ts). */
export type Restored =
  | AnswerRoute
  | ConceptRoute
  | LabRoute
  | ModelRoute
  | PlanRoute
  | ProgressRoute
  | Omit<QuizRoute, 'order'>
  /** As the page kept it: of any shape. */
  | { readonly kind: 'practice' | 'mock'; readonly session: unknown };

const modes = ['random', 'question', 'topic', 'daily'] as const;

/** Undefined when the state says nothing usable. */
export function restored(state: unknown): Restored | undefined {
  const screen = field(state, 'screen');
  const file = field(screen, 'file');
  if (field(screen, 'kind') === 'model') return typeof file === 'string' ? { kind: 'model', file } : undefined;
  if (field(screen, 'kind') === 'lab')
    return labRoute(field(screen, 'lab'), field(screen, 'options'), field(screen, 'title'));
  const id = field(screen, 'id');
  if (typeof id === 'string')
    return field(screen, 'kind') === 'concept' ? { kind: 'concept', concept: id } : { kind: 'answer', question: id };
  const kind = field(screen, 'kind');
  if (kind === 'plan' || kind === 'progress') return { kind };
  if (kind === 'practice' || kind === 'mock') return { kind, session: field(screen, 'session') };
  const [question, choice] = [field(screen, 'question'), field(screen, 'choice')];
  const mode = modes.find((known) => known === field(screen, 'mode'));
  if (typeof question !== 'string' || typeof choice !== 'string' || mode === undefined) return undefined;
  if (mode === 'question') return { kind: 'quiz', mode, scope: question, question, choice };
  // The topic of a topic's quiz is not kept: what follows is drawn from all.
  return { kind: 'quiz', mode: mode === 'topic' ? 'random' : mode, question, choice };
}

/** Names and numbers of one config.json are some kilobytes; more is a mistake. */
const mostOptions = 20_000;

/** What names a lab, checked: undefined when it is no id, or the options are no object of moderate size. */
export function labRoute(lab: unknown, options: unknown, title: unknown): LabRoute | undefined {
  if (typeof lab !== 'string' || !/^[a-z][a-z0-9-]{0,40}$/.test(lab)) return undefined;
  const given = options ?? {};
  if (!isJson(given) || JSON.stringify(given).length > mostOptions) return undefined;
  return { kind: 'lab', lab, options: given, title: typeof title === 'string' ? title.slice(0, 80) : '' };
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? // SAFETY: an object that has this name of its own.
      (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
