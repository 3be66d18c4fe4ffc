// What to cram: a topic that was named, or chosen among the topics, the open file and the workspace.
import * as vscode from 'vscode';
import type { Plan } from '../plan/registerPlan.ts';
import type { ThisFile } from '../concepts/thisFile.ts';
import type { Services } from '../services.ts';
import type { PracticeWish } from './practice.ts';

interface Item extends vscode.QuickPickItem {
  readonly wish: () => Promise<PracticeWish>;
}

/** Undefined when the reader chose nothing. @param topic an id */
export async function cramWish(
  services: Services,
  file: ThisFile,
  plan: Plan,
  topic: string | undefined,
): Promise<PracticeWish | undefined> {
  const ofTopic = (id: string): PracticeWish => ({ scope: { kind: 'topic', topic: id }, cram: true });
  if (typeof topic === 'string') return ofTopic(topic);
  const ofConcepts = (concepts: Iterable<string>): PracticeWish => ({
    scope: { kind: 'concepts', concepts: new Set(concepts) },
    cram: true,
  });
  const { topics, inTopic } = await services.catalog();
  const { document } = file;
  const items: readonly Item[] = [
    ...(document === undefined
      ? []
      : [
          {
            label: vscode.l10n.t('This file'),
            description: vscode.workspace.asRelativePath(document.uri),
            wish: async () => ofConcepts(((await file.conceptsOf(document)) ?? []).map(({ concept }) => concept)),
          },
        ]),
    ...(vscode.workspace.workspaceFolders === undefined
      ? []
      : [{ label: vscode.l10n.t('This workspace'), wish: async () => ofConcepts(await plan.concepts()) }]),
    ...topics
      .filter(({ id }) => inTopic(id).length > 0)
      .map(({ id, name }) => ({ label: name[services.language()], wish: async () => ofTopic(id) })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Cram what? It does not count.'),
  });
  return chosen?.wish();
}
