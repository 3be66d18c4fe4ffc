// The one panel: created when first needed, reused after, restored after a reload where it was.
import * as vscode from 'vscode';
import { createChannel, type Channel } from '../../protocol/channel.ts';
import type { HostApi, ViewApi } from '../../protocol/api.ts';
import type { Screen } from '../../protocol/screens.ts';
import { pageType } from '../ids.ts';
import { settledWithin } from '../later.ts';
import type { Services } from '../services.ts';
import { pageHtml } from './pageHtml.ts';
import { restored, type Restored, type Route } from './route.ts';

export interface Page {
  show(route: Route, column?: vscode.ViewColumn): Promise<void>;
  /** Fills what is shown, or about to be, once more, in whatever language is now the reader's; never comes to the front. */
  refresh(): Promise<void>;
  /** Goes on to another route where the page shows `was`, and only then; never comes to the front. */
  replace(was: Route, next: Route): Promise<void>;
  close(): void;
  readonly route: Route | undefined;
  /** Whether the reader may be looking at it: it is not hidden, and its window has the focus. */
  readonly seen: boolean;
  readonly onDidChangeRoute: vscode.Event<Route | undefined>;
  /** Set by the page when it is first ready: the languages that the system prefers. */
  readonly systemLanguages: readonly string[];
}

export interface PageOptions {
  /** Fills the screen of a route, and the title of its tab; rejects with PlainError when the route leads nowhere. */
  build(route: Route, page: Page): Promise<{ readonly screen: Screen; readonly title: string }>;
  /** On the first screen of a window, once the system's languages are known: whether to read in the other language. */
  strip(page: Page): Screen['strip'];
  /** The route that a restored panel stands for; rejects with PlainError when there is none any more. */
  restore(was: Restored): Promise<Route>;
  /** What a restored panel shows when its route leads nowhere. */
  explain(error: unknown): Promise<Screen>;
  /** What the page may call. */
  api(page: Page): Omit<HostApi, 'ready'>;
}

/**
 * Milliseconds that a new panel waits for its screen. While VS Code makes a panel it answers nothing, so that files read
 * meanwhile come ten times as late.
 */
const patience = 100;

interface Panel {
  readonly panel: vscode.WebviewPanel;
  /** To the page that lives in the panel now: a hidden one is gone, and another comes when it is seen again. */
  channel: Channel<ViewApi>;
  /** The screen to show once the page is ready; shown at once when it is. */
  screen: Screen | undefined;
  /** What the document holds for the page to draw before it asks; absent until there is a document, or when it holds none. */
  inDocument?: Screen | undefined;
  hasDocument: boolean;
  ready: boolean;
}

