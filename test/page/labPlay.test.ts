// What two labs do beyond what all do: the row of a grid in focus, and a drill that is tapped through.
import assert from 'node:assert/strict';
import { axeFaults } from './harness/axe.ts';
import { labScreens } from './harness/labPage.ts';
import { startPages, type Pages } from './harness/pages.ts';

describe('played by keyboard', function () {
  this.timeout(60_000);
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  it('the grid of masks moves its row, says what the row sees, and ends at the last', async () => {
    const opened = await pages.open({ screens: labScreens('visibility', { mask: 'encoder-decoder' }), width: 600 });
    const { page } = opened;
    await page.locator('.lab-guess .lab-link').click();
    const rows = page.locator('.lab-grid');
    await rows.focus();
    await page.keyboard.press('Home');
    assert.equal(await rows.getAttribute('aria-valuenow'), '1');
    assert.match((await rows.getAttribute('aria-valuetext')) ?? '', /“the” sees 6/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    assert.equal(await rows.getAttribute('aria-valuenow'), '11');
    assert.match((await rows.getAttribute('aria-valuetext')) ?? '', /“mat” sees 11.*graded on “<Z>”/);
    assert.deepEqual(await opened.faults(), []);
    await opened.close();
  });

  it('the drill says what a wrong cause would look like, keeps the focus, goes on after the right one and remembers', async () => {
    const opened = await pages.open({ screens: labScreens('route', { mode: 'diagnosis', case: 1 }), width: 320 });
    const { page } = opened;
    await page.locator('.lab-guess .lab-link').click();
    const option = (text: string) => page.locator('.lab-play .lab-option', { hasText: text });
    const groups = page.locator('.lab-play .lab-answers:visible');
    assert.equal(await groups.count(), 1);
    await option('easy to predict').focus();
    await page.keyboard.press('Enter');
    assert.match(await option('easy to predict').innerText(), /^✗/);
    assert.match(await page.locator('.lab-hint:visible').innerText(), /loss is far lower/);
    assert.equal(await groups.count(), 1, 'a wrong cause does not open the check');
    const kept = await page.evaluate(() => document.querySelector('.lab-option:focus')?.textContent ?? '');
    assert.match(kept, /easy to predict/);
    await option('The end token').press('Enter');
    assert.equal(await groups.count(), 2);
    await page.reload();
    await page.waitForSelector('.lab-play .lab-option');
    assert.match(await option('The end token').innerText(), /^✓/);
    await option('last tokens').press('Enter');
    await option('pad token of its own').press('Enter');
    assert.match(await page.locator('.lab-play > .lab-insight').innerText(), /issue 23530/);
    assert.match(await page.locator('.lab-play > .lab-muted').innerText(), /2 of 3/);
    assert.deepEqual(await axeFaults(page), []);
    assert.deepEqual(await opened.faults(), []);
    await opened.close();
  });
});
