// The practice log on VS Code's own file systems: two windows, a folder of the reader's choosing, a folder that is gone.
import * as vscode from 'vscode';
import { homeFolder } from '../../../src/host/adapters/homeFolder.ts';
import { systemClock } from '../../../src/host/adapters/systemClock.ts';
import { createPracticeStore, type PracticeStore } from '../../../src/host/recall/practiceStore.ts';
import { createEventWriter, type PracticeEvent } from '../../../src/core/recall/practiceEvent.ts';
import { equal, eventually, ok } from './assert.ts';
import { closeEditors } from './gloss.ts';
import { observed } from './observed.ts';

const { fs } = vscode.workspace;
const [workspace] = vscode.workspace.workspaceFolders ?? [];
ok(workspace, 'the sample workspace is not open');
const place = vscode.Uri.joinPath(workspace.uri, 'practice of this test');
const chosen = vscode.Uri.joinPath(workspace.uri, 'chosen folder');

const events = createEventWriter(crypto.getRandomValues(new Uint8Array(8)), systemClock);
const event = (): PracticeEvent => events.suspend('gloss/why-rope/aloud');
const lineOf = (one: PracticeEvent): Uint8Array => new TextEncoder().encode(`${JSON.stringify(one)}\n`);
const namesIn = async (folder: vscode.Uri): Promise<readonly string[]> =>
  (await fs.readDirectory(folder)).map(([name]) => name).toSorted();
const setFolder = (folder: string | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('gloss').update('progressFolder', folder, vscode.ConfigurationTarget.Global);
const chooseFolder = (folder: vscode.Uri | undefined): Thenable<void> => setFolder(folder?.toString());

const opened: PracticeStore[] = [];

/** The log as one more window of this machine has it. */
function openWindow(state = memento()): PracticeStore {
  // SAFETY: the store takes nothing else of the context.
  const context = { globalState: state, globalStorageUri: place } as unknown as vscode.ExtensionContext;
  const output = vscode.window.createOutputChannel('Log of a test', { log: true });
  const store = createPracticeStore(context, output, systemClock);
  opened.push(store);
  return store;
}

/** What a window keeps on this machine. */
function memento(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => kept.get(key) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };
}

/** Resolves when this window was told of something new that holds the event. */
async function sees(window: PracticeStore, { id }: PracticeEvent, happens: () => Thenable<void>): Promise<void> {
  let told = false;
  const listening = window.onDidChange(() => (told = true));
  const found = new Set<string>();
  await happens();
  await eventually('news of the event', async () => {
    if (!told) return undefined;
    told = false;
    for (const one of (await window.read()).events) found.add(one.id);
    return found.has(id) || undefined;
  });
  listening.dispose();
}

