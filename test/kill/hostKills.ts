// `npm run -s test:kill-host [-- --kills 10 --seed 1]`: kills the real extension host while Gloss saves answers, and prints what was lost.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { uniform } from '../../src/core/numerics/random.ts';
import type { Random } from '../../src/core/recall/quiz/pickChoice.ts';
import { bundleForHost } from '../host/buildSuite.mjs';
import { getOfflineHost } from '../host/offlineHost.mjs';
import { startServer, workbenchAddress, writeSettings, type Server } from '../host/server.mjs';
import { makeStage, narrowActivation, type Stage } from '../host/stage.mjs';
import { browserArgs, getBrowser } from '../support/browser.mjs';
import { nodeFolder } from '../support/nodeFolder.ts';
import { openWindow } from '../support/sampleLog.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Answers that the page was told are saved, as the time that each took. */
function notesIn(file: string): readonly number[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map(Number);
}

/** Process ids of extension hosts below a process that this program started. */
function extensionHosts(server: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = stdout.split('\n').flatMap((line) => {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), args }];
  });
  const below = new Set([server]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  }
  return all.filter(({ pid, args }) => below.has(pid) && args.includes('--type=extensionHost')).map(({ pid }) => pid);
}

async function until(what: string, is: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1200; turn += 1) {
    if (is()) return;
    await pause(50);
  }
  throw new Error(`After a minute there is no ${what}`);
}

/** One life of the extension host, which ends some answers and milliseconds after it began to save. */
async function live(stage: Stage, server: Server, browser: Browser, life: number, random: Random): Promise<void> {
  const notes = path.join(stage.folder, 'notes');
  const tests = path.join(stage.extension, 'dist', 'test', 'index.js');
  const constants = { NOTES: JSON.stringify(notes), LIFE: String(life) };
  await bundleForHost(path.join(import.meta.dirname, 'hostVictim.ts'), tests, [], constants);
  const { pid = 0, port } = server;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.exposeFunction('codeAutomationLog', () => {});
  await page.exposeFunction('codeAutomationExit', () => {});
  const enough = notesIn(notes).length + 1 + Math.floor(random() * 8);
  await page.goto(workbenchAddress(port, { folder: stage.workspace, development: [stage.extension], tests }));
  await until('saved answer', () => notesIn(notes).length >= enough);
  await pause(random() * 200);
  const hosts = extensionHosts(pid);
  if (hosts.length === 0) throw new Error('There is no extension host to kill');
  for (const host of hosts) process.kill(host, 'SIGKILL');
  await context.close();
  await until('end of the extension hosts', () => extensionHosts(pid).length === 0);
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
  const kills = Number(values.kills ?? 10);
  const random = uniform(Number(values.seed ?? 1));
  const stage = await makeStage();
  await narrowActivation(stage);
  const userData = path.join(stage.folder, 'user');
  await writeSettings(userData, {});
  const server = await startServer(await getOfflineHost(), {
    userData,
    extensions: path.join(stage.folder, 'extensions'),
  });
  const browser = await chromium.launch({ executablePath: await getBrowser(), args: browserArgs });
  const place = path.join(userData, 'User', 'globalStorage', 'gloss-study.gloss', 'practice');
  try {
    let lost = 0;
    const problems = new Set<string>();
    for (let life = 1; life <= kills; life += 1) {
      await live(stage, server, browser, life, random);
      const reading = await openWindow(nodeFolder(place), 1).read();
      const times = new Set(reading.events.map((event) => ('ms' in event ? event.ms : undefined)));
      lost = Math.max(lost, notesIn(path.join(stage.folder, 'notes')).filter((ms) => !times.has(ms)).length);
      for (const problem of reading.problems) problems.add(problem);
    }
    const saved = notesIn(path.join(stage.folder, 'notes')).length;
    console.log(`extension host: ${kills} kills, ${saved} answers saved, ${lost} lost, ${problems.size} files damaged`);
    return lost === 0 && problems.size === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    await stage.remove();
  }
}

void main().then((code) => (process.exitCode = code));
