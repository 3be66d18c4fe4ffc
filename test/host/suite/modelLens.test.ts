// The line over a model's config.json and the breakdown that it opens.
import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './assert.ts';
import { closeEditors, pageShows, setLanguage } from './gloss.ts';
import { observed } from './observed.ts';

const lenses = async (document: vscode.TextDocument): Promise<readonly vscode.Command[]> => {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
  return found.flatMap(({ command }) => (command?.command === 'gloss.openModel' ? [command] : []));
};

const openFixture = async (name: string): Promise<vscode.TextDocument> => {
  const [file] = await vscode.workspace.findFiles(name);
  ok(file, `${name} is not in the workspace`);
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
};

describe('a model\u2019s config.json', () => {
  const setting = (value: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('gloss').update('codeLens.enabled', value, vscode.ConfigurationTarget.Global);
  before(() => setLanguage('en'));
  beforeEach(() => {
    observed.said.length = 0;
  });
  after(async () => {
    await setting(undefined);
    await closeEditors();
    await setLanguage(undefined);
  });

  it('is told in one line, which opens the breakdown', async () => {
    const document = await openFixture('config.json');
    const [lens] = await eventually('lens', async () => {
      const found = await lenses(document);
      return found.length > 0 ? found : undefined;
    });
    equal(lens?.title, '8.03B parameters \u00b7 16.1 GB at 16 bits \u00b7 KV 128 KiB a token');
    await vscode.commands.executeCommand('gloss.openModel', ...(lens?.arguments ?? []));
    await pageShows('Model');
  });

  it('opens a lab on numbers of the reader, by command', async () => {
    await vscode.commands.executeCommand('gloss.openLab', { lab: 'fit', options: { bits: 4.5 }, title: 'GQA' });
    await pageShows('Try it');
    void vscode.commands.executeCommand('gloss.openLab', { lab: '../fit' });
    match(await eventually('sentence', () => observed.said[0]), /No lab of Gloss is named here/);
  });

  it('is told in Chinese to readers of Chinese', async () => {
    await setLanguage('zh-cn');
    match((await lenses(await openFixture('config.json')))[0]?.title ?? '', /^8\.03B 参数 · /);
    await setLanguage('en');
  });

  it('is left alone when the setting is off', async () => {
    await setting(false);
    equal((await lenses(await openFixture('config.json'))).length, 0);
    await setting(undefined);
  });

  it('says in one sentence when a file is no model', async () => {
    const document = await openFixture('train_lora.py');
    void vscode.commands.executeCommand('gloss.openModel', document.uri.toString());
    match(await eventually('sentence', () => observed.said[0]), /no config\.json of a model/);
  });
});
