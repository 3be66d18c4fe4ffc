// Starts the server of the offline host in a process group of its own, and ends the whole group.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { atExit } from '../support/atExit.mjs';

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {number | undefined} pid of the group's first process
 * @property {Promise<number | null>} ended the exit code, when it ends by itself
 * @property {() => Promise<void>} stop ends the group and waits for it
 */

/** Quiet defaults: nothing of the editor's own in the way of a test or a picture, nothing asked of the network. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Settings that stand in the file already win over the quiet ones; `settings` wins over both.
 * @param {string} userData
 * @param {Record<string, unknown>} settings
 */
export async function writeSettings(userData, settings) {
  const file = path.join(userData, 'User', 'settings.json');
  await mkdir(path.dirname(file), { recursive: true });
  const own = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  await writeFile(file, JSON.stringify({ ...quiet, ...own, ...settings }, undefined, 2));
}

/**
 * @param {import('./offlineHost.mjs').OfflineHost} host
 * @param {{ userData: string, extensions: string, port?: number, trust?: boolean, verbose?: boolean }} options
 * @returns {Promise<Server>}
 */
export async function startServer(host, { userData, extensions, port = 0, trust = true, verbose = false }) {
  const args = [
    path.join(host.server, 'out', 'server-main.js'),
    '--host=127.0.0.1',
    `--port=${port}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    '--disable-experiments',
    '--reconnection-grace-time=1',
    `--user-data-dir=${userData}`,
    `--server-data-dir=${path.join(userData, 'server')}`,
    `--extensions-dir=${extensions}`,
    // Should this process be killed outright, the server ends by itself a few minutes after its last window.
    '--enable-remote-auto-shutdown',
    ...(trust ? ['--disable-workspace-trust'] : []),
  ];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: '' };
  const child = spawn(host.node, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const stopped = atExit(() => killGroup(child.pid, 'SIGKILL'));
  const ended = new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', () => resolve(null));
  });
  const stop = async () => {
    killGroup(child.pid, 'SIGTERM');
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1500))]);
    killGroup(child.pid, 'SIGKILL');
    await ended;
    stopped();
  };
  const listening = new Promise((resolve, reject) => {
    let output = '';
    const read = (/** @type {Buffer} */ data) => {
      if (verbose) process.stderr.write(data);
      output = (output + data).slice(-4000);
      const found = /listening on (\d+)/.exec(output);
      if (found !== null) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then((code) => reject(new Error(`The server of the offline host ended with ${code}: ${output}`)));
  });
  return { port: await listening, pid: child.pid, ended, stop };
}

/**
 * @param {number | undefined} pid of the group's first process
 * @param {NodeJS.Signals} signal
 */
function killGroup(pid, signal) {
  if (pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  else
    try {
      process.kill(-pid, signal);
    } catch {
      // The group is gone already.
    }
}

/**
 * The address of a workbench; the payload counts because the smoke-test driver is on.
 * @param {number} port
 * @param {{ folder?: string, development?: readonly string[], tests?: string }} options absolute paths
 */
export function workbenchAddress(port, { folder, development = [], tests }) {
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${port}${toPosix(path.resolve(file))}`;
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder: toPosix(path.resolve(folder)) });
  const payload = development.map((one) => ['extensionDevelopmentPath', remote(one)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  if (payload.length > 0) query.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return `http://127.0.0.1:${port}/?${String(query).replaceAll('%2F', '/')}`;
}

/** @param {string} file */
const toPosix = (file) => (path.sep === '/' ? file : `/${file.split(path.sep).join('/')}`);
