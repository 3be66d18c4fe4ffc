// The packaged extension, installed: an answer opens.
import * as vscode from 'vscode';
import { eventually, equal, ok } from '../assert.ts';

describe('the installed extension', () => {
  it('stands in the folder of installed extensions, not in a source tree', () => {
    const gloss = vscode.extensions.getExtension('gloss-study.gloss');
    ok(gloss, 'Gloss is not installed');
    ok(/gloss-study\.gloss-\d+\.\d+\.\d+/.test(gloss.extensionUri.path), gloss.extensionUri.path);
  });

  it('starts when a text is opened', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'text', language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    const gloss = vscode.extensions.getExtension('gloss-study.gloss');
    await eventually('active Gloss', () => gloss?.isActive || undefined);
  });

  it('opens an answer', async () => {
    await vscode.commands.executeCommand('gloss.openQuestion', { question: 'lora-vs-qlora' });
    // The text's tab is the active one until VS Code has told of the new one.
    const input = await eventually('page', () => {
      const active = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return active instanceof vscode.TabInputWebview ? active : undefined;
    });
    equal(input.viewType.endsWith('gloss.page'), true, input.viewType);
  });
});
