// The concepts that the reader does not want to see: here (workspace state) or everywhere (a setting).
import * as vscode from 'vscode';
import { mention, PlainError } from '../command.ts';
import { stateKeys } from '../ids.ts';
import type { Services } from '../services.ts';
import { areHoversOn, readHidden, saveHidden, setHoverEnabled } from '../settings.ts';

export type HiddenServices = Pick<Services, 'context' | 'concepts'>;

/** Concepts hidden in this workspace. */
export const readHere = ({ context }: HiddenServices): readonly string[] => {
  const stored: unknown = context.workspaceState.get(stateKeys.hiddenHere);
  return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
};

const saveHere = ({ context }: HiddenServices, concepts: readonly string[]): Thenable<void> =>
  context.workspaceState.update(stateKeys.hiddenHere, concepts.length > 0 ? concepts : undefined);

/** One QuickPick: here, everywhere, all hovers. */
export async function hideConcept(services: HiddenServices, id: string): Promise<void> {
  const concept = (await services.concepts()).byId(id);
  if (concept === undefined) throw new PlainError(vscode.l10n.t('Gloss has no concept “{0}”.', mention(id)));
  const { en: name } = concept.name;
  const choices = [
    {
      label: vscode.l10n.t('Here'),
      description: vscode.l10n.t('“{0}” in this workspace', name),
      run: () => saveHere(services, added(readHere(services), id)),
    },
    {
      label: vscode.l10n.t('Everywhere'),
      description: vscode.l10n.t('“{0}” in all workspaces', name),
      run: () => saveHidden(added(readHidden(), id)),
    },
    {
      label: vscode.l10n.t('All hovers'),
      description: vscode.l10n.t('every hover of Gloss'),
      run: () => setHoverEnabled(false),
    },
  ];
  const choice = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Hide from hovers') });
  if (choice === undefined) return;
  await choice.run();
  vscode.window.setStatusBarMessage(vscode.l10n.t('Hidden. The command “Hidden Hovers…” brings it back.'), 6000);
}

/** A list of what is hidden; what is ticked is shown again. */
export async function manageHidden(services: HiddenServices): Promise<void> {
  const { byId } = await services.concepts();
  const name = (id: string): string => byId(id)?.name.en ?? id;
  const choices = [
    ...(areHoversOn()
      ? []
      : [{ label: vscode.l10n.t('All hovers'), description: '', run: () => setHoverEnabled(true) }]),
    ...readHere(services).map((id) => ({
      label: name(id),
      description: vscode.l10n.t('hidden here'),
      run: () => saveHere(services, without(readHere(services), id)),
    })),
    ...readHidden().map((id) => ({
      label: name(id),
      description: vscode.l10n.t('hidden everywhere'),
      run: () => saveHidden(without(readHidden(), id)),
    })),
  ];
  if (choices.length === 0) throw new PlainError(vscode.l10n.t('Nothing is hidden.'));
  const chosen = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    title: vscode.l10n.t('Hidden hovers'),
    placeHolder: vscode.l10n.t('Tick what you want to see again'),
  });
  for (const { run } of chosen ?? []) await run();
}

const added = (list: readonly string[], id: string): readonly string[] => [...new Set([...list, id])];
const without = (list: readonly string[], id: string): readonly string[] => list.filter((one) => one !== id);
