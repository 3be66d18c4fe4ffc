// The page of a concept: what stands on it, where its links lead, the language in place, and what a reload brings back.
import assert from 'node:assert/strict';
import { languages } from '../../src/core/catalog/question.ts';
import { axeFaults } from './harness/axe.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleConcept } from './harness/sampleConcept.ts';
import { themeNames } from './harness/themes.ts';

describe('the page of a concept', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  describe('in English', () => {
    beforeEach(async () => {
      opened = await pages.open({ screens: sampleConcept });
      await opened.settled();
    });
    afterEach(() => opened.close());

    it('has its names, the definition, a typeset formula and every paragraph', async () => {
      const { page } = opened;
      assert.equal(await page.locator('h1').innerText(), 'LoRA');
      assert.equal(await page.locator('.other-names').innerText(), '低秩适配 · Low-Rank Adaptation');
      assert.match(await page.locator('.definition').innerText(), /^Freezes W/);
      assert.equal(await page.locator('.math .katex-display').count(), 1);
      assert.equal(await page.getByText('Unmerged adapters do cost latency.').count(), 1);
    });

    it('opens the section that treats it, or the whole answer', async () => {
      const { page, host } = opened;
      await page.getByRole('button', { name: 'The scale is alpha over r' }).click();
      await page.getByRole('button', { name: 'The PEFT family' }).click();
      assert.deepEqual(host.calls, [
        ['openQuestion', 'lora-vs-qlora', 'scale'],
        ['openQuestion', 'peft-family', undefined],
      ]);
    });

    it('opens a place of this workspace with one click', async () => {
      const { page, host } = opened;
      await page.getByRole('button', { name: 'train.py:14' }).click();
      assert.deepEqual(host.calls, [['openPlace', 'file:///w/train.py', 13]]);
    });

    it('opens a source by key, and offers none where there is no address', async () => {
      const { page, host } = opened;
      await page.locator('.sources summary').click();
      assert.equal(await page.locator('.sources button').count(), 1);
      await page.locator('.sources button').click();
      assert.deepEqual(host.calls, [['openConceptSource', 'lora', 'hu2021lora']]);
    });

    it('switches the language in place', async () => {
      const { page } = opened;
      await page.locator('.languages').click();
      await page.waitForSelector('.page[lang=zh-Hans]');
      assert.match(await page.locator('.definition').innerText(), /^冻结 W/);
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-focus')), 'language');
    });

    it('says which concept it is to a reload, with its folds', async () => {
      const { page } = opened;
      await page.locator('.sources summary').click();
      await page.waitForFunction(() => (sessionStorage.getItem('state') ?? '').includes('.sources'));
      await page.reload();
      await page.waitForSelector('.sources[open]');
      const state: unknown = JSON.parse(await page.evaluate(() => sessionStorage.getItem('state') ?? ''));
      assert.deepEqual((state as { readonly screen: unknown }).screen, { kind: 'concept', id: 'lora', language: 'en' });
    });

    it('says so where no answer treats it', async () => {
      const { page, view } = opened;
      await view.show({ ...sampleConcept.en, sections: [], formula: undefined, sources: [] });
      assert.equal(await page.getByText('No answer treats it yet.').count(), 1);
      assert.equal((await page.locator('.math').count()) + (await page.locator('.sources').count()), 0);
    });
  });

  for (const language of languages)
    for (const theme of themeNames)
      it(`has no fault in ${language}, ${theme}, and never scrolls sideways at 300 px`, async () => {
        opened = await pages.open({ screens: sampleConcept, language, theme, width: 300 });
        await opened.settled();
        await opened.page.locator('.sources summary').click();
        assert.deepEqual(await axeFaults(opened.page), []);
        assert.deepEqual(await opened.faults(), []);
        assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth), 300);
        await opened.close();
      });
});
