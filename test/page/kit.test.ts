// The kit of the labs in a browser: charts that follow width and theme and have their numbers as text, steps, numbers, presets.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axeFaults } from './harness/axe.ts';
import { play } from './harness/labPage.ts';
import { startPages, type OpenOptions, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleMessage } from './harness/sampleQuiz.ts';
import { themeNames, themeOf } from './harness/themes.ts';

const pictures = process.env['GLOSS_PICTURES'];

describe('the kit of labs', function () {
  this.timeout(60_000);
  let pages: Pages;
  before(async () => {
    if (pictures !== undefined) await mkdir(pictures, { recursive: true });
    pages = await startPages(['test/page/harness/kitSample.ts']);
  });
  after(() => pages.close());

  const openKit = async (options: Omit<OpenOptions, 'screens'> = {}): Promise<OpenPage> => {
    const opened = await pages.open({ screens: sampleMessage, ...options });
    await opened.page.evaluate(async () => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: '/labs.css' });
      document.head.append(link);
      await new Promise((loaded) => link.addEventListener('load', loaded));
      const script = document.createElement('script');
      Object.assign(script, { type: 'module', src: '/kitSample.js', nonce: 'bm9uY2U' });
      document.head.append(script);
      await new Promise((loaded) => script.addEventListener('load', loaded));
    });
    await play(opened.page);
    return opened;
  };
  const canvas = (page: Page): Promise<string> =>
    page.evaluate(() => document.querySelector<HTMLCanvasElement>('.lab-plot canvas')?.toDataURL() ?? 'none');

  for (const theme of themeNames)
    for (const width of [320, 1200])
      it(`has no fault of its own: ${theme}, ${width} px`, async () => {
        const opened = await openKit({ theme, width });
        const { page } = opened;
        if (pictures !== undefined)
          await page.screenshot({ path: path.join(pictures, `kit-${theme}-${width}.png`), fullPage: true });
        assert.deepEqual(await axeFaults(page), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        assert.deepEqual(await opened.faults(), []);
        await opened.close();
      });

  it('draws a chart anew when its width or the theme changes', async () => {
    const opened = await openKit({ width: 900 });
    const { page } = opened;
    const wide = await canvas(page);
    await page.evaluate((dark) => {
      for (const [name, value] of Object.entries(dark.variables))
        document.documentElement.style.setProperty(name, value ?? '');
      document.body.className = dark.body;
    }, themeOf('dark'));
    await page.waitForTimeout(100);
    const dark = await canvas(page);
    assert.notEqual(dark, wide);
    await page.setViewportSize({ width: 400, height: 900 });
    await page.waitForTimeout(100);
    const plot = page.locator('.lab-plot');
    const inner = await plot.evaluate((one) => [one.clientWidth, one.querySelector('canvas')?.clientWidth]);
    assert.equal(inner[0], inner[1]);
    await opened.close();
  });

  it('says a chart in a sentence and in a table with the same numbers', async () => {
    const opened = await openKit();
    const { page } = opened;
    assert.match((await page.locator('.lab-plot').getAttribute('aria-label')) ?? '', /^Six lines over contexts/);
    const rows = await page.locator('.lab-chart tbody tr').allInnerTexts();
    assert.equal(rows.length, 11);
    assert.equal(rows[0]?.split(/\s+/).slice(0, 5).join(' '), '128 0.00000977 0.0128 0 0.0142');
    assert.match(rows[1] ?? '', /–/);
    await opened.close();
  });

  it('steps by buttons and by arrow keys, and stops at the ends', async () => {
    const opened = await openKit();
    const { page } = opened;
    const place = page.locator('.lab-place');
    assert.equal(await place.innerText(), '2/12');
    await page.locator('.lab-stepper button').nth(2).click();
    assert.equal(await place.innerText(), '3/12');
    for (const key of ['ArrowRight', 'End', 'ArrowRight']) await page.keyboard.press(key);
    assert.equal(await place.innerText(), '12/12');
    for (const key of ['Home', 'ArrowLeft']) await page.keyboard.press(key);
    assert.equal(await place.innerText(), '0/12');
    await opened.close();
  });

  it('refuses a number out of its limits in words, and takes the next good one', async () => {
    const opened = await openKit();
    const { page } = opened;
    const field = page.getByLabel('Batch');
    await field.fill('65');
    assert.equal(await page.locator('.lab-refused').innerText(), 'A whole number from 1 to 64, please.');
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.locator('.lab-place').innerText(), '2/12');
    await field.fill('7');
    assert.equal(await field.getAttribute('aria-invalid'), null);
    assert.equal(await page.locator('.lab-place').innerText(), '7/12');
    await opened.close();
  });

  it('tells with a preset what to notice', async () => {
    const opened = await openKit();
    const { page } = opened;
    await page.getByRole('button', { name: 'Steep' }).click();
    assert.equal(await page.locator('.lab-notice').innerText(), 'Now it rises with the context.');
    assert.equal(await page.getByLabel('Shape').inputValue(), 'steep');
    await opened.close();
  });
});
