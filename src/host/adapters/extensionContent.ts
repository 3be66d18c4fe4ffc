// ContentSource over the extension's own compiled files; works on desktop and web (no readdir there).
import * as vscode from 'vscode';
import type { ContentSource } from '../../core/ports.ts';

export function extensionContent(extensionUri: vscode.Uri): ContentSource {
  const root = vscode.Uri.joinPath(extensionUri, 'dist', 'content');
  return {
    read: async (path) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, path))),
  };
}
