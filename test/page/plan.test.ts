// The plan of a workspace: order, places, what was left out, its controls.
import assert from 'node:assert/strict';
import { languages } from '../../src/core/catalog/question.ts';
import { axeFaults } from './harness/axe.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { samplePlan } from './harness/samplePlan.ts';
import { themeNames } from './harness/themes.ts';

describe('the plan', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  describe('in English', () => {
    beforeEach(async () => {
      opened = await pages.open({ screens: samplePlan, width: 600, height: 400 });
    });
    afterEach(() => opened.close());

    it('says how much it found, the questions in order, each concept with its count and places, and what was left out', async () => {
      const text = await opened.page.locator('main').innerText();
      assert.match(text, /7 concepts in 41 files that were read\./);
      assert.match(text, /You can tell 1 of these 2 already; they come last\./);
      assert.deepEqual(await opened.page.locator('.plan-questions li').allInnerTexts(), [
        'How do pre-training and fine-tuning differ?',
        'How do LoRA and QLoRA work? LoRA',
      ]);
      assert.match(text, /LoRA places: 23, files: 2\s+train\.py:14/);
      assert.match(text, /and 5 more\s+Left out\s+3 that \.gitignore names\s+12 without text\s+1 above 1 MB$/);
    });

    it('leads to questions, concepts and places', async () => {
      const { page, host } = opened;
      await page.getByRole('button', { name: 'How do LoRA and QLoRA work?' }).click();
      await page.getByRole('button', { name: 'RoPE' }).click();
      await page.getByRole('button', { name: 'model.py:3' }).click();
      assert.deepEqual(host.calls, [
        ['openQuestion', 'lora-vs-qlora', undefined],
        ['openConcept', 'rope'],
        ['openPlace', 'file:///w/model.py', 2],
      ]);
    });

    it('is copied, and says so; is read again', async () => {
      const { page, host } = opened;
      await page.getByRole('button', { name: 'Copy as Markdown' }).click();
      await page.waitForFunction(() => document.querySelector('.status')?.textContent === 'Copied');
      await page.getByRole('button', { name: 'Read again' }).click();
      assert.deepEqual(host.calls, [['copyPlan'], ['renewPlan']]);
    });

    it('stays where it is when it follows an edit or the language', async () => {
      const { page, view } = opened;
      await page.evaluate(() => window.scrollTo(0, 120));
      await view.show(samplePlan.en);
      assert.equal(await page.evaluate(() => window.scrollY), 120);
      await view.show(samplePlan['zh-cn']);
      assert.equal(await page.evaluate(() => window.scrollY), 120);
    });

    it('says so when there is nothing', async () => {
      const { page, view } = opened;
      await view.show({ ...samplePlan.en, questions: [], concepts: [], more: 0 });
      assert.equal(await page.getByText('Nothing here that Gloss knows.').count(), 1);
      assert.equal(await page.locator('.plan-questions').count(), 0);
    });
  });

  for (const language of languages)
    for (const theme of themeNames)
      it(`has no fault in ${language}, ${theme}, and never scrolls sideways at 300 px`, async () => {
        opened = await pages.open({ screens: samplePlan, language, theme, width: 300 });
        assert.deepEqual(await axeFaults(opened.page), []);
        assert.deepEqual(await opened.faults(), []);
        assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth), 300);
        await opened.close();
      });
});
