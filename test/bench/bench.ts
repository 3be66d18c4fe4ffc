// `npm run bench [-- --json] [--only sizes|recognition|hostile|labs|memory|hovers|panels|starts]...`: the budgets of Gloss, each beside its rival in the same run.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { getHost } from '../host/getHost.mjs';
import { makeStage, type Stage } from '../host/stage.mjs';
import { sentence } from '../support/sentence.mjs';
import { hostileRows } from './hostile.ts';
import { labs } from './labs.ts';
import { memoryRows } from './memoryRows.ts';
import { panels } from './panels.ts';
import { median, row, type Row } from './row.ts';
import { sizes } from './sizes.ts';
import { hovers, starts } from './starts.ts';
import { recognitionRows } from './texts.ts';

/** Milliseconds of a fixed piece of arithmetic: says how fast this machine is while the rest is measured. */
function referenceLoop(): Row {
  const times: number[] = [];
  for (let turn = 0; turn < 31; turn += 1) {
    const started = performance.now();
    let sum = 0;
    for (let n = 1; n < 5_000_000; n += 1) sum += 1 / (n * n);
    if (sum < 1.6) throw new Error('Arithmetic does not work here');
    times.push(performance.now() - started);
  }
  return row({ name: 'reference loop: five million divisions', value: median(times), unit: 'ms' });
}

async function onStage(measure: (stage: Stage) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const stage = await makeStage();
  try {
    return await measure(stage);
  } finally {
    await stage.remove();
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
  });
  // What the tools and VS Code say goes to the error output, so that the other holds the rows alone.
  const print = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  const wanted = (part: string): boolean => values.only === undefined || values.only.includes(part);
  const packed = spawnSync('npm', ['run', '-s', 'package'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (packed.status !== 0) throw new Error('npm run package failed');

  const rows: Row[] = [referenceLoop()];
  if (wanted('sizes')) rows.push(...(await sizes('gloss.vsix')));
  if (wanted('recognition')) rows.push(...(await recognitionRows()));
  if (wanted('hostile')) rows.push(...hostileRows());
  if (wanted('labs')) rows.push(...(await labs()));
  if (wanted('memory')) rows.push(...(await memoryRows()));
  const host = await getHost();
  if (wanted('hovers')) rows.push(...(await onStage((stage) => hovers(host, stage))));
  if (wanted('panels')) rows.push(...(await onStage(panels)));
  if (wanted('starts')) rows.push(...(await onStage((stage) => starts(host, stage))));
  rows.push({ ...referenceLoop(), name: 'reference loop, at the end' });

  print(values.json ? `${JSON.stringify(rows, undefined, 2)}\n` : `${rows.map(line).join('\n')}\n`);
  return rows.every(({ ok }) => ok) ? 0 : 1;
}

function line({ name, value, unit, against, ratio, budget, ok }: Row): string {
  const parts = [`${ok ? 'ok    ' : 'OVER  '} ${name}: ${value} ${unit}`];
  if (against !== null) parts.push(`rival ${against} ${unit}${ratio === null ? '' : ` (x ${ratio})`}`);
  if (budget !== null) parts.push(`budget ${budget} ${unit}`);
  return parts.join(', ');
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(sentence(error));
    process.exitCode = 1;
  },
);
