// Runs inside VS Code: times the registered hover provider itself on every word and number of the sample workspace.
import * as vscode from 'vscode';

export interface HoverTimes {
  /** Milliseconds, one for each call. */
  readonly times: readonly number[];
  /** Calls that gave a hover. */
  readonly hits: number;
}

const files = ['train_lora.py', 'model.py', 'config.json', 'recipe.yaml', 'kernels/rms_norm.cpp', '笔记.md'];

export async function run(): Promise<void> {
  const providers: vscode.HoverProvider[] = [];
  const { registerHoverProvider } = vscode.languages;
  Object.assign(vscode.languages, {
    registerHoverProvider(selector: vscode.DocumentSelector, provider: vscode.HoverProvider) {
      providers.push(provider);
      return registerHoverProvider(selector, provider);
    },
  });
  const gloss = vscode.extensions.getExtension('gloss-study.gloss');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (gloss === undefined || folder === undefined) throw new Error('Gloss or its workspace is not there');
  await gloss.activate();
  const documents = await Promise.all(
    files.map((file) => vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, file))),
  );
  // Evidence is gathered in idle time after a text is opened.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const [provider] = providers;
  if (provider === undefined) throw new Error('No hover provider was registered');

  const { token } = new vscode.CancellationTokenSource();
  const times: number[] = [];
  let hits = 0;
  for (let turn = 0; turn < 5; turn += 1)
    for (const document of documents)
      for (const { index } of document.getText().matchAll(/[\p{L}\p{N}_]+/gu)) {
        const position = document.positionAt(index);
        const started = performance.now();
        const hover = await provider.provideHover(document, position, token);
        times.push(performance.now() - started);
        if (hover) hits += 1;
      }
  const result: HoverTimes = { times, hits };
  const file = vscode.Uri.joinPath(gloss.extensionUri, 'result.json');
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(result)));
}
