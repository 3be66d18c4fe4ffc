// Hovers and "Explain This" in real editors: files, untitled documents, notebook cells.
import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './assert.ts';
import { closeEditors, pageShows, pageTab } from './gloss.ts';
import { observed } from './observed.ts';

/** What Gloss says over a word of a document, the first unless its place is given, with the text of its range. */
async function glossAt(
  document: vscode.TextDocument,
  word: string,
  offset = document.getText().indexOf(word),
): Promise<{ text: string; range: string } | undefined> {
  ok(offset >= 0, `${word} is not in the document`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset + 1),
  );
  for (const { contents, range } of hovers)
    for (const content of contents) {
      const text = typeof content === 'string' ? content : content.value;
      if (text.includes('*Gloss*')) return { text, range: document.getText(range) };
    }
  return undefined;
}

const show = async (content: string, language: string): Promise<vscode.TextDocument> => {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
};

const openFixture = async (name: string): Promise<vscode.TextDocument> => {
  const [file] = await vscode.workspace.findFiles(name);
  ok(file, `${name} is not in the workspace`);
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
};

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses a key of the quick pick that is opening, until `done`. */
async function press(key: string, done: Thenable<unknown>): Promise<void> {
  const ended = done.then(() => 'ended');
  while ((await Promise.race([ended, pause(250)])) !== 'ended') await vscode.commands.executeCommand(key);
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('gloss');

describe('hover', () => {
  after(async () => {
    for (const key of ['hover.hidden', 'hover.enabled', 'hover.level', 'hover.excludedFiles', 'language'])
      await settings().update(key, undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('explains an identifier in five lines at most, with a formula and three links', async () => {
    const document = await show('from peft import LoraConfig  # LoRA\n', 'python');
    const hover = await eventually('hover over LoraConfig', () => glossAt(document, 'LoraConfig'));
    equal(hover.range, 'LoraConfig');
    match(hover.text, /^\*\*LoRA\*\* /);
    ok(hover.text.split('\n').length <= 5, hover.text);
    match(hover.text, /!\[.*\]\(data:image\/svg\+xml;base64,/);
    match(hover.text, /\(command:gloss\.openQuestion\?.*\(command:gloss\.quizQuestion\?.*\(command:gloss\.hide\?/);
  });

  it('computes with the numbers of the code instead, over the name and over the number', async () => {
    const document = await show('from peft import LoraConfig\nc = LoraConfig(r=16, lora_alpha=32)\n', 'python');
    const scale = /α\\\/r \\= 32\\\/16 \\= 2/;
    const named = await eventually('hover over lora_alpha', () => glossAt(document, 'lora_alpha'));
    equal(named.range, 'lora_alpha');
    match(named.text, scale);
    ok(!named.text.includes('data:image') && named.text.split('\n').length <= 5, named.text);
    const number = await glossAt(document, '32');
    equal(number?.range, '32');
    match(number?.text ?? '', scale);
    equal((await glossAt(document, 'r=16'))?.range, 'r=16');
    const config = await openFixture('config.json');
    const heads = await eventually('hover over num_key_value_heads', () => glossAt(config, 'num_key_value_heads'));
    match(heads.text, /4 query heads share a KV head .* 128 KiB a token/);
  });

  it('lets an ambiguous word count once the document has been read', async () => {
    const document = await show('import peft\nlora = 1\n', 'python');
    equal((await eventually('hover over lora', () => glossAt(document, 'lora'))).range, 'lora');
  });

  it('follows a change of the document', async () => {
    const document = await show('lora = 1\n', 'python');
    await pause(300);
    equal(await glossAt(document, 'lora'), undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'import peft\n');
    ok(await vscode.workspace.applyEdit(edit));
    await eventually('hover over lora', () => glossAt(document, 'lora'));
  });

  it('speaks Chinese, and finds terms inside Chinese text', async () => {
    await settings().update('language', 'zh-cn', vscode.ConfigurationTarget.Global);
    const document = await show('这里用旋转位置编码处理 query', 'plaintext');
    const hover = await eventually('hover', () => glossAt(document, '位置'));
    equal(hover.range, '旋转位置编码');
    match(hover.text, /^\*\*RoPE\*\* 旋转位置编码 · \*Gloss\*/);
    match(hover.text, /\[看答案\].*\[考我\].*\[隐藏…\]/);
    await settings().update('language', 'en', vscode.ConfigurationTarget.Global);
    match((await glossAt(document, '位置'))?.text ?? '', /\[See the answer\].*\[Ask me\].*\[Hide…\]/);
  });

  it('is silent on the LoRaWAN sketch, wherever one points', async () => {
    const document = await openFixture('lorawan_sensor.ino');
    await pause(300);
    const words = [...document.getText().matchAll(/[a-z]*(?:lora|temperature|token|adapter|prefix)\w*/gi)];
    ok(words.length > 5);
    for (const { 0: word, index } of words) equal(await glossAt(document, word, index), undefined, word);
  });

  it('works in a notebook, where an import in one cell speaks for all', async () => {
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([
        new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'import peft', 'python'),
        new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'lora = 1', 'python'),
      ]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const cell = notebook.cellAt(1).document;
    equal((await eventually('hover over lora', () => glossAt(cell, 'lora'))).range, 'lora');
  });

  it('hides what the reader hid, and everything when hovers are off or the file is excluded', async () => {
    const document = await show('lora_alpha = 1; rope_theta = 2\n', 'python');
    const update = (key: string, value: unknown): Thenable<void> =>
      settings().update(key, value, vscode.ConfigurationTarget.Global);
    await eventually('hover', () => glossAt(document, 'lora_alpha'));
    await update('hover.hidden', ['lora']);
    equal(await glossAt(document, 'lora_alpha'), undefined);
    ok(await glossAt(document, 'rope_theta'));
    await update('hover.hidden', undefined);
    await update('hover.enabled', false);
    equal(await glossAt(document, 'lora_alpha'), undefined);
    await update('hover.enabled', undefined);
    const file = await openFixture('train_lora.py');
    await eventually('hover', () => glossAt(file, 'lora_alpha'));
    await update('hover.excludedFiles', ['**/train_*.py']);
    equal(await glossAt(file, 'lora_alpha'), undefined);
    await update('hover.excludedFiles', undefined);
    ok(await glossAt(file, 'lora_alpha'));
  });

  it('is hidden here by the first choice of "Hide…", and comes back from the list', async () => {
    const document = await show('num_key_value_heads = 8\n', 'python');
    await eventually('hover', () => glossAt(document, 'num_key'));
    const hiding = vscode.commands.executeCommand('gloss.hide', 'gqa');
    await press('workbench.action.acceptSelectedQuickOpenItem', hiding);
    equal(await glossAt(document, 'num_key'), undefined);
    const managing = vscode.commands.executeCommand('gloss.manageHidden');
    await pause(1000);
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.quickPickManyToggle');
    await press('workbench.action.acceptSelectedQuickOpenItem', managing);
    await eventually('hover', () => glossAt(document, 'num_key'));
  });

  it('stays quick at the end of a line of 5 MB', async () => {
    const document = await show(`${'x = [1, 2, 3]; '.repeat(350_000)}lora_alpha`, 'plaintext');
    await eventually('hover', () => glossAt(document, 'lora_alpha'));
    const start = Date.now();
    for (let turn = 0; turn < 5; turn += 1) await glossAt(document, 'lora_alpha');
    ok(Date.now() - start < 5000, `${Date.now() - start} ms for five hovers`);
  });
});

describe('Explain This', () => {
  const openTabs = (): readonly string[] =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => (input instanceof vscode.TabInputWebview ? [input.viewType] : []));

  after(async () => {
    // A page that is closed while it loads asks for its files where the worker that serves them no longer listens.
    await pause(2000);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens nothing where there is no concept', async () => {
    const document = await show('hello world', 'plaintext');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 2, 0, 2);
    await vscode.commands.executeCommand('gloss.explain');
    equal(openTabs().length, 0);
  });

  it('opens the page of a concept, in place in the other language, and by sentence when there is none', async () => {
    await vscode.commands.executeCommand('gloss.openConcept', 'rope');
    await pageShows('RoPE');
    const screen = (): unknown => observed.posted.findLast(({ method }) => method === 'show')?.args?.[0];
    const shown = (text: string): Promise<true> =>
      eventually(text, () => JSON.stringify(screen() ?? '').includes(text) || undefined);
    await shown('"kind":"concept"');
    await shown('su2021roformer');
    await settings().update('language', 'zh-cn', vscode.ConfigurationTarget.Global);
    await shown('旋转位置编码');
    await settings().update('language', undefined, vscode.ConfigurationTarget.Global);
    observed.said.length = 0;
    await vscode.commands.executeCommand('gloss.openConcept', '__proto__');
    await eventually('sentence', () => observed.said[0]);
    equal(pageTab(), 'RoPE');
  });

  it('comes back with the page of a concept when a window is reloaded', async () => {
    await closeEditors();
    const serializer = observed.serializers.at(-1);
    ok(serializer);
    const panel = vscode.window.createWebviewPanel('gloss.page', 'Gloss', vscode.ViewColumn.One);
    const state = { screen: { kind: 'concept', id: 'rope', language: 'en' }, open: [], labs: {} };
    await serializer.deserializeWebviewPanel(panel, state);
    await pageShows('RoPE');
  });

  it('opens the answer for the concept under the cursor, at the end of the word too', async () => {
    const document = await show('x = rope_theta', 'python');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 14, 0, 14);
    await vscode.commands.executeCommand('gloss.explain');
    await eventually('page', () => (openTabs().some((type) => type.endsWith('gloss.page')) ? true : undefined));
  });
});
