// What recognition is measured on and against: text that every checkout has, and ripgrep where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import type { recognition as recognitionOf } from './recognition.ts';
import type { Row } from './row.ts';

/** Our answers in two languages, our code, and the declarations of VS Code: some megabytes. */
const folders = ['content', 'src', 'test/unit', 'node_modules/@types/vscode'];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesIn(file);
    return /\.(?:md|ts|json|css)$/.test(name) ? [file] : [];
  });

/** The one on the path, else the one inside the offline host, else none. */
function findRipgrep(): string | undefined {
  if (spawnSync('rg', ['--version']).status === 0) return 'rg';
  const cache = '.vscode-test';
  if (!existsSync(cache)) return undefined;
  const inside = `vscode/node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`;
  return readdirSync(cache)
    .map((name) => path.join(cache, name, inside))
    .find((file) => existsSync(file));
}

/** Measures a bundle, for that is what readers run: a loader of single files adds calls of its own to every function. */
export async function recognitionRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(path.join(import.meta.dirname, '..', '..', 'node_modules', '.bench-'));
  try {
    const outfile = path.join(folder, 'recognition.mjs');
    await esbuild.build({
      entryPoints: [path.join(import.meta.dirname, 'recognition.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      target: 'es2022',
      outfile,
    });
    // SAFETY: the bundle of recognition.ts exports what recognition.ts exports.
    const { recognition } = (await import(pathToFileURL(outfile).href)) as { recognition: typeof recognitionOf };
    return await recognition(findRipgrep(), folders.flatMap(filesIn));
  } finally {
    await rm(folder, { recursive: true });
  }
}
