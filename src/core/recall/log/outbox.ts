// What could not be written to the log yet: kept and tried again, so that a full disk or a lost folder loses no answer.
import type { PracticeLog } from '../../ports.ts';
import type { PracticeEvent } from '../practiceEvent.ts';

export interface Outbox extends PracticeLog {
  /** Events that are not saved yet because writing them failed. */
  readonly pending: readonly PracticeEvent[];
  /** Tries what is pending, oldest first; rejects with the error of the first that fails, which stays with the rest. */
  retry(): Promise<void>;
  /** Calls back when `pending` has changed. @returns ends it */
  onChange(listener: () => void): () => void;
}

/** @param log the one to write to at the moment of writing */
export function createOutbox(log: () => PracticeLog): Outbox {
  const batches: (readonly PracticeEvent[])[] = [];
  const listeners = new Set<() => void>();
  let retrying: Promise<void> | undefined;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  const sendAll = async (): Promise<void> => {
    for (let [batch] = batches; batch !== undefined; [batch] = batches) {
      // The same batch has the same name, so that one that was written after all is not written twice.
      await log().append(batch);
      batches.shift();
      tell();
    }
  };

  return {
    async append(events) {
      try {
        await log().append(events);
      } catch (error) {
        batches.push(events);
        tell();
        throw error;
      }
    },
    get pending() {
      return batches.flat();
    },
    retry() {
      retrying ??= sendAll().finally(() => {
        retrying = undefined;
      });
      return retrying;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
