// How the bundle names VS Code's API: asked for once, and only what is used. Else esbuild copies all its 500 names for each file that imports it (3 MB and 15 ms at start).
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** What exists when the code runs, by the types that we compile against: `export class Position {`. */
const exported = /^\texport (?:class|const|enum|function|namespace) (\w+)/gm;

/** @type {import('esbuild').Plugin} */
export const vscodeModule = {
  name: 'vscode-module',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode-module'
        ? { path: 'vscode', external: true }
        : { path: 'vscode', namespace: 'vscode-module' },
    );
    build.onLoad({ filter: /^vscode$/, namespace: 'vscode-module' }, async () => {
      const types = await readFile(require.resolve('@types/vscode/index.d.ts'), 'utf8');
      const names = new Set([...types.matchAll(exported)].map((found) => found[1]));
      const lines = [...names].map((name) => `export const ${name} = /* @__PURE__ */ get('${name}');`);
      return { contents: `const api = require('vscode');\nconst get = (name) => api[name];\n${lines.join('\n')}` };
    });
  },
};
