// How esbuild makes the page: modules with lazy chunks, and style sheets of which the first picture needs one.
import { labStyles } from './labStyles.mjs';
import { labViews } from './labViews.mjs';

/** @satisfies {import('esbuild').BuildOptions} */
export const pageBundle = {
  entryPoints: ['main.ts', 'theme.css', 'math.css', 'labs.css'].map((file) => `src/webview/${file}`),
  bundle: true,
  target: 'es2022',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'fonts/[name]',
  loader: { '.woff2': 'file' },
  // Every browser that VS Code runs in reads woff2, the first of KaTeX's three: the others are named and never fetched.
  external: ['*.woff', '*.ttf'],
  plugins: [labStyles, labViews],
};
