// Finds the git directory of a checkout among those that the commands of the evaluation are given.
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The git directory of `<owner>/<repo>` below the folder of checkouts, which has a folder named <owner>+<repo>:
 * a clone, a bare git directory, or one named "repo" inside. Undefined where there is none.
 * @param {string} checkouts
 * @param {string} repository
 */
export function gitDirectory(checkouts, repository) {
  const folder = path.join(checkouts, repository.replace('/', '+'));
  const candidates = [path.join(folder, '.git'), path.join(folder, 'repo', '.git'), path.join(folder, 'repo'), folder];
  return candidates.find((one) => existsSync(path.join(one, 'objects')));
}
