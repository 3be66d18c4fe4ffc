// Memory under load: a log of 200,000 events against JSON.parse over the same bytes, and a queue over 10,000 cards.
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
    const { opened, parsed, queued } = run('time');
    const rival = median(parsed);
    return [
      row({
        name: 'a log of 200,000 events read and folded, against JSON.parse of its lines',
        value: median(opened),
        unit: 'ms',
        against: rival,
        budget: 3 * rival,
      }),
      row({ name: 'a queue over 10,000 cards, time of the processor', value: median(queued), unit: 'ms', budget: 50 }),
      row({ name: 'a process that holds that log', value: run('hold').held, unit: 'MB', budget: 300 }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
