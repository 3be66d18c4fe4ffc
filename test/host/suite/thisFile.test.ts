// "This file" in the tree: concepts of the active file with counts, each click one place further, edits followed.
import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { closeEditors, setLanguage } from './gloss.ts';
import { observed } from './observed.ts';

const tree = (): vscode.TreeDataProvider<unknown> => {
  const found = observed.trees.get('gloss.questions');
  ok(found, 'the tree is not there');
  return found;
};
const fileNode = async (): Promise<unknown> => (await tree().getChildren())?.[1];

/** Rows under "This file", as `label count`. */
async function rows(): Promise<readonly string[]> {
  const nodes = (await tree().getChildren(await fileNode())) ?? [];
  const items = await Promise.all(nodes.map(async (node) => tree().getTreeItem(node)));
  const text = (one: unknown): string => (typeof one === 'string' ? one : '');
  return items.map(({ label, description }) => `${text(label)} ${text(description)}`.trim());
}

const show = async (content: string): Promise<vscode.TextDocument> => {
  const document = await vscode.workspace.openTextDocument({ content, language: 'python' });
  await vscode.window.showTextDocument(document);
  return document;
};

const becomes = (what: string, expected: readonly string[]): Promise<true> =>
  eventually(what, async () => JSON.stringify(await rows()) === JSON.stringify(expected) || undefined);

describe('this file', () => {
  before(async () => {
    await setLanguage('en');
    await closeEditors();
  });
  after(async () => {
    await closeEditors();
    await setLanguage(undefined);
  });

  it('is folded, and lists the concepts of the active file, most named first', async () => {
    await show('from loralib import LoraConfig\nx = rope_theta\nc = LoraConfig(lora_alpha=8)\n');
    await becomes('rows', ['LoRA 3', 'RoPE 1']);
    equal((await tree().getTreeItem(await fileNode())).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
  });

  it('goes to the first place, and from click to click to the next', async () => {
    await show('x = rope_theta\ny = 1\nz = apply_rotary_pos_emb(rope_theta)\n');
    await becomes('rows', ['RoPE 3']);
    const selected: string[] = [];
    for (let click = 0; click < 4; click += 1) {
      await vscode.commands.executeCommand('gloss.nextPlace', 'rope');
      const editor = vscode.window.activeTextEditor;
      ok(editor);
      const { start } = editor.selection;
      selected.push(`${start.line} ${editor.document.getText(editor.selection)}`);
    }
    equal(selected, ['0 rope_theta', '2 apply_rotary_pos_emb', '2 rope_theta', '0 rope_theta']);
  });

  it('follows edits and another file, not the cursor', async () => {
    let fired = 0;
    const listening = tree().onDidChangeTreeData?.(() => (fired += 1));
    const document = await show('x = rope_theta\n');
    await becomes('rows', ['RoPE 1']);
    const before = fired;
    ok(before > 0);
    const editor = await vscode.window.showTextDocument(document);
    for (const column of [1, 4, 6]) editor.selection = new vscode.Selection(0, column, 0, column);
    await new Promise((resolve) => setTimeout(resolve, 800));
    equal(fired, before);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'num_key_value_heads = 8\n');
    ok(await vscode.workspace.applyEdit(edit));
    await eventually('event', () => fired > before || undefined);
    await becomes('rows', ['RoPE 1', 'GQA 1']);
    listening?.dispose();
  });

  it('says so where there is nothing', async () => {
    await show('print("hello")\n');
    await becomes('a sentence', ['No concept of Gloss in this file.']);
  });

  it('underlines on command just the words that it knows, and again not', async () => {
    const { uri } = await show('x = rope_theta  # 旋转位置编码\nn_kv_heads = 8\n');
    const underlined = (): string => JSON.stringify(observed.decorated.get(uri.toString()) ?? []);
    observed.said.length = 0;
    await vscode.commands.executeCommand('gloss.toggleUnderlines');
    const expected = JSON.stringify(['rope_theta', '旋转位置编码', 'n_kv_heads']);
    await eventually('underlines', () => underlined() === expected || undefined).catch(() =>
      equal(underlined(), expected),
    );
    await vscode.commands.executeCommand('gloss.toggleUnderlines');
    await eventually('none', () => underlined() === '[]' || undefined);
    equal(observed.said, []);
  });
});
