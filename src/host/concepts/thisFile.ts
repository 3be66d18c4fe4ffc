// The concepts of the file that one works in, with their places: scanned when asked for, kept until it changes.
import * as vscode from 'vscode';
import { scanTextInTurns, type Place, type Places } from '../../core/plan/scanText.ts';
import type { Services } from '../services.ts';
import { isText, type DocumentEvidence } from './documents.ts';

/** UTF-16 units scanned in one go: a few milliseconds. */
const slice = 262_144;
/** Milliseconds of quiet after a change before the list is asked for again. */
const quiet = 500;

/** A concept of a document, with where it is named. */
export interface NamedConcept {
  readonly concept: string;
  readonly places: readonly Place[];
}

export interface ThisFile extends vscode.Disposable {
  /** The document that one works in: the last one, while a page or a panel has the focus. */
  readonly document: vscode.TextDocument | undefined;
  /** It is another one now, or its text is another. The cursor fires nothing. */
  readonly onDidChange: vscode.Event<void>;
  /** Of the document as it stands, in order of the first places; undefined when it changed meanwhile. */
  conceptsOf(document: vscode.TextDocument): Promise<readonly NamedConcept[] | undefined>;
  /** Selects a place of the concept in the document: the first one, and from call to call the next. */
  next(concept: string): Promise<void>;
}

export function createThisFile(services: Services, documents: DocumentEvidence): ThisFile {
  const changed = new vscode.EventEmitter<void>();
  const scanned = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly places: Promise<Places | undefined> }
  >();
  let document: vscode.TextDocument | undefined;
  let timer: unknown;
  let last: { readonly document: vscode.TextDocument; readonly concept: string; readonly at: number } | undefined;

  const adopt = (editor: vscode.TextEditor | undefined): void => {
    if (editor === undefined || !isText(editor.document) || editor.document === document) return;
    document = editor.document;
    changed.fire();
  };
  const scan = async (one: vscode.TextDocument): Promise<Places | undefined> => {
    const { version } = one;
    const [{ index }, evidence] = await Promise.all([services.concepts(), documents.read(one)]);
    return scanTextInTurns(one.getText(), slice, index, evidence, async () => {
      await new Promise<void>((resolve) => void setTimeout(resolve));
      return !one.isClosed && one.version === version;
    });
  };
  const placesOf = (one: vscode.TextDocument): Promise<Places | undefined> => {
    const known = scanned.get(one);
    if (known?.version === one.version) return known.places;
    const places = scan(one);
    scanned.set(one, { version: one.version, places });
    places.catch(() => scanned.delete(one));
    return places;
  };

  adopt(vscode.window.activeTextEditor);
  const listeners = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(adopt),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed !== document) return;
      document = undefined;
      changed.fire();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length === 0 || event.document !== document) return;
      if (timer !== undefined) clearTimeout(timer);
      timer = setTimeout(() => changed.fire(), quiet);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('gloss.hover.level') || document === undefined) return;
      scanned.delete(document);
      changed.fire();
    }),
  );

  return {
    get document() {
      return document;
    },
    onDidChange: changed.event,
    async conceptsOf(one) {
      const places = await placesOf(one);
      return places && [...places].map(([concept, own]) => ({ concept, places: own }));
    },
    async next(concept) {
      if (document === undefined) return;
      const shown = document;
      const own = (await placesOf(shown))?.get(concept) ?? [];
      const at = last?.document === shown && last.concept === concept ? last.at + 1 : 0;
      const place = own[at % own.length];
      if (place === undefined) return;
      last = { document: shown, concept, at: at % own.length };
      const selection = new vscode.Range(shown.positionAt(place.start), shown.positionAt(place.end));
      // This opens a cell within its notebook, too.
      await vscode.commands.executeCommand('vscode.open', shown.uri, { selection, preserveFocus: true });
    },
    dispose() {
      if (timer !== undefined) clearTimeout(timer);
      listeners.dispose();
    },
  };
}
