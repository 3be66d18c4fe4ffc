// VS Code in a browser, driven from outside: the few things that a journey does with it.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { getOfflineHost } from '../host/offlineHost.mjs';
import { watchRequests, type Requests } from '../host/requests.mjs';
import { startServer, workbenchAddress, writeSettings } from '../host/server.mjs';
import { atExit } from '../support/atExit.mjs';
import { browserArgs, getBrowser } from '../support/browser.mjs';

export type Language = 'en' | 'zh-cn';
export type Theme = 'light' | 'dark' | 'hc' | 'hc-light';

const themes: Readonly<Record<Theme, string>> = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  hc: 'Default High Contrast',
  'hc-light': 'Default High Contrast Light',
};

export interface WorkbenchOptions {
  readonly language: Language;
  readonly theme: Theme;
  /** Folder of the extension under development; it must be built. */
  readonly extension: string;
  /** A folder of code, copied before it is opened. */
  readonly workspace: string;
  /** Folders of extensions that are installed beside it. */
  readonly installed?: readonly string[];
  /** The reader's own settings. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** Keys bound to commands, so that one press starts one. */
  readonly keys?: readonly { readonly key: string; readonly command: string; readonly args?: unknown }[];
  /** Runs before the workbench loads: for functions that its frames shall have. */
  prepare?(page: Page): Promise<void>;
  /** CSS pixels of the window. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels a CSS pixel; 1 when absent. */
  readonly scale?: number;
}

export interface Workbench {
  readonly page: Page;
  /** Shows Gloss in the side bar. */
  openSidebar(): Promise<void>;
  /** What the tree's rows say. */
  rows(): Promise<readonly string[]>;
  /** Clicks the first row that says this. */
  clickRow(label: string): Promise<void>;
  /** The page of Gloss, once it has drawn a screen. */
  gloss(): Promise<Frame>;
  openFile(name: string): Promise<void>;
  /** Rests the mouse on the first place where the word stands in the editor; returns the card's text. */
  hover(word: string): Promise<string>;
  /** Rests the mouse on a word for longer than a hover takes; returns the text of Gloss's card, or undefined when none comes. */
  rest(word: string): Promise<string | undefined>;
  /** Clicks a link of the hover that is shown. */
  clickInHover(label: string): Promise<void>;
  /** Reloads the window as its reader does, so that VS Code keeps what it keeps. */
  reload(): Promise<void>;
  /** Runs a command of package.json from the palette, by its title in the reader's language. */
  runCommand(command: string): Promise<void>;
  /** What the page and the workbench asked the network for. */
  requests(): Requests;
  close(): Promise<void>;
}

/** Where text is edited: files, and the cells of notebooks. */
const textEditors = '.editor-instance, .notebookOverlay';

/** Rows under Today, at most: they have words of their own beside the names. */
const rowsOfToday = 3;

/** Long enough for a loaded machine; journeys wait for what they need and not for time. */
const patience = 30_000;

