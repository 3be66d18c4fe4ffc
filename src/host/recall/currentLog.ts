// The log in the folder that the setting names; what was written elsewhere before is copied there, and stays where it was.
import * as vscode from 'vscode';
import { openLog, type LogFiles } from '../../core/recall/log/logFiles.ts';
import { copyLog } from '../../core/recall/log/logTransfer.ts';
import type { Maker } from '../../core/recall/log/writeNew.ts';
import { isMissing } from '../adapters/practiceFolder.ts';
import { sentenceOf } from '../command.ts';
import { stateKeys } from '../ids.ts';
import { readProgressFolder } from '../settings.ts';
import { copyNotes } from './copyNotes.ts';
import { progressFolder, type ProgressFolder } from './progressFolder.ts';

export interface OpenLog extends ProgressFolder {
  readonly log: LogFiles;
}

export interface CurrentLog extends vscode.Disposable {
  /**
   * Does something with the log of the moment, which stays where it is until that is done: what is written to a folder
   * is there when the folder is copied. Rejects with PlainError when the folder's name cannot be understood.
   */
  use<T>(work: (log: OpenLog) => Promise<T>): Promise<T>;
  /** Other windows or devices wrote something, or the folder is another. */
  readonly onDidChange: vscode.Event<void>;
}

export function createCurrentLog(
  { globalState, globalStorageUri }: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  maker: Maker,
): CurrentLog {
  const changed = new vscode.EventEmitter<void>();
  const inUse = new Set<Promise<unknown>>();
  let endWatching = (): void => {};
  let current: Promise<OpenLog> | undefined;

  const start = (place: ProgressFolder): OpenLog => {
    const log = openLog(place.folder, { ...maker, pause });
    endWatching();
    endWatching = log.onChange(() => changed.fire());
    return { ...place, log };
  };

  /** Goes to the folder that the setting names, with all that was written to the last one; else stays. */
  const settle = async (): Promise<ProgressFolder> => {
    const used = globalState.get<string>(stateKeys.progressFolder, '');
    const before = progressFolder(used, globalStorageUri);
    const wanted = readProgressFolder();
    if (wanted === used) return before;
    try {
      const after = progressFolder(wanted, globalStorageUri);
      await after.make();
      await copy(before, after);
      await globalState.update(stateKeys.progressFolder, wanted);
      return after;
    } catch (error) {
      output.error(`The practice log stays in ${before.name}: ${String(error)}`);
      void vscode.window.showWarningMessage(sentenceOf(error));
      return before;
    }
  };

  const copy = async (before: ProgressFolder, after: ProgressFolder): Promise<void> => {
    try {
      for (const problem of await copyLog(before.folder, after.folder, maker)) output.warn(problem);
      await copyNotes(before.uri, after.uri);
      output.info(`The practice log is now in ${after.name}; ${before.name} keeps a copy.`);
    } catch (error) {
      if (!(await isGone(before))) throw error;
      output.warn(`The practice log is now in ${after.name}. ${before.name} is not there: nothing was copied.`);
    }
  };

  /** After what is being done, and one after the other: two changes of the setting do not copy at once. */
  const settleInTurn = (): Promise<OpenLog> => {
    const last = current?.catch(() => undefined) ?? Promise.resolve(undefined);
    const settled = last.then(async (was) => {
      await Promise.allSettled(inUse);
      const place = await settle();
      if (was?.uri.toString() === place.uri.toString()) return was;
      const opened = start(place);
      if (was !== undefined) changed.fire();
      return opened;
    });
    current = settled;
    settled.catch(() => {
      // The next use tries again.
      if (current === settled) current = undefined;
    });
    return settled;
  };

  const configured = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('gloss.progressFolder'))
      settleInTurn().catch((error: unknown) => output.error(String(error)));
  });

  return {
    async use(work) {
      const log = await (current ?? settleInTurn());
      const using = work(log);
      inUse.add(using);
      try {
        return await using;
      } finally {
        inUse.delete(using);
      }
    },
    onDidChange: changed.event,
    dispose() {
      endWatching();
      configured.dispose();
      changed.dispose();
    },
  };
}

async function isGone({ folder }: ProgressFolder): Promise<boolean> {
  try {
    await folder.list();
    return false;
  } catch (error) {
    return isMissing(error);
  }
}

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));