describe('the practice log', () => {
  before(() => fs.createDirectory(place));
  beforeEach(() => (observed.said.length = 0));
  afterEach(async () => {
    for (const store of opened.splice(0)) store.dispose();
    await chooseFolder(undefined);
    await closeEditors();
  });
  after(async () => {
    for (const folder of [place, chosen]) await fs.delete(folder, { recursive: true });
  });

  it('tells a window what another wrote, and what a synced folder brings', async () => {
    const [a, b] = [openWindow(), openWindow()];
    await b.read();
    const [ours, theirs] = [event(), event()];
    await sees(b, ours, () => a.append([ours]));
    const brought = vscode.Uri.joinPath(place, 'practice', 'brought.jsonl');
    await sees(b, theirs, () => fs.writeFile(brought, lineOf(theirs)));
    equal(
      (await namesIn(vscode.Uri.joinPath(place, 'practice'))).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('names its files by this machine, in every window of it, and another machine by another name', async () => {
    const state = memento();
    const files: string[] = [];
    for (const window of [openWindow(state), openWindow(state), openWindow()]) {
      const one = event();
      await window.append([one]);
      const name = one.id.replace(':', '-');
      files.push((await namesIn(vscode.Uri.joinPath(place, 'practice'))).find((file) => file.includes(name)) ?? '');
    }
    const [first, second, other] = files.map((name) => /^[0-9a-f]{8}(?=-)/.exec(name)?.[0]);
    ok(first !== undefined && other !== undefined, files.join(' '));
    equal([second, other === first], [first, false]);
  });

  it('tells a window what another wrote where watching is refused', async () => {
    const { createFileSystemWatcher } = vscode.workspace;
    const refuse = (): never => {
      throw new Error('This file system cannot be watched');
    };
    Object.assign(vscode.workspace, { createFileSystemWatcher: refuse });
    try {
      const [a, b] = [openWindow(), openWindow()];
      await b.read();
      const theirs = event();
      await sees(b, theirs, () => a.append([theirs]));
    } finally {
      Object.assign(vscode.workspace, { createFileSystemWatcher });
    }
  });

  it('goes to the folder that the setting names, with all events, and the old folder keeps them', async () => {
    const window = openWindow();
    const [before, after] = [event(), event()];
    await window.append([before]);
    await window.read();
    const old = await namesIn(vscode.Uri.joinPath(place, 'practice'));
    await sees(window, before, () => chooseFolder(chosen));
    await window.append([after]);
    equal((await namesIn(chosen)).length, old.length + 1);
    equal(await namesIn(vscode.Uri.joinPath(place, 'practice')), old);
    const other = openWindow();
    const seen = (await other.read()).events.map(({ id }) => id);
    ok(seen.includes(before.id) && seen.includes(after.id), 'a window that starts later finds both');
    equal(observed.said, []);
  });

  it('keeps what it cannot write while the folder is gone, says so, and writes it when the folder is back', async () => {
    await chooseFolder(chosen);
    const window = openWindow();
    await window.append([event()]);
    await fs.delete(chosen, { recursive: true });
    const kept = event();
    const sentence = await window.append([kept]).then(
      () => 'it was written',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    ok(/^Not saved yet: the folder .* is not there\.$/.test(sentence), sentence);
    equal(window.pending, [kept]);
    await fs.createDirectory(chosen);
    await sees(window, kept, () => window.retry());
    equal(window.pending, []);
  });

  it('is kept below ~ where the host has a home folder, and stays where it is where it has none', async () => {
    const home = vscode.Uri.joinPath(place, 'home');
    await fs.createDirectory(home);
    // SAFETY: as homeFolder.ts reads it; a browser has none.
    const { process } = globalThis as { process?: { env: Record<string, string | undefined> } };
    const before = process?.env['HOME'];
    if (process !== undefined) process.env['HOME'] = home.fsPath;
    try {
      const window = openWindow();
      const [first, second] = [event(), event()];
      await window.append([first]);
      await setFolder('~/gloss log');
      await window.append([second]);
      if (homeFolder() === undefined) equal(observed.said[0], '“~/gloss log” is not the full path of a folder.');
      else {
        const there = await namesIn(vscode.Uri.joinPath(home, 'gloss log'));
        for (const { id } of [first, second])
          ok(
            there.some((name) => name.endsWith(`-${id.replace(':', '-')}.jsonl`)),
            `${id} is not among ${there.join(' ')}`,
          );
        equal(observed.said, []);
      }
    } finally {
      if (process !== undefined) process.env['HOME'] = before;
    }
  });

  it('stays where it is, with one sentence, when a file is in the way or the drive is not there', async () => {
    const window = openWindow();
    await window.append([event()]);
    const file = vscode.Uri.joinPath(place, 'in the way');
    await fs.writeFile(file, new Uint8Array());
    for (const wrong of [file, vscode.Uri.joinPath(file, 'below it'), vscode.Uri.joinPath(place, 'no drive', 'log')]) {
      observed.said.length = 0;
      await setFolder(wrong.toString());
      const kept = event();
      await window.append([kept]);
      await eventually('sentence', () => observed.said[0]);
      const names = await namesIn(vscode.Uri.joinPath(place, 'practice'));
      ok(
        names.some((name) => name.endsWith(`-${kept.id.replace(':', '-')}.jsonl`)),
        `${wrong.path}: ${observed.said.join(' ')}`,
      );
      ok(
        observed.said.every((said) => !/Error|stack/.test(said)),
        observed.said.join(' '),
      );
    }
  });

  it('stays where it is, with one sentence, when the setting names no folder', async () => {
    const window = openWindow();
    await window.append([event()]);
    await setFolder('no/full/path');
    await eventually('sentence', () => observed.said[0]);
    ok(observed.said.every((said) => said === '“no/full/path” is not the full path of a folder.'));
    await window.append([event()]);
  });

  it('goes out as one file by command, and comes back without harm', async () => {
    await chooseFolder(chosen);
    await openWindow().append([event(), event()]);
    const file = vscode.Uri.joinPath(place, 'exported.jsonl');
    await vscode.commands.executeCommand('gloss.exportLog', file.toString());
    const lines = new TextDecoder()
      .decode(await fs.readFile(file))
      .trimEnd()
      .split('\n');
    ok(lines.length >= 2, `${lines.length} lines`);
    const before = await namesIn(chosen);
    await vscode.commands.executeCommand('gloss.importLog', file.toString());
    equal(await namesIn(chosen), before);
    equal(observed.said, []);
    await fs.writeFile(file, new TextEncoder().encode('no log\n'));
    await vscode.commands.executeCommand('gloss.importLog', file.toString());
    equal(observed.said, ['This file is no practice log of Gloss.']);
  });
});
