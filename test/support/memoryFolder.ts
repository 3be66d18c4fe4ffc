// The folder of the log in memory, with failures on demand.
import type { PracticeFolder } from '../../src/core/ports.ts';

export interface MemoryFolder extends PracticeFolder {
  readonly files: Map<string, Uint8Array>;
  /** Set to make every write fail with it. */
  full: Error | undefined;
}

/** @param turn awaited in every call, so that a test decides who goes on when */
export function memoryFolder(
  texts: Readonly<Record<string, string>> = {},
  turn: () => Promise<void> = () => Promise.resolve(),
): MemoryFolder {
  const files = new Map<string, Uint8Array>(
    Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]),
  );
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const found = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new Error(`No file ${name}`);
    return bytes;
  };
  const folder: MemoryFolder = {
    files,
    full: undefined,
    async list() {
      await turn();
      return [...files.keys()];
    },
    async read(name) {
      await turn();
      return found(name);
    },
    async write(name, bytes) {
      if (folder.full !== undefined) throw folder.full;
      files.set(name, bytes.slice(0, bytes.length / 2));
      await turn();
      files.set(name, bytes);
      changed();
    },
    async rename(from, to) {
      await turn();
      const bytes = found(from);
      if (files.has(to)) throw new Error(`${to} exists`);
      files.delete(from);
      files.set(to, bytes);
      changed();
    },
    async remove(name) {
      await turn();
      found(name);
      files.delete(name);
      changed();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
  return folder;
}

export const textOf = (folder: MemoryFolder, name: string): string => new TextDecoder().decode(folder.files.get(name));
