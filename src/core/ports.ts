// What the core asks of the world; the host implements these, tests have them in memory.
import type { PracticeEvent } from './recall/practiceEvent.ts';

/** Compiled content: `catalog.json`, `concepts.json`, `search.json`, `answers/<id>.<language>.json`. */
export interface ContentSource {
  /** The text of a file below the content folder; rejects when it cannot be read. */
  read(path: string): Promise<string>;
}

/** An append-only log of practice: one JSON object an event. */
export interface PracticeLog {
  /** Resolves when the event survives the death of this process. */
  append(event: PracticeEvent): Promise<void>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes to add to UTC for local time at that moment (UTC+8: 480). */
  offset(at: number): number;
}
