// Which files .gitignore files leave out, with nested ones as git reads them.
import createIgnore, { type Ignore } from 'ignore';

/** Reads a path with `/` below the workspace folder; paths outside of it are never ignored. */
export type IsIgnored = (path: string) => boolean;

/** @param files texts of the .gitignore files by their folder below the workspace folder, '' for the root */
export function ignoreRules(files: ReadonlyMap<string, string>): IsIgnored {
  const rules = [...files]
    .map(([folder, text]): readonly [string, Ignore] => [folder, createIgnore().add(text)])
    .toSorted(([a], [b]) => b.length - a.length);

  /** The nearest .gitignore that says anything decides. */
  const decided = (path: string): boolean => {
    for (const [folder, rule] of rules) {
      if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
      const below = folder === '' ? path : path.slice(folder.length + 1);
      if (!createIgnore.isPathValid(below) || below === '/') continue;
      const { ignored, unignored } = rule.test(below);
      if (ignored) return true;
      if (unignored) return false;
    }
    return false;
  };
  return (path) => {
    // A file within an ignored folder cannot be brought back.
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      if (decided(path.slice(0, at + 1))) return true;
    return decided(path);
  };
}
