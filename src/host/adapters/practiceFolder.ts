// PracticeFolder over VS Code's file systems, on desktop and web; watches, and looks every second where that is refused.
import * as vscode from 'vscode';
import type { PracticeFolder } from '../../core/ports.ts';
import { later } from '../later.ts';

/** Milliseconds in which several changes are one. */
const quiet = 50;
/** Milliseconds between looks where watching throws. */
const look = 1000;

/** @param own whether the folder is Gloss's own and is made when it is missing; one of the reader's is missed */
export function practiceFolder(uri: vscode.Uri, own: boolean): PracticeFolder {
  const { fs } = vscode.workspace;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(uri, name);
  const list: PracticeFolder['list'] = async () => {
    try {
      return (await fs.readDirectory(uri)).flatMap(([name, type]) =>
        type === vscode.FileType.Directory ? [] : [name],
      );
    } catch (error) {
      if (own && isMissing(error)) return [];
      throw error;
    }
  };
  return {
    list,
    read: async (name) => fs.readFile(at(name)),
    async write(name, bytes) {
      // A file system makes the folders above a file by itself: a folder that is gone would come back empty.
      if (own) await fs.createDirectory(uri);
      else await fs.stat(uri);
      await fs.writeFile(at(name), bytes);
    },
    rename: async (from, to) => fs.rename(at(from), at(to), { overwrite: false }),
    remove: async (name) => fs.delete(at(name)),
    watch: (changed) => watchFolder(uri, list, changed),
  };
}

export const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';

function watchFolder(uri: vscode.Uri, list: PracticeFolder['list'], changed: () => void): () => void {
  let timer: vscode.Disposable | undefined;
  const soon = (): void => {
    timer ??= later(quiet, () => {
      timer = undefined;
      changed();
    });
  };
  // A folder on a network or in a cloud may change unseen: coming back to the window is a moment to look.
  const coming = vscode.window.onDidChangeWindowState(({ focused }) => focused && soon());
  const watching = watchOrLook(uri, list, soon);
  return () => {
    coming.dispose();
    watching.dispose();
    timer?.dispose();
  };
}

function watchOrLook(uri: vscode.Uri, list: PracticeFolder['list'], changed: () => void): vscode.Disposable {
  try {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '*.jsonl'));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
    );
  } catch {
    return lookAgain(list, changed);
  }
}

/** Compares the names of the files every second. */
function lookAgain(list: PracticeFolder['list'], changed: () => void): vscode.Disposable {
  let ended = false;
  let timer: vscode.Disposable | undefined;
  let last: string | undefined;
  const run = async (): Promise<void> => {
    const names = await list().catch(() => []);
    const now = names.toSorted((a, b) => (a < b ? -1 : 1)).join('\n');
    if (last !== undefined && last !== now) changed();
    last = now;
    if (!ended) timer = later(look, () => void run());
  };
  void run();
  return new vscode.Disposable(() => {
    ended = true;
    timer?.dispose();
  });
}
