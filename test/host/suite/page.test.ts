// The page's tab: answers open in one panel, by command and by link; what does not exist is said in one sentence.
import * as vscode from 'vscode';
import { equal, eventually, match, ok } from './assert.ts';
import { closeEditors, pageShows, pageTab, readCompiled, setLanguage, withBroken } from './gloss.ts';
import { observed } from './observed.ts';

interface Row {
  readonly id: string;
  readonly head: Readonly<Record<'en' | 'zh-cn', { readonly short: string }>>;
}

const open = (question: string, section?: string): Thenable<unknown> =>
  vscode.commands.executeCommand('gloss.openQuestion', { question, section });

const follow = async (link: string): Promise<void> => {
  const handler = observed.linkHandlers.at(-1);
  ok(handler, 'no link handler is registered');
  await handler.handleUri(vscode.Uri.parse(`${vscode.env.uriScheme}://gloss-study.gloss${link}`));
};

/** The one sentence said since the list was emptied. */
const sentence = async (): Promise<string> => {
  await eventually('sentence', () => observed.said[0]);
  equal(observed.said.length, 1, observed.said.join('\n'));
  return observed.said[0] ?? '';
};

/** A panel of an earlier window as VS Code hands it over, with the state that its page kept. */
const restore = async (state: unknown): Promise<void> => {
  const [serializer] = observed.serializers;
  ok(serializer, 'no panel can be restored');
  const panel = vscode.window.createWebviewPanel('gloss.page', 'Gloss', vscode.ViewColumn.Active);
  await serializer.deserializeWebviewPanel(panel, state);
};

const keptAnswer = (id: string): unknown => ({ screen: { kind: 'answer', id, language: 'en' }, open: [], labs: {} });

