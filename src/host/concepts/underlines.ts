// Underlines the concepts of the visible editors when the reader asked for it; off by default, remembered.
import * as vscode from 'vscode';
import { registerCommand } from '../command.ts';
import { stateKeys } from '../ids.ts';
import type { Services } from '../services.ts';
import { isText } from './documents.ts';
import type { ThisFile } from './thisFile.ts';

/** Milliseconds of quiet after a change. */
const quiet = 500;
/** Decorations of one editor: more would slow it down. */
const most = 5000;

export function registerUnderlines({ context, log }: Services, file: ThisFile): vscode.Disposable {
  const look = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let on = context.globalState.get(stateKeys.underlined) === true;
  let timer: unknown;

  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (!on || !isText(document)) return editor.setDecorations(look, []);
    const { version } = document;
    const found = await file.conceptsOf(document);
    if (found === undefined || !on || document.version !== version) return;
    const places = found.flatMap((one) => one.places).slice(0, most);
    editor.setDecorations(
      look,
      places.map(({ start, end }) => new vscode.Range(document.positionAt(start), document.positionAt(end))),
    );
  };
  const drawAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors)
      draw(editor).catch((error: unknown) => log.warn(`No underlines: ${String(error)}`));
  };
  const drawLater = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(drawAll, quiet);
  };

  if (on) drawAll();
  return vscode.Disposable.from(
    look,
    { dispose: () => timer !== undefined && clearTimeout(timer) },
    vscode.window.onDidChangeVisibleTextEditors(() => on && drawAll()),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (on && event.contentChanges.length > 0) drawLater();
    }),
    registerCommand('gloss.toggleUnderlines', log, async () => {
      on = !on;
      drawAll();
      await context.globalState.update(stateKeys.underlined, on ? true : undefined);
      vscode.window.setStatusBarMessage(
        on ? vscode.l10n.t('Concepts are underlined') : vscode.l10n.t('No underlines'),
        3000,
      );
    }),
  );
}