export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { language, theme, extension, workspace, size = { width: 1280, height: 800 }, scale = 1 } = options;
  const userData = await mkdtemp(path.join(os.tmpdir(), 'gloss-tour-'));
  const removed = atExit(() => rmSync(userData, { recursive: true, force: true, maxRetries: 5 }));
  await writeSettings(userData, {
    'workbench.colorTheme': themes[theme],
    'window.autoDetectColorScheme': false,
    'window.autoDetectHighContrast': false,
    'editor.minimap.enabled': false,
    'editor.hover.delay': 100,
    'workbench.layoutControl.enabled': false,
    'workbench.iconTheme': 'vs-seti',
    'window.menuBarVisibility': 'hidden',
    'window.commandCenter': false,
    ...options.settings,
  });
  await writeFile(path.join(userData, 'User', 'keybindings.json'), JSON.stringify(options.keys ?? []));
  const extensions = path.join(userData, 'extensions');
  for (const one of options.installed ?? [])
    await cp(one, path.join(extensions, path.basename(one)), { recursive: true });
  // A copy: what one journey writes is not there in the next.
  const folder = path.join(userData, path.basename(workspace));
  await cp(workspace, folder, { recursive: true });
  const host = await getOfflineHost();
  const server = await startServer(host, { userData, extensions });
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.stop();
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
    removed();
  };
  try {
    browser = await chromium.launch({ executablePath: await getBrowser(), args: browserArgs });
    const context = await browser.newContext({
      viewport: size,
      deviceScaleFactor: scale,
      locale: language === 'en' ? 'en-US' : 'zh-CN',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const requests = watchRequests(context);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    // The workbench has no language pack here; this is what makes vscode.env.language Chinese.
    if (language === 'zh-cn')
      await page.addInitScript(
        "Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'zh-cn', set() {} });",
      );
    await options.prepare?.(page);
    await page.goto(workbenchAddress(server.port, { folder, development: [extension] }));
    await page.locator('.activitybar .action-label[aria-label^="Gloss"]').waitFor();
    const titles = await commandTitles(extension, language);
    return { page, requests, close, ...actions(page, titles) };
  } catch (error) {
    await close();
    throw error;
  }
}

function actions(page: Page, titles: ReadonlyMap<string, string>): Omit<Workbench, 'page' | 'requests' | 'close'> {
  const row = page.locator('.sidebar [role=treeitem]');
  const card = page.locator('.monaco-hover:not(.hidden)').filter({ hasText: 'Gloss' });
  return {
    async openSidebar() {
      await page.locator('.activitybar .action-label[aria-label^="Gloss"]').click();
      await page.mouse.move(640, 400);
      await row.first().waitFor();
      // The rows of questions say their state once memory was read; what a reader does to a row before is done to one that changes.
      await page.waitForFunction(
        (most) => document.querySelectorAll('.sidebar [role=treeitem] .label-description:not(:empty)').length > most,
        rowsOfToday,
      );
    },
    rows: () => row.locator('.label-name').allInnerTexts(),
    clickRow: (label) => row.locator('.label-name').getByText(label, { exact: true }).first().click(),
    async gloss() {
      const end = Date.now() + patience;
      while (Date.now() < end) {
        for (const frame of page.frames()) {
          const drawn = await frame
            .locator('body > .gloss[data-kind]')
            .count()
            .catch(() => 0);
          if (drawn > 0) return frame;
        }
        await page.waitForTimeout(100);
      }
      throw new Error(`The page of Gloss drew nothing in ${patience / 1000} s`);
    },
    async openFile(name) {
      await page.keyboard.press('ControlOrMeta+P');
      const input = page.locator('.quick-input-box input');
      await input.fill(name);
      await page.locator('.quick-input-list [role=option]').filter({ hasText: name }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator(`.tabs-container .tab[aria-label*="${name}"]`).first().waitFor();
      await page.locator(`:is(${textEditors}) .view-line span span`).first().waitFor();
    },
    async hover(word) {
      // Who sees no card moves the mouse again: the extension may still be starting, or the editor was drawn anew under it.
      for (let turn = 0; turn < 4; turn += 1) {
        await restOn(page, word);
        const waiting = card.first().waitFor({ timeout: patience / 4 });
        if (await waiting.then(() => true).catch(() => false)) break;
      }
      return card.first().innerText();
    },
    async rest(word) {
      await restOn(page, word);
      await page.waitForTimeout(1500);
      return (await card.count()) === 0 ? undefined : card.first().innerText();
    },
    clickInHover: (label) => card.locator('a', { hasText: label }).first().click(),
    async runCommand(command) {
      const title = titles.get(command);
      if (title === undefined) throw new Error(`package.json declares no command ${command}`);
      await fromPalette(page, title);
    },
    async reload() {
      await Promise.all([page.waitForEvent('load'), fromPalette(page, 'Developer: Reload Window')]);
      await page.locator('.activitybar .action-label[aria-label^="Gloss"]').waitFor();
    },
  };
}

async function restOn(page: Page, word: string): Promise<void> {
  const place = await placeOf(page, word);
  await page.mouse.move(place.x - 60, place.y + 90);
  await page.mouse.move(place.x, place.y, { steps: 4 });
}

async function fromPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').fill(`>${title}`);
  await page.locator('.quick-input-list [role=option]').filter({ hasText: title }).first().click();
}

/** The middle of the first occurrence of a word in the editor's visible lines, in CSS pixels. */
async function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    ([editors, wanted]) => {
      for (const line of document.querySelectorAll(`:is(${editors}) .view-line`)) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').indexOf(wanted);
          if (at === -1) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
      return undefined;
    },
    [textEditors, word] as const,
  );
  const place = await found.jsonValue();
  if (place === undefined) throw new Error(`${word} is not in the visible lines`);
  return place;
}

/** "Gloss: Random Quiz" by command id, in one language. */
async function commandTitles(extension: string, language: Language): Promise<ReadonlyMap<string, string>> {
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(path.join(extension, file), 'utf8'));
  // SAFETY: the manifest test holds the shape of both files.
  const manifest = (await read('package.json')) as { contributes: { commands: { command: string; title: string }[] } };
  const words = (await read(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`)) as Record<
    string,
    string
  >;
  const title = (text: string): string => text.replace(/^%(.+)%$/, (_, key: string) => words[key] ?? key);
  return new Map(manifest.contributes.commands.map((one) => [one.command, `Gloss: ${title(one.title)}`]));
}
