// The side bar, search, links and the sample code.
import * as vscode from 'vscode';
import { localDay } from '../../core/recall/day.ts';
import { PlainError, registerCommand } from '../command.ts';
import { questionsView, stateKeys, type QuestionTarget } from '../ids.ts';
import { isChinese } from '../settings.ts';
import type { Page } from '../answer/page.ts';
import { dueCount, dueWords, onDueChange } from '../recall/dueCount.ts';
import type { MemoryService } from '../recall/memoryService.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import type { Services } from '../services.ts';
import { known } from './known.ts';
import { linkTo, registerLinks } from './links.ts';
import { QuestionTree, type Node } from './questionTree.ts';
import { openSample, sampleDocuments } from './sample.ts';
import { createSearch } from './searchPick.ts';

export function registerCatalog(
  services: Services,
  page: Page,
  file: ThisFile,
  memory: MemoryService,
): vscode.Disposable {
  const tree = new QuestionTree(services, file, memory);
  const view = vscode.window.createTreeView<Node>(questionsView, { treeDataProvider: tree, showCollapseAll: true });
  const reveal = async (): Promise<void> => {
    const { route } = page;
    if (!view.visible || route?.kind !== 'answer') return;
    const selected = view.selection[0];
    if (selected?.kind === 'question' && selected.question === route.question) return;
    await view.reveal({ kind: 'question', question: route.question }, { select: true, focus: false });
  };
  const remember = (): void => {
    const due = dueCount(services, memory);
    view.badge = due === 0 ? undefined : { value: due, tooltip: dueWords(due) };
    void quietly(services, () => tree.refreshChanged());
  };
  const search = createSearch(services);
  const { log, context } = services;

  return vscode.Disposable.from(
    view,
    view.onDidChangeVisibility((event) => void (event.visible && quietly(services, reveal))),
    page.onDidChangeRoute((route) => {
      void quietly(services, async () => {
        if (route?.kind === 'answer') await context.globalState.update(stateKeys.lastQuestion, route.question);
        // "Continue" stands under Today from the moment at which there is something to go on with.
        if (route === undefined) await tree.refreshChanged();
        await reveal();
      });
    }),
    // VS Code asks for the rows of a folded group, or of a hidden tree, when it is seen: nothing is scanned before.
    file.onDidChange(() => tree.refreshFile()),
    services.onDidChangeLanguage(() => tree.refresh()),
    onDueChange(services, memory, remember),
    refreshEachDay(services, tree),
    registerLinks(log),
    sampleDocuments(services),
    registerCommand('gloss.search', log, search),
    registerCommand('gloss.openSample', log, async () => {
      await openSample();
      await context.globalState.update(stateKeys.sampleOpened, true);
      await tree.refreshChanged();
    }),
    registerCommand('gloss.copyLink', log, async (target) => {
      await vscode.env.clipboard.writeText(linkTo({ question: (await known(services, chosen(target).question)).id }));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied'), 3000);
    }),
    registerCommand('gloss.switchLanguage', log, async () => {
      await services.chooseLanguage(isChinese(services.language()) ? 'en' : 'zh-cn');
    }),
    registerCommand('gloss.showLog', log, () => log.show()),
  );
}

function chosen(target: QuestionTarget | undefined): QuestionTarget {
  if (typeof target?.question !== 'string') throw new PlainError(vscode.l10n.t('Choose a question first.'));
  return target;
}

/** Following what is read is a courtesy: when it fails, only the log hears of it. */
async function quietly(services: Services, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    services.log.warn(String(error));
  }
}

/** Today changes at 04:00; looked at when the window gets the focus again. */
function refreshEachDay(services: Services, tree: QuestionTree): vscode.Disposable {
  const day = (): string => {
    const now = services.clock.now();
    return localDay(now, services.clock.offset(now));
  };
  let seen = day();
  return vscode.window.onDidChangeWindowState((state) => {
    if (!state.focused || day() === seen) return;
    seen = day();
    void quietly(services, () => tree.refreshChanged());
  });
}
