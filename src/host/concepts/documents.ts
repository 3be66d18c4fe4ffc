// The evidence of open documents, gathered off the hover's path: in slices when one is seen, again when it has changed.
import * as vscode from 'vscode';
import { blocksInTurns, editedBlocks, type Block, type Edit } from '../../core/concepts/blocks.ts';
import type { Lines, PlaceMatch } from '../../core/concepts/conceptAtPlace.ts';
import { noEvidence, weigh, type Evidence } from '../../core/concepts/evidence.ts';
import { findingsOfPath, withPath } from '../../core/concepts/filePath.ts';
import { cluesOf, together, type Clues } from '../../core/concepts/findings.ts';
import type { Services } from '../services.ts';
import { readHoverLevel } from '../settings.ts';

/** UTF-16 units read in one go: about 10 ms, then others have their turn. */
const slice = 262_144;
/** UTF-16 units that one edit may bring to be read at once. */
const longestEdit = 20_000;
/** Milliseconds of quiet after a change before a document is read again. */
const quiet = 400;

/** Documents that are no one's text: what programs print, commit messages, comments, chats. */
const closedSchemes = new Set(['output', 'comment', 'vscode-scm', 'chatSessionInput', 'chat-editing-text-model']);

export const isText = ({ uri }: vscode.TextDocument): boolean =>
  !closedSchemes.has(uri.scheme) && !uri.scheme.startsWith('vscode-chat');

/** A document as recognition reads it. */
export const linesOf = (document: vscode.TextDocument): Lines => ({
  lineCount: document.lineCount,
  lineAt: (line) => document.lineAt(line).text,
});

export const rangeOf = ({ start, end }: PlaceMatch): vscode.Range =>
  new vscode.Range(start.line, start.column, end.line, end.column);

/** A file's path inside its workspace; outside of any, its name. */
export const pathInside = (uri: vscode.Uri): string =>
  vscode.workspace.getWorkspaceFolder(uri) === undefined
    ? (uri.path.split('/').at(-1) ?? '')
    : vscode.workspace.asRelativePath(uri, false);

/** What is known of one document. */
interface Known {
  /** The version that `blocks` were read from. */
  version?: number;
  blocks?: readonly Block[];
  evidence: Evidence;
  /** A reading that waits or runs. */
  timer?: unknown;
  reading?: Promise<void>;
}

export interface DocumentEvidence extends vscode.Disposable {
  /** At once: `noEvidence` until the document has been read, which this starts. */
  of(document: vscode.TextDocument): Evidence;
  /** When the document has been read as it stands. */
  read(document: vscode.TextDocument): Promise<Evidence>;
  /** What it was read for, as it stands; undefined when it changed meanwhile. */
  blocksOf(document: vscode.TextDocument): Promise<ReadDocument | undefined>;
}

export interface ReadDocument {
  readonly blocks: readonly Block[];
  readonly evidence: Evidence;
}

