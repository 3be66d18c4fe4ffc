// `node test/eval/verifyIdentifiers.mjs CHECKOUTS [SET]`: holds each row of the record of identifiers against the source it names.
// CHECKOUTS holds a folder per repository, named <owner>+<repo>, and the unpacked wheel of each package, named <package>-<version>.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gitDirectory } from './gitDirectory.mjs';

const [checkouts, set = 'test/content/identifiers.jsonl'] = process.argv.slice(2);
if (checkouts === undefined) {
  console.error('usage: node test/eval/verifyIdentifiers.mjs CHECKOUTS [SET]');
  process.exit(1);
}

const folder = checkouts;

/**
 * @typedef {{ library: string, identifier: string, path: string, line: number }
 *   & ({ repository: string, commit: string } | { package: string, version: string })} Row
 */

/** @type {Map<string, readonly string[] | undefined>} */
const known = new Map();

/** @param {Row} row */
function linesOf(row) {
  const source = 'commit' in row ? `${row.repository}@${row.commit}` : `${row.package} ${row.version}`;
  const key = `${source} ${row.path}`;
  if (!known.has(key)) known.set(key, textOf(row)?.split('\n'));
  return { source, lines: known.get(key) };
}

/** @param {Row} row */
function textOf(row) {
  if (!('commit' in row)) {
    const file = path.join(folder, `${row.package}-${row.version}`, row.path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  }
  const directory = gitDirectory(folder, row.repository);
  if (directory === undefined) return undefined;
  const options = { encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 28 };
  const shown = spawnSync('git', ['--git-dir', directory, 'show', `${row.commit}:${row.path}`], options);
  return shown.status === 0 ? shown.stdout : undefined;
}

/**
 * Whether the line holds the identifier whole, no letter, digit or underscore on either side; of `model.generate` the last name is what a line defines.
 * @param {string} line
 * @param {string} identifier
 */
function holds(line, identifier) {
  const name = identifier.slice(identifier.lastIndexOf('.') + 1);
  return new RegExp(`(?<!\\w)${name}(?!\\w)`).test(line);
}

let failed = 0;
const rows = readFileSync(set, 'utf8').split('\n').filter(Boolean);
for (const json of rows) {
  /** @type {Row} */
  const row = JSON.parse(json);
  const { source, lines } = linesOf(row);
  const line = lines?.[row.line - 1];
  if (line !== undefined && holds(line, row.identifier)) continue;
  failed += 1;
  const fault = lines === undefined ? 'cannot be had' : 'does not hold it';
  console.error(`${row.library} ${row.identifier}: ${source} ${row.path}:${row.line} ${fault}`);
}
console.log(`${rows.length - failed} of ${rows.length} identifiers stand where the record says`);
process.exitCode = failed === 0 ? 0 : 1;
