// The quiz: keys, verdicts, reasons, and what a screen reader hears.
import assert from 'node:assert/strict';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';
import { sampleMessage, sampleQuiz, sampleResult } from './harness/sampleQuiz.ts';

describe('the quiz', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: sampleQuiz });
    opened.host.result = sampleResult.en;
  });
  afterEach(() => opened.close());

  const rows = (): Promise<readonly string[]> => opened.page.locator('.option').allInnerTexts();
  const heard = (pattern: string): Promise<unknown> =>
    opened.page.waitForFunction(
      (text) => new RegExp(text).test(document.querySelector('[role=status].sr-only')?.textContent ?? ''),
      pattern,
    );

  it('shows the stem, numbered rows and two keys', async () => {
    const { page } = opened;
    assert.equal(await page.getByRole('heading').innerText(), 'Which parameters receive gradients in QLoRA?');
    assert.deepEqual(
      (await rows()).map((row) => row[0]),
      ['1', '2', '3', '4'],
    );
    assert.equal((await page.locator('.footer').innerText()).replace(/\s+/g, ' '), 'O The answer Esc End');
  });

  it('answers with a key: a word and a reason at the chosen and the right row only', async () => {
    const { page, host } = opened;
    await page.keyboard.press('1');
    await page.waitForSelector('.verdict');
    assert.deepEqual(host.calls, [['answerChoice', 'lora-vs-qlora', 'what-is-trained', 0, 'number']]);
    const [first, second, third, fourth] = await rows();
    assert.match(first ?? '', /Your answer is wrong\s+The codes are frozen/);
    assert.match(second ?? '', /The right answer\s+The gradient passes/);
    assert.equal(third, '3\nThe scales of the blocks, while codes and adapters stay as they were at the start');
    assert.equal(await page.locator('.verdict .icon').count(), 2);
    assert.match(fourth ?? '', /^4\nAll weights/);
    await heard('^Wrong\\. The right answer is 2\\. The codes are frozen.* The gradient passes');
  });

  it('says it when the choice is right', async () => {
    const { page } = opened;
    await page.keyboard.press('2');
    await page.waitForSelector('.verdict');
    assert.equal((await page.locator('.verdict').innerText()).trim(), 'Your answer is right');
    await heard('^Right\\. The gradient');
  });

  it('takes one answer, whatever is pressed after it', async () => {
    const { page, host } = opened;
    await page.keyboard.press('3');
    await page.keyboard.press('2');
    await page.waitForSelector('.verdict');
    await page.keyboard.press('4');
    assert.equal(host.calls.length, 1);
  });

  it('goes on with Enter, opens the answer with O, ends with Escape', async () => {
    const { page, host } = opened;
    await page.keyboard.press('Enter');
    assert.equal(host.calls.length, 0, 'there is no next before an answer');
    await page.keyboard.press('2');
    await page.waitForSelector('.verdict');
    await page.keyboard.press('Enter');
    await page.keyboard.press('o');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+o');
    assert.deepEqual(host.calls.slice(1), [['nextChoice'], ['openQuestion', 'lora-vs-qlora', undefined], ['endQuiz']]);
  });

  it('is walked with Tab and Enter, and puts the focus on what comes next', async () => {
    const { page, host } = opened;
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.verdict');
    assert.deepEqual(host.calls.at(-1)?.slice(0, 4), ['answerChoice', 'lora-vs-qlora', 'what-is-trained', 1]);
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Next$/);
    await page.keyboard.press('Enter');
    assert.deepEqual(host.calls.at(-1), ['nextChoice']);
  });

  it('says that the card is due now, where that is so', async () => {
    const { page, host } = opened;
    host.result = { ...host.result, cardDue: true };
    await page.keyboard.press('1');
    await page.waitForSelector('.note:not([hidden])');
    assert.equal(await page.locator('.note').innerText(), 'Its card is due now.');
    await heard('Its card is due now\\.$');
  });

  it('says when the answer could not be saved', async () => {
    const { page, host } = opened;
    assert.equal(await page.locator('.note').isVisible(), false);
    host.result = { ...sampleResult.en, saved: false };
    await page.keyboard.press('2');
    await page.waitForSelector('.verdict');
    assert.equal(await page.locator('.note').innerText(), 'This answer could not be saved. The log says why.');
    await heard('could not be saved');
  });

  it('keeps the answer over a reload without giving it again', async () => {
    const { page, host } = opened;
    await page.keyboard.press('1');
    await page.waitForSelector('.verdict');
    await page.reload();
    await page.waitForSelector('.verdict');
    assert.match((await rows())[0] ?? '', /Your answer is wrong/);
    await page.keyboard.press('2');
    assert.equal(host.calls.filter(([name]) => name === 'answerChoice').length, 1);
  });

  it('begins anew when the options come in another order', async () => {
    const { page, host } = opened;
    await page.keyboard.press('1');
    await page.waitForSelector('.verdict');
    host.screens = { ...sampleQuiz, en: { ...sampleQuiz.en, options: sampleQuiz.en.options.toReversed() } };
    await page.reload();
    await page.waitForSelector('button.option');
    assert.equal(await page.locator('.verdict').count(), 0);
  });

  it('typesets formulas in options and reasons', async () => {
    const { page } = opened;
    await page.waitForSelector('.option .katex');
    await page.keyboard.press('2');
    await page.waitForSelector('.reason .katex');
  });

  it('stops listening when another screen is shown', async () => {
    const { page, view, host } = opened;
    await view.show(sampleAnswer.en);
    await page.keyboard.press('1');
    await page.keyboard.press('o');
    assert.deepEqual(host.calls, []);
  });

  it('makes way for a message with one way out', async () => {
    const { page, view, host } = opened;
    await view.show(sampleMessage.en);
    assert.equal(await page.getByRole('heading').innerText(), 'Gloss has no question “lora-vs-qlra”.');
    await page.getByRole('button').click();
    assert.deepEqual(host.calls, [['openQuestion', 'lora-vs-qlora', undefined]]);
  });
});
