// Opens the built page in a browser as VS Code would: its document and policy, its variables, its state, a host behind a channel.
import { createServer } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { pageBundle } from '../../../src/build/pageBundle.mjs';
import { pageHtml } from '../../../src/host/answer/pageHtml.ts';
import type { HostApi, ViewApi } from '../../../src/protocol/api.ts';
import { createChannel } from '../../../src/protocol/channel.ts';
import type { Screen } from '../../../src/protocol/screens.ts';
import type { Language } from '../../../src/core/catalog/question.ts';
import { browserArgs, getBrowser } from '../../support/browser.mjs';
import { createFakeHost, type FakeHost, type Screens } from './fakeHost.ts';
import { themeOf, type ThemeName } from './themes.ts';

export interface OpenOptions {
  readonly screens: Screens;
  readonly language?: Language;
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly context?: BrowserContextOptions;
  /** What the document brings with it; without it, the page asks for its first screen. */
  readonly inDocument?: Screen;
}

export interface OpenPage {
  readonly page: Page;
  readonly host: FakeHost;
  readonly view: ViewApi;
  /** What broke the content security policy, left the origin, or was written to the console as an error. */
  faults(): Promise<readonly string[]>;
  /** Waits until formulas are typeset and labs are mounted, and goes back to the top. */
  readonly settled: () => Promise<void>;
  close(): Promise<void>;
}

export interface Pages {
  open(options: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.html': 'text/html',
};

/** Builds the page once and starts a browser. @param scripts more entry points, for a test to import by their names */
export async function startPages(scripts: readonly string[] = []): Promise<Pages> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gloss-page-'));
  await buildPage(folder, scripts);
  /** Screens that documents bring with them, by the name in their address. */
  const documents = new Map<string, Screen>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://page');
    const language = url.searchParams.get('language') === 'zh-cn' ? 'zh-cn' : 'en';
    const screen = documents.get(url.searchParams.get('document') ?? '');
    const origin = `http://${request.headers.host}`;
    const body =
      url.pathname === '/'
        ? Promise.resolve(
            pageHtml({
              cspSource: origin,
              nonce: 'bm9uY2U',
              script: '/main.js',
              style: '/theme.css',
              language,
              ...(screen && { screen }),
            }),
          )
        : readFile(path.join(folder, path.normalize(url.pathname)));
    body.then(
      (text) => {
        response.setHeader('Content-Type', types[path.extname(url.pathname)] ?? 'text/html');
        response.end(text);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const browser = await chromium.launch({ executablePath: await getBrowser(), args: [...browserArgs] });

  return {
    async open({ screens, language = 'en', theme = 'light', width = 800, height = 900, context: more, inDocument }) {
      const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', ...more });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) faults.push(`request ${request.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`error ${error.message}`));
      page.on('framenavigated', (frame) => {
        if (!frame.url().startsWith(origin)) faults.push(`navigated to ${frame.url()}`);
      });

      const host = createFakeHost(screens, language);
      const channel = createChannel<ViewApi, HostApi>((message) => {
        // A page that reloads cannot be reached; what it is then sent is lost, as in VS Code.
        page.evaluate((data) => window.postMessage(data, '*'), message).catch(() => {});
      }, host.api);
      host.show = (screen) => channel.api.show(screen);
      await page.exposeFunction('glossPost', (message: unknown) => channel.receive(message));
      await page.exposeFunction('glossFault', (fault: string) => faults.push(fault));
      // tsx keeps the names of functions with a helper that the page does not have.
      await page.addInitScript('globalThis.__name = (one) => one');
      await page.addInitScript(prepareWebview, themeOf(theme));
      const brought = String(documents.size);
      if (inDocument !== undefined) documents.set(brought, inDocument);
      await page.goto(`${origin}/?language=${language}&document=${brought}`);
      await page.waitForSelector('.gloss[data-kind] > *', { timeout: 10_000 });
      return {
        page,
        host,
        view: channel.api,
        async faults() {
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
          return [
            ...faults,
            ...host.calls.filter(([name]) => name === 'report').map((call) => `report ${call.join(' ')}`),
          ];
        },
        async settled() {
          for (const lab of await page.locator('.lab').all())
            if (await lab.isVisible()) await lab.scrollIntoViewIfNeeded();
          await page.waitForFunction(() => document.querySelector('.pending') === null);
          await page.evaluate(async () => {
            await document.fonts.ready;
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          });
          await page.evaluate(() => window.scrollTo(0, 0));
        },
        async close() {
          channel.dispose();
          await context.close();
        },
      };
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const buildPage = (outdir: string, scripts: readonly string[]): Promise<unknown> =>
  esbuild.build({
    ...pageBundle,
    entryPoints: [...pageBundle.entryPoints, ...scripts],
    entryNames: '[name]',
    absWorkingDir: root,
    outdir,
    logLevel: 'error',
  });

/** Runs in the page before its scripts: the part of VS Code. State outlives a reload, as it does there. */
function prepareWebview(theme: {
  body: string;
  variables: Readonly<Record<string, string | undefined>>;
  defaultStyles: string;
}): void {
  const global = window as unknown as Record<string, unknown> & {
    glossPost(message: unknown): void;
    glossFault(fault: string): void;
  };
  global['acquireVsCodeApi'] = () => ({
    postMessage: (message: unknown) => global.glossPost(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    global.glossFault(`policy ${violatedDirective} ${blockedURI} ${sample}`),
  );
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    for (const [name, value] of Object.entries(theme.variables))
      document.documentElement.style.setProperty(name, value ?? '');
    document.body.className = theme.body;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(theme.defaultStyles);
    document.adoptedStyleSheets.push(sheet);
  });
}
