// `node test/host/hostTests.mjs node|web`: the tests inside VS Code, in one of its two extension hosts.
import path from 'node:path';
import { buildSuite } from './buildSuite.mjs';
import { getHost } from './getHost.mjs';
import { report, runInHost } from './runInHost.mjs';
import { makeStage, narrowActivation, root } from './stage.mjs';
import { sentence } from '../support/sentence.mjs';

const extensionHost = process.argv[2] === 'web' ? 'web' : 'node';
const host = await getHost();
const stage = await makeStage();
try {
  await narrowActivation(stage);
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
