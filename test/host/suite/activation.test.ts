// Gloss starts when a text is opened and not before; then it has the commands that it declares, and survives a bad row.
import * as vscode from 'vscode';
import { equal, eventually, ok } from './assert.ts';
import { closeEditors, gloss, readCompiled, withBroken } from './gloss.ts';
import { observed } from './observed.ts';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  after(closeEditors);

  it('does not happen by itself', () => equal(gloss.isActive, false));

  it('happens when a text is opened, and leaves out a row of the catalog that cannot be read', async () => {
    const catalog = await readCompiled('catalog.json');
    ok(typeof catalog === 'object' && catalog !== null && 'questions' in catalog && Array.isArray(catalog.questions));
    const broken = JSON.stringify({ ...catalog, questions: [{ id: 5 }, ...catalog.questions] });
    await withBroken('catalog.json', broken, async () => {
      const [file] = await vscode.workspace.findFiles('train_lora.py');
      ok(file, 'the sample workspace is not open');
      await vscode.window.showTextDocument(file);
      await eventually('active Gloss', () => gloss.isActive || undefined);
      const tree = await eventually('tree', () => observed.trees.get('gloss.questions'));
      await tree.getChildren();
    });
    ok(
      observed.logged.some((line) => /^warn: .*questions.* cannot be read/.test(line)),
      observed.logged.join('\n'),
    );
  });

  it('says nothing to the person', () => equal(observed.said, []));

  it('registers the declared commands and no others', async () => {
    // SAFETY: VS Code has read this manifest.
    const { contributes } = gloss.packageJSON as Manifest;
    const declared = contributes.commands.map(({ command }) => command).toSorted();
    const registered = (await vscode.commands.getCommands(true)).filter(
      // VS Code makes some of its own for the view.
      (command) => command.startsWith('gloss.') && !command.startsWith('gloss.questions.'),
    );
    equal(registered.toSorted(), declared);
  });
});
