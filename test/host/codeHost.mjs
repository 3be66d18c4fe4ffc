#!/usr/bin/env node
// An executable with VS Code's arguments over the offline host, so that @vscode/test-electron drives the same tests there.
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { browserArgs, getBrowser } from '../support/browser.mjs';
import { getOfflineHost } from './offlineHost.mjs';
import { watchRequests } from './requests.mjs';
import { startServer, workbenchAddress, writeSettings } from './server.mjs';

// From the environment: GLOSS_REQUESTS, a file for the addresses asked for; GLOSS_SHOT, a picture when the run fails;
// GLOSS_HOST_TIMEOUT in seconds; GLOSS_HOST_VERBOSE shows what the workbench and the server say.
const { GLOSS_REQUESTS, GLOSS_SHOT, GLOSS_HOST_TIMEOUT = '180', GLOSS_HOST_VERBOSE } = process.env;

/** What the workbench says of itself on every start. */
const noise =
  /^\[?(ChatModelSelection|AgentHost|AccountPolicyGate|DefaultAccount|chat-stt|Service Worker|reconnection-grace-time)|^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Ignoring fetching additional builtin|No search provider registered|Timed out waiting for authentication provider|Creation of workbench contribution)|ENOTFOUND/i;

const { options, rest } = parse(process.argv.slice(2));
const all = (/** @type {string} */ name) => options.filter(([key]) => key === name).map(([, value]) => value);
const last = (/** @type {string} */ name) => all(name).at(-1);

const host = await getOfflineHost();
if (last('version') !== undefined) {
  console.log(host.version);
  process.exit(0);
}
const userData = path.resolve(last('user-data-dir') ?? mkdtempSync(path.join(os.tmpdir(), 'gloss-host-')));
const development = all('extensionDevelopmentPath');
await writeSettings(
  userData,
  last('extensionDevelopmentKind') === 'web' ? { 'remote.extensionKind': await inWebWorker() } : {},
);
const server = await startServer(host, {
  userData,
  extensions: path.resolve(last('extensions-dir') ?? path.join(userData, 'extensions')),
  trust: last('disable-workspace-trust') !== undefined,
  verbose: GLOSS_HOST_VERBOSE !== undefined,
});
const browser = await chromium.launch({ executablePath: await getBrowser(), args: browserArgs });
const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: last('locale') ?? 'en-US' });
const page = await context.newPage();

const requests = watchRequests(context);

let finished = false;
/**
 * @param {number} code
 * @param {string} [why]
 */
async function finish(code, why) {
  if (finished) return;
  finished = true;
  if (why !== undefined) console.error(`offline host: ${why}`);
  if (code !== 0 && GLOSS_SHOT !== undefined) await page.screenshot({ path: GLOSS_SHOT }).catch(() => undefined);
  if (GLOSS_REQUESTS !== undefined) writeFileSync(GLOSS_REQUESTS, JSON.stringify(requests()));
  await browser.close().catch(() => undefined);
  await server.stop();
  process.exit(code);
}
// Whoever started this was killed: no one waits for the end.
const starter = process.ppid;
setInterval(() => process.ppid !== starter && void finish(130, 'whoever started it is gone'), 1000);
void server.ended.then((code) => finish(1, `its server ended with ${code}`));
setTimeout(() => void finish(124, `nothing after ${GLOSS_HOST_TIMEOUT} s`), Number(GLOSS_HOST_TIMEOUT) * 1000);

page.on('crash', () => void finish(1, 'the workbench crashed'));
if (GLOSS_HOST_VERBOSE !== undefined)
  page.on('console', (message) => console.error(`[${message.type()}] ${message.text()}`));
await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
  const line = format(...args);
  if (GLOSS_HOST_VERBOSE === undefined && noise.test(line)) return;
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${line}\n`);
});
await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => void finish(code));
const folder = rest.find((one) => statSync(one, { throwIfNoEntry: false })?.isDirectory());
await page.goto(workbenchAddress(server.port, { folder, development, tests: last('extensionTestsPath') }));

/** The setting that puts the extensions under development into the browser's web worker, as on vscode.dev. */
async function inWebWorker() {
  /** @type {Record<string, string[]>} */
  const kinds = {};
  for (const one of development) {
    const { publisher, name } = JSON.parse(await readFile(path.join(one, 'package.json'), 'utf8'));
    kinds[`${publisher}.${name}`] = ['web'];
  }
  return kinds;
}

/**
 * @param {readonly string[]} args
 * @returns {{ options: [string, string][], rest: string[] }}
 */
function parse(args) {
  const found = args.map((argument) => /^--([\w-]+)(?:=([\s\S]*))?$/.exec(argument));
  return {
    options: found.flatMap((match) => (match?.[1] === undefined ? [] : [[match[1], match[2] ?? '']])),
    rest: args.filter((_, index) => found[index] === null),
  };
}
