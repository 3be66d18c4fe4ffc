// The folder of the log on this machine's disk, as VS Code keeps it: a rename looks first whether the name is taken.
import { existsSync, watch } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PracticeFolder } from '../../src/core/ports.ts';

export function nodeFolder(folder: string): PracticeFolder {
  const at = (name: string): string => path.join(folder, name);
  return {
    list: async () => (existsSync(folder) ? await readdir(folder) : []),
    read: (name) => readFile(at(name)),
    async write(name, bytes) {
      await mkdir(folder, { recursive: true });
      await writeFile(at(name), bytes);
    },
    async rename(from, to) {
      if (existsSync(at(to))) throw new Error(`${to} exists`);
      await rename(at(from), at(to));
    },
    remove: (name) => rm(at(name)),
    watch(changed) {
      const watcher = watch(folder, () => changed());
      return () => watcher.close();
    },
  };
}
