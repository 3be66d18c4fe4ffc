// Writes what the reader did, once, however often the page asks; what cannot be written waits, and is done when it is.
import type * as vscode from 'vscode';
import type { PracticeEvent } from '../../core/recall/practiceEvent.ts';
import type { Saved } from '../../protocol/memoryScreens.ts';
import type { Services } from '../services.ts';
import type { MemoryService } from './memoryService.ts';

export interface Saving extends vscode.Disposable {
  /** Something is being written or waits for it, or what follows from it is not done yet. */
  readonly busy: boolean;
  /**
   * Resolves with false when the log does not have it yet: then the same `key` asks again, and nothing is made anew.
   * @param make the event and what to do once the log has it; called at most once a key
   */
  save(key: string, make: () => { readonly event: PracticeEvent; readonly done: () => Promise<void> }): Promise<Saved>;
}

export function createSaving({ practice, log }: Services, memory: MemoryService): Saving {
  let running: { readonly key: string; readonly saved: Promise<Saved> } | undefined;
  let waiting: { readonly key: string; readonly done: () => Promise<void> } | undefined;

  let finishing = 0;

  const finish = async (done: () => Promise<void>): Promise<Saved> => {
    waiting = undefined;
    finishing += 1;
    try {
      await done();
    } finally {
      finishing -= 1;
    }
    return { saved: true };
  };
  const attempt: Saving['save'] = async (key, make) => {
    const { done, run } =
      waiting?.key === key
        ? { done: waiting.done, run: () => practice.retry() }
        : (({ event, done: after }) => ({ done: after, run: () => memory.write([event]) }))(make());
    try {
      await run();
    } catch (error) {
      log.warn(`Not saved yet: ${String(error)}`);
      waiting = { key, done };
      return { saved: false };
    }
    return finish(done);
  };
  // The store tries by itself as well: the page then goes on.
  const settling = practice.onDidChangePending(() => {
    if (waiting === undefined || running !== undefined || practice.pending.length > 0) return;
    finish(waiting.done).catch((error: unknown) => log.error(String(error)));
  });

  return {
    get busy() {
      return running !== undefined || waiting !== undefined || finishing > 0;
    },
    save(key, make) {
      if (running?.key === key) return running.saved;
      const saved = attempt(key, make).finally(() => {
        running = undefined;
      });
      running = { key, saved };
      return saved;
    },
    dispose: () => settling.dispose(),
  };
}
