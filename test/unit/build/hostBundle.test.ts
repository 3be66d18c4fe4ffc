// The host's bundle as esbuild makes it: no parser of Markdown or YAML is in it, and none can come in.
import assert from 'node:assert/strict';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { hostBundle } from '../../../src/build/hostBundle.mjs';

const root = path.join(import.meta.dirname, '../../..');
const quiet = { ...hostBundle, absWorkingDir: root, write: false, metafile: true, logLevel: 'silent' } as const;

describe('the bundle of the host', function () {
  this.timeout(20_000);

  it('takes from packages only what it does at run time', async () => {
    const { metafile } = await esbuild.build({ ...quiet, outfile: 'extension.js' });
    const packages = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.keys(inputs))
      .flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    assert.deepEqual([...new Set(packages)].toSorted(), ['ignore', 'minisearch', 'ts-fsrs']);
  });

  it('asks for VS Code’s API once, however many files import it', async () => {
    const { outputFiles } = await esbuild.build({ ...quiet, outfile: 'extension.js' });
    assert.equal(outputFiles[0]?.text.split('require("vscode")').length, 2);
    assert.doesNotMatch(outputFiles[0]?.text ?? '', /__toESM\(require\("vscode"\)/);
  });

  for (const file of ['answer/renderAnswer.ts', 'recall/anki/ankiSides.ts', 'catalog/frontMatter.ts'])
    it(`cannot be made with ${file} in it`, async () => {
      const stdin = { contents: `export * from './src/core/${file}';`, resolveDir: root };
      await assert.rejects(
        esbuild.build({ ...quiet, entryPoints: [], stdin, outfile: 'extension.js' }),
        /(?:markdown-it|yaml) has no place in the host: what it makes is made at build/,
      );
    });
});
