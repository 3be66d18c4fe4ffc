// Each lab in a browser, in the page as the tests build it: from the screen to its first picture, a step of its main control;
// and what all of them weigh in the package.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Screen } from '../../src/protocol/screens.ts';
import { labIds, labScreens, play } from '../page/harness/labPage.ts';
import { startPages, type OpenPage } from '../page/harness/pages.ts';
import { sampleMessage } from '../page/harness/sampleQuiz.ts';
import { median, row, type Row } from './row.ts';

const turns = 30;

export async function labs(): Promise<readonly Row[]> {
  const pages = await startPages();
  try {
    const rows: Row[] = [];
    for (const id of labIds) {
      const opened = await pages.open({ screens: labScreens(id), width: 800 });
      rows.push(...(await timesOf(id, opened)));
      await opened.close();
    }
    return [...rows, await weight()];
  } finally {
    await pages.close();
  }
}

async function timesOf(id: string, opened: OpenPage): Promise<readonly Row[]> {
  const { page } = opened;
  await page.waitForSelector('.lab-frame');
  const empty: number[] = [];
  const first: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    empty.push(await untilPicture(opened, sampleMessage.en, '.message'));
    first.push(await untilPicture(opened, labScreens(id).en, '.lab-frame'));
  }
  await play(page);
  const steps = await stepsOf(page);
  const nothing = await page.evaluate(runNothing, turns);
  return [
    row({
      name: `lab ${id}: first picture (against a sentence)`,
      value: median(first),
      unit: 'ms',
      against: median(empty),
      budget: 100,
    }),
    row({
      name: `lab ${id}: a step of its main control (against a step of nothing)`,
      value: median(steps),
      unit: 'ms',
      against: median(nothing),
      budget: 16,
    }),
  ];
}

/** Milliseconds in the page from the arrival of a screen to the picture after it holds what `selector` names. */
async function untilPicture({ page, view }: OpenPage, screen: Screen, selector: string): Promise<number> {
  const drawn = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        addEventListener(
          'message',
          () => {
            const start = performance.now();
            const look = (): void => {
              if (document.querySelector(wanted) !== null && document.querySelector('.pending') === null)
                resolve(performance.now() - start);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      }),
    selector,
  );
  await page.evaluate(() => 0);
  await view.show(screen);
  return drawn;
}

/** A slider goes up and down, a step on and back; a choice is chosen in turn. With layout, and what waits in microtasks. */
const stepsOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('.lab-play input[type=range]');
    const buttons = [...document.querySelectorAll<HTMLElement>('.lab-play :is(.lab-stepper button, .lab-choice)')];
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) {
      const start = performance.now();
      if (slider === null) buttons[turn % buttons.length]?.click();
      else {
        if (turn % 2 === 0) slider.stepUp();
        else slider.stepDown();
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await Promise.resolve();
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((done) => requestAnimationFrame(done));
    }
    return times;
  }, turns);

/** The same with nothing to do: what the measuring itself takes. */
const runNothing = async (count: number): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const start = performance.now();
    document.body.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
    await new Promise((done) => requestAnimationFrame(done));
  }
  return times;
};

/** Compressed bytes of what labs alone bring: their chunks, what they share, their style sheets. */
async function weight(): Promise<Row> {
  // SAFETY: esbuild.mjs has written it.
  const metafiles = JSON.parse(await readFile('dist/metafile.json', 'utf8')) as Metafile[];
  const files = metafiles.flatMap(({ outputs }) =>
    Object.entries(outputs)
      .filter(
        ([file, { inputs }]) =>
          /\.(?:js|css)$/.test(file) && Object.keys(inputs).some((one) => /^src\/labs\/(?!lab\.ts)/.test(one)),
      )
      .map(([file]) => file),
  );
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(file)).length));
  const value = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return row({ name: `all labs, compressed (${files.length} files)`, value, unit: 'kB', budget: 400 });
}
