// The concepts of the workspace's files: scanned once on demand, then kept up as files are saved, made and deleted.
import * as vscode from 'vscode';
import { weigh } from '../../core/concepts/evidence.ts';
import { findingsOfPath, withPath } from '../../core/concepts/filePath.ts';
import { cluesOf, slicesOf, startReading, type Clues } from '../../core/concepts/findings.ts';
import type { IsIgnored } from '../../core/plan/ignoreRules.ts';
import { fileConcepts, type FileConcept } from '../../core/plan/fileConcepts.ts';
import type { ScannedFile } from '../../core/plan/studyPlan.ts';
import { pathInside, type DocumentEvidence } from '../concepts/documents.ts';
import type { Services } from '../services.ts';
import { readHoverLevel } from '../settings.ts';
import { isListed, isNeverText, listFiles, readIgnoreRules } from './workspaceFiles.ts';

/** UTF-16 units scanned in one go: a few milliseconds, then others have their turn. */
const slice = 131_072;
/** Bytes of the largest file that is read. */
const largest = 1_048_576;
/** Files read at the same time. */
const together = 8;

/** Why files were left out, with how many. */
export type SkipReason = 'ignored' | 'binary' | 'large' | 'unreadable' | 'overLimit';
export type Skipped = Readonly<Record<SkipReason, number>>;

type Outcome = ScannedFile | SkipReason;

export interface WorkspaceIndex extends vscode.Disposable {
  /** Whether the workspace has been scanned. */
  readonly ready: boolean;
  readonly files: readonly ScannedFile[];
  /** Files looked at, whether they name a concept or not. */
  readonly scanned: number;
  readonly skipped: Skipped;
  /** The files that name a concept. */
  has(uri: string): boolean;
  /** Scans everything anew; false when it was cancelled, and then nothing has changed. */
  scan(progress: (done: number, of: number) => void, token: vscode.CancellationToken): Promise<boolean>;
  /** After a file was saved, made, changed or deleted and the index has followed. */
  readonly onDidFollow: vscode.Event<void>;
}

export function createWorkspaceIndex(services: Services, documents: DocumentEvidence): WorkspaceIndex {
  const followed = new vscode.EventEmitter<void>();
  let outcomes: Map<string, Outcome> | undefined;
  let overLimit = 0;
  let ignored: IsIgnored = () => false;
  let clues: Clues | undefined;
  let watching: vscode.Disposable | undefined;

  const pathOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);

  const conceptsOf = async (uri: vscode.Uri, text: string): Promise<ReadonlyMap<string, FileConcept>> => {
    clues ??= cluesOf((await services.concepts()).index);
    const reader = startReading(clues);
    for (const part of slicesOf(text, slice)) {
      reader.read(part);
      if (text.length > slice) await new Promise<void>((resolve) => void setTimeout(resolve));
    }
    const findings = withPath(reader.findings(), findingsOfPath(pathInside(uri), clues));
    const evidence = weigh(findings, clues, readHoverLevel());
    return fileConcepts([{ lines: 0, named: reader.named() }], evidence);
  };
  /** What a document was read for already is not read again: only what its last edit touched. */
  const scanFile = async (uri: vscode.Uri, text: string, document?: vscode.TextDocument): Promise<ScannedFile> => {
    const read = document && (await documents.blocksOf(document));
    const concepts = read ? fileConcepts(read.blocks, read.evidence) : await conceptsOf(uri, text);
    return { path: pathOf(uri), uri: uri.toString(), concepts };
  };

  const readFile = async (uri: vscode.Uri): Promise<Outcome> => {
    if (isNeverText(uri.path)) return 'binary';
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > largest) return 'large';
      const bytes = await vscode.workspace.fs.readFile(uri);
      if (bytes.subarray(0, 8000).includes(0)) return 'binary';
      const text = new TextDecoder().decode(bytes);
      const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      return await scanFile(uri, text, open?.getText() === text ? open : undefined);
    } catch (error) {
      services.log.debug(`${uri.toString()} cannot be read: ${String(error)}`);
      return 'unreadable';
    }
  };

  /** Brings one file up to date. @param document that was saved as this file */
  const follow = async (uri: vscode.Uri, document?: vscode.TextDocument): Promise<void> => {
    const known = outcomes;
    if (known === undefined || vscode.workspace.getWorkspaceFolder(uri) === undefined) return;
    const key = uri.toString();
    const text = document?.getText();
    const outcome = ignored(pathOf(uri))
      ? 'ignored'
      : text === undefined || text.length > largest
        ? await readFile(uri)
        : await scanFile(uri, text, document);
    if (outcomes !== known) return;
    known.set(key, outcome);
    followed.fire();
  };
  const forget = (uri: vscode.Uri): void => {
    if (outcomes === undefined) return;
    for (const key of outcomes.keys())
      if (key === uri.toString() || key.startsWith(`${uri.toString()}/`)) outcomes.delete(key);
    followed.fire();
  };
  /** A changed file counts when it was there, a new one when the listing of the workspace has it. */
  const listed = async (uri: vscode.Uri): Promise<boolean> =>
    outcomes?.has(uri.toString()) === true || (!ignored(pathOf(uri)) && (await isListed(uri)));
  const quietly = (run: () => Promise<void>): void => {
    run().catch((error: unknown) => services.log.warn(`The index of the workspace did not follow: ${String(error)}`));
  };
  const watch = (): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const seen = (uri: vscode.Uri): void =>
      quietly(async () => {
        if (await listed(uri)) await follow(uri);
      });
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(seen),
      watcher.onDidChange(seen),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidSaveTextDocument((document) =>
        quietly(async () => {
          if (await listed(document.uri)) await follow(document.uri, document);
        }),
      ),
    );
  };

  const scanned = (): readonly ScannedFile[] =>
    [...(outcomes?.values() ?? [])].filter((one): one is ScannedFile => typeof one !== 'string');
  const counted = (reason: SkipReason): number =>
    [...(outcomes?.values() ?? [])].filter((one) => one === reason).length;

  return {
    get ready() {
      return outcomes !== undefined;
    },
    get files() {
      return scanned().filter(({ concepts }) => concepts.size > 0);
    },
    get scanned() {
      return scanned().length;
    },
    get skipped() {
      return {
        ignored: counted('ignored'),
        binary: counted('binary'),
        large: counted('large'),
        unreadable: counted('unreadable'),
        overLimit,
      };
    },
    has(uri) {
      const outcome = outcomes?.get(uri);
      return typeof outcome === 'object' && outcome.concepts.size > 0;
    },
    async scan(progress, token) {
      const rules = await readIgnoreRules(token);
      const list = await listFiles(token);
      const found = new Map<string, Outcome>();
      const waiting = list.files.toReversed();
      const work = async (): Promise<void> => {
        for (let uri = waiting.pop(); uri !== undefined && !token.isCancellationRequested; uri = waiting.pop()) {
          found.set(uri.toString(), rules(pathOf(uri)) ? 'ignored' : await readFile(uri));
          progress(found.size, list.files.length);
        }
      };
      await Promise.all(Array.from({ length: together }, work));
      if (token.isCancellationRequested) return false;
      outcomes = found;
      overLimit = list.left;
      ignored = rules;
      watching ??= watch();
      return true;
    },
    onDidFollow: followed.event,
    dispose() {
      watching?.dispose();
      followed.dispose();
    },
  };
}
