// An esbuild plugin: `@import 'labs:styles'` stands for every style sheet below src/labs, so that a lab brings its own.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../labs/', import.meta.url));

/** Relative to src/labs, the kit's first, so that a lab may depart from it. */
const sheets = () => {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.css'))
    .toSorted();
  const ofKit = all.filter((file) => file.startsWith('kit/'));
  return [...ofKit, ...all.filter((file) => !ofKit.includes(file))];
};

/** @type {import('esbuild').Plugin} */
export const labStyles = {
  name: 'lab-styles',
  setup(build) {
    build.onResolve({ filter: /^labs:styles$/ }, () => ({ path: 'labs:styles', namespace: 'lab-styles' }));
    build.onLoad({ filter: /./, namespace: 'lab-styles' }, () => ({
      contents: sheets()
        .map((file) => `@import './${file}';`)
        .join('\n'),
      loader: 'css',
      resolveDir: folder,
      watchDirs: [folder],
    }));
  },
};
