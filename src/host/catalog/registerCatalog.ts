// The side bar, search, links and the sample code.
import * as vscode from 'vscode';
import { PlainError, registerCommand } from '../command.ts';
import { questionsView, stateKeys, type QuestionTarget } from '../ids.ts';
import { isChinese, saveLanguage } from '../settings.ts';
import type { Page } from '../answer/page.ts';
import type { Services } from '../services.ts';
import { linkTo, registerLinks } from './links.ts';
import { QuestionTree, type Node } from './questionTree.ts';
import { openSample, sampleDocuments } from './sample.ts';
import { createSearch } from './searchPick.ts';

export function registerCatalog(services: Services, page: Page): vscode.Disposable {
  const tree = new QuestionTree(services);
  const view = vscode.window.createTreeView<Node>(questionsView, { treeDataProvider: tree, showCollapseAll: true });
  const reveal = async (): Promise<void> => {
    const { route } = page;
    if (!view.visible || route?.kind !== 'answer') return;
    const selected = view.selection[0];
    if (selected?.kind === 'question' && selected.question === route.question) return;
    await view.reveal({ kind: 'question', question: route.question }, { select: true, focus: false });
  };
  const search = createSearch(services);
  const { log, context } = services;

  return vscode.Disposable.from(
    view,
    view.onDidChangeVisibility((event) => void (event.visible && quietly(services, reveal))),
    page.onDidChangeRoute((route) => {
      if (route?.kind === 'answer') void context.globalState.update(stateKeys.lastQuestion, route.question);
      void quietly(services, reveal);
    }),
    services.onDidChangeLanguage(() => tree.refresh()),
    refreshEachDay(services, tree),
    registerLinks(log),
    sampleDocuments(services),
    registerCommand('gloss.search', log, search),
    registerCommand('gloss.openSample', log, async () => {
      await openSample();
      await context.globalState.update(stateKeys.sampleOpened, true);
      tree.refresh();
    }),
    registerCommand('gloss.copyLink', log, async (target) => {
      await vscode.env.clipboard.writeText(linkTo(known(target)));
      vscode.window.setStatusBarMessage(vscode.l10n.t('Link copied'), 3000);
    }),
    registerCommand('gloss.switchLanguage', log, async () => {
      await saveLanguage(isChinese(services.language()) ? 'en' : 'zh-cn');
    }),
    registerCommand('gloss.showLog', log, () => log.show()),
  );
}

function known(target: QuestionTarget | undefined): QuestionTarget {
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
  let seen = new Date(services.clock.now()).toDateString();
  return vscode.window.onDidChangeWindowState((state) => {
    const day = new Date(services.clock.now()).toDateString();
    if (!state.focused || day === seen) return;
    seen = day;
    tree.refresh();
  });
}
