// The log of practice as the features use it: what cannot be written waits and is written again.
import * as vscode from 'vscode';
import type { LogReading } from '../../core/recall/log/logFiles.ts';
import { exportLog, importLog, type ExportedLog, type ImportedLog } from '../../core/recall/log/logTransfer.ts';
import { createOutbox } from '../../core/recall/log/outbox.ts';
import type { PracticeEvent } from '../../core/recall/practiceEvent.ts';
import type { Maker } from '../../core/recall/log/writeNew.ts';
import type { Clock, PracticeLog } from '../../core/ports.ts';
import { stateKeys } from '../ids.ts';
import { later } from '../later.ts';
import { once } from '../once.ts';
import { createCurrentLog } from './currentLog.ts';
import { saveProblem } from './progressFolder.ts';

export interface PracticeStore extends PracticeLog, vscode.Disposable {
  /** Rejects with PlainError; the events are then pending, and no one needs to write them again. */
  append(events: readonly PracticeEvent[]): Promise<void>;
  /**
   * Events that were not read yet, this window's own included; some may come twice. The first reading gives all, and
   * then files are merged in the background. Rejects when the folder cannot be read.
   */
  read(): Promise<LogReading>;
  /** There is something to read: another window or device wrote it, the folder is another, or what waited is saved. */
  readonly onDidChange: vscode.Event<void>;
  /** Events that are not saved yet; they are tried again every few seconds. */
  readonly pending: readonly PracticeEvent[];
  readonly onDidChangePending: vscode.Event<void>;
  /** Tries to write what is pending now. Rejects with PlainError. */
  retry(): Promise<void>;
  /** Where the log is. */
  folder(): Promise<vscode.Uri>;
  export(): Promise<ExportedLog>;
  import(bytes: Uint8Array): Promise<ImportedLog>;
}

/** Milliseconds between two tries to write what is pending. */
const patience = 5000;

export function createPracticeStore(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  clock: Clock,
): PracticeStore {
  const maker: Maker = { device: deviceOf(context.globalState), writer: drawn(8), clock };
  const current = createCurrentLog(context, output, maker);
  const changed = new vscode.EventEmitter<void>();
  const changedPending = new vscode.EventEmitter<void>();
  const moved = current.onDidChange(() => changed.fire());
  let timer: vscode.Disposable | undefined;

  const write = (events: readonly PracticeEvent[]): Promise<void> =>
    current.use(async (place) => {
      try {
        await place.log.append(events);
      } catch (error) {
        output.error(`The practice log could not be written: ${String(error)}`);
        throw saveProblem(error, place);
      }
    });
  const outbox = createOutbox(() => ({ append: write }));
  const retry = async (): Promise<void> => {
    await outbox.retry();
    changed.fire();
  };
  /** One timer while something waits. */
  const retryLater = (): void => {
    if (timer !== undefined || outbox.pending.length === 0) return;
    timer = later(patience, () => {
      timer = undefined;
      // Why it failed stands in the log.
      retry().then(retryLater, retryLater);
    });
  };
  outbox.onChange(() => {
    changedPending.fire();
    retryLater();
  });

  const mergeOnce = once(async () => {
    try {
      await current.use(({ log }) => log.merge());
    } catch (error) {
      output.warn(`Files of the practice log were not merged: ${String(error)}`);
    }
  });

  return {
    append: (events) => outbox.append(events),
    async read() {
      const reading = await current.use(({ log }) => log.read());
      for (const problem of reading.problems) output.warn(problem);
      void mergeOnce();
      return reading;
    },
    onDidChange: changed.event,
    get pending() {
      return outbox.pending;
    },
    onDidChangePending: changedPending.event,
    retry,
    folder: () => current.use(async ({ uri }) => uri),
    export: () => current.use(({ folder }) => exportLog(folder)),
    async import(bytes) {
      const imported = await current.use(({ folder }) => importLog(folder, bytes, maker));
      changed.fire();
      return imported;
    },
    dispose() {
      timer?.dispose();
      for (const one of [current, moved, changed, changedPending]) one.dispose();
    },
  };
}

const drawn = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Drawn once and kept on this machine: a device merges the files that it wrote. */
function deviceOf(state: vscode.Memento): string {
  const kept = state.get<unknown>(stateKeys.device);
  if (typeof kept === 'string' && /^[0-9a-f]{8}$/.test(kept)) return kept;
  const device = drawn(4);
  void state.update(stateKeys.device, device);
  return device;
}
