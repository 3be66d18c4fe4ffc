// The mock interview and the progress: a quiet clock, the follow-up of a missed point, a debrief to copy; one sentence first.
import assert from 'node:assert/strict';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { both, mockDebrief, mockScreen, progressScreen } from './harness/samplePractice.ts';

describe('the mock interview', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: both(mockScreen) });
  });
  afterEach(() => opened.close());

  const primary = (name: string): Promise<void> => opened.page.getByRole('button', { name }).press('Enter');
  const text = (): Promise<string> => opened.page.locator('main').innerText();

  it('asks with a clock of 90 s and no answer in sight', async () => {
    assert.match(await text(), /1\/3\s+Card 1 of 3\s+How do LoRA and QLoRA work\?\s+Say your answer aloud\s+1:(30|29)/);
    assert.doesNotMatch(await text(), /frozen/);
  });

  it('goes on with the follow-up of the first point that was not ticked, and sends what was said', async () => {
    const { page, host } = opened;
    await page.getByLabel('Your answer, if you would rather type').fill('only A and B');
    await primary('I have answered');
    await page.locator('.point input').first().check();
    await primary('Next follow-up');
    assert.match(await text(), /The interviewer goes on\s+You double r and leave α/);
    await primary('Next question');
    const [, showing, answer] = host.calls.find(([name]) => name === 'mockAnswer') ?? [];
    const first = mockScreen('en').asked?.points[0]?.id;
    assert.deepEqual([showing, answer], ['m/1', { ticked: [first], typed: 'only A and B', milliseconds: 'number' }]);
  });

  it('is where it was after a reload', async () => {
    const { page } = opened;
    await primary('I have answered');
    await page.locator('.point input').nth(1).check();
    await page.reload();
    await page.waitForSelector('.point');
    assert.equal(await page.locator('.point input').nth(1).isChecked(), true);
  });

  it('keeps an answer that could not be saved', async () => {
    const { page, host } = opened;
    host.saved = { saved: false };
    await primary('I have answered');
    await primary('Next follow-up');
    await primary('Next question');
    await page.getByText('Not saved yet: Gloss keeps it and tries again.').first().waitFor();
    host.saved = { saved: true };
    await primary('Try now');
    await page.waitForSelector('.unsaved[hidden]', { state: 'attached' });
    assert.equal(host.calls.filter(([name]) => name === 'mockAnswer').length, 2);
  });

  it('ends with what was missed, what one wrote, and two copies', async () => {
    const { page, view, host } = opened;
    await view.show(mockDebrief('en'));
    await page.waitForSelector('.my-answer strong');
    assert.match(await text(), /^Mock interview · Debrief\s+You named 5 of 13 points/);
    assert.match(await text(), /You wrote\s+A and B are trained,\nthe base is frozen\.\s+My answer\s+On our 7B/);
    await primary('Copy as Markdown');
    await page.waitForFunction(() => document.querySelector('.status')?.textContent === 'Copied');
    await primary('Copy for an assistant');
    assert.deepEqual(host.calls, [
      ['copyDebrief', 'markdown'],
      ['copyDebrief', 'assistant'],
    ]);
  });
});

describe('the progress', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
    opened = await pages.open({ screens: both(progressScreen) });
  });
  after(async () => {
    await opened.close();
    await pages.close();
  });

  it('begins with one sentence and says in words what it draws', async () => {
    const { page } = opened;
    assert.equal(await page.locator('h1').innerText(), 'You can tell 9 of 15; 3 are fading.');
    assert.match(await page.locator('.shares').innerText(), /Architecture\s+5 of 6/);
    assert.equal(await page.getByRole('listitem').filter({ hasText: 'day 8: 12' }).count(), 1);
    assert.equal(await page.locator('svg:not([aria-hidden=true])').count(), 0);
  });

  it('leads to practice, to the weakest, to the date, to what to leave out', async () => {
    const { page, host } = opened;
    for (const name of ['Practise · 8', 'Why RLHF', 'Change the date', 'On-device challenges'])
      await page.getByRole('button', { name }).click();
    assert.deepEqual(host.calls, [
      ['practise'],
      ['openQuestion', 'why-rlhf', undefined],
      ['setInterviewDate'],
      ['openQuestion', 'on-device-challenges', undefined],
    ]);
  });

  it('offers practice also when nothing is due: new cards wait', async () => {
    await opened.view.show({ ...progressScreen('en'), due: 0 });
    assert.equal(await opened.page.locator('.actions .primary').innerText(), 'Practise');
  });

  it('stays where the reader is when memory moves on, and is not drawn again when it has not', async () => {
    const { page, view } = opened;
    const screen = progressScreen('en');
    await view.show(screen);
    const [weakest] = screen.weakest;
    await page.getByRole('button', { name: weakest?.title ?? '' }).focus();
    await page.evaluate(() => {
      window.scrollTo(0, 40);
      document.querySelector('h1')?.setAttribute('data-drawn', 'once');
    });
    await view.show(screen);
    assert.equal(await page.locator('h1[data-drawn]').count(), 1);
    await view.show({ ...screen, due: screen.due + 1 });
    const place = await page.evaluate(() => [window.scrollY, document.activeElement?.textContent]);
    assert.deepEqual(place, [40, weakest?.title]);
    assert.equal(await page.locator('h1[data-drawn]').count(), 0);
  });

  it('says that nothing is weak only where something was practised', async () => {
    const { nothingTold } = progressScreen('en').words.progress;
    await opened.view.show({ ...progressScreen('en'), weakest: [], noneWeak: nothingTold });
    assert.match(await opened.page.locator('main').innerText(), /The weakest\s+Nothing to show yet: no question/);
  });

  it('gives the keyboard its place back when another part of the window had it', async () => {
    const { page, view } = opened;
    await view.show(progressScreen('en'));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-focus'));
    await page.locator('[data-focus=interview]').focus();
    // As VS Code does when a box of its own opens: the element loses the focus, and then the window.
    await page.evaluate(() => {
      document.hasFocus = () => false;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    await view.show({ ...progressScreen('en'), due: 3 });
    assert.equal(await focused(), 'interview', 'drawn again meanwhile');
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    assert.equal(await focused(), null);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    assert.equal(await focused(), 'interview');
  });
});
