// The core's ports in memory: content from a map, a clock that stands.
import type { Clock, ContentSource } from '../../src/core/ports.ts';

export function memoryContent(files: Readonly<Record<string, string>>): ContentSource {
  return {
    read: (path) => {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      return text === undefined ? Promise.reject(new Error(`No file ${path}`)) : Promise.resolve(text);
    },
  };
}

/** @param at milliseconds since 1970 @param offset minutes to add to UTC for local time */
export const standingClock = (at: number, offset = 0): Clock => ({ now: () => at, offset: () => offset });