export function createPage(
  services: Services,
  { build, strip, restore, explain, api }: PageOptions,
): Page & vscode.Disposable {
  const routeChanged = new vscode.EventEmitter<Route | undefined>();
  let current: Panel | undefined;
  let route: Route | undefined;
  /** What was asked for last and is being filled, with the panel that it is for. */
  let coming: { readonly route: Route; readonly panelFor: () => Panel } | undefined;
  let systemLanguages: readonly string[] = [];
  let request = 0;
  let firstScreen: Screen | undefined;

  const root = vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'webview');
  const options: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [root] };

  const adopt = (panel: vscode.WebviewPanel): Panel => {
    const { webview } = panel;
    const own: HostApi = {
      ...api(page),
      async ready(languages, drawn) {
        systemLanguages = Array.isArray(languages) ? languages.filter((one) => typeof one === 'string') : [];
        adopted.ready = true;
        if (!drawn || !showsDocument(adopted)) await send(adopted);
      },
    };
    const connect = (): Channel<ViewApi> =>
      // A message that a panel can no longer take has no one left to read it.
      createChannel<ViewApi, HostApi>((message) => void webview.postMessage(message).then(undefined, () => {}), own);
    const adopted: Panel = { panel, channel: connect(), screen: undefined, hasDocument: false, ready: false };
    const listening = vscode.Disposable.from(
      webview.onDidReceiveMessage((message) => adopted.channel.receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible) return;
        // The next page starts from a document that shows nothing of what the panel showed first.
        if (adopted.hasDocument && adopted.inDocument !== undefined) write(adopted, undefined);
        adopted.ready = false;
        adopted.channel.dispose();
        adopted.channel = connect();
      }),
    );
    panel.onDidDispose(() => {
      listening.dispose();
      adopted.ready = false;
      adopted.channel.dispose();
      if (current !== adopted) return;
      current = undefined;
      setRoute(undefined);
    });
    const icon = (name: string): vscode.Uri =>
      vscode.Uri.joinPath(services.context.extensionUri, 'media', 'icons', name);
    panel.iconPath = { light: icon('page-light.svg'), dark: icon('page-dark.svg') };
    current = adopted;
    return adopted;
  };

  /** Starts the page of a panel. The first screen comes with it, which saves a question and its answer. */
  const write = (target: Panel, screen: Screen | undefined): void => {
    const { webview } = target.panel;
    target.inDocument = screen;
    target.hasDocument = true;
    const address = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      nonce: Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
        '',
      ),
      language: services.language(),
      script: address('main.js'),
      style: address('theme.css'),
      ...(screen !== undefined && { screen }),
    });
  };

  /** Whether a page that drew its document shows what it shall, and asks nothing more of its reader. */
  const showsDocument = (target: Panel): boolean => {
    const { screen, inDocument } = target;
    if (screen === undefined || screen !== inDocument) return false;
    firstScreen ??= screen;
    if (screen === firstScreen && strip(page) !== undefined) return false;
    target.screen = arrived(screen);
    return true;
  };

  const send = async (target: Panel): Promise<void> => {
    const { ready, screen, channel } = target;
    if (!ready || screen === undefined) return;
    firstScreen ??= screen;
    const asked = screen === firstScreen ? strip(page) : undefined;
    try {
      await channel.api.show(asked === undefined ? screen : { ...screen, strip: asked });
      if (target.screen === screen) target.screen = arrived(screen);
    } catch (error) {
      // A page that went before it answered: the next one asks for the screen when it is ready.
      if (channel === target.channel && target.ready) throw error;
    }
  };

  /** Where to begin was said once: a page that is back, or in the other language, goes on from where the reader is. */
  const arrived = (screen: Screen): Screen => {
    if (screen.kind !== 'answer' || (screen.section === undefined && screen.answerFirst === undefined)) return screen;
    const later: Screen = { ...screen, section: undefined, answerFirst: undefined };
    if (firstScreen === screen) firstScreen = later;
    if (route?.kind === 'answer') route = { kind: 'answer', question: route.question };
    return later;
  };

  const setRoute = (next: Route | undefined): void => {
    route = next;
    routeChanged.fire(next);
  };

  const create = (column: vscode.ViewColumn): Panel =>
    adopt(
      vscode.window.createWebviewPanel(
        pageType,
        'Gloss',
        { viewColumn: column, preserveFocus: false },
        // Options that are set later load the panel a second time.
        { ...options, enableFindWidget: true },
      ),
    );

  /** Fills the screen of a route and sends it to the panel, unless a later request overtook it or the panel was closed. */
  const fill = async (next: Route, panelFor: () => Panel): Promise<void> => {
    request += 1;
    const mine = request;
    coming = { route: next, panelFor };
    const filled = build(next, page);
    filled.catch(() => {});
    if (current === undefined) await settledWithin(patience, filled);
    if (mine !== request) return;
    const target = panelFor();
    try {
      const { screen, title } = await filled;
      if (mine !== request || current !== target) return;
      target.panel.title = title;
      target.screen = screen;
      setRoute(next);
    } finally {
      if (mine === request) coming = undefined;
    }
    if (target.hasDocument) await send(target);
    else write(target, target.screen);
  };

  /** The panel appears at once. One that was made for a route that cannot be shown goes again. */
  const show = async (next: Route, column?: vscode.ViewColumn): Promise<void> => {
    const panelFor = (): Panel => {
      const target = current ?? create(column ?? vscode.ViewColumn.Active);
      if (column !== undefined || !target.panel.visible || (takesKeys(next) && !target.panel.active))
        target.panel.reveal(column);
      return target;
    };
    try {
      await fill(next, panelFor);
    } catch (error) {
      if (coming === undefined && current?.screen === undefined) current?.panel.dispose();
      throw error;
    }
  };

  /** Shows again what a panel of an earlier window showed, unless a link or a command was faster. */
  const showRestored = async (target: Panel, was: Restored): Promise<void> => {
    const before = request;
    try {
      const next = await restore(was);
      if (request === before) await fill(next, () => target);
    } catch (error) {
      services.log.error(error instanceof Error ? error : String(error));
      if (coming !== undefined || current !== target || target.screen !== undefined) return;
      target.screen = await explain(error);
      await send(target);
    }
  };

  const page: Page & vscode.Disposable = {
    show,
    async refresh() {
      const target = current;
      if (coming !== undefined) await fill(coming.route, coming.panelFor);
      else if (target !== undefined && route !== undefined) await fill(route, () => target);
    },
    async replace(was, next) {
      const target = current;
      if (target !== undefined && route === was) await fill(next, () => target);
    },
    close: () => current?.panel.dispose(),
    get route() {
      return route;
    },
    get seen() {
      return current?.panel.visible === true && vscode.window.state.focused;
    },
    get systemLanguages() {
      return systemLanguages;
    },
    onDidChangeRoute: routeChanged.event,
    dispose() {
      restoring.dispose();
      routeChanged.dispose();
      current?.panel.dispose();
    },
  };

  const restoring = vscode.window.registerWebviewPanelSerializer(pageType, {
    async deserializeWebviewPanel(panel, state) {
      const was = restored(state);
      if (was === undefined || current !== undefined) {
        panel.dispose();
        return;
      }
      panel.webview.options = options;
      const target = adopt(panel);
      write(target, undefined);
      await showRestored(target, was);
    },
  });

  return page;
}

/** Screens whose keys are for the page. */
const takesKeys = ({ kind }: Route): boolean => kind === 'quiz' || kind === 'practice' || kind === 'mock';
