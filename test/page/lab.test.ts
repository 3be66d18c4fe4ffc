// A lab outside of an answer: alone on a page, under a breakdown, and where it was after a reload.
import assert from 'node:assert/strict';
import type { Language } from '../../src/core/catalog/question.ts';
import type { LabScreen } from '../../src/protocol/screens.ts';
import { labScreen } from '../../src/host/answer/labScreen.ts';
import { axeFaults } from './harness/axe.ts';
import { controls, play } from './harness/labPage.ts';
import { startPages, type Pages } from './harness/pages.ts';
import { modelSample } from './harness/sampleModel.ts';

const options = { config: { model_type: 'llama', vocab_size: 32_000, hidden_size: 4096, num_hidden_layers: 32 } };
const screen = (language: Language): LabScreen =>
  labScreen(language, {
    kind: 'lab',
    lab: 'fit',
    options: { config: { ...options.config, intermediate_size: 11_008, num_attention_heads: 32 } },
    title: 'MHA',
  });
const screens = { en: screen('en'), 'zh-cn': screen('zh-cn') };

describe('a lab outside of an answer', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  for (const language of ['en', 'zh-cn'] as const)
    it(`stands on the reader's own numbers, without a fault (${language})`, async () => {
      const opened = await pages.open({ screens, language, width: 320 });
      const { page } = opened;
      await play(page);
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'MHA');
      assert.match(await page.locator('.lab-play table').last().innerText(), /6,738,415,616/);
      assert.deepEqual(await axeFaults(page), []);
      assert.deepEqual(await opened.faults(), []);
      await opened.close();
    });

  it('is where it was after a reload, and starts anew on other numbers', async () => {
    const opened = await pages.open({ screens });
    const { page } = opened;
    await play(page);
    await page.locator('.lab-play input').first().focus();
    await page.keyboard.press('ArrowRight');
    const moved = await controls(page);
    await page.reload();
    await play(page);
    assert.deepEqual(await controls(page), moved);
    await opened.view.show({ ...screens.en, options: { model: 'qwen3-8b' } });
    await page.waitForSelector('.lab-option');
    await opened.close();
  });

  it('stands under the breakdown of a decoder, and not under that of an encoder', async () => {
    const llama = modelSample('Llama-3-8B');
    const opened = await pages.open({ screens: llama, width: 320 });
    const { page } = opened;
    await opened.settled();
    await play(page);
    assert.match(await page.locator('.lab-play table').last().innerText(), /8,030,261,248/);
    assert.deepEqual(await axeFaults(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
    const { lab: _, ...without } = llama.en;
    await opened.view.show(without);
    assert.equal(await page.locator('.lab').count(), 0);
    assert.deepEqual(await opened.faults(), []);
    await opened.close();
  });
});
