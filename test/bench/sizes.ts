// What is shipped, in bytes: the VSIX, the host's bundle, and what each package costs in it.
import { readFile, stat } from 'node:fs/promises';
import type { Metafile } from 'esbuild';
import { row, type Row } from './row.ts';

/** @param vsix made by `npm run package` a moment ago, as is dist/metafile.json */
export async function sizes(vsix: string): Promise<readonly Row[]> {
  // SAFETY: esbuild.mjs has written it.
  const metafiles = JSON.parse(await readFile('dist/metafile.json', 'utf8')) as Metafile[];
  const bundle = metafiles
    .flatMap(({ outputs }) => Object.entries(outputs))
    .find(([file]) => file === 'dist/extension.js');
  if (bundle === undefined) throw new Error('The metafile knows no dist/extension.js');
  const [, { bytes, inputs }] = bundle;
  const costs = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const owner = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'Gloss itself';
    costs.set(owner, (costs.get(owner) ?? 0) + bytesInOutput);
  }
  return [
    row({ name: 'VSIX', value: (await stat(vsix)).size / 1000, unit: 'kB', budget: 2000 }),
    row({ name: 'host bundle, minified', value: bytes / 1000, unit: 'kB', budget: 300 }),
    ...[...costs]
      .toSorted(([, a], [, b]) => b - a)
      .map(([owner, cost]) => row({ name: `host bundle: ${owner}`, value: cost / 1000, unit: 'kB' })),
  ];
}
