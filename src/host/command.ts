// The first of the three doors where errors are caught: every command is registered here.
import * as vscode from 'vscode';
import type { CommandArguments, CommandId } from './ids.ts';

/** Its message is the sentence that the person reads. */
export class PlainError extends Error {}

/**
 * An id from outside as it may stand in a sentence: short, and never a link, for VS Code makes links of `[words](address)`
 * in its messages, even to commands.
 */
export const mention = (value: unknown): string =>
  String(value)
    .slice(0, 60)
    .replace(/[[\]()]/g, ' ');

/** What the person reads of an error. */
export const sentenceOf = (error: unknown): string =>
  error instanceof PlainError ? error.message : vscode.l10n.t('Gloss could not do that. The log says why.');

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
  const message = sentenceOf(error);
  if (error instanceof PlainError) {
    log.warn(message);
    void vscode.window.showInformationMessage(message);
    return;
  }
  log.error(error instanceof Error ? error : String(error));
  const open = vscode.l10n.t('Open Log');
  if ((await vscode.window.showErrorMessage(message, open)) === open) log.show();
}
