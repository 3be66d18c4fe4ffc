// The answer page: its order, its menu, its folds, its contents, and that nothing leads away from it.
import assert from 'node:assert/strict';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';

describe('the answer page', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: sampleAnswer, width: 800 });
  });
  afterEach(() => opened.close());

  it('has its parts in the order of the design, with headings one below the other', async () => {
    const headings = await opened.page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3')].map((one) => `${one.tagName} ${one.textContent}`),
    );
    assert.deepEqual(headings, [
      'H1 How do LoRA and QLoRA work?',
      'H2 One minute aloud',
      'H2 In depth',
      'H3 The update is low-rank; the weights stay where they are',
      'H3 α/r sets how loud the update is, not how much it can hold',
      'H3 Merging is free in 16 bits and lossy in 4',
      'H2 Often said wrongly',
      'H3 “NF4 is a 4-bit integer”',
      'H2 Follow-ups',
      'H3 You double r and leave α. What changes?',
      'H3 The 4-bit weights get no gradient. Why does the backward pass need them?',
      'H2 My answer',
      'H2 Sources 2',
    ]);
  });

  it('says how long the minute takes, and hides and shows it', async () => {
    const { page } = opened;
    const block = page.locator('.aloud');
    assert.match(await block.innerText(), /One minute aloud\s+about 65 s/);
    await block.getByRole('button', { name: 'Hide' }).click();
    assert.equal(await page.locator('.aloud-text').isVisible(), false);
    await block.getByRole('button', { name: 'Show' }).click();
    assert.equal(await page.locator('.aloud-text').isVisible(), true);
  });

  it('opens the chain of follow-ups link by link', async () => {
    const { page } = opened;
    const deeper = page.getByText('Then why not drop α and tune the learning rate?');
    const deepest = page.getByText('How would you notice that r is too small?');
    assert.equal(await deeper.isVisible(), false);
    await page.getByText('You double r and leave α. What changes?').click();
    assert.equal(await deeper.isVisible(), true);
    assert.equal(await deepest.isVisible(), false);
    await deeper.click();
    assert.equal(await deepest.isVisible(), true);
  });

  it('asks the host to open neighbours, linked questions and sources, and stays where it is', async () => {
    const { page, host } = opened;
    const address = page.url();
    await page.locator('.neighbour.next').click();
    await page.locator('.neighbour.previous').click();
    await page.locator('a.question').click();
    await page.locator('.sources > summary').click();
    await page.locator('.sources li').nth(1).getByRole('button').click();
    assert.deepEqual(host.calls, [
      ['openQuestion', 'sft-failure-modes', undefined],
      ['openQuestion', 'peft-family', undefined],
      ['openQuestion', 'peft-family', 'lora'],
      ['openSource', 'lora-vs-qlora', 'dettmers2023qlora'],
    ]);
    assert.equal(page.url(), address);
  });

  it('has a menu that is worked with the keyboard', async () => {
    const { page } = opened;
    const item = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
    await page.getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await item(), 'Quiz me on this');
    await page.keyboard.press('ArrowUp');
    assert.equal(await item(), 'Report a mistake');
    await page.keyboard.press('ArrowDown');
    assert.equal(await item(), 'Quiz me on this');
    await page.keyboard.press('End');
    assert.equal(await item(), 'Report a mistake');
    await page.keyboard.press('Home');
    await page.keyboard.press('c');
    assert.equal(await item(), 'Copy as Markdown');
    await page.keyboard.press('c');
    assert.equal(await item(), 'Copy for an assistant');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.menu').isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')), 'More actions');
  });

  it('does what its menu says, and says "Copied" to all', async () => {
    const { page, host } = opened;
    for (const name of [
      'Copy as Markdown',
      'Copy for an assistant',
      'Copy link',
      'Open to the side',
      'Quiz me on this',
    ]) {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name }).click();
    }
    assert.deepEqual(host.calls, [
      ['copy', 'lora-vs-qlora', 'markdown'],
      ['copy', 'lora-vs-qlora', 'assistant'],
      ['copy', 'lora-vs-qlora', 'link'],
      ['openBeside', 'lora-vs-qlora'],
      ['quizQuestion', 'lora-vs-qlora'],
    ]);
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent === 'Copied');
    assert.equal(await page.locator('.status').innerText(), 'Copied');
  });

  it('reports a mistake with the sentence that is selected', async () => {
    const { page, host } = opened;
    await page.getByText('One caveat:').selectText();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Report a mistake' }).click();
    const [name, id, selection] = host.calls.at(-1) ?? [];
    assert.deepEqual([name, id], ['reportMistake', 'lora-vs-qlora']);
    assert.match(String(selection), /^One caveat: only the stored base/);
  });

  it('asks once for the other language in one line at the top', async () => {
    const { page, view, host } = opened;
    const strip = { question: '用中文阅读？', yes: '好', no: '不用', to: 'zh-cn' } as const;
    await view.show({ ...sampleAnswer.en, strip });
    assert.equal(await page.locator('.strip').getAttribute('lang'), 'zh-Hans');
    await page.getByRole('button', { name: '不用' }).click();
    assert.equal(await page.locator('.strip').count(), 0);
    await view.show({ ...sampleAnswer.en, strip });
    await page.getByRole('button', { name: '好' }).click();
    assert.deepEqual(host.calls, [['keepLanguage'], ['setLanguage', 'zh-cn']]);
  });

  it('goes to a section that the host names, inside its folds, marks it and puts the focus there', async () => {
    const { page, view } = opened;
    await view.reveal('rank-too-small');
    const heading = page.getByText('How would you notice that r is too small?');
    assert.equal(await heading.isVisible(), true);
    assert.equal(
      await page.evaluate(() => document.activeElement?.textContent),
      'How would you notice that r is too small?',
    );
    assert.equal(await page.locator('.marked').getAttribute('data-place'), 'rank-too-small');
    await page.waitForFunction(() => document.querySelector('.marked') === null);
    await view.reveal('no-such-section');
    assert.equal(await page.locator('.marked').count(), 0);
  });

  it('opens at the section of its screen', async () => {
    const { page, view } = opened;
    await page.setViewportSize({ width: 800, height: 400 });
    await view.show({ ...sampleAnswer.en, id: 'another', section: 'merge' });
    await page.waitForFunction(() => document.querySelector('.math.pending') === null);
    // What the reader is left with: on a busy machine the page may still be scrolling to where the section came to stand.
    await page
      .waitForFunction(
        () => Math.abs((document.querySelector('[data-place=merge]')?.getBoundingClientRect().top ?? 0) - 24) < 3,
        undefined,
        { timeout: 5000 },
      )
      .catch(() => undefined);
    const top = await page.locator('[data-place=merge]').evaluate((one) => one.getBoundingClientRect().top);
    assert.ok(Math.abs(top - 24) < 3, `the section stands ${top} px below the edge`);
  });

  it('shows its contents beside the text where there is room, with the section being read', async () => {
    const { page } = opened;
    const contents = page.getByRole('navigation', { name: 'Contents' });
    assert.equal(await contents.isVisible(), false);
    await page.setViewportSize({ width: 1100, height: 500 });
    assert.equal(await contents.isVisible(), true);
    await contents.getByText('Merging is free').click();
    await page.waitForFunction(
      () =>
        document.querySelector('.contents [aria-current=location]')?.textContent ===
        'Merging is free in 16 bits and lossy in 4',
    );
    assert.equal(
      await page.evaluate(() => document.activeElement?.textContent),
      'Merging is free in 16 bits and lossy in 4',
    );
  });

  it('lets the keyboard scroll what is too wide, and only that', async () => {
    const { page } = opened;
    const stops = (): Promise<number> => page.locator(':is(.table, pre, figure, div.math)[tabindex="0"]').count();
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.waitForFunction(() => document.querySelector('.math.pending') === null);
    const wide = await stops();
    await page.setViewportSize({ width: 300, height: 900 });
    await page.waitForFunction(
      (before) => document.querySelectorAll(':is(.table, pre, figure, div.math)[tabindex="0"]').length > before,
      wide,
    );
    assert.ok((await stops()) >= 4, 'the figure, the formula, the code and the table');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 300);
  });
});
