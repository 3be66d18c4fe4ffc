// Starts of VS Code, Gloss and the rival in turn: load and activate from VS Code's own table, the heap, and the hover provider.
import path from 'node:path';
import { bundleForHost } from '../host/buildSuite.mjs';
import type { Host } from '../host/getHost.mjs';
import { runForResult } from '../host/runInHost.mjs';
import { narrowActivation, root, type Stage } from '../host/stage.mjs';
import type { HoverTimes } from './probes/hover.ts';
import { makeRival, rivalId } from './rival.ts';
import { median, quantile, row, type Row } from './row.ts';

interface Start {
  readonly load: number;
  readonly activate: number;
  /** Bytes; absent in the web worker. */
  readonly heap?: number;
}

const turns = 9;
const megabyte = 1_000_000;

const probe = (name: string): string => path.join(root, 'test', 'bench', 'probes', `${name}.ts`);
const testsOf = (extension: string): string => path.join(extension, 'dist', 'test', 'index.js');

/** Milliseconds above the do-nothing extension: 40 at most; bytes: 5 MB at most. */
export async function starts(host: Host, stage: Stage): Promise<readonly Row[]> {
  await narrowActivation(stage);
  const rival = path.join(stage.folder, 'rival');
  await makeRival(rival, stage.extension);
  const one = async (extension: string, id: string, extensionHost: 'node' | 'web'): Promise<Start> => {
    await bundleForHost(probe('start'), testsOf(extension), [], { PROBED: JSON.stringify(id) });
    // SAFETY: probes/start.ts has written it.
    return (await runForResult({ ...stage, host, extension, extensionHost })) as Start;
  };
  const rows: Row[] = [];
  for (const extensionHost of ['node', 'web'] as const) {
    const ours: Start[] = [];
    const theirs: Start[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      console.error(`start ${turn + 1} of ${turns} in the ${extensionHost} extension host`);
      ours.push(await one(stage.extension, 'gloss-study.gloss', extensionHost));
      theirs.push(await one(rival, rivalId, extensionHost));
    }
    const total = ({ load, activate }: Start): number => load + activate;
    const against = median(theirs.map(total));
    rows.push(
      row({
        name: `load and activate, ${extensionHost} extension host (against a do-nothing extension of the same size)`,
        value: median(ours.map(total)),
        unit: 'ms',
        against,
        budget: against + 40,
      }),
    );
    const heapOf = (all: readonly Start[]): readonly number[] =>
      all.flatMap(({ heap }) => (heap === undefined ? [] : [heap / megabyte]));
    if (heapOf(ours).length === 0) continue;
    const theirHeap = median(heapOf(theirs));
    rows.push(
      row({
        name: 'heap after activation (against the do-nothing extension)',
        value: median(heapOf(ours)),
        unit: 'MB',
        against: theirHeap,
        budget: theirHeap + 5,
      }),
    );
  }
  return rows;
}

export async function hovers(host: Host, stage: Stage): Promise<readonly Row[]> {
  // The probe stands between Gloss and VS Code before Gloss starts.
  await narrowActivation(stage);
  await bundleForHost(probe('hover'), testsOf(stage.extension));
  // SAFETY: probes/hover.ts has written it.
  const { times, hits } = (await runForResult({ ...stage, host, extensionHost: 'node' })) as HoverTimes;
  if (hits < 30) throw new Error(`Only ${hits} hovers of ${times.length}`);
  const name = `hover provider's own work, ${times.length} calls, ${hits} hovers`;
  return [
    row({ name: `${name}, median`, value: median(times), unit: 'ms' }),
    row({ name: `${name}, 99th percentile`, value: quantile(times, 0.99), unit: 'ms', budget: 1 }),
  ];
}
