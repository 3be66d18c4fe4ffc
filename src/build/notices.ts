// `npm run package` writes THIRD_PARTY_NOTICES.txt: the licence of every package whose code, fonts or outlines are shipped.
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Shipped without being bundled: the outlines of its glyphs are in the hover's formulas, drawn at build. */
const drawn = ['node_modules/mathjax-full'];

/** Packages whose code stands in markdown-it's own file for browsers. */
const enclosed = ['entities', 'linkify-it', 'mdurl', 'punycode.js', 'uc.micro'];

/** The fonts carry a licence of their own inside their files. */
const fonts = {
  folder: 'node_modules/katex',
  copyright:
    'Copyright (c) 2009-2010 Design Science, Inc. (www.mathjax.org)\nCopyright (c) 2014-2018 Khan Academy (www.khanacademy.org)',
  text: 'src/build/licences/OFL-1.1.txt',
};

/** @returns the folders of packages that the bundles took at least one byte from, sorted */
function bundledPackages(metafiles: readonly Metafile[]): string[] {
  const folders = new Set<string>(drawn);
  for (const { outputs } of metafiles)
    for (const { inputs } of Object.values(outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
        if (found === undefined || bytesInOutput === 0) continue;
        folders.add(found);
        if (file.includes('/markdown-it/dist/browser/'))
          for (const name of enclosed) folders.add(seenFrom(found, name));
      }
  return [...folders].toSorted();
}

/** The folder of a package that another depends on: its own copy, or the one beside it. */
function seenFrom(folder: string, name: string): string {
  const own = path.posix.join(folder, 'node_modules', name);
  return existsSync(own) ? own : path.posix.join(folder, '..', name);
}

/** @throws {Error} for a package that names no licence or brings no text of it */
async function noticeOf(folder: string): Promise<Notice> {
  const manifest: unknown = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  // SAFETY: every installed package has a manifest with a name and a version; the licence is checked below.
  const { name, version, license } = manifest as { name: string; version: string; license?: string };
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
  if (license === undefined || file === undefined) throw new Error(`${name} ${version} brings no licence`);
  const text = await readFile(path.join(folder, file), 'utf8');
  return { name, version, licence: license, text: text.trim() };
}

async function main(): Promise<void> {
  if (!existsSync('dist/metafile.json')) throw new Error('There is no dist/metafile.json: build first');
  // SAFETY: esbuild.mjs has written it a moment ago.
  const metafiles = JSON.parse(await readFile('dist/metafile.json', 'utf8')) as Metafile[];
  const folders = bundledPackages(metafiles);
  const notices = await Promise.all(folders.map(noticeOf));
  if (folders.includes(fonts.folder))
    notices.push({
      name: 'KaTeX fonts',
      version: notices[folders.indexOf(fonts.folder)]?.version ?? '',
      licence: 'OFL-1.1',
      text: `${fonts.copyright}\n\n${(await readFile(fonts.text, 'utf8')).trim()}`,
    });
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  const head = `Gloss ships parts of the following works. Its own code is under the MIT licence (LICENSE),\nits texts and figures under CC BY 4.0 (content/LICENSE).\n\n${notices
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
    .join('\n')}`;
  const body = notices.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`);
  await writeFile('THIRD_PARTY_NOTICES.txt', `${[head, ...body].join(rule)}\n`);
  console.log(`THIRD_PARTY_NOTICES.txt: ${notices.length} works`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
