// The page from key to picture: a new panel against an empty one, the reused panel, the other language.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { narrowActivation, type Stage } from '../host/stage.mjs';
import { openWorkbench } from '../journeys/workbench.ts';
import { makeRival } from './rival.ts';
import { median, row, type Row } from './row.ts';

const turns = 31;

const keys = [
  { key: 'ctrl+alt+1', command: 'gloss.openQuestion', args: { question: 'lora-vs-qlora' } },
  { key: 'ctrl+alt+2', command: 'gloss.openQuestion', args: { question: 'why-rope' } },
  { key: 'ctrl+alt+3', command: 'rival.open' },
  { key: 'ctrl+alt+4', command: 'gloss.switchLanguage' },
  { key: 'ctrl+alt+5', command: 'workbench.action.closeAllEditors' },
];

/**
 * In every frame: reports each new picture of a page by its kind, language and title, in the frame that paints it.
 * A timer looks, for VS Code writes a webview's document anew, which ends requests for animation frames.
 */
const watcher = `(() => {
  let last;
  setInterval(() => {
    const root = document.querySelector('body > .gloss:is([data-kind], [data-first]), body > [data-empty]');
    const page = root?.querySelector('.page');
    const kind = root?.querySelector('.aloud-text') ? 'answer' : root?.dataset.kind ?? 'empty';
    const seen = root ? [kind, page?.lang ?? '', root.querySelector('h1')?.textContent ?? ''].join('|') : undefined;
    if (seen !== undefined && seen !== last) requestAnimationFrame(() => globalThis.glossDrawn(seen, Date.now()));
    last = seen;
  }, 2);
})();`;

export async function panels(stage: Stage): Promise<readonly Row[]> {
  await narrowActivation(stage);
  const rival = path.join(stage.folder, 'gloss-study.rival-0.0.0');
  await makeRival(rival, stage.extension);
  const drawn: { readonly seen: string; readonly at: number }[] = [];
  const workbench = await openWorkbench({
    ...stage,
    language: 'en',
    theme: 'light',
    installed: [rival],
    keys,
    async prepare(page) {
      await page.exposeFunction('glossDrawn', (seen: string, at: number) => drawn.push({ seen, at }));
      await page.addInitScript(watcher);
    },
  });
  try {
    const { page } = workbench;
    const time = async (key: string, expected: RegExp): Promise<number> => {
      const since = drawn.length;
      const started = Date.now();
      await page.keyboard.press(key);
      for (let turn = 0; turn < 1000; turn += 1) {
        const found = drawn.slice(since).find(({ seen }) => expected.test(seen));
        if (found !== undefined) return found.at - started;
        await page.waitForTimeout(10);
      }
      throw new Error(
        `Nothing like ${expected} was drawn after ${key}; seen: ${drawn.map(({ seen }) => seen).join(', ')}`,
      );
    };
    // Both extensions start, the service worker of webviews is installed.
    await workbench.openFile('train_lora.py');
    await time('Control+Alt+3', /^empty/);
    await time('Control+Alt+1', /^answer/);
    await close(page);

    const empty: number[] = [];
    const first: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      empty.push(await time('Control+Alt+3', /^empty/));
      await close(page);
      first.push(await time('Control+Alt+1', /^answer/));
      await close(page);
    }
    await time('Control+Alt+1', /^answer/);
    const reused: number[] = [];
    const other: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      await page.waitForTimeout(200);
      reused.push(await time(turn % 2 === 0 ? 'Control+Alt+2' : 'Control+Alt+1', /^answer/));
    }
    for (let turn = 0; turn < turns; turn += 1) {
      await page.waitForTimeout(200);
      other.push(await time('Control+Alt+4', turn % 2 === 0 ? /^answer\|zh/ : /^answer\|en/));
    }
    const against = median(empty);
    return [
      row({
        name: 'first answer in a new panel (against an empty panel)',
        value: median(first),
        unit: 'ms',
        against,
        budget: 1.5 * against,
      }),
      row({ name: 'another answer in the same panel', value: median(reused), unit: 'ms', budget: 150 }),
      row({ name: 'the other language in place', value: median(other), unit: 'ms', budget: 100 }),
    ];
  } finally {
    await workbench.close();
  }
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+5');
  await page.locator('.tabs-container .tab').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(200);
}
