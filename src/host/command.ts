// The first of the three doors where errors are caught: every command is registered here.
import * as vscode from 'vscode';
import type { CommandArguments, CommandId } from './ids.ts';

/** Its message is the sentence that the person reads. */
export class PlainError extends Error {}

/** Registers a command; a thrown error becomes one sentence with "Open Log", a PlainError its own sentence. */
export function registerCommand<Id extends CommandId>(
  id: Id,
  log: vscode.LogOutputChannel,
  run: (...args: CommandArguments[Id]) => Promise<void> | void,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: CommandArguments[Id]) => {
    try {
      await run(...args);
    } catch (error) {
      await showError(log, error);
    }
  });
}

/** One sentence for the person, the stack for the log. */
export async function showError(log: vscode.LogOutputChannel, error: unknown): Promise<void> {
  if (error instanceof PlainError) {
    log.warn(error.message);
    void vscode.window.showInformationMessage(error.message);
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  const open = vscode.l10n.t('Open Log');
  const message = vscode.l10n.t('Gloss could not do that. The log says why.');
  if ((await vscode.window.showErrorMessage(message, open)) === open) log.show();
}
