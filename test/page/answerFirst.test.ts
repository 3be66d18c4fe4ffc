// Answer first: the answer is away, a minute runs, the points are ticked, and what was missed is asked.
import assert from 'node:assert/strict';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';

describe('answer first', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: sampleAnswer, width: 1100 });
  });
  afterEach(() => opened.close());

  const press = (name: string): Promise<void> => opened.page.getByRole('button', { name, exact: true }).click();

  it('takes the answer away for the eye and for screen readers', async () => {
    const { page } = opened;
    await press('Answer first');
    const tree = await page.locator('body').ariaSnapshot();
    assert.match(tree, /How do LoRA and QLoRA work\?/);
    assert.match(tree, /timer "Time left"/);
    for (const hidden of ['frozen weights', 'In depth', 'Sources', 'navigation'])
      assert.ok(!tree.includes(hidden), `"${hidden}" can still be found`);
    assert.equal(await page.getByRole('button', { name: 'Answer first' }).getAttribute('aria-pressed'), 'true');
  });

  it('runs for a minute and then says so once', async () => {
    const { page, view } = opened;
    await page.clock.install();
    await view.show({ ...sampleAnswer.en, id: 'another', answerFirst: true });
    assert.equal(await page.locator('.time').innerText(), '1:00');
    await page.clock.runFor(18_000);
    assert.equal(await page.locator('.time').innerText(), '0:42');
    await page.clock.runFor(42_000);
    assert.equal(await page.locator('.time').innerText(), 'The minute is over');
    await page.clock.runFor(120_000);
    assert.equal(await page.locator('.time').innerText(), 'The minute is over');
  });

  it('shows the points by level, red flags last, and counts what was named', async () => {
    const { page } = opened;
    await press('Answer first');
    assert.equal(await page.getByRole('checkbox').count(), 0);
    await press('Show the scoring points');
    assert.deepEqual(await page.locator('legend').allInnerTexts(), [
      'To pass',
      'To do well',
      'To stand out',
      'Red flags: be honest, did you say one?',
    ]);
    await page.getByRole('checkbox').nth(0).check();
    await page.getByRole('checkbox').nth(3).check();
    assert.equal(await page.locator('.count').innerText(), 'You named 1 of 3.', 'a red flag is no point');
  });

  it('asks the follow-up of the first point that was missed, and then the next', async () => {
    const { page } = opened;
    await press('Answer first');
    await press('Show the scoring points');
    await page.getByRole('checkbox').nth(0).check();
    await press('Next follow-up');
    assert.equal(await page.locator('.asked').innerText(), 'You double r and leave α. What changes?');
    await press('Back to the points');
    assert.equal(await page.getByRole('checkbox').nth(0).isChecked(), true);
    await page.getByRole('checkbox').nth(1).check();
    await press('Next follow-up');
    assert.match(await page.locator('.asked').innerText(), /^The 4-bit weights get no gradient/);
    await press('Back to the points');
    await page.getByRole('checkbox').nth(2).check();
    await press('Next follow-up');
    assert.equal(await page.locator('.asked').count(), 0);
    assert.match(await page.locator('.first').innerText(), /^Nothing left to ask/);
  });

  it('gives the answer back, with the focus on the question', async () => {
    const { page } = opened;
    await press('Answer first');
    await press('Read the answer');
    assert.equal(await page.locator('.body').isVisible(), true);
    assert.equal(await page.locator('.first').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    assert.equal(await page.getByRole('button', { name: 'Answer first' }).getAttribute('aria-pressed'), 'false');
  });

  it('is walked with the keyboard alone', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Answer first' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    assert.equal(await page.locator('.count').innerText(), 'You named 1 of 3.');
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.asked').innerText(), 'You double r and leave α. What changes?');
  });

  it('goes on after a reload, and in the other language', async () => {
    const { page } = opened;
    await press('Answer first');
    await press('Show the scoring points');
    await page.getByRole('checkbox').nth(1).check();
    await page.reload();
    await page.waitForSelector('.count');
    assert.equal(await page.locator('.count').innerText(), 'You named 1 of 3.');
    await page.locator('.languages').click();
    await page.waitForSelector('[lang=zh-Hans] .count');
    assert.equal(await page.locator('.count').innerText(), '说到了 1 点，共 3 点。');
    assert.equal(await page.getByRole('checkbox').nth(1).isChecked(), true);
  });

  it('steps aside when the host goes to a section', async () => {
    const { page, view } = opened;
    await press('Answer first');
    await view.reveal('merge');
    assert.equal(await page.locator('[data-place=merge]').isVisible(), true);
  });
});
