// How esbuild makes the host's bundle, one file for desktop and web.
import { renderedAtBuild } from './renderedAtBuild.mjs';
import { vscodeModule } from './vscodeModule.mjs';

/**
 * `neutral` turns a Node built-in anywhere in the graph into a build error: "runs on vscode.dev" is a property of the build.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const hostBundle = {
  entryPoints: ['src/extension.ts'],
  bundle: true,
  target: 'es2022',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import'],
  format: 'cjs',
  plugins: [renderedAtBuild, vscodeModule],
};
