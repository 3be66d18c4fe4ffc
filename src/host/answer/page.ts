// The one panel: created when first needed, reused after, restored after a reload where it was.
import * as vscode from 'vscode';
import { createChannel, type Channel } from '../../protocol/channel.ts';
import type { HostApi, ViewApi } from '../../protocol/api.ts';
import type { Screen } from '../../protocol/screens.ts';
import { pageType } from '../ids.ts';
import type { Services } from '../services.ts';
import { pageHtml } from './pageHtml.ts';
import { restored, type Restored, type Route } from './route.ts';

export interface Page {
  show(route: Route, column?: vscode.ViewColumn): Promise<void>;
  /** Shows the same route again, in whatever language is now the reader's. */
  refresh(): Promise<void>;
  close(): void;
  readonly route: Route | undefined;
  readonly onDidChangeRoute: vscode.Event<Route | undefined>;
  /** Set by the page when it is first ready: the languages that the system prefers. */
  readonly systemLanguages: readonly string[];
}

export interface PageOptions {
  /** Fills the screen of a route, and the title of its tab; rejects with PlainError when the route leads nowhere. */
  build(route: Route, page: Page): Promise<{ readonly screen: Screen; readonly title: string }>;
  /** On the first screen of a window, once the system's languages are known: whether to read in the other language. */
  strip(page: Page): Screen['strip'];
  /** The route that a restored panel stands for. */
  restore(was: Restored): Promise<Route>;
  /** What the page may call. */
  api(page: Page): Omit<HostApi, 'ready'>;
}

interface Panel {
  readonly panel: vscode.WebviewPanel;
  readonly channel: Channel<ViewApi>;
  /** The screen to show once the page is ready; shown at once when it is. */
  screen: Screen | undefined;
  ready: boolean;
}

export function createPage(services: Services, { build, strip, restore, api }: PageOptions): Page & vscode.Disposable {
  const routeChanged = new vscode.EventEmitter<Route | undefined>();
  let current: Panel | undefined;
  let route: Route | undefined;
  let systemLanguages: readonly string[] = [];
  let request = 0;
  let firstScreen: Screen | undefined;

  const adopt = (panel: vscode.WebviewPanel): Panel => {
    const { webview } = panel;
    const root = vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'webview');
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    const own: HostApi = {
      ...api(page),
      async ready(languages) {
        systemLanguages = Array.isArray(languages) ? languages.filter((one) => typeof one === 'string') : [];
        adopted.ready = true;
        await send(adopted);
      },
    };
    const channel = createChannel<ViewApi, HostApi>((message) => void webview.postMessage(message), own);
    const adopted: Panel = { panel, channel, screen: undefined, ready: false };
    const listening = webview.onDidReceiveMessage((message) => channel.receive(message));
    panel.onDidDispose(() => {
      listening.dispose();
      channel.dispose();
      if (current !== adopted) return;
      current = undefined;
      setRoute(undefined);
    });
    const icon = (name: string): vscode.Uri =>
      vscode.Uri.joinPath(services.context.extensionUri, 'media', 'icons', name);
    panel.iconPath = { light: icon('page-light.svg'), dark: icon('page-dark.svg') };
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      nonce: Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
        '',
      ),
      language: services.language(),
      script: webview.asWebviewUri(vscode.Uri.joinPath(root, 'main.js')).toString(),
      style: webview.asWebviewUri(vscode.Uri.joinPath(root, 'theme.css')).toString(),
    });
    current = adopted;
    return adopted;
  };

  const send = async ({ ready, screen, channel }: Panel): Promise<void> => {
    if (!ready || screen === undefined) return;
    firstScreen ??= screen;
    const asked = screen === firstScreen ? strip(page) : undefined;
    await channel.api.show(asked === undefined ? screen : { ...screen, strip: asked });
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
        { enableFindWidget: true },
      ),
    );

  /** The panel appears at once; the screen follows when it is filled, unless a later request overtook it. */
  const show = async (next: Route, column?: vscode.ViewColumn): Promise<void> => {
    request += 1;
    const mine = request;
    const filled = build(next, page);
    filled.catch(() => {});
    const target = current ?? create(column ?? vscode.ViewColumn.Active);
    if (column !== undefined || !target.panel.visible) target.panel.reveal(column);
    const { screen, title } = await filled;
    if (mine !== request || current !== target) return;
    target.panel.title = title;
    target.screen = screen;
    await send(target);
    setRoute(next);
  };

  const page: Page & vscode.Disposable = {
    show,
    async refresh() {
      if (route) await show(route);
    },
    close: () => current?.panel.dispose(),
    get route() {
      return route;
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
      adopt(panel);
      try {
        await show(await restore(was));
      } catch (error) {
        services.log.error(String(error));
        panel.dispose();
      }
    },
  });

  return page;
}
