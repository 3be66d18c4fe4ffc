// Kills a process that writes the log, again and again over one folder, and counts what was acknowledged and is not there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { uniform } from '../../src/core/numerics/random.ts';
import { nodeFolder } from '../support/nodeFolder.ts';
import { openWindow } from '../support/sampleLog.ts';
import type { Lie } from './adversary.ts';
import type { Said, VictimOptions } from './victim.ts';

export interface KillFigures {
  readonly kills: number;
  /** Kills that came between the begin and the end of a merge. */
  readonly inMerge: number;
  /** Kills that left a file half written, or written and not renamed. */
  readonly inWrite: number;
  readonly acknowledged: number;
  /** Acknowledged, and not in the log after some kill. */
  readonly lost: number;
  /** Sentences about files of the log that could not be read. */
  readonly problems: readonly string[];
  /** Files of the log in the end, after all merges. */
  readonly files: number;
}

/** @param enough ends the kills early, when it returns true */
export async function killTest(
  kills: number,
  seed: number,
  lie: Lie = 'none',
  enough: (lost: number) => boolean = () => false,
): Promise<KillFigures> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'gloss-kill-'));
  try {
    const place = path.join(home, 'practice');
    await mkdir(place);
    const program = await bundleVictim(home);
    const random = uniform(seed);
    const acknowledged = new Set<string>();
    const problems = new Set<string>();
    const figures = { kills: 0, inMerge: 0, inWrite: 0, lost: 0 };
    const look = async (): Promise<void> => {
      const { events, problems: found } = await openWindow(nodeFolder(place), 1).read();
      const there = new Set(events.map(({ id }) => id));
      figures.lost = Math.max(figures.lost, [...acknowledged].filter((id) => !there.has(id)).length);
      for (const problem of found) problems.add(problem);
    };
    while (figures.kills < kills && !enough(figures.lost)) {
      const before = await temporaryFiles(place);
      const waitsFor = random() < 0.5 ? 'merging' : 'acknowledged';
      const options = { place, seed: seed * 1000 + figures.kills, lie };
      const said = await killed(program, options, waitsFor, random() * 25);
      figures.kills += 1;
      if (isMerging(said)) figures.inMerge += 1;
      if ((await temporaryFiles(place)) > before) figures.inWrite += 1;
      for (const one of said) if (one.said === 'acknowledged') for (const id of one.ids) acknowledged.add(id);
      await look();
    }
    await openWindow(nodeFolder(place), 1).merge();
    await look();
    const names = await nodeFolder(place).list();
    const files = names.filter((name) => name.endsWith('.jsonl')).length;
    return { ...figures, acknowledged: acknowledged.size, problems: [...problems], files };
  } finally {
    await rm(home, { recursive: true });
  }
}

async function bundleVictim(home: string): Promise<string> {
  const outfile = path.join(home, 'victim.mjs');
  const entry = path.join(import.meta.dirname, 'victim.ts');
  await esbuild.build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm' });
  return outfile;
}

/** Runs the victim and kills it some milliseconds after it first said something of this kind. @returns all that it said */
async function killed(
  program: string,
  options: VictimOptions,
  waitsFor: Said['said'],
  milliseconds: number,
): Promise<readonly Said[]> {
  const victim = spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let condemned = false;
  victim.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    if (condemned || !output.includes(`"said":"${waitsFor}"`)) return;
    condemned = true;
    setTimeout(() => victim.kill('SIGKILL'), milliseconds);
  });
  await once(victim, 'close');
  if (!condemned) throw new Error(`The victim ended by itself: ${output.slice(-200)}`);
  const whole = output.slice(0, output.lastIndexOf('\n') + 1);
  // SAFETY: victim.ts has written these lines.
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Said);
}

const isMerging = (said: readonly Said[]): boolean =>
  said.filter((one) => one.said === 'merging').length > said.filter((one) => one.said === 'merged').length;

const temporaryFiles = async (place: string): Promise<number> =>
  (await nodeFolder(place).list()).filter((name) => name.endsWith('.tmp')).length;
