// The breakdown of a model: what its tables say, and that a reload and narrow panels keep it readable.
import assert from 'node:assert/strict';
import { modelSample, sampleModel } from './harness/sampleModel.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';

describe('the breakdown of a model', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: sampleModel, width: 300 });
  });
  afterEach(() => opened.close());

  const rows = async (table: string): Promise<readonly string[]> => {
    const texts = await opened.page.locator(`table[aria-labelledby="model-${table}"] tbody tr`).allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  };

  it('has the parameters by part, and their sums', async () => {
    assert.equal(await opened.page.getByRole('heading', { level: 1 }).innerText(), '671B parameters');
    const all = await rows('parameters');
    assert.equal(all.at(-2), 'Total 671,026,404,352 100.0 %');
    assert.match(all.at(-1) ?? '', /^Active for a token 37,552,282,624 /);
    assert.ok(all.some((row) => row.startsWith('Experts ')));
  });

  it('has weights, cache and RoPE', async () => {
    assert.deepEqual((await rows('weights')).slice(0, 3), ['16 bits 1.34 TB', '8 bits 671 GB', '4 bits 336 GB']);
    assert.equal((await rows('cache'))[0], 'One token 68.6 KiB');
    assert.ok((await rows('rope')).includes('Effective context 163,840 tokens'));
  });

  it('says what is missing instead of tables', async () => {
    await opened.view.show(modelSample('Llama-3-8B', { hidden_size: '4096' }).en);
    assert.match(await opened.page.locator('main').innerText(), /or no whole number above zero: hidden_size/);
    assert.equal(await opened.page.locator('table').count(), 0);
  });

  it('never makes a narrow page scroll sideways', async () => {
    assert.ok(await opened.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  });
});
