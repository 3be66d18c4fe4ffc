// The package as a tier: makes the VSIX, judges its size and its files, installs it and opens an answer from it.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sentence } from '../support/sentence.mjs';
import { buildSuite } from './buildSuite.mjs';
import { getHost, installVsix } from './getHost.mjs';
import { report, runInHost } from './runInHost.mjs';
import { makeStage, root } from './stage.mjs';

const budget = 2_000_000; // bytes
const required = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'readme.md',
  'LICENSE.txt',
  'THIRD_PARTY_NOTICES.txt',
  'content/LICENSE',
  'dist/extension.js',
  'dist/webview/main.js',
  'dist/webview/theme.css',
  'dist/content/catalog.json',
  'media/icons/gloss.png',
  'media/icons/gloss.svg',
];
const allowed =
  /^(package(\.nls(\.zh-cn)?)?\.json|readme(\.zh-cn)?\.md|changelog\.md|LICENSE\.txt|THIRD_PARTY_NOTICES\.txt|\.vsixmanifest|content\/LICENSE|dist\/extension\.js|dist\/(webview|content)\/.*|media\/(icons|l10n|walkthrough|sample)\/.*)$/i;
const refused = /\.(map|ts|tsbuildinfo)$|metafile\.json$/;

/** @type {import('./runInHost.mjs').Outcome[]} */
const outcomes = [];

/**
 * @template T
 * @param {string} title
 * @param {() => T | Promise<T>} run
 * @returns {Promise<T | undefined>}
 */
async function attempt(title, run) {
  const started = Date.now();
  try {
    const value = await run();
    outcomes.push({ title, milliseconds: Date.now() - started });
    return value;
  } catch (error) {
    outcomes.push({ title, milliseconds: Date.now() - started, error: sentence(error) });
    return undefined;
  }
}

/**
 * @param {unknown} condition
 * @param {string} message
 */
function demand(condition, message) {
  if (!condition) throw new Error(message);
}

const host = await getHost();
const stage = await makeStage();
const vsix = path.join(root, 'gloss.vsix');
const extensions = path.join(stage.folder, 'installed');
const userData = path.join(stage.folder, 'user');
try {
  await attempt('npm run package makes the VSIX', () => {
    const npm = spawnSync('npm', ['run', '-s', 'package'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    demand(npm.status === 0, `${npm.stdout}${npm.stderr}`);
  });
  await attempt(`the VSIX is at most ${budget / 1e6} MB`, () => {
    const { size } = statSync(vsix);
    console.log(`  gloss.vsix: ${(size / 1000).toFixed(0)} kB`);
    demand(size <= budget, `it has ${size} bytes`);
  });
  await attempt('the VSIX installs', async () => {
    await mkdir(extensions, { recursive: true });
    await installVsix(host, { vsix, userData, extensions });
  });
  const folder = await attempt('the VSIX is one extension', () => {
    const found = readdirSync(extensions).filter((name) => name.startsWith('gloss-study.gloss-'));
    demand(found.length === 1, `found ${found.join(', ') || 'nothing'}`);
    return path.join(extensions, found[0] ?? '');
  });
  if (folder !== undefined) {
    const files = filesBelow(folder);
    await attempt('the VSIX has every file that it needs', () => {
      const lower = new Set(files.map((file) => file.toLowerCase()));
      const absent = required.filter((file) => !lower.has(file.toLowerCase()));
      demand(absent.length === 0, `without ${absent.join(', ')}`);
    });
    await attempt('the VSIX has no file besides', () => {
      const strange = files.filter((file) => !allowed.test(file) || refused.test(file));
      demand(strange.length === 0, strange.join(', '));
    });
    await attempt('the notices name every package that is bundled', () => {
      const notices = readFileSync(path.join(folder, 'THIRD_PARTY_NOTICES.txt'), 'utf8');
      const absent = ['katex', 'markdown-it', 'KaTeX fonts'].filter((name) => !notices.includes(`${name} `));
      demand(absent.length === 0, `without ${absent.join(', ')}`);
    });
    const run = await attempt('an answer opens from the installed extension', () => openAnswer());
    outcomes.push(...(run ?? []));
  }
} finally {
  await stage.remove();
}
const { passed, failed } = report(outcomes);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The tests come from an extension of their own, so that Gloss runs as installed and not as developed. */
async function openAnswer() {
  const checker = path.join(stage.folder, 'checker');
  await mkdir(path.join(checker, 'dist', 'test'), { recursive: true });
  const { engines } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const manifest = { publisher: 'gloss-study', name: 'gloss-checker', version: '0.0.0', engines };
  await writeFile(path.join(checker, 'package.json'), JSON.stringify(manifest));
  await buildSuite('installed', path.join(checker, 'dist', 'test', 'index.js'));
  const picture = path.join(root, '.vscode-test', 'failed-package.png');
  const { folder, workspace } = stage;
  return runInHost({ host, extensionHost: 'node', folder, extension: checker, workspace, extensions, picture });
}

/**
 * @param {string} folder
 * @returns {string[]} with forward slashes
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
