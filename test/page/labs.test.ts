// Every lab, found by its folder: whole in both languages, four themes, narrow and wide; by keyboard; and it remembers.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { languages } from '../../src/core/catalog/question.ts';
import { axeFaults } from './harness/axe.ts';
import { controls, labIds, labScreens, play } from './harness/labPage.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { themeNames } from './harness/themes.ts';

const pictures = process.env['GLOSS_PICTURES'];
const widths = [320, 1200] as const;

/** Views that a lab does not open with. */
const views: readonly (readonly [id: string, name: string, options: object])[] = [
  ['rope', 'stretch', { view: 'stretch' }],
  ['rope', 'layout', { view: 'layout', position: 16 }],
  ['adapters', 'prefix', { method: 'prefix', projection: 'mlp' }],
  ['adapters', 'adapter', { method: 'adapter' }],
];

/** Pictures without a name, and what sticks out of the page. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`${scrollWidth} wide in ${clientWidth}`);
    for (const picture of document.querySelectorAll('.lab-frame :is(svg, canvas, [role="img"])')) {
      if (picture.closest('[aria-hidden="true"], [hidden]') !== null) continue;
      const named = picture.closest('[role="img"]')?.getAttribute('aria-label') ?? '';
      if (named.length < 10) faults.push(`no text for ${picture.outerHTML.slice(0, 80)}`);
    }
    return faults;
  });

/** Controls that Tab never comes to, from the first to past the last; in a row with one stop the arrow keys go on. */
const unreached = async (page: Page): Promise<readonly string[]> => {
  const count = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      '.lab-frame :is(button:not([tabindex="-1"]), input, select, textarea, summary, [tabindex="0"])',
    );
    const shown = [...all].filter((one) => one.checkVisibility());
    for (const one of shown) one.dataset['reach'] = 'not yet';
    shown[0]?.focus();
    return shown.length;
  });
  for (let at = 0; at < count; at += 1) {
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) delete document.activeElement.dataset['reach'];
    });
    await page.keyboard.press('Tab');
  }
  // What went away meanwhile, as the button that stops a work that has ended, cannot be come to.
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-reach]')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.outerHTML.slice(0, 120)),
  );
};

describe('labs', function () {
  this.timeout(120_000);
  let pages: Pages;
  before(async () => {
    if (pictures !== undefined) await mkdir(pictures, { recursive: true });
    pages = await startPages();
  });
  after(() => pages.close());

  const take = async ({ page }: OpenPage, name: string): Promise<void> => {
    if (pictures !== undefined)
      await page.locator('.lab').screenshot({ path: path.join(pictures, `lab-${name}.png`), animations: 'disabled' });
  };

  for (const [id, name, options] of views)
    for (const [language, theme] of [
      ['en', 'light'],
      ['zh-cn', 'dark'],
    ] as const)
      it(`lab ${id} is whole in its view ${name}: ${language}, ${theme}`, async () => {
        const opened = await pages.open({ screens: labScreens(id, options), language, theme, width: widths[0] });
        const { page } = opened;
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await play(page);
          await take(opened, `${id}-${name}-${language}-${theme}-${width}`);
          assert.deepEqual(await faultsOf(page), []);
          assert.deepEqual(await axeFaults(page), []);
        }
        assert.deepEqual(await unreached(page), []);
        assert.deepEqual(await opened.faults(), []);
        await opened.close();
      });

  for (const id of labIds) {
    for (const language of languages)
      for (const theme of themeNames)
        it(`lab ${id} is whole: ${language}, ${theme}`, async () => {
          const opened = await pages.open({ screens: labScreens(id), language, theme, width: widths[0] });
          const { page } = opened;
          await opened.settled();
          await take(opened, `${id}-${language}-${theme}-guess`);
          assert.deepEqual(await axeFaults(page), []);
          await play(page);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            await play(page);
            await take(opened, `${id}-${language}-${theme}-${width}`);
            assert.deepEqual(await faultsOf(page), []);
            assert.deepEqual(await axeFaults(page), []);
          }
          assert.deepEqual(await opened.faults(), []);
          await opened.close();
        });

    it(`lab ${id} is played by keyboard, remembers, and goes back`, async () => {
      const opened = await pages.open({ screens: labScreens(id), width: 600 });
      const { page } = opened;
      await play(page);
      assert.deepEqual(await unreached(page), []);
      const start = await controls(page);
      const main = page.locator('.lab-play :is(input, select, .lab-stepper button, .lab-choice)').first();
      await main.focus();
      await page.keyboard.press('ArrowRight');
      if ((await controls(page)).join() === start.join()) await page.keyboard.press('ArrowLeft');
      const moved = await controls(page);
      assert.notDeepEqual(moved, start, 'the first control does nothing by an arrow key');
      await page.reload();
      await play(page);
      assert.deepEqual(await controls(page), moved, 'after a reload');
      await page.locator('.lab-foot .lab-link').first().click();
      assert.deepEqual(await controls(page), start, 'after Reset');
      assert.deepEqual(await opened.faults(), []);
      await opened.close();
    });
  }
});
