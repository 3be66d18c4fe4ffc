// The practice log as one file: out of Gloss, and into it.
import * as vscode from 'vscode';
import { localDay } from '../../core/recall/day.ts';
import { PlainError, registerCommand } from '../command.ts';
import type { Services } from '../services.ts';

const filters = { JSONL: ['jsonl'] };

export function registerLog({ practice, log, clock }: Services): vscode.Disposable {
  const exportTo = async (target: string | undefined): Promise<void> => {
    const { bytes, lines, damaged } = await practice.export();
    if (lines === 0) throw new PlainError(vscode.l10n.t('The practice log is empty.'));
    const now = clock.now();
    const name = `gloss-practice-${localDay(now, clock.offset(now))}.jsonl`;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const uri =
      target === undefined
        ? await vscode.window.showSaveDialog({
            filters,
            ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
          })
        : vscode.Uri.parse(target);
    if (uri === undefined) return;
    await vscode.workspace.fs.writeFile(uri, bytes);
    say(vscode.l10n.t('Practice log exported: {0} events', lines));
    if (damaged > 0) log.warn(`${damaged} damaged lines of the practice log were not exported.`);
  };

  const importFrom = async (source: string | undefined): Promise<void> => {
    const picked = source === undefined ? await vscode.window.showOpenDialog({ filters }) : [vscode.Uri.parse(source)];
    const [uri] = picked ?? [];
    if (uri === undefined) return;
    const { added, known, damaged } = await practice.import(await vscode.workspace.fs.readFile(uri));
    if (damaged > 0) log.warn(`${damaged} lines of ${uri.toString(true)} are no events and were left out.`);
    if (added + known === 0) throw new PlainError(vscode.l10n.t('This file is no practice log of Gloss.'));
    say(vscode.l10n.t('Practice log imported: {0} events are new, {1} were here', added, known));
  };

  return vscode.Disposable.from(
    registerCommand('gloss.exportLog', log, exportTo),
    registerCommand('gloss.importLog', log, importFrom),
  );
}

const say = (sentence: string): void => void vscode.window.setStatusBarMessage(sentence, 5000);
