// What Gloss says, logs and registers: this stands between it and VS Code's window before it starts.
import * as vscode from 'vscode';

type Provider = vscode.TreeDataProvider<unknown>;

/** Filled while Gloss runs; tests read it and may empty the lists. */
export interface Observed {
  /** Sentences shown to the person. */
  readonly said: string[];
  /** "warn: ..." and the like. */
  readonly logged: string[];
  readonly trees: Map<string, Provider>;
  readonly views: Map<string, vscode.TreeView<unknown>>;
  /** Items of the status bar by id, with whether they are shown. */
  readonly status: Map<string, { readonly item: vscode.StatusBarItem; shown: boolean }>;
  readonly linkHandlers: vscode.UriHandler[];
  /** Brings panels of an earlier window back. */
  readonly serializers: vscode.WebviewPanelSerializer[];
  /** What the host sent to the page; a screen that its document brought stands here as a call of `show`. */
  readonly posted: PageMessage[];
  /** What is underlined or otherwise decorated, by the URI of the document: the words. */
  readonly decorated: Map<string, readonly string[]>;
  /** The next progress is cancelled as soon as it reports: as a person does who presses Cancel. */
  cancelProgress: boolean;
  /** Speaks to the host as the page does. */
  speak: (message: PageMessage) => void;
}

/** A call or a reply of protocol/channel.ts. */
export interface PageMessage {
  readonly call?: number;
  readonly method?: string;
  readonly args?: readonly unknown[];
  readonly reply?: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** Messages are noted and dismissed, everything else goes through. */
function observe(): Observed {
  const seen: Observed = {
    said: [],
    logged: [],
    trees: new Map(),
    views: new Map(),
    status: new Map(),
    linkHandlers: [],
    serializers: [],
    posted: [],
    decorated: new Map(),
    cancelProgress: false,
    speak: () => {
      throw new Error('There is no page');
    },
  };
  // SAFETY: VS Code hands each extension an object of its own, which these tests share with Gloss.
  const window = vscode.window as {
    -readonly [K in keyof typeof vscode.window]: (typeof vscode.window)[K];
  };
  const {
    createOutputChannel,
    createStatusBarItem,
    createTreeView,
    createWebviewPanel,
    registerUriHandler,
    registerWebviewPanelSerializer,
    withProgress,
  } = vscode.window;
  const say = (message: string): Promise<undefined> => {
    seen.said.push(message);
    return Promise.resolve(undefined);
  };
  Object.assign(window, {
    showInformationMessage: say,
    showWarningMessage: say,
    showErrorMessage: say,
    createTreeView(id: string, options: vscode.TreeViewOptions<unknown>) {
      seen.trees.set(id, options.treeDataProvider);
      const view = createTreeView(id, options);
      seen.views.set(id, view);
      return view;
    },
    createStatusBarItem(...asked: [string, vscode.StatusBarAlignment]) {
      const item = createStatusBarItem(...asked);
      const noted = { item, shown: false };
      seen.status.set(item.id, noted);
      const [show, hide] = [item.show.bind(item), item.hide.bind(item)];
      return Object.assign(item, {
        show() {
          noted.shown = true;
          show();
        },
        hide() {
          noted.shown = false;
          hide();
        },
      });
    },
    createWebviewPanel(...asked: Parameters<typeof createWebviewPanel>) {
      const panel = createWebviewPanel(...asked);
      const { onDidReceiveMessage } = panel.webview;
      const post = panel.webview.postMessage.bind(panel.webview);
      noteDocuments(panel.webview, seen.posted);
      Object.assign(panel.webview, {
        onDidReceiveMessage(listener: (message: unknown) => void) {
          seen.speak = listener;
          return onDidReceiveMessage(listener);
        },
        postMessage(message: PageMessage) {
          seen.posted.push(message);
          return post(message);
        },
      });
      return panel;
    },
    registerWebviewPanelSerializer(viewType: string, serializer: vscode.WebviewPanelSerializer) {
      seen.serializers.push(serializer);
      return registerWebviewPanelSerializer(viewType, serializer);
    },
    registerUriHandler(handler: vscode.UriHandler) {
      seen.linkHandlers.push(handler);
      return registerUriHandler(handler);
    },
    withProgress<R>(...[options, run]: Parameters<typeof withProgress<R>>): Thenable<R> {
      if (!seen.cancelProgress) return withProgress(options, run);
      seen.cancelProgress = false;
      return withProgress(options, (progress) => {
        const cancelled = new vscode.CancellationTokenSource();
        const report: typeof progress.report = (value) => {
          progress.report(value);
          cancelled.cancel();
        };
        return run({ report }, cancelled.token);
      });
    },
    createOutputChannel(name: string, options: { log: true }) {
      const channel = createOutputChannel(name, options);
      const note =
        (level: 'info' | 'warn' | 'error') =>
        (message: string | Error): void => {
          seen.logged.push(`${level}: ${message instanceof Error ? message.message : message}`);
          channel[level](String(message));
        };
      return { ...channel, info: note('info'), warn: note('warn'), error: note('error'), show: () => channel.show() };
    },
  });
  noteDecorations(window, seen.decorated);
  return seen;
}

/** Editors are frozen, so Gloss gets heirs of them that note what they decorate. */
function noteDecorations(window: object, decorated: Map<string, readonly string[]>): void {
  const editors = Object.getOwnPropertyDescriptor(window, 'visibleTextEditors');
  const noting = (editor: vscode.TextEditor): vscode.TextEditor => {
    const setDecorations = (type: vscode.TextEditorDecorationType, ranges: readonly vscode.Range[]): void => {
      const { document } = editor;
      decorated.set(
        document.uri.toString(),
        ranges.map((range) => document.getText(range)),
      );
      editor.setDecorations(type, ranges);
    };
    // SAFETY: an heir of an editor is one.
    return Object.create(editor, { setDecorations: { value: setDecorations } }) as vscode.TextEditor;
  };
  Object.defineProperty(window, 'visibleTextEditors', {
    get: () => {
      const visible: unknown = editors?.get?.call(window);
      return Array.isArray(visible) ? visible.map(noting) : visible;
    },
  });
}

function noteDocuments(webview: vscode.Webview, posted: PageMessage[]): void {
  const html = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(webview), 'html');
  Object.defineProperty(webview, 'html', {
    get: () => html?.get?.call(webview),
    set(text: string) {
      const screen = /<script type="application\/json" id="screen">(.*?)<\/script>/s.exec(text)?.[1];
      if (screen !== undefined) posted.push({ method: 'show', args: [JSON.parse(screen)] });
      html?.set?.call(webview, text);
    },
  });
}

export const observed = observe();
