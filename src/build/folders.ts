// Names in a folder, sorted; none when there is no such folder.
import { existsSync, readdirSync, type Dirent } from 'node:fs';

const entries = (folder: string): readonly Dirent[] =>
  existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];

export const filesIn = (folder: string): readonly string[] =>
  entries(folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

export const foldersIn = (folder: string): readonly string[] =>
  entries(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
