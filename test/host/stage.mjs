// Copies what the VSIX would hold into a folder of its own, where a test run may write and break things.
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { existsSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from '../support/atExit.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const shipped = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'dist', 'media'];

/**
 * @typedef {object} Stage
 * @property {string} folder of this run; short, for VS Code puts a socket below it
 * @property {string} extension the copy of Gloss
 * @property {string} workspace a copy of the sample workspace
 * @property {() => Promise<void>} remove
 */

/** @returns {Promise<Stage>} */
export async function makeStage() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gloss-'));
  const extension = path.join(folder, 'extension');
  const workspace = path.join(folder, 'workspace');
  await mkdir(extension);
  for (const name of shipped.filter((one) => existsSync(path.join(root, one))))
    await cp(path.join(root, name), path.join(extension, name), { recursive: true });
  await mkdir(workspace);
  const sample = path.join(root, 'test', 'fixtures', 'workspace');
  if (existsSync(sample)) await cp(sample, workspace, { recursive: true });
  const options = { recursive: true, force: true, maxRetries: 5 };
  const removed = atExit(() => rmSync(folder, options));
  const remove = async () => {
    await rm(folder, options);
    removed();
  };
  return { folder, extension, workspace, remove };
}

/**
 * A stage that follows the source tree: what is rebuilt there is seen after a reload of the window. It lies outside of
 * the tree because VS Code takes any theme below a developed extension, the host's own in .vscode-test too, for its theme.
 * @param {string} folder made anew
 */
export async function linkStage(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of shipped) {
    const source = path.join(root, name);
    const found = await stat(source).catch(() => undefined);
    if (found?.isDirectory()) await symlink(source, path.join(folder, name), 'junction');
    else if (found !== undefined) await cp(source, path.join(folder, name));
  }
}

/**
 * VS Code fires the bare `onLanguage` for inputs of its own (its chat, for one) soon after every start. With this only a
 * Python text counts, so that a test can stand between Gloss and the window before Gloss starts.
 * @param {Stage} stage
 */
export async function narrowActivation({ extension }) {
  const file = path.join(extension, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.activationEvents = manifest.activationEvents.map((/** @type {string} */ event) =>
    event === 'onLanguage' ? 'onLanguage:python' : event,
  );
  await writeFile(file, JSON.stringify(manifest));
}
