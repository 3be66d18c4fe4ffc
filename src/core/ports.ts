// What the core asks of the world; the host implements these, tests have them in memory.
import type { PracticeEvent } from './recall/practiceEvent.ts';

/** Compiled content: `catalog.json`, `concepts.json`, `search.json`; of each question `answers`, `exercises` and `copies/<id>.<language>.json`. */
export interface ContentSource {
  /** The text of a file below the content folder; rejects when it cannot be read. */
  read(path: string): Promise<string>;
}

/** An append-only log of practice: one JSON object an event. */
export interface PracticeLog {
  /** Resolves when all of them survive the death of this process; rejects with one sentence, and then none of them counts. */
  append(events: readonly PracticeEvent[]): Promise<void>;
}

/**
 * The folder that holds the log, flat. Nothing is asked of it that file systems do not have: `write` may stop halfway,
 * and others may add and take away files at any moment. Every method rejects when it could not do its work.
 */
export interface PracticeFolder {
  /** Names of all files, in any order; none when the folder was never written to. */
  list(): Promise<readonly string[]>;
  read(name: string): Promise<Uint8Array>;
  /** Makes the file or replaces it; readers may see half of it meanwhile. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** At once or not at all; rejects when `to` exists. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Calls back after files came or went, soon and not for each. @returns ends it */
  watch?(changed: () => void): () => void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes to add to UTC for local time at that moment (UTC+8: 480). */
  offset(at: number): number;
}
