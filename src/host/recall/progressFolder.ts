// Which folder the log is in: Gloss's own, or the one that the reader has set.
import * as vscode from 'vscode';
import { homeFolder } from '../adapters/homeFolder.ts';
import { isMissing, practiceFolder } from '../adapters/practiceFolder.ts';
import { mention, PlainError } from '../command.ts';
import type { PracticeFolder } from '../../core/ports.ts';

export interface ProgressFolder {
  readonly uri: vscode.Uri;
  /** As a sentence names it. */
  readonly name: string;
  readonly folder: PracticeFolder;
  /** Makes the folder when it is missing. Rejects with PlainError when there is no place for it. */
  make(): Promise<void>;
}

/**
 * @param setting a full path, one below `~`, the address of a folder, or '' for Gloss's own
 * @throws {PlainError} when it is none of these
 */
export function progressFolder(setting: string, storage: vscode.Uri): ProgressFolder {
  const own = setting.trim() === '';
  const uri = own ? vscode.Uri.joinPath(storage, 'practice') : chosen(setting.trim());
  return {
    uri,
    name: mention(uri.scheme === 'file' ? uri.fsPath : uri.toString(true)),
    folder: practiceFolder(uri, own),
    make: async () => (own ? vscode.workspace.fs.createDirectory(uri) : makeFolder(uri)),
  };
}

function chosen(setting: string): vscode.Uri {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(setting)) return vscode.Uri.parse(setting);
  const home = homeFolder();
  if (/^~(?=[/\\]|$)/.test(setting) && home !== undefined)
    return vscode.Uri.joinPath(vscode.Uri.file(home), setting.slice(1).replaceAll('\\', '/'));
  if (/^(?:[/\\]|[a-z]:[/\\])/i.test(setting)) return vscode.Uri.file(setting);
  throw new PlainError(vscode.l10n.t('“{0}” is not the full path of a folder.', mention(setting)));
}

/** On a drive that is not there nothing is made: the folder above must be there. */
async function makeFolder(uri: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  if (await isFolder(uri)) return;
  if (!(await isFolder(vscode.Uri.joinPath(uri, '..')))) throw notThere(uri.path);
  await fs.createDirectory(uri);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

const notThere = (name: string): PlainError =>
  new PlainError(vscode.l10n.t('The folder {0} is not there.', mention(name)));

/** What the person reads when an event could not be written. */
export function saveProblem(error: unknown, { name }: ProgressFolder): PlainError {
  if (error instanceof PlainError) return error;
  if (/ENOSPC|EDQUOT|quota/i.test(String(error)))
    return new PlainError(vscode.l10n.t('Not saved yet: the disk is full.'));
  if (isMissing(error)) return new PlainError(vscode.l10n.t('Not saved yet: the folder {0} is not there.', name));
  return new PlainError(vscode.l10n.t('Not saved yet: Gloss cannot write into {0}.', name));
}
