// "Plan from This Workspace": scans with progress, shows the plan as a page, copies it, keeps an index that follows edits.
import * as vscode from 'vscode';
import { planMarkdown, placeLabel } from '../../core/plan/planMarkdown.ts';
import { studyPlan, type CodePlace, type StudyPlan } from '../../core/plan/studyPlan.ts';
import { momentOf } from '../../core/recall/day.ts';
import { heldQuestions } from '../../core/recall/held.ts';
import type { PlaceLink, PlanScreen } from '../../protocol/screens.ts';
import { pageWords } from '../answer/pageWords.ts';
import type { Page } from '../answer/page.ts';
import { PlainError, registerCommand } from '../command.ts';
import type { DocumentEvidence } from '../concepts/documents.ts';
import type { MemoryService } from '../recall/memoryService.ts';
import type { Services } from '../services.ts';
import { readPracticeSettings } from '../settings.ts';
import { createWorkspaceIndex } from './workspaceIndex.ts';

/** Milliseconds of quiet after a change of files or of memory before an open plan is shown anew. */
const quiet = 1000;
/** Concepts that the page and the copy list. */
const mostConcepts = 80;

export interface Plan extends vscode.Disposable {
  /** Scans anew and shows the page. */
  open(): Promise<void>;
  /** The page's content; scans first when nothing has been scanned. Rejects with PlainError when that is cancelled. */
  screen(): Promise<PlanScreen>;
  /** Where the workspace names a concept; empty until a plan was made. */
  placesOf(concept: string): Promise<readonly PlaceLink[]>;
  /** Ids of the concepts of the workspace; scans first when nothing has been scanned. */
  concepts(): Promise<ReadonlySet<string>>;
  openPlace(uri: unknown, line: unknown): Promise<void>;
  copy(): Promise<void>;
}

/** @param memory what it holds comes last; nothing is waited for */
export function createPlan(
  services: Services,
  documents: DocumentEvidence,
  page: () => Page,
  memory: Pick<MemoryService, 'current' | 'onDidChange'>,
): Plan {
  const index = createWorkspaceIndex(services, documents);

  const scan = async (): Promise<void> => {
    if ((vscode.workspace.workspaceFolders ?? []).length === 0)
      throw new PlainError(vscode.l10n.t('Open a folder first: a plan is made from its files.'));
    const done = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Gloss reads this workspace'),
        cancellable: true,
      },
      (progress, token) => {
        let shown = 0;
        return index.scan((files, all) => {
          const percent = Math.floor((100 * files) / all);
          if (percent === shown) return;
          progress.report({ increment: percent - shown, message: `${files} / ${all}` });
          shown = percent;
        }, token);
      },
    );
    if (!done) throw new PlainError(vscode.l10n.t('No plan: reading the workspace was cancelled.'));
  };
  const held = (): ReadonlySet<string> => {
    const { current: known } = memory;
    if (known === undefined) return new Set();
    return heldQuestions(known.deck, known.memory, readPracticeSettings(), momentOf(services.clock));
  };
  const current = async (): Promise<StudyPlan> => {
    if (!index.ready) await scan();
    const [catalog, { byId }] = await Promise.all([services.catalog(), services.concepts()]);
    return studyPlan(index.files, byId, catalog, held());
  };
  let timer: unknown;
  const follow = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => {
      if (page().route?.kind === 'plan' && index.ready)
        page()
          .refresh()
          .catch((error: unknown) => services.log.warn(String(error)));
    }, quiet);
  };
  const following = vscode.Disposable.from(index.onDidFollow(follow), memory.onDidChange(follow));
  const name = (): string => vscode.workspace.name ?? '';

  return {
    async open() {
      await scan();
      await page().show({ kind: 'plan' });
    },
    async screen() {
      const plan = await current();
      const language = services.language();
      return {
        kind: 'plan',
        language,
        words: pageWords[language],
        name: name(),
        scanned: index.scanned,
        held: plan.held,
        questions: plan.questions.map(({ question, concepts }) => ({
          question: question.id,
          title: question.head[language].title,
          concepts: concepts.slice(0, 4).map(({ concept }) => concept.name.en),
        })),
        concepts: plan.concepts.slice(0, mostConcepts).map(({ concept, count, files, places }) => ({
          id: concept.id,
          name: concept.name.en,
          count,
          files,
          places: places.map(placeLink),
        })),
        more: Math.max(0, plan.concepts.length - mostConcepts),
        skipped: index.skipped,
      };
    },
    async placesOf(concept) {
      if (!index.ready) return [];
      const [catalog, { byId }] = await Promise.all([services.catalog(), services.concepts()]);
      const holding = index.files.filter(({ concepts }) => concepts.has(concept));
      const found = studyPlan(holding, (id) => (id === concept ? byId(id) : undefined), catalog);
      return found.concepts.flatMap(({ places }) => places.map(placeLink));
    },
    async concepts() {
      if (!index.ready) await scan();
      return new Set(index.files.flatMap(({ concepts }) => [...concepts.keys()]));
    },
    async openPlace(uri, line) {
      if (typeof uri !== 'string' || typeof line !== 'number' || !Number.isInteger(line) || line < 0 || !index.has(uri))
        throw new PlainError(vscode.l10n.t('This place is not in the plan any more.'));
      const selection = new vscode.Range(line, 0, line, 0);
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri), { selection });
    },
    async copy() {
      const plan = await current();
      await vscode.env.clipboard.writeText(planMarkdown(plan, name(), services.language(), mostConcepts));
    },
    dispose() {
      if (timer !== undefined) clearTimeout(timer);
      following.dispose();
      index.dispose();
    },
  };
}

const placeLink = (place: CodePlace): PlaceLink => ({ label: placeLabel(place), uri: place.uri, line: place.line });

export const registerPlan = ({ log }: Services, plan: Plan): vscode.Disposable =>
  vscode.Disposable.from(
    plan,
    registerCommand('gloss.planWorkspace', log, () => plan.open()),
  );
