// The core's ports in memory: content from a map, a log that keeps its events, a clock that stands.
import type { Clock, ContentSource, Log, PracticeLog } from '../../src/core/ports.ts';

export function memoryContent(files: Readonly<Record<string, string>>): ContentSource {
  return {
    read: (path) => {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      return text === undefined ? Promise.reject(new Error(`No file ${path}`)) : Promise.resolve(text);
    },
  };
}

export function memoryPracticeLog(): PracticeLog & { readonly events: readonly object[] } {
  const events: object[] = [];
  return {
    events,
    append: (event) => {
      events.push(event);
      return Promise.resolve();
    },
  };
}

/** @param at milliseconds since 1970 @param offset minutes to add to UTC for local time */
export const standingClock = (at: number, offset = 0): Clock => ({ now: () => at, offset: () => offset });

export function memoryLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  return {
    lines,
    info: (message) => void lines.push(`info ${message}`),
    warn: (message) => void lines.push(`warn ${message}`),
    error: (message) => void lines.push(`error ${message instanceof Error ? message.message : message}`),
  };
}
