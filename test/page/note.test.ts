// One's own answer on the page: rendered there, by a chunk that is loaded when there is a note.
import assert from 'node:assert/strict';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';

const note = 'We took **r = 16** and $\\alpha = 32$, see [positions](question/why-rope#turn).\n\n- <b>loss</b> fell';
const screen = { ...sampleAnswer.en, myAnswer: note };

describe('one’s own answer on the page', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
    opened = await pages.open({ screens: sampleAnswer });
  });
  after(async () => {
    await opened.close();
    await pages.close();
  });

  const chunks = (): Promise<readonly string[]> =>
    opened.page.evaluate(() =>
      performance.getEntriesByType('resource').flatMap(({ name }) => /renderNote/.exec(name) ?? []),
    );

  it('costs nothing as long as there is none', async () => {
    await opened.settled();
    assert.deepEqual(await chunks(), []);
    assert.match(await opened.page.locator('.own').innerText(), /How did you do it in your project\?/);
  });

  it('is shown with its formulas typeset, and its links lead to questions', async () => {
    const { page, view, host } = opened;
    await view.show(screen);
    await page.waitForSelector('.my-answer .katex');
    assert.equal((await chunks()).length, 1);
    assert.match(
      await page.locator('.my-answer').innerText(),
      /^We took r = 16 and [^]*, see positions\.\s+<b>loss<\/b> fell$/,
    );
    await page.getByRole('link', { name: 'positions' }).click();
    assert.deepEqual(host.calls.at(-1), ['openQuestion', 'why-rope', 'turn']);
    assert.deepEqual(await opened.faults(), []);
  });

  it('is shown as it was typed when the chunk cannot be loaded, and the log hears of it', async () => {
    const other = await pages.open({ screens: sampleAnswer });
    await other.page.route(/renderNote/, (route) => route.abort());
    await other.view.show(screen);
    await other.page.waitForSelector('.my-answer .typed-text');
    assert.equal(await other.page.locator('.my-answer').innerText(), note);
    assert.match((await other.faults()).join('\n'), /report .*renderNote/);
    await other.close();
  });
});
