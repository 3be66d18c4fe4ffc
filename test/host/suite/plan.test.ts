// Plan from This Workspace: a page with places, what is left out, edits followed, a copy for a team.
import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './assert.ts';
import { closeEditors, pageShows, setLanguage } from './gloss.ts';
import { observed } from './observed.ts';

interface PlanPage {
  readonly kind: string;
  readonly questions: readonly { readonly question: string }[];
  readonly concepts: readonly {
    readonly id: string;
    readonly places: readonly { readonly label: string; readonly uri: string; readonly line: number }[];
  }[];
  readonly places?: readonly { readonly label: string }[];
  readonly skipped: Readonly<Record<string, number>>;
}

const shown = (): PlanPage | undefined =>
  // SAFETY: the host shows screens.
  observed.posted.findLast(({ method }) => method === 'show')?.args?.[0] as PlanPage | undefined;
const root = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder);
  return folder.uri;
};
const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root(), name), new TextEncoder().encode(text));
const labels = (): string =>
  JSON.stringify(shown()?.concepts.flatMap(({ places }) => places.map(({ label }) => label)));

describe('the plan of the workspace', () => {
  const made = ['.gitignore', 'hidden_one.py', 'excluded_one.py', 'blob.txt', 'huge.txt', 'edited_one.py'];
  before(async () => {
    await setLanguage('en');
    await closeEditors();
    await write('.gitignore', 'hidden_*.py\n');
    await write('hidden_one.py', 'load_in_4bit = True\n');
    await write('excluded_one.py', 'rope_theta = 1\n');
    await write('blob.txt', 'rope_theta\0');
    await write('huge.txt', 'rope_theta\n'.repeat(110_000));
    await vscode.workspace
      .getConfiguration('files')
      .update('exclude', { '**/excluded_*.py': true }, vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await vscode.workspace.getConfiguration('files').update('exclude', undefined, vscode.ConfigurationTarget.Global);
    await closeEditors();
    for (const name of made)
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), name)).then(undefined, () => {});
    await setLanguage(undefined);
  });

  it('cancelled half way says so, and leaves nothing half', async () => {
    observed.said.length = 0;
    observed.cancelProgress = true;
    await vscode.commands.executeCommand('gloss.planWorkspace');
    equal(observed.said, ['No plan: reading the workspace was cancelled.']);
    await vscode.commands.executeCommand('gloss.openConcept', 'lora');
    await eventually('page', () => shown()?.kind === 'concept' || undefined);
    equal(shown()?.places, []);
  });

  it('shows concepts with places, questions, and what was left out', async () => {
    await vscode.commands.executeCommand('gloss.planWorkspace');
    await pageShows('Study plan');
    await eventually('plan', () => shown()?.kind === 'plan' || undefined);
    match(labels(), /train_lora\.py:\d+/);
    ok(shown()?.questions.some(({ question }) => question === 'lora-vs-qlora'));
    equal(/hidden_one|excluded_one|blob|huge/.test(labels()), false, labels());
    const { ignored, binary, large, unreadable } = shown()?.skipped ?? {};
    equal([ignored, binary, large, unreadable], [1, 1, 1, 0]);
  });

  it('opens a place, and refuses what it does not know', async () => {
    const place = shown()?.concepts[0]?.places[0];
    ok(place);
    observed.speak({ call: 9301, method: 'openPlace', args: [place.uri, place.line] });
    // The editor comes first, its selection a moment later.
    await eventually('line', () => {
      const editor = vscode.window.activeTextEditor;
      return (editor?.document.uri.toString() === place.uri && editor.selection.start.line === place.line) || undefined;
    });
    observed.said.length = 0;
    observed.speak({ call: 9302, method: 'openPlace', args: ['file:///etc/passwd', 0] });
    await eventually('sentence', () => observed.said[0]);
  });

  it('follows a file that is made, saved and deleted', async () => {
    const uri = vscode.Uri.joinPath(root(), 'edited_one.py');
    await write('edited_one.py', 'x = 1\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(1, 0), 'rope_theta = 2\nrope_theta\nrope_theta\nrope_theta\n'.repeat(50));
    ok(await vscode.workspace.applyEdit(edit));
    ok(await document.save());
    await vscode.commands.executeCommand('gloss.openConcept', 'rope');
    await eventually('place', async () => {
      await vscode.commands.executeCommand('gloss.openConcept', 'rope');
      return JSON.stringify(shown()?.places ?? []).includes('edited_one.py:2') || undefined;
    });
    await vscode.workspace.fs.delete(uri);
    await eventually('no place', async () => {
      await vscode.commands.executeCommand('gloss.openConcept', 'rope');
      return !JSON.stringify(shown()?.places ?? []).includes('edited_one.py') || undefined;
    });
  });

  it('is copied as Markdown', async () => {
    observed.speak({ call: 9303, method: 'copyPlan', args: [] });
    const text = await eventually('copy', async () => {
      const copied = await vscode.env.clipboard.readText();
      return copied.startsWith('# Study plan') ? copied : undefined;
    });
    match(text, /train_lora\.py:\d+/);
  });
});
