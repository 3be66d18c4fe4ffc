// The labs on words as a reader uses them: tokens and ids that light up together, a drawn token, a search that beats greedy.
import assert from 'node:assert/strict';
import { labScreens, play } from './harness/labPage.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';

describe('the labs on words', function () {
  this.timeout(60_000);
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  const open = async (id: string, options: object): Promise<OpenPage> => {
    const opened = await pages.open({ screens: labScreens(id, options), width: 600 });
    await play(opened.page);
    return opened;
  };

  it('light up a token with its id, under the pointer and by the arrow keys', async () => {
    const { page, close } = await open('tokenizer', { text: 'paper', merges: 0, sentence: 'low' });
    const lit = (): Promise<readonly (string | null)[]> => page.locator('.tok-lit').allTextContents();
    await page.locator('.tok-ids .tok-chip').nth(1).hover();
    assert.deepEqual(await lit(), ['o', '111']);
    await page.locator('.tok-pieces .tok-chip').first().focus();
    assert.deepEqual(await lit(), ['l', '108']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await lit(), ['w', '119']);
    assert.match((await page.locator('.tok-detail').textContent()) ?? '', /w = 119/u);
    await close();
  });

  it('learn from the text that the reader brings', async () => {
    const { page, close } = await open('tokenizer', { text: 'paper', merges: 1, sentence: 'banana' });
    await page.locator('textarea').fill('banana banana');
    await page.locator('.lab-above .lab-link').click();
    await page.waitForFunction(() => document.querySelectorAll('.tok-pieces .tok-chip').length === 4);
    assert.deepEqual(await page.locator('.tok-pieces .tok-chip').allTextContents(), ['b', 'an', 'an', 'a']);
    await close();
  });

  it('draw a token and go on from there', async () => {
    const { page, close } = await open('decoding', { temperature: 0 });
    const text = page.locator('.lab-play .lab-writing').first();
    assert.equal(await text.inputValue(), 'The model');
    await page.locator('.lab-parts .lab-link').first().click();
    assert.equal(await text.inputValue(), 'The model reads');
    await close();
  });

  it('show where greedy search loses', async () => {
    const { page, close } = await open('decoding', { view: 'beam', width: 3 });
    assert.match((await page.locator('.dec-tree').getAttribute('aria-label')) ?? '', /reads the prompt\./u);
    assert.match((await page.locator('.lab-insight:visible').textContent()) ?? '', /reads the model is/u);
    await close();
  });
});