export function createDocumentEvidence({ concepts, log }: Pick<Services, 'concepts' | 'log'>): DocumentEvidence {
  const known = new Map<vscode.TextDocument, Known>();
  let made: Clues | undefined;
  const clues = async (): Promise<Clues> => (made ??= cluesOf((await concepts()).index));

  const stateOf = (document: vscode.TextDocument): Known => {
    const state = known.get(document) ?? { evidence: noEvidence };
    known.set(document, state);
    return state;
  };

  const readOne = async (document: vscode.TextDocument, state: Known): Promise<void> => {
    const { version } = document;
    const blocks = await blocksInTurns(linesOf(document), slice, await clues(), async () => {
      await new Promise<void>((resolve) => void setTimeout(resolve));
      // Whoever changed or closed it has seen to what comes next.
      return !document.isClosed && document.version === version;
    });
    if (blocks === undefined || document.version !== version) return;
    state.version = version;
    state.blocks = blocks;
  };

  /** Reads the lines that have changed; a change that is too large for it is left to `readOne`. */
  const readEdit = ({ document, contentChanges }: vscode.TextDocumentChangeEvent, state: Known): void => {
    if (made === undefined || state.blocks === undefined || state.version !== document.version - 1) return;
    if (contentChanges.some(({ text }) => text.length > longestEdit)) return;
    const blocks = editedBlocks(state.blocks, editOf(contentChanges), linesOf(document), made);
    if (blocks === undefined) return;
    state.blocks = blocks;
    state.version = document.version;
  };

  const settle = async ({ uri, documents }: Whole): Promise<void> => {
    const [first] = documents;
    if (first === undefined) return;
    const text = together(
      documents.flatMap((document) => known.get(document)?.blocks?.map((block) => block.findings) ?? []),
    );
    const findings = withPath(text, findingsOfPath(pathInside(uri), await clues()));
    const evidence = weigh(findings, await clues(), readHoverLevel(first));
    for (const document of documents) {
      const state = known.get(document);
      if (state !== undefined) state.evidence = evidence;
    }
  };

  /** Reads what has changed of the document and of those that belong to it, then weighs all together. */
  const readAll = async (document: vscode.TextDocument): Promise<void> => {
    const whole = wholeOf(document);
    for (const one of whole.documents) {
      if (one.isClosed) continue;
      const state = stateOf(one);
      if (state.version === one.version) continue;
      state.reading ??= readOne(one, state).finally(() => delete state.reading);
      await state.reading;
    }
    await settle(whole);
  };

  const schedule = (document: vscode.TextDocument, delay: number): void => {
    const state = stateOf(document);
    if (state.timer !== undefined) clearTimeout(state.timer);
    state.timer = setTimeout(() => {
      delete state.timer;
      if (!document.isClosed) readAll(document).catch((error: unknown) => log.warn(String(error)));
    }, delay);
  };

  const see = (document: vscode.TextDocument): void => {
    if (isText(document) && !known.has(document)) schedule(document, 0);
  };
  const seeAll = (editors: readonly vscode.TextEditor[]): void => {
    for (const { document } of editors) see(document);
  };
  const forget = (document: vscode.TextDocument): void => {
    const state = known.get(document);
    if (state?.timer !== undefined) clearTimeout(state.timer);
    known.delete(document);
  };

  seeAll(vscode.window.visibleTextEditors);
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(seeAll),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument((event) => {
      const state = known.get(event.document);
      if (event.contentChanges.length === 0 || state === undefined) return;
      readEdit(event, state);
      schedule(event.document, quiet);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('gloss.hover.level')) return;
      for (const document of known.keys()) schedule(document, 0);
    }),
  );

  return {
    of(document) {
      see(document);
      return known.get(document)?.evidence ?? noEvidence;
    },
    async read(document) {
      await readAll(document);
      return known.get(document)?.evidence ?? noEvidence;
    },
    async blocksOf(document) {
      await readAll(document);
      const { blocks, version, evidence = noEvidence } = known.get(document) ?? {};
      return blocks === undefined || version !== document.version ? undefined : { blocks, evidence };
    },
    dispose() {
      listeners.dispose();
      for (const document of known.keys()) forget(document);
    },
  };
}

/** A file and the documents that it is made of. */
interface Whole {
  readonly uri: vscode.Uri;
  readonly documents: readonly vscode.TextDocument[];
}

/** The cells of its notebook, for what the first cell imports counts in all; else the document alone. */
function wholeOf(document: vscode.TextDocument): Whole {
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cells = notebook.getCells().map((cell) => cell.document);
    if (cells.includes(document)) return { uri: notebook.uri, documents: cells };
  }
  return { uri: document.uri, documents: [document] };
}

/** The lines from the first that changed to the last, as one edit. */
function editOf(changes: readonly vscode.TextDocumentContentChangeEvent[]): Edit {
  const first = Math.min(...changes.map(({ range }) => range.start.line));
  const removed = Math.max(...changes.map(({ range }) => range.end.line)) + 1 - first;
  const grown = changes.reduce(
    (sum, { range, text }) => sum + text.split(/\r\n|\r|\n/).length - 1 - (range.end.line - range.start.line),
    0,
  );
  return { first, removed, added: removed + grown };
}
