// Practice in the real host: a rating is in the log before the page goes on; tree, badge and status follow; notes, hovers.
import * as vscode from 'vscode';
import type { AnswerScreen } from '../../../src/protocol/screens.ts';
import { equal, eventually, match, ok } from './assert.ts';
import { closeEditors, pageShows } from './gloss.ts';
import { observed } from './observed.ts';
import {
  ask,
  folder,
  lastPractice,
  logged,
  practiseInOwnFolder,
  rate,
  rowOf,
  rows,
  screens,
  set,
  shownAfter,
  start,
  workspaceUri,
} from './practising.ts';

describe('practice', () => {
  practiseInOwnFolder();
  beforeEach(() => {
    observed.said.length = 0;
  });
  afterEach(closeEditors);

  it('opens in the page with one spoken question and up to eight cards', async () => {
    const screen = await start();
    await pageShows('Practice');
    equal([screen.card?.kind, screen.position.at, screen.position.of <= 9, screen.cram], ['aloud', 1, true, false]);
    match(screen.card?.intervals[3] ?? '', /day/);
    equal(observed.said, []);
  });

  it('writes a rating before the page hears that it is saved, and goes on; tree, badge and status follow', async () => {
    const before = (await logged().catch(() => [])).length;
    const screen = await start('lora-vs-qlora');
    const { value, error } = await rate(screen, 1);
    equal([value, error], [{ saved: true }, undefined]);
    const events = await logged();
    equal([events.length - before, events.at(-1)?.kind, events.at(-1)?.card], [1, 'rate', 'gloss/lora-vs-qlora/aloud']);
    const next = await shownAfter(screen.showing);
    equal(next.undoable, true);
    equal((await rowOf('LoRA and QLoRA')).description, 'due');
    const { badge } = observed.views.get('gloss.questions') ?? {};
    const status = observed.status.get('gloss.due');
    ok((badge?.value ?? 0) > 0, 'the view has no badge');
    equal([status?.shown, status?.item.text], [true, `$(mortar-board) ${badge?.value}`]);
    ok(
      (await rows()).some((row) => row.label.endsWith(' due')),
      'there is no row under Today',
    );
  });

  it('refuses what no page asks', async () => {
    const screen = await start();
    const wrong: readonly (readonly unknown[])[] = [
      [],
      ['another showing', { kind: 'undo' }],
      [screen.showing, { kind: 'rate', rating: 2, milliseconds: 1 }],
      [screen.showing, { kind: 'rate', rating: '3', milliseconds: 1 }],
      [screen.showing, { kind: 'nothing' }],
    ];
    for (const args of wrong) equal(typeof (await ask('practiceAct', ...args)).error, 'string', JSON.stringify(args));
    equal(lastPractice()?.showing, screen.showing);
  });

  it('suspends a question and takes it back in, from the tree', async () => {
    const named = 'Why RLHF';
    const target = { question: 'why-rlhf' };
    const redrawn: unknown[] = [];
    const watching = observed.trees.get('gloss.questions')?.onDidChangeTreeData?.((node) => void redrawn.push(node));
    await vscode.commands.executeCommand('gloss.suspendQuestion', target);
    const paused = await eventually('paused row', async () =>
      (await rows()).find(({ context }) => context === 'questionPaused'),
    );
    equal(paused.description, 'paused', named);
    // All other rows stay as they are, and keep the tooltip that is shown.
    equal(redrawn, [[{ kind: 'question', ...target }]]);
    watching?.dispose();
    await vscode.commands.executeCommand('gloss.resumeQuestion', target);
    await eventually(
      'resumed row',
      async () => !(await rows()).some(({ context }) => context === 'questionPaused') || undefined,
    );
  });

  it('crams a topic without counting', async () => {
    observed.posted.length = 0;
    await vscode.commands.executeCommand('gloss.cram', { topic: 'tuning' });
    const screen = await eventually('card', lastPractice);
    equal(screen.cram, true);
    ok(screen.position.of > 9, `only ${screen.position.of} cards`);
    await rate(screen, 3);
    equal((await logged()).at(-1)?.mode, 'cram');
    equal((await start()).cram, false, 'practising afterwards counts');
  });

  it('shows on the hover when the answer was last recalled', async () => {
    const screen = await start('lora-vs-qlora');
    equal([screen.card?.question, screen.card?.kind, screen.cram], ['lora-vs-qlora', 'aloud', false]);
    await rate(screen, 3);
    const document = await vscode.workspace.openTextDocument({
      language: 'python',
      content: 'import torch\nfrom peft import LoraConfig\n',
    });
    const line = await eventually('fourth line', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(1, 20),
      );
      const text = hovers
        .flatMap(({ contents }) => contents)
        .map((one) => (one as vscode.MarkdownString).value)
        .join('\n');
      return /recalled today · about 100\u00a0\\?%/.test(text.replaceAll('\\', '')) ? text : undefined;
    });
    match(line, /Gloss/);
  });

  it('shows one’s own answer on its page once the note is saved, whatever stands in it', async () => {
    await vscode.commands.executeCommand('gloss.openQuestion', { question: 'lora-vs-qlora' });
    await eventually('answer', () => screens().findLast(({ kind }) => kind === 'answer'));
    equal((await ask('writeMyAnswer', 'lora-vs-qlora')).error, undefined);
    const editor = await eventually('editor', () => vscode.window.activeTextEditor);
    match(editor.document.uri.path, / these tests\/notes\/lora-vs-qlora\.md$/);
    match(editor.document.getText(), /^# How do LoRA and QLoRA work\?/);
    await editor.edit((edit) =>
      edit.insert(
        editor.selection.active,
        'We used **r = 16**. <img src=x onerror=alert(1)> [x](command:workbench.action.quit)\n',
      ),
    );
    await editor.document.save();
    const note = await eventually(
      'note on the page',
      () =>
        screens()
          .filter((screen): screen is AnswerScreen => screen.kind === 'answer')
          .at(-1)?.myAnswer,
    );
    equal(note, 'We used **r = 16**. <img src=x onerror=alert(1)> [x](command:workbench.action.quit)');
  });

  it('keeps a rating while the folder is gone, and goes on by itself once it is back', async () => {
    const screen = await start('why-decoder-only');
    await vscode.workspace.fs.delete(folder, { recursive: true });
    equal((await rate(screen, 3)).value, { saved: false });
    equal((await rate(screen, 3)).value, { saved: false });
    equal(lastPractice()?.showing, screen.showing);
    await vscode.workspace.fs.createDirectory(folder);
    await shownAfter(screen.showing);
    equal(
      (await logged()).map(({ kind, card }) => [kind, card]),
      [['rate', 'gloss/why-decoder-only/aloud']],
    );
  });

  it('takes one’s own answers along to another folder, and leaves those that are there', async () => {
    const { fs } = vscode.workspace;
    const next = vscode.Uri.joinPath(workspaceUri, 'another practice');
    const note = (place: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(place, 'notes', `${name}.md`);
    const [mine, theirs] = ['mine', 'theirs'].map((text) => new TextEncoder().encode(text));
    ok(mine && theirs);
    await fs.writeFile(note(folder, 'why-rope'), mine);
    await fs.writeFile(note(folder, 'why-rlhf'), mine);
    await fs.writeFile(note(next, 'why-rlhf'), theirs);
    await set('progressFolder', next.toString());
    const read = async (name: string): Promise<string | undefined> =>
      fs.readFile(note(next, name)).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => undefined,
      );
    equal(await eventually('note in the new folder', () => read('why-rope')), 'mine');
    equal(await read('why-rlhf'), 'theirs');
    await set('progressFolder', folder.toString());
  });

  it('says what is left until the interview, and the progress', async () => {
    observed.posted.length = 0;
    // The day begins at 04:00 where the reader is.
    const date = new Date(Date.now() - 4 * 3_600_000);
    date.setDate(date.getDate() + 20);
    const two = (value: number): string => String(value).padStart(2, '0');
    await set('interviewDate', `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
    try {
      await vscode.commands.executeCommand('gloss.progress');
      const screen = await eventually('progress', () => screens().findLast((one) => one.kind === 'progress'));
      ok(screen.kind === 'progress');
      match(screen.sentence, /^You can tell \d+ of 15/);
      equal(screen.ahead.length, 14);
      match(screen.interview.sentence, /^20 days left, \d+ questions? a day: it (fits|does not fit)\.$/);
    } finally {
      await set('interviewDate', undefined);
    }
  });

  it('interviews: three questions, each in the log, then the debrief', async () => {
    observed.posted.length = 0;
    const before = (await logged()).length;
    await vscode.commands.executeCommand('gloss.mockInterview');
    const mock = () => screens().findLast((screen) => screen.kind === 'mock');
    for (const at of [1, 2, 3]) {
      const screen = await eventually(`question ${at}`, () => {
        const one = mock();
        return one?.kind === 'mock' && one.asked !== undefined && one.position.at === at ? one : undefined;
      });
      ok(screen.seconds >= 60 && screen.seconds <= 90);
      const [point] = screen.asked?.points ?? [];
      const reply = await ask('mockAnswer', screen.showing, { ticked: [point?.id], typed: '', milliseconds: 60_000 });
      equal(reply.value, { saved: true });
    }
    const debrief = await eventually('debrief', () => {
      const one = mock();
      return one?.kind === 'mock' ? one.debrief : undefined;
    });
    match(debrief.sentence, /^You named 3 of \d+ points in 3 questions\.$/);
    const rated = (await logged()).slice(before);
    equal(
      rated.map(({ kind, mode }) => [kind, mode]),
      [1, 2, 3].map(() => ['rate', 'mock']),
    );
    equal((await ask('copyDebrief', 'markdown')).error, undefined);
    match(await vscode.env.clipboard.readText(), /^# Mock interview, \d{4}-\d\d-\d\d\n/);
  });
});
