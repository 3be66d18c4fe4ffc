// An esbuild plugin: `labs:views` knows every lab by its folder, so that a lab is listed nowhere. Without esbuild's own glob
// import, whose helper would be one more file to load before the page can start.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../labs/', import.meta.url));

const ids = () => readdirSync(folder).filter((id) => existsSync(`${folder}${id}/view.ts`));

/** @type {import('esbuild').Plugin} */
export const labViews = {
  name: 'lab-views',
  setup(build) {
    build.onResolve({ filter: /^labs:views$/ }, ({ path }) => ({ path, namespace: 'lab-views' }));
    build.onLoad({ filter: /./, namespace: 'lab-views' }, () => ({
      contents: `export const labs = {\n${ids()
        .map((id) => `${JSON.stringify(id)}: () => import('./${id}/view.ts'),`)
        .join('\n')}\n};`,
      resolveDir: folder,
      watchDirs: [folder],
    }));
  },
};
