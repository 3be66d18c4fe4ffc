// `npm test`: every tier one after the other, whatever fails; the last line sums their cases.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { getHost } from '../host/getHost.mjs';
import { ensureChineseFont, getBrowser } from './browser.mjs';
import { sentence } from './sentence.mjs';

/**
 * A program that ends with the line `N passed, N failed`.
 * @typedef {object} Tier
 * @property {string} name
 * @property {readonly string[]} args for Node
 * @property {'browser' | 'host'} [needs]
 */

const mocha = ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/support/tally.cjs'];

/** @type {readonly Tier[]} */
const tiers = [
  { name: 'types, lint, walls, format', args: ['lint/check.mjs'] },
  { name: 'build', args: ['test/support/buildTier.mjs'] },
  { name: 'unit, content, manifest', args: mocha },
  {
    name: 'page in a browser',
    args: [...mocha, '--no-config', '--import=tsx', '--timeout', '60000', 'test/page/**/*.test.ts'],
    needs: 'browser',
  },
  { name: 'extension host', args: ['test/host/hostTests.mjs', 'node'], needs: 'host' },
  { name: 'web-worker extension host', args: ['test/host/hostTests.mjs', 'web'], needs: 'host' },
  {
    name: 'journeys',
    args: ['--import', 'tsx', 'test/journeys/main.ts', '--tour', '.vscode-test/journeys', '--theme', 'light'],
    needs: 'browser',
  },
  { name: 'package', args: ['test/host/packageTest.mjs'], needs: 'host' },
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const started = Date.now();
const seconds = (/** @type {number} */ since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const missing = {
  browser: await failure(async () => {
    process.env.GLOSS_BROWSER = await getBrowser();
    await ensureChineseFont();
  }),
  host: await failure(getHost),
};

/** @type {{ name: string, passed: number, failed: number, took: string }[]} */
const results = [];
for (const tier of tiers) {
  console.log(`\n== ${tier.name}`);
  const since = Date.now();
  const reason = tier.needs && missing[tier.needs];
  if (reason !== undefined) console.log(reason);
  const counts = reason === undefined ? await run(tier) : { passed: 0, failed: 1 };
  results.push({ ...counts, name: tier.name, took: seconds(since) });
}

console.log('\n== all tiers');
for (const { name, passed, failed, took } of results)
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed, ${took}`);
console.log(`total time ${seconds(started)}`);
const total = (/** @type {'passed' | 'failed'} */ key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;

/**
 * @param {() => Promise<unknown>} get
 * @returns {Promise<string | undefined>} why it could not be had
 */
async function failure(get) {
  try {
    await get();
    return undefined;
  } catch (error) {
    return sentence(error);
  }
}

/**
 * @param {Tier} tier
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function run({ args }) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  /** @type {{ passed: number, failed: number } | undefined} */
  let counts;
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const found = /^(\d+) passed, (\d+) failed$/.exec(line);
    if (found === null) console.log(line);
    else counts = { passed: Number(found[1]), failed: Number(found[2]) };
  });
  const [code] = await Promise.all([
    new Promise((resolve) => child.once('close', resolve)),
    new Promise((resolve) => lines.once('close', resolve)),
  ]);
  if (counts === undefined) console.log(`ended with ${code} and no count, which is one failure`);
  else if (code !== 0 && counts.failed === 0) console.log(`ended with ${code}, which is one failure`);
  else return counts;
  return { passed: counts?.passed ?? 0, failed: 1 };
}
