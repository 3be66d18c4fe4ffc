// Runs bundled tests in VS Code or the offline host and demands their result file: a crashed extension host reports success.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { sentence } from '../support/sentence.mjs';

/**
 * @typedef {object} Outcome
 * @property {string} title
 * @property {number} milliseconds
 * @property {boolean} [skipped]
 * @property {string} [error]
 */

/**
 * @typedef {object} HostRun
 * @property {import('./getHost.mjs').Host} host
 * @property {'node' | 'web'} extensionHost
 * @property {string} folder of this run, for user data
 * @property {string} extension the folder of the extension under development; the tests are its dist/test/index.js
 * @property {string} workspace
 * @property {string} [extensions] the folder of installed extensions
 * @property {string} [picture] where to save one when the run fails
 */

/**
 * @param {HostRun} run
 * @returns {Promise<Outcome[]>} one for each test, and one for the requests of the page where they can be seen
 * @throws {Error} one sentence when there is no result
 */
export async function runInHost(run) {
  // SAFETY: suite/index.ts has written it.
  const outcomes = /** @type {Outcome[]} */ (await runForResult(run));
  if (run.host.kind === 'offline') outcomes.push(await judgeRequests(path.join(run.folder, 'requests.json')));
  return outcomes;
}

/**
 * @param {HostRun} run
 * @returns {Promise<unknown>} what the program in VS Code wrote to result.json beside its manifest
 * @throws {Error} one sentence when there is none
 */
export async function runForResult({ host, extensionHost, folder, extension, workspace, extensions, picture }) {
  const result = path.join(extension, 'result.json');
  await rm(result, { force: true });
  let why = 'it ended with success, so its extension host crashed or never started the tests';
  /** @type {Record<string, string>} */
  const environment = { GLOSS_REQUESTS: path.join(folder, 'requests.json') };
  if (picture !== undefined) environment['GLOSS_SHOT'] = picture;
  try {
    await runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(extension, 'dist', 'test', 'index.js'),
      launchArgs: [
        workspace,
        `--user-data-dir=${path.join(folder, 'user')}`,
        `--extensions-dir=${extensions ?? path.join(folder, 'extensions')}`,
        ...(extensionHost === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
      extensionTestsEnv: environment,
    });
  } catch (error) {
    why = sentence(error);
  }
  if (!existsSync(result)) throw new Error(`VS Code left no result: ${why}`);
  return JSON.parse(await readFile(result, 'utf8'));
}

/**
 * @param {string} file
 * @returns {Promise<Outcome>}
 */
async function judgeRequests(file) {
  const title = 'no request of the workbench, the page or the web worker leaves the machine';
  /** @type {import('./requests.mjs').Requests} */
  const { local, foreign } = JSON.parse(await readFile(file, 'utf8'));
  if (local.length < 10) return { title, milliseconds: 0, error: `only ${local.length} requests were seen at all` };
  if (foreign.length > 0) return { title, milliseconds: 0, error: foreign.join('\n') };
  return { title: `${title} (${local.length} seen)`, milliseconds: 0 };
}

/**
 * Prints the outcomes and counts them.
 * @param {readonly Outcome[]} outcomes
 * @returns {{ passed: number, failed: number }}
 */
export function report(outcomes) {
  for (const { title, error, skipped } of outcomes)
    console.log(error !== undefined ? `  FAILED ${title}\n${error}` : `  ${skipped ? 'skipped' : 'ok     '} ${title}`);
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  return { passed: outcomes.filter(({ error, skipped }) => error === undefined && !skipped).length, failed };
}
