// The CodeLens over a model's config.json, and the command that opens its breakdown.
import * as vscode from 'vscode';
import { modelLine } from '../../core/concepts/numbers/modelNumbers.ts';
import type { Page } from '../answer/page.ts';
import { PlainError, registerCommand } from '../command.ts';
import { isCodeLensOn } from '../settings.ts';
import type { Services } from '../services.ts';
import { readDocument } from './modelScreen.ts';

export function registerModelLens(services: Services, page: Page): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provideCodeLenses = (document: vscode.TextDocument): vscode.CodeLens[] => {
    if (!isCodeLensOn(document)) return [];
    const title = modelLine(readDocument(document), services.language());
    if (title === undefined) return [];
    const command = { command: 'gloss.openModel', title, arguments: [document.uri.toString()] };
    return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command)];
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(
      { pattern: '**/config.json' },
      { provideCodeLenses, onDidChangeCodeLenses: changed.event },
    ),
    services.onDidChangeLanguage(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('gloss.codeLens.enabled')) changed.fire();
    }),
    registerCommand('gloss.openModel', services.log, async (file) => {
      const uri = typeof file === 'string' ? file : vscode.window.activeTextEditor?.document.uri.toString();
      if (uri === undefined)
        throw new PlainError(vscode.l10n.t('This is no config.json of a model that Gloss can count.'));
      await page.show({ kind: 'model', file: uri }, typeof file === 'string' ? vscode.ViewColumn.Beside : undefined);
    }),
  );
}
