// Builds dist/: one extension bundle for desktop and web, the page with its lazy chunks, and the compiled content.
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import { hostBundle } from './src/build/hostBundle.mjs';
import { pageBundle } from './src/build/pageBundle.mjs';

const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

/** @type {esbuild.BuildOptions} */
const shared = {
  minify,
  sourcemap: !minify,
  // Chinese as it is, not as escapes of twice the size.
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
};

const extension = { ...shared, ...hostBundle, outfile: 'dist/extension.js' };

const page = { ...shared, ...pageBundle, outdir: 'dist/webview' };

const content = () =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/build/compileContent.ts', 'content', 'dist/content'], {
    stdio: 'inherit',
  }).status ?? 1;

if (watch) {
  for (const options of [extension, page]) await (await esbuild.context(options)).watch();
  process.exitCode = content();
} else {
  // Chunks carry a hash in their names: those of an earlier build must not be shipped.
  await rm('dist', { recursive: true, force: true });
  // A failed build has printed its errors already.
  const built = await Promise.all([extension, page].map((options) => esbuild.build(options))).catch(() => undefined);
  if (built === undefined) process.exit(1);
  const metafiles = built.map(({ metafile }) => metafile);
  await writeFile('dist/metafile.json', JSON.stringify(metafiles));
  if (process.argv.includes('--sizes'))
    for (const metafile of metafiles) console.log(await esbuild.analyzeMetafile(metafile));
  process.exitCode = content();
}
