// The sample code of the first minute: a read-only document shipped with the extension.
import * as vscode from 'vscode';
import type { Services } from '../services.ts';

const scheme = 'gloss-sample';
const name = 'finetune.py';

export function sampleDocuments(services: Services): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent() {
      const file = vscode.Uri.joinPath(services.context.extensionUri, 'media', 'sample', name);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    },
  });
}

/** Opens it with the cursor on the word whose hover is the first to try. */
export async function openSample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: `/${name}` }));
  const at = document.positionAt(Math.max(0, document.getText().indexOf('lora_alpha=')));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: true });
}
