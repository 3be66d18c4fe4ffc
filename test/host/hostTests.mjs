// `node test/host/hostTests.mjs node|web`: the tests inside VS Code, in one of its two extension hosts.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSuite } from './buildSuite.mjs';
import { getHost } from './getHost.mjs';
import { report, runInHost } from './runInHost.mjs';
import { makeStage, root } from './stage.mjs';
import { sentence } from '../support/sentence.mjs';

const extensionHost = process.argv[2] === 'web' ? 'web' : 'node';
const host = await getHost();
const stage = await makeStage();
try {
  await narrowActivation(path.join(stage.extension, 'package.json'));
  await buildSuite('', path.join(stage.extension, 'dist', 'test', 'index.js'));
  const picture = path.join(root, '.vscode-test', `failed-${extensionHost}.png`);
  const outcomes = await runInHost({ host, extensionHost, picture, ...stage });
  const { passed, failed } = report(outcomes);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
} finally {
  await stage.remove();
}

/**
 * VS Code fires the bare `onLanguage` for inputs of its own (its chat, for one) soon after every start. Here only a
 * Python text counts, so that the tests stand between Gloss and the window before it starts.
 * @param {string} file the staged manifest
 */
async function narrowActivation(file) {
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.activationEvents = manifest.activationEvents.map((/** @type {string} */ event) =>
    event === 'onLanguage' ? 'onLanguage:python' : event,
  );
  await writeFile(file, JSON.stringify(manifest));
}
