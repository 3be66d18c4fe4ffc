// Practice as the host's tests drive it: calls of the page, the screens it was sent, the log in a folder of the tests, the tree.
import * as vscode from 'vscode';
import type { PracticeScreen } from '../../../src/protocol/memoryScreens.ts';
import type { Screen } from '../../../src/protocol/screens.ts';
import { eventually, ok } from './assert.ts';
import { readCompiled, setLanguage } from './gloss.ts';
import { observed } from './observed.ts';

const [workspace] = vscode.workspace.workspaceFolders ?? [];
ok(workspace, 'the sample workspace is not open');
/** The sample workspace. */
export const { uri: workspaceUri } = workspace;
/** Where the log is while tests of practice run. */
export const folder = vscode.Uri.joinPath(workspace.uri, 'practice of these tests');
export const set = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('gloss').update(name, value, vscode.ConfigurationTarget.Global);

let calls = 7000;

/** What the host answers to a call of the page. */
export async function ask(method: string, ...args: readonly unknown[]): Promise<{ value?: unknown; error?: string }> {
  calls += 1;
  const call = calls;
  observed.speak({ call, method, args });
  return eventually(`reply to ${method}`, () => observed.posted.find(({ reply }) => reply === call));
}

export const screens = (): readonly Screen[] =>
  observed.posted
    .filter(({ method }) => method === 'show')
    // SAFETY: the host shows screens and nothing else.
    .map(({ args }) => args?.[0] as Screen);

export const lastPractice = (): PracticeScreen | undefined =>
  screens().findLast((screen): screen is PracticeScreen => screen.kind === 'practice');

export const shownAfter = (showing: string): Promise<PracticeScreen> =>
  eventually('next card', () => {
    const screen = lastPractice();
    return screen !== undefined && screen.showing !== showing ? screen : undefined;
  });

export async function start(question?: string): Promise<PracticeScreen> {
  observed.posted.length = 0;
  await vscode.commands.executeCommand('gloss.practise', ...(question === undefined ? [] : [{ question }]));
  return eventually('card', lastPractice);
}

/** The last screen of practice that this speaks for. */
export const practiceWhere = (what: string, is: (screen: PracticeScreen) => boolean): Promise<PracticeScreen> =>
  eventually(what, () => {
    const screen = lastPractice();
    return screen !== undefined && is(screen) ? screen : undefined;
  });

export const rate = (screen: PracticeScreen, rating: 1 | 3 | 4) =>
  ask('practiceAct', screen.showing, { kind: 'rate', rating, milliseconds: 1234 });

interface Logged {
  readonly kind: string;
  readonly rating?: number;
  readonly id: string;
  readonly at: number;
  readonly card?: string;
  readonly target?: string;
  readonly until?: number;
  readonly mode?: string;
}

/** All events of the log, oldest first. */
export async function logged(): Promise<readonly Logged[]> {
  const { fs } = vscode.workspace;
  const names = (await fs.readDirectory(folder)).map(([name]) => name).filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(
    names.map(async (name) => new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(folder, name)))),
  );
  const events = texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    // SAFETY: only Gloss writes here.
    .map((line) => JSON.parse(line) as Logged);
  return events.toSorted((one, other) => one.at - other.at);
}

/** A rating that another device brings into the folder. */
export async function writeForeign(
  event: Partial<Logged> & { readonly at: number; readonly id: string },
): Promise<void> {
  const name = `f00df00d-${event.at}-${event.id.replace(':', '-')}.jsonl`;
  const line = JSON.stringify({ v: 1, tz: 0, kind: 'rate', ms: 1, mode: 'practice', ...event });
  const begun = vscode.Uri.joinPath(folder, `${name}.tmp`);
  // Whole or not at all, as Gloss on the other device writes it.
  await vscode.workspace.fs.writeFile(begun, new TextEncoder().encode(`${line}\n`));
  await vscode.workspace.fs.rename(begun, vscode.Uri.joinPath(folder, name));
}

const label = ({ label: text }: vscode.TreeItem): string => (typeof text === 'string' ? text : (text?.label ?? ''));

export async function rows(): Promise<readonly { label: string; description: unknown; context: string | undefined }[]> {
  const tree = observed.trees.get('gloss.questions');
  ok(tree, 'the tree is not there');
  const groups = (await tree.getChildren()) ?? [];
  const below = await Promise.all(
    groups.filter((_, index) => index !== 1).map(async (group) => (await tree.getChildren(group)) ?? []),
  );
  return Promise.all(
    below.flat().map(async (node) => {
      const item = await tree.getTreeItem(node);
      return { label: label(item), description: item.description, context: item.contextValue };
    }),
  );
}

export const rowOf = (text: string) =>
  eventually(`row ${text}`, async () =>
    (await rows()).find((row) => row.label === text && row.description !== undefined),
  );

/** The last question that was never practised (the tests of the log pause a card of an early one): its row says when Gloss has read that it was. */
export async function freshQuestion(): Promise<{ readonly question: string; readonly learnt: () => Promise<true> }> {
  // SAFETY: the build wrote it, and the content tests hold its shape.
  const { questions } = (await readCompiled('catalog.json')) as {
    readonly questions: readonly { readonly id: string; readonly head: { readonly en: { readonly short: string } } }[];
  };
  const row = await eventually('new question', async () =>
    (await rows()).findLast(({ description }) => description === 'new'),
  );
  const question = questions.find(({ head }) => head.en.short === row.label)?.id;
  ok(question, `${row.label} is no question`);
  const isLearnt = async (): Promise<true | undefined> =>
    (await rows()).some((one) => one.label === row.label && one.description === 'learning') || undefined;
  return { question, learnt: () => eventually(`${row.label} was practised elsewhere`, isLearnt) };
}

/** The tests of this suite practise in English, with a folder of their own for the log and room for every new card. */
export function practiseInOwnFolder(): void {
  before(async () => {
    await setLanguage('en');
    await set('newPerDay', 400);
    await set('progressFolder', folder.toString());
    await vscode.commands.executeCommand('gloss.progress');
    await eventually('folder', async () => {
      const made = await vscode.workspace.fs.stat(folder).then(Boolean, () => false);
      return made || undefined;
    });
  });
  after(async () => {
    await set('progressFolder', undefined);
    await set('newPerDay', undefined);
    await setLanguage(undefined);
  });
}
