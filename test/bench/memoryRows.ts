// Memory under load: a queue over 10,000 cards after 200,000 events, and what a process takes to hold them.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { MemorySamples } from './memory.ts';
import { largeLog } from './memoryLog.ts';
import { median, row, type Row } from './row.ts';

/** In processes of their own: one that is timed, and one that opens the log once, for the most memory that it takes. */
export async function memoryRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(path.join(import.meta.dirname, '..', '..', 'node_modules', '.bench-'));
  try {
    const [outfile, log] = [path.join(folder, 'memory.mjs'), path.join(folder, 'log.jsonl')];
    await writeFile(log, largeLog(200_000));
    await esbuild.build({
      entryPoints: [path.join(import.meta.dirname, 'memory.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'es2022',
      outfile,
    });
    const run = (task: 'time' | 'hold'): MemorySamples =>
      // SAFETY: memory.ts prints its samples and nothing else.
      JSON.parse(execFileSync(process.execPath, [outfile, task, log], { encoding: 'utf8' })) as MemorySamples;
    return [
      row({
        name: 'a queue over 10,000 cards, time of the processor',
        value: median(run('time').queued),
        unit: 'ms',
        budget: 50,
      }),
      row({ name: 'a process that holds a log of 200,000 events', value: run('hold').held, unit: 'MB', budget: 300 }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