describe('page', () => {
  let titles: ReadonlyMap<string, Row['head']> = new Map();
  const title = (id: string, language: 'en' | 'zh-cn' = 'en'): string => titles.get(id)?.[language].short ?? '';

  before(async () => {
    await setLanguage('en');
    // SAFETY: the build has written it.
    const { questions } = (await readCompiled('catalog.json')) as { questions: readonly Row[] };
    await closeEditors();
    titles = new Map(questions.map(({ id, head }) => [id, head]));
  });
  beforeEach(() => {
    observed.said.length = 0;
    observed.logged.length = 0;
    observed.posted.length = 0;
  });
  after(async () => {
    await closeEditors();
    await setLanguage(undefined);
  });

  it('opens an answer under its short title', async () => {
    await open('lora-vs-qlora');
    await pageShows(title('lora-vs-qlora'));
  });

  it('shows the next one in the same tab', async () => {
    await open('why-rope');
    await pageShows(title('why-rope'));
    equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
  });

  it('opens an answer by link', async () => {
    await follow('/question/lora-vs-qlora#scale');
    await pageShows(title('lora-vs-qlora'));
    equal(observed.said, []);
  });

  it('follows the language in place', async () => {
    await setLanguage('zh-cn');
    await pageShows(title('lora-vs-qlora', 'zh-cn'));
    await vscode.commands.executeCommand('gloss.switchLanguage');
    await pageShows(title('lora-vs-qlora'));
  });

  it('says one sentence for a question that does not exist, and stays where it is', async () => {
    await open('no-such-question');
    match(await sentence(), /no-such-question/);
    equal(pageTab(), title('lora-vs-qlora'));
  });

  it('says one sentence for a section that does not exist, and opens the answer', async () => {
    await open('why-rope', 'no-such-section');
    match(await sentence(), /no-such-section/);
    await pageShows(title('why-rope'));
  });

  it('says one sentence for links that lead nowhere', async () => {
    for (const link of [
      '/question/no-such-question',
      '/question/..%2F..%2Fetc',
      '/question/why-rope#No_Such_Section',
      '/elsewhere',
    ]) {
      observed.said.length = 0;
      await follow(link);
      await sentence();
    }
    equal(pageTab(), title('why-rope'));
  });

  it('says one sentence for targets of the wrong kind', async () => {
    for (const question of ['../../package', '__proto__', '']) {
      observed.said.length = 0;
      await open(question);
      await sentence();
    }
  });

  it('says one sentence when an answer cannot be read, logs why, and opens the others', async () => {
    await withBroken('answers/lora-vs-qlora.en.json', '{"id": "lora-vs', async () => {
      await open('lora-vs-qlora');
      await sentence();
      ok(
        observed.logged.some((line) => line.startsWith('error: ')),
        'nothing was logged',
      );
      await open('why-rope');
      await pageShows(title('why-rope'));
    });
    await open('lora-vs-qlora');
    await pageShows(title('lora-vs-qlora'));
  });

  it('leaves no empty tab behind when the first answer cannot be read', async () => {
    await closeEditors();
    await withBroken('answers/why-rope.en.json', '{}', async () => {
      await open('why-rope');
      await sentence();
    });
    await eventually('no tab', () => pageTab() === undefined || undefined);
  });

  it('follows the language behind another tab without coming to the front', async () => {
    await open('why-rope');
    await pageShows(title('why-rope'));
    const note = await vscode.workspace.openTextDocument({ content: 'a note' });
    await vscode.window.showTextDocument(note, { preview: false });
    await setLanguage('zh-cn');
    await pageShows(title('why-rope', 'zh-cn'));
    equal(vscode.window.activeTextEditor?.document, note);
    await setLanguage('en');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await pageShows(title('why-rope'));
  });

  it('shows the last of several that are asked for at once, in the language of the end', async () => {
    const asked = [open('lora-vs-qlora'), open('why-rope'), setLanguage('zh-cn'), open('inference-methods')];
    await Promise.all(asked);
    await pageShows(title('inference-methods', 'zh-cn'));
    await Promise.all([open('why-rope'), setLanguage('en')]);
    await pageShows(title('why-rope'));
  });

  it('says no link and no command in what it says of a bad id', async () => {
    await open('[quit](command:workbench.action.quit)');
    equal(/\[.*\]\(/.test(await sentence()), false);
  });

  it('says one sentence when the text to search cannot be read', async () => {
    await withBroken('search.json', '{', async () => {
      await vscode.commands.executeCommand('gloss.search');
      await sentence();
    });
  });

  it('comes back after a reload with what it showed', async () => {
    await closeEditors();
    await restore(keptAnswer('lora-vs-qlora'));
    await pageShows(title('lora-vs-qlora'));
  });

  it('comes back with one sentence and a way out when its question is gone', async () => {
    await closeEditors();
    await restore(keptAnswer('no-such-question'));
    const shown = await eventually(
      'screen',
      () => observed.posted.findLast(({ method }) => method === 'show')?.args?.[0],
    );
    match(JSON.stringify(shown), /"kind":"message".*no-such-question.*"action"/);
    equal(observed.said, []);
    await open('why-rope');
    await pageShows(title('why-rope'));
  });

  it('does not come back over what was opened meanwhile', async () => {
    await closeEditors();
    const restored = restore(keptAnswer('lora-vs-qlora'));
    await Promise.all([restored, open('why-rope')]);
    await pageShows(title('why-rope'));
  });

  it('is not there when nothing of it was kept', async () => {
    await closeEditors();
    for (const state of [undefined, null, 5, {}, { screen: { kind: 'answer', id: 5 } }]) await restore(state);
    await eventually('no tab', () => pageTab() === undefined || undefined);
    equal(observed.said, []);
  });

  it('goes to the section that was asked for once, not again when it is back or in the other language', async () => {
    const last = (): { readonly section?: string; readonly language?: string } =>
      observed.posted.findLast(({ method }) => method === 'show')?.args?.[0] ?? {};
    await open('lora-vs-qlora', 'scale');
    await eventually('section', () => last().section === 'scale' || undefined);
    await eventually('no section', () => {
      observed.speak({ call: 9200, method: 'ready', args: [['en']] });
      return last().section === undefined || undefined;
    });
    await setLanguage('zh-cn');
    await eventually('Chinese', () => last().language === 'zh-cn' || undefined);
    equal(last().section, undefined);
    await setLanguage('en');
  });

  it('opens to the side', async () => {
    await vscode.commands.executeCommand('gloss.openToSide', { question: 'why-rope' });
    await pageShows(title('why-rope'));
  });
});
