// Gloss as these tests see it: its manifest, its compiled files, and the tab of its page.
import * as vscode from 'vscode';
import { eventually, ok } from './assert.ts';

const found = vscode.extensions.getExtension('gloss-study.gloss');
ok(found, 'Gloss is not installed');
export const gloss: vscode.Extension<unknown> = found;

/** Label of the page's tab, or undefined when it is not open. */
export const pageTab = (): string | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('gloss.page'))?.label;

/** Resolves when the page's tab bears this label. */
export const pageShows = (label: string): Promise<true> =>
  eventually(`page "${label}" (the tab says "${pageTab() ?? ''}")`, () => pageTab() === label || undefined);

export const closeEditors = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeAllEditors');

export const setLanguage = (language: 'en' | 'zh-cn' | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('gloss').update('language', language, vscode.ConfigurationTarget.Global);

/** Replaces a compiled file of this copy of Gloss while `run` runs. */
export async function withBroken(path: string, text: string, run: () => Promise<void>): Promise<void> {
  const file = vscode.Uri.joinPath(gloss.extensionUri, 'dist', 'content', path);
  const whole = await vscode.workspace.fs.readFile(file);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  try {
    await run();
  } finally {
    await vscode.workspace.fs.writeFile(file, whole);
  }
}

export async function readCompiled(path: string): Promise<unknown> {
  const file = vscode.Uri.joinPath(gloss.extensionUri, 'dist', 'content', path);
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}
