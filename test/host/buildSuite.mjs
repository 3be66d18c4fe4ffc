// Bundles the tests that run inside VS Code into one CommonJS file for both extension hosts.
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('suite/', import.meta.url));

/**
 * @param {string} suite a folder below suite/, or '' for suite/ itself
 * @param {string} outfile
 */
export const buildSuite = (suite, outfile) =>
  bundleForHost(path.join(folder, 'index.ts'), outfile, [mochaInHost, testsOf(path.join(folder, suite))]);

/**
 * @param {string} entry exports `run`, which VS Code calls
 * @param {string} outfile
 * @param {esbuild.Plugin[]} [plugins]
 * @param {Record<string, string>} [define] constants of the bundle
 */
export async function bundleForHost(entry, outfile, plugins = [], define = {}) {
  await esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode'],
    plugins,
    define,
  });
}

/**
 * mocha's browser file is UMD: seen by esbuild it would overwrite this bundle's own exports, so it runs in a function
 * that hides them and leaves its work in globalThis.
 * @type {esbuild.Plugin}
 */
const mochaInHost = {
  name: 'mocha-in-host',
  setup(build) {
    build.onResolve({ filter: /^mocha-in-host$/ }, () => ({ path: 'mocha', namespace: 'in-host' }));
    build.onLoad({ filter: /^mocha$/, namespace: 'in-host' }, async () => {
      const source = await readFile(require.resolve('mocha/mocha.js'), 'utf8');
      return {
        contents: `(function () { var exports, module, define; ${source}\n}).call(globalThis);\nexport const Mocha = globalThis.Mocha;`,
      };
    });
  },
};

/**
 * `host-tests` loads every *.test.ts of one folder, found when the bundle is made.
 * @param {string} tests
 * @returns {esbuild.Plugin}
 */
const testsOf = (tests) => ({
  name: 'host-tests',
  setup(build) {
    build.onResolve({ filter: /^host-tests$/ }, () => ({ path: 'tests', namespace: 'host-tests' }));
    build.onLoad({ filter: /^tests$/, namespace: 'host-tests' }, async () => {
      const files = (await readdir(tests)).filter((name) => name.endsWith('.test.ts'));
      if (files.length === 0) throw new Error(`No tests in ${tests}`);
      const lines = files.map((name) => `require(${JSON.stringify(`./${name}`)});`);
      return { contents: `export function loadTests() {\n${lines.join('\n')}\n}`, resolveDir: tests };
    });
  },
});
