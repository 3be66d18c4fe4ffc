// The browser that tests and pictures run in: found on this machine, or installed with progress shown.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { runShown } from './runShown.mjs';
import { sentence } from './sentence.mjs';

const isRoot = process.getuid?.() === 0;

/** As root the sandbox cannot start; the rest keeps Chromium from asking the network for anything of its own. */
export const browserArgs = [
  ...(isRoot && process.platform === 'linux' ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

const onPath = (/** @type {string} */ name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));

/** @returns {string | undefined} */
function findBrowser() {
  const { GLOSS_BROWSER, LOCALAPPDATA, PROGRAMFILES } = process.env;
  const programs = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].filter((one) => one !== undefined);
  const places = {
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(onPath),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((file) =>
      programs.map((folder) => path.join(folder, file)),
    ),
  };
  const known = Object.entries(places).find(([platform]) => platform === process.platform)?.[1] ?? [];
  return [GLOSS_BROWSER, chromium.executablePath(), ...known].find((file) => file !== undefined && existsSync(file));
}

/**
 * @returns {Promise<string>} the path of a Chromium, Chrome or Edge
 * @throws {Error} one sentence on what to install
 */
export async function getBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  const reasons = [];
  for (const install of [installFromDebian, installFromPlaywright]) {
    try {
      await install();
    } catch (error) {
      reasons.push(sentence(error));
    }
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(`No browser was found or could be installed: install Chrome or Chromium (${reasons.join('; ')}).`);
}

async function installFromDebian() {
  if (!isRoot || onPath('apt-get') === undefined) return;
  await aptGet('Chromium from Debian (about 100 MB)', ['chromium']);
}

async function installFromPlaywright() {
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  await runShown('Chromium from Playwright (about 150 MB)', process.execPath, [cli, 'install', 'chromium']);
}

/** Pictures of Chinese pages need a Chinese font; where none can be had this is said and the pictures show boxes. */
export async function ensureChineseFont() {
  if (process.platform !== 'linux') return;
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return;
  try {
    if (!isRoot || onPath('apt-get') === undefined) throw new Error('install the package fonts-noto-cjk');
    await aptGet('Chinese fonts (about 60 MB)', ['fonts-noto-cjk']);
  } catch (error) {
    console.log(`No Chinese font: ${sentence(error)}`);
  }
}

/**
 * @param {string} what
 * @param {readonly string[]} packages
 */
async function aptGet(what, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...packages];
  if (spawnSync('apt-get', ['install', '-s', ...packages], { stdio: 'ignore' }).status !== 0)
    await runShown("Debian's package lists", 'apt-get', ['update'], { env });
  await runShown(what, 'apt-get', install, { env });
}
