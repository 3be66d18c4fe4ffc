// The log in the folder that the setting names; what was written elsewhere before is copied there, and stays where it was.
import * as vscode from 'vscode';
import { openLog, type LogFiles } from '../../core/recall/logFiles.ts';
import { copyLog } from '../../core/recall/logTransfer.ts';
import type { Maker } from '../../core/recall/writeNew.ts';
import { isMissing } from '../adapters/practiceFolder.ts';
import { sentenceOf } from '../command.ts';
import { stateKeys } from '../ids.ts';
import { readProgressFolder } from '../settings.ts';
import { progressFolder, type ProgressFolder } from './progressFolder.ts';

export interface OpenLog extends ProgressFolder {
  readonly log: LogFiles;
}

export interface CurrentLog extends vscode.Disposable {
  /** Opened on first use. Rejects with PlainError when the folder's name cannot be understood. */
  open(): Promise<OpenLog>;
  /** Other windows or devices wrote something, or the folder is another. */
  readonly onDidChange: vscode.Event<void>;
}

export function createCurrentLog(
  { globalState, globalStorageUri }: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  maker: Maker,
): CurrentLog {
  const changed = new vscode.EventEmitter<void>();
  let current: OpenLog | undefined;
  let endWatching = (): void => {};
  let last: Promise<unknown> = Promise.resolve();

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
      await before.folder.list();
    } catch (error) {
      if (!isMissing(error)) throw error;
      output.warn(`The practice log is now in ${after.name}. ${before.name} is not there: nothing was copied.`);
      return;
    }
    for (const problem of await copyLog(before.folder, after.folder, maker)) output.warn(problem);
    output.info(`The practice log is now in ${after.name}; ${before.name} keeps a copy.`);
  };

  /** One after the other, so that two changes of the setting do not copy into two folders at once. */
  const settleInTurn = (): Promise<OpenLog> => {
    const settled = last.then(async () => {
      const place = await settle();
      if (current !== undefined && current.uri.toString() === place.uri.toString()) return current;
      const moved = current !== undefined;
      current = start(place);
      if (moved) changed.fire();
      return current;
    });
    last = settled.catch(() => {});
    return settled;
  };

  const configured = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('gloss.progressFolder'))
      settleInTurn().catch((error: unknown) => output.error(String(error)));
  });

  return {
    open: async () => current ?? settleInTurn(),
    onDidChange: changed.event,
    dispose() {
      endWatching();
      configured.dispose();
      changed.dispose();
    },
  };
}

const pause = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));
