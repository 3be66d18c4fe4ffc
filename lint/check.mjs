// `npm run check`: types of each layer, lint with the walls, format; all are run, the first failure does not hide the rest.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const bin = (name) => {
  const manifest = require.resolve(`${name}/package.json`);
  const programs = require(manifest).bin;
  const program = typeof programs === 'string' ? programs : (programs[name] ?? Object.values(programs)[0]);
  return path.join(path.dirname(manifest), program);
};

const checks = [
  ...['src/core', 'src/protocol', 'src/host', 'src/webview', '.'].map((project) => [
    `types ${project}`,
    bin('typescript'),
    ['-p', project],
  ]),
  ['lint and walls', bin('oxlint'), ['--type-aware', '--quiet']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
];

let failed = 0;
for (const [name, program, args] of checks) {
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) failed += 1;
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
