// Keeps the state of the page across reloads: read once, written with VS Code's setState.
import type { PageState, ScreenIdentity } from '../protocol/pageState.ts';
import type { Screen } from '../protocol/screens.ts';
import type { VsCodeApi } from './vscodeApi.ts';

export interface PageStore {
  readonly state: PageState | undefined;
  /** Goes to a screen: what was kept stays when it is the same place, in either language; lab states always stay. */
  enter(screen: Screen): PageState;
  update(change: Partial<PageState>): void;
}

export function createPageStore(vscode: Pick<VsCodeApi, 'getState' | 'setState'>): PageStore {
  let state = parseState(vscode.getState());
  const keep = (next: PageState): PageState => {
    state = next;
    vscode.setState(next);
    return next;
  };
  return {
    get state() {
      return state;
    },
    enter(screen) {
      const identity = identityOf(screen);
      if (state !== undefined && samePlace(state.screen, identity)) return keep({ ...state, screen: identity });
      return keep({ screen: identity, open: [], labs: state?.labs ?? {} });
    },
    update(change) {
      if (state !== undefined) keep({ ...state, ...change });
    },
  };
}

function identityOf(screen: Screen): ScreenIdentity {
  const { kind, language } = screen;
  if (kind === 'answer' || kind === 'concept') return { kind, id: screen.id, language };
  if (kind === 'model') return { kind, file: screen.file, language };
  if (kind === 'lab') return { kind, lab: screen.lab, options: screen.options, title: screen.title, language };
  if (kind === 'message' || kind === 'plan' || kind === 'progress') return { kind, language };
  if (kind === 'practice' || kind === 'mock')
    return { kind, showing: screen.showing, session: screen.session, language };
  return { kind, mode: screen.mode, question: screen.question, choice: screen.choice, language };
}

/** What the state of a lab outside of an answer is kept under: the same numbers are the same lab. */
export const labKey = ({ lab, options }: { readonly lab: string; readonly options: unknown }): string =>
  `lab/${lab}/${JSON.stringify(options)}`;

function samePlace(one: ScreenIdentity, other: ScreenIdentity): boolean {
  if (one.kind === 'answer' && other.kind === 'answer') return one.id === other.id;
  if (one.kind === 'concept' && other.kind === 'concept') return one.id === other.id;
  if (one.kind === 'quiz' && other.kind === 'quiz')
    return one.question === other.question && one.choice === other.choice;
  if ('showing' in one && 'showing' in other) return one.kind === other.kind && one.showing === other.showing;
  if (one.kind === 'model' && other.kind === 'model') return one.file === other.file;
  if (one.kind === 'lab' && other.kind === 'lab') return labKey(one) === labKey(other);
  return one.kind === other.kind;
}

/** VS Code gives back what this page wrote, perhaps in an older version: a state of another shape is dropped. */
function parseState(value: unknown): PageState | undefined {
  if (!isRecord(value) || !isRecord(value['screen']) || typeof value['screen']['kind'] !== 'string') return undefined;
  if (!Array.isArray(value['open']) || !isRecord(value['labs'])) return undefined;
  // SAFETY: the three required fields were looked at, and this page is the only writer.
  return value as unknown as PageState;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
