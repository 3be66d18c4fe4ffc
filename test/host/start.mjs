// `npm start`: builds Gloss and opens it in VS Code on the sample workspace; `-- --tour DIR` takes pictures of its journeys.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache, getOfflineHost } from './offlineHost.mjs';
import { startServer, workbenchAddress, writeSettings } from './server.mjs';
import { linkStage, root } from './stage.mjs';
import { sentence } from '../support/sentence.mjs';

const touring = process.argv.includes('--tour');
const sample = path.join(root, 'test', 'fixtures', 'workspace');
const isWindows = process.platform === 'win32';

console.log('Building Gloss ...');
const built = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

if (touring) {
  const args = ['--import', 'tsx', 'test/journeys/main.ts', ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
} else await open(process.env.GLOSS_HOST);

/** @param {string | undefined} wanted `code`, `vscode` or `offline`; the first that can be had when undefined */
async function open(wanted) {
  const args = [`--extensionDevelopmentPath=${root}`, sample];
  if (wanted === undefined || wanted === 'code') {
    const found = spawnSync('code', ['--version'], { shell: isWindows, encoding: 'utf8' });
    if (found.status === 0) {
      console.log(`Opening Gloss in your VS Code ${found.stdout.split('\n')[0]}.`);
      spawnSync('code', ['--new-window', ...args], { shell: isWindows, stdio: 'inherit' });
      return;
    }
  }
  if (wanted === undefined || wanted === 'vscode') {
    try {
      if (!hasDisplay()) throw new Error('there is no display');
      const executable = await downloadAndUnzipVSCode({
        version: 'stable',
        cachePath: path.resolve(cache),
        timeout: 5000,
      });
      console.log('Opening Gloss in VS Code, downloaded by @vscode/test-electron; close its window to end.');
      const user = path.join(cache, 'user');
      const own = [`--user-data-dir=${user}`, `--extensions-dir=${path.join(cache, 'extensions')}`, '--no-sandbox'];
      await new Promise((resolve) => spawn(executable, [...args, ...own], { stdio: 'ignore' }).once('close', resolve));
      return;
    } catch (error) {
      console.log(`No VS Code to download: ${sentence(error)}.`);
    }
  }
  await openOffline();
}

/** Serves VS Code on this machine and shows it where there is a display. */
async function openOffline() {
  const host = await getOfflineHost();
  const userData = path.join(cache, 'start');
  const extensions = path.join(cache, 'start', 'extensions');
  // As an installed extension, not one under development: the address stays short enough to type.
  await linkStage(path.join(extensions, 'gloss-study.gloss-0.0.0'));
  await writeSettings(userData, {});
  const server = await startServer(host, { userData, extensions });
  const address = workbenchAddress(server.port, { folder: sample });
  console.log(`Gloss runs in the offline host (VS Code ${host.version}); Ctrl+C ends it. Open\n\n  ${address}\n`);
  if (hasDisplay()) showInBrowser(address);
  await server.ended;
}

function hasDisplay() {
  return process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

/** @param {string} address */
function showInBrowser(address) {
  const [program, ...args] = isWindows
    ? ['rundll32', 'url.dll,FileProtocolHandler']
    : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  const opener = spawn(program ?? 'xdg-open', [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser opened by itself: open the address above.'));
  opener.unref();
}
