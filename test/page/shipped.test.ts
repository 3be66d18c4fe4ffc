// Every shipped answer in the page: nothing fails to typeset, nothing sticks out of a narrow column, axe-core finds nothing.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { languages } from '../../src/core/catalog/question.ts';
import { axeFaults } from './harness/axe.ts';
import { startPages, type Pages } from './harness/pages.ts';
import { shippedAnswers, shippedIds, type Screens } from './harness/shippedAnswers.ts';

const pictures = process.env['GLOSS_PICTURES'];

describe('a shipped answer', function () {
  this.timeout(120_000);
  let pages: Pages;
  let answers: ReadonlyMap<string, Screens>;
  before(async () => {
    if (pictures !== undefined) await mkdir(pictures, { recursive: true });
    [pages, answers] = await Promise.all([startPages(), shippedAnswers()]);
  });
  after(() => pages.close());

  for (const id of shippedIds)
    for (const language of languages)
      it(`is whole: ${id}, ${language}`, async () => {
        const screens = answers.get(id);
        assert.ok(screens, `${id} has a fault: the build names it`);
        const theme = language === 'en' ? 'light' : 'dark';
        const opened = await pages.open({ screens, language, theme, width: 300 });
        const { page } = opened;
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        await opened.settled();
        const report = await page.evaluate(() => ({
          formulas: [...document.querySelectorAll('.math.failed')].map((one) => one.textContent),
          labs: [...document.querySelectorAll('.lab > .note')].map((one) => one.textContent),
          citations: document.querySelectorAll('.cite:not([aria-haspopup])').length,
          concepts: document.querySelectorAll('.concept:not([aria-haspopup])').length,
          width: document.documentElement.scrollWidth,
        }));
        assert.deepEqual(report, { formulas: [], labs: [], citations: 0, concepts: 0, width: 300 });
        assert.deepEqual(await axeFaults(page), []);
        assert.deepEqual(await opened.faults(), []);
        if (pictures !== undefined)
          for (const width of [300, 800]) {
            await page.setViewportSize({ width, height: 900 });
            await page.screenshot({
              path: path.join(pictures, `shipped-${id}-${language}-${width}.png`),
              fullPage: true,
            });
          }
        await opened.close();
      });
});
