// Chooses what VS Code the tests run in: the real one by download, else the offline host; one line says which was taken.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { getBrowser } from '../support/browser.mjs';
import { cache, getOfflineHost } from './offlineHost.mjs';
import { sentence } from '../support/sentence.mjs';

/**
 * @typedef {object} Host
 * @property {'vscode' | 'offline'} kind
 * @property {string} executable takes VS Code's arguments
 */

/** How long VS Code's download server may keep silent, in milliseconds. */
const patience = 5000;

/**
 * GLOSS_HOST (`vscode` or `offline`) decides without trying; GLOSS_VSCODE_VERSION names the version to download.
 * The choice is put into GLOSS_HOST, so that it holds for the programs that this one starts.
 * @returns {Promise<Host>}
 * @throws {Error} one sentence on what to install
 */
export async function getHost() {
  const wanted = process.env.GLOSS_HOST;
  const version = process.env.GLOSS_VSCODE_VERSION ?? 'stable';
  let reason = 'asked for by GLOSS_HOST';
  if (wanted !== 'offline') {
    try {
      if (!hasDisplay()) throw new Error('there is no display (xvfb-run gives one)');
      const executable = await downloadAndUnzipVSCode({ version, cachePath: path.resolve(cache), timeout: patience });
      if (wanted === undefined) console.log(`Host: VS Code ${version}, downloaded by @vscode/test-electron`);
      process.env.GLOSS_HOST = 'vscode';
      return { kind: 'vscode', executable };
    } catch (error) {
      if (wanted === 'vscode') throw error;
      reason = sentence(error);
    }
  }
  const host = await getOfflineHost();
  await getBrowser();
  if (wanted === undefined) console.log(`Host: the offline host, VS Code ${host.version} (no VS Code: ${reason})`);
  process.env.GLOSS_HOST = 'offline';
  const executable = process.platform === 'win32' ? 'codeHost.cmd' : 'codeHost.mjs';
  return { kind: 'offline', executable: fileURLToPath(new URL(executable, import.meta.url)) };
}

const hasDisplay = () =>
  process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;

/**
 * Installs a packaged extension into a folder of extensions.
 * @param {Host} host
 * @param {{ vsix: string, userData: string, extensions: string }} options
 * @throws {Error} with the installer's words
 */
export async function installVsix(host, { vsix, userData, extensions }) {
  const args = ['--install-extension', vsix, '--extensions-dir', extensions, '--user-data-dir', userData];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  const [program = host.executable, ...before] = await installer(host);
  const shell = process.platform === 'win32';
  const result = spawnSync(program, [...before, ...args], { env, shell, encoding: 'utf8', timeout: 120_000 });
  if (result.status !== 0) throw new Error(`The VSIX could not be installed: ${result.stdout}${result.stderr}`);
}

/** @param {Host} host */
async function installer(host) {
  if (host.kind === 'vscode')
    return resolveCliArgsFromVSCodeExecutablePath(host.executable, { reuseMachineInstall: true });
  const { node, server } = await getOfflineHost();
  return [node, path.join(server, 'out', 'server-main.js'), '--accept-server-license-terms'];
}
