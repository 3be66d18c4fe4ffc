// Popovers of citations and concepts: how they open, where they stand, what they lead to, and where the focus goes.
import assert from 'node:assert/strict';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';

describe('popovers', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: sampleAnswer, width: 800 });
    await opened.settled();
  });
  afterEach(() => opened.close());

  const lines = async (): Promise<readonly string[]> =>
    (await opened.page.locator('.popover').innerText()).split(/\n+/);
  const focused = (): Promise<string> =>
    opened.page.evaluate(() => document.activeElement?.getAttribute('class') ?? document.activeElement?.tagName ?? '');

  it('name the concept, its sentence and the answer that explains it', async () => {
    const { page, host } = opened;
    await page.locator('[data-concept=qlora]').click();
    assert.deepEqual(await lines(), [
      'QLoRA 量化 LoRA',
      'LoRA over a base that is stored in four bits.',
      'See the answer',
    ]);
    await page.locator('.popover').getByRole('button', { name: 'See the answer' }).click();
    assert.deepEqual(host.calls.at(-1), ['openQuestion', 'peft-family', 'qlora']);
  });

  it('offer no answer but its own page for the concept whose answer is being read', async () => {
    const { page, host } = opened;
    await page.locator('[data-concept=lora]').click();
    assert.deepEqual(await page.locator('.popover button').allInnerTexts(), ['About this concept']);
    await page.locator('.popover button').click();
    assert.deepEqual(host.calls, [['openConcept', 'lora']]);
  });

  it('name the source with its locator, and open it by key', async () => {
    const { page, host } = opened;
    await page.locator('.cite').first().click();
    assert.deepEqual(await lines(), [
      'Hu et al. 2021. LoRA: Low-Rank Adaptation of Large Language Models',
      'sec. 4.1',
      'Open source',
    ]);
    await page.locator('.popover button').click();
    assert.deepEqual(host.calls.at(-1), ['openSource', 'lora-vs-qlora', 'hu2021lora']);
  });

  for (const key of ['Enter', ' '])
    it(`open with ${key === ' ' ? 'Space' : key}, take the focus, and give it back on Escape`, async () => {
      const { page } = opened;
      await page.locator('[data-concept=qlora]').focus();
      await page.keyboard.press(key);
      assert.equal(await focused(), 'popover');
      assert.equal(await page.locator('[data-concept=qlora]').getAttribute('aria-expanded'), 'true');
      await page.keyboard.press('Escape');
      assert.equal(await focused(), 'concept');
      assert.equal(await page.locator('.popover').count(), 0);
      assert.equal(await page.locator('[data-concept=qlora]').getAttribute('aria-expanded'), 'false');
    });

  it('are left by Tab as if they stood behind their word', async () => {
    const { page } = opened;
    await page.locator('[data-concept=qlora]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'link');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'cite');
    assert.equal(await page.locator('.popover').count(), 0);
  });

  it('open under a resting pointer after a delay without taking the focus, and close behind it', async () => {
    const { page } = opened;
    await page.locator('[data-concept=qlora]').hover();
    assert.equal(await page.locator('.popover').count(), 0);
    await page.waitForSelector('.popover');
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
    await page.locator('.popover').hover();
    await page.waitForTimeout(400);
    assert.equal(await page.locator('.popover').count(), 1, 'the pointer may go into the panel');
    await page.mouse.move(5, 5);
    await page.waitForSelector('.popover', { state: 'detached' });
  });

  it('close when one clicks elsewhere, and there is never more than one', async () => {
    const { page } = opened;
    await page.locator('[data-concept=qlora]').click();
    await page.locator('.cite').first().click();
    assert.equal(await page.locator('.popover').count(), 1);
    await page.locator('h1').click();
    assert.equal(await page.locator('.popover').count(), 0);
  });

  for (const width of [300, 800])
    it(`stand inside the viewport, ${width} px wide`, async () => {
      const { page } = opened;
      await page.setViewportSize({ width, height: 500 });
      await opened.settled();
      for (const trigger of await page.locator('.cite, .concept').all())
        for (const block of ['start', 'end'] as const) {
          await trigger.evaluate((one, where) => one.scrollIntoView({ block: where }), block);
          await trigger.press('Enter');
          const box = await page.locator('.popover').boundingBox();
          assert.ok(box !== null);
          assert.ok(box.x >= 0 && box.x + box.width <= width, `x ${box.x}, width ${box.width}`);
          assert.ok(box.y >= 0 && box.y + box.height <= 500, `y ${box.y}, height ${box.height}`);
          await page.keyboard.press('Escape');
        }
    });

  it('do not let a comma or a number begin a line', async () => {
    const { page } = opened;
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('sup')].map((one) => one.previousSibling?.textContent?.at(-1)),
    );
    assert.ok(texts.length > 2);
    assert.ok(texts.every((last) => last === '\u2060'));
    assert.equal(
      await page.locator('button.cite, button.concept').count(),
      0,
      'a button is a box that lines break beside',
    );
  });
});
