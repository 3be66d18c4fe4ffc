// Every lab by its folder, and one lab alone on a page, played as a reader plays it.
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { labScreen } from '../../../src/host/answer/labScreen.ts';
import type { Screens } from './fakeHost.ts';

const folder = new URL('../../../src/labs/', import.meta.url);

/** Every folder below src/labs but the kit: one that shows nothing is a lab that fails. */
export const labIds: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory() && one.name !== 'kit')
  .map(({ name }) => name)
  .toSorted();

/** The lab by itself, from its own defaults unless told. */
export function labScreens(lab: string, options: object = {}): Screens {
  const route = { kind: 'lab', lab, options: { ...options }, title: lab } as const;
  return { en: labScreen('en', route), 'zh-cn': labScreen('zh-cn', route) };
}

/** Taps the first answer of the guess and unfolds all there is. */
export async function play(page: Page): Promise<void> {
  await page.waitForSelector('.lab-frame');
  const option = page.locator('.lab-option').first();
  if (await option.isVisible()) await option.click();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.lab-frame details')) fold.open = true;
  });
  // A chart is drawn when it gets its width.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What every control of the lab shows: a value, or whether it is pressed. */
export const controls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.lab-play :is(input, select, [aria-pressed], .lab-place)')].map(
      (one) =>
        one instanceof HTMLInputElement || one instanceof HTMLSelectElement
          ? one.value
          : `${one.textContent} ${one.getAttribute('aria-pressed') ?? ''}`,
    ),
  );
