// The build as a tier of one case: what is shipped, minified, as the package has it.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['esbuild.mjs', '--minify'], { stdio: 'inherit' });
console.log(status === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exitCode = status === 0 ? 0 : 1;
