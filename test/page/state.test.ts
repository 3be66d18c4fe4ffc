// What survives: the language switch keeps the place, a reload brings back place, folds, labs and language of fonts.
import assert from 'node:assert/strict';
import type { AnswerScreen } from '../../src/protocol/screens.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';

describe('the state of the page', () => {
  let pages: Pages;
  let opened: OpenPage;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());
  beforeEach(async () => {
    opened = await pages.open({ screens: sampleAnswer, width: 600, height: 500 });
    await opened.settled();
  });
  afterEach(() => opened.close());

  /** How far into a section the reading line stands, from 0 to 1. */
  const fraction = (section: string): Promise<number> =>
    opened.page.locator(`[data-place="${section}"]`).evaluate((one) => {
      const { top, height } = one.getBoundingClientRect();
      return (24 - top) / height;
    });
  const scrollInto = (section: string, part: number): Promise<void> =>
    opened.page.locator(`[data-place="${section}"]`).evaluate((one, share) => {
      const { top, height } = one.getBoundingClientRect();
      window.scrollBy(0, top + share * height - 24);
    }, part);
  const near = (actual: number, expected: number): void =>
    assert.ok(Math.abs(actual - expected) < 0.03, `${actual} instead of ${expected}`);

  it('keeps the section and the place in it when the language is switched, and the focus', async () => {
    const { page } = opened;
    await scrollInto('scale', 0.4);
    await page.locator('.languages').evaluate((control) => {
      if (control instanceof HTMLElement) control.focus({ preventScroll: true });
    });
    await page.keyboard.press('Enter');
    await page.waitForSelector('.page[lang=zh-Hans]');
    await page.waitForFunction(() => document.querySelector('.math.pending') === null);
    near(await fraction('scale'), 0.4);
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-focus')), 'language');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.page[lang=en]');
    near(await fraction('scale'), 0.4);
  });

  it('does not blink when the language is switched: what is in view is typeset at once', async () => {
    const { page, host, view } = opened;
    await scrollInto('low-rank', 0.1);
    await page.waitForTimeout(250);
    await view.show(host.screens['zh-cn']);
    const inView = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('.math')].filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
      return { formulas: shown.length, pending: shown.filter((one) => one.classList.contains('pending')).length };
    });
    assert.ok(inView.formulas > 3);
    assert.equal(inView.pending, 0);
  });

  it('does not go back to the section it was opened at when the language is switched', async () => {
    const { page, host, view } = opened;
    const at = (screen: AnswerScreen): AnswerScreen => ({ ...screen, section: 'merge' });
    host.screens = { en: at(sampleAnswer.en), 'zh-cn': at(sampleAnswer['zh-cn']) };
    await view.show(host.screens.en);
    await page.mouse.wheel(0, 1);
    await scrollInto('low-rank', 0.5);
    await page.waitForTimeout(200);
    await view.show(host.screens['zh-cn']);
    near(await fraction('low-rank'), 0.5);
  });

  it('comes back after a reload where it was, with what was open and hidden', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Hide' }).click();
    await page.getByText('You double r and leave α. What changes?').click();
    await page.getByText('Why B is zero').click();
    await scrollInto('merge', 0.5);
    await page.waitForTimeout(250);
    await page.reload();
    await page.waitForSelector('.aloud');
    await page.waitForFunction(() => document.querySelector('.math.pending') === null);
    near(await fraction('merge'), 0.5);
    assert.equal(await page.locator('.aloud-text').isVisible(), false);
    assert.equal(await page.getByText('Then why not drop α').isVisible(), true);
    assert.equal(await page.getByText('nothing ever moves').isVisible(), true);
  });

  it('starts at the top, with nothing open, at another question', async () => {
    const { page, view } = opened;
    await page.getByText('You double r and leave α. What changes?').click();
    await scrollInto('scale', 0.2);
    await page.waitForTimeout(250);
    await view.show({ ...sampleAnswer.en, id: 'another' });
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    assert.equal(await page.locator('details[open]').count(), 0);
  });

  it('tells the host what to show again: the screen stands in the state', async () => {
    const state = await opened.page.evaluate(() => sessionStorage.getItem('state'));
    assert.deepEqual(JSON.parse(state ?? '{}').screen, { kind: 'answer', id: 'lora-vs-qlora', language: 'en' });
  });

  it('starts anew from a state that it cannot read', async () => {
    const { page } = opened;
    for (const broken of ['7', '{"screen":null}', '{"screen":{"kind":"answer"},"open":3,"labs":{}}', '"x"']) {
      await page.evaluate((text) => sessionStorage.setItem('state', text), broken);
      await page.reload();
      await page.waitForSelector('.aloud');
    }
    assert.deepEqual(await opened.faults(), []);
  });
});

describe('the first screen', () => {
  /** Without formulas, which a script typesets. */
  const plain = { aloud: { html: '<p>Said aloud in a minute.</p>', seconds: 61 }, lead: '<p>A lead of one line.</p>' };
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  it('comes with the document and is drawn without asking; a page that is back asks for what is shown now', async () => {
    const first = { ...sampleAnswer.en, title: 'What the document brought' };
    const opened = await pages.open({ screens: sampleAnswer, inDocument: first });
    const { page, host } = opened;
    assert.equal(await page.locator('h1').textContent(), first.title);
    await page.waitForFunction(() => document.querySelector('.math.pending') === null);
    assert.deepEqual(host.drawn, [true]);
    await page.reload();
    await page.waitForSelector('.aloud');
    assert.equal(await page.locator('h1').textContent(), sampleAnswer.en.title);
    assert.deepEqual(host.drawn, [true, false]);
    assert.deepEqual(await opened.faults(), []);
    await opened.close();
  });

  for (const language of ['en', 'zh-cn'] as const)
    for (const width of [320, 1200])
      it(`stands where its script leaves it while there is none yet, ${language}, ${width} px`, async () => {
        const first = { ...sampleAnswer[language], ...plain };
        const opened = await pages.open({ screens: sampleAnswer, language, width, inDocument: first });
        const { page } = opened;
        const places = (): Promise<readonly (readonly (string | number)[])[]> =>
          page.evaluate(() =>
            ['.eyebrow', 'h1', '.languages', '.aloud-head h2', '.aloud-head .control', '.aloud-text', '.lead'].map(
              (selector) => {
                const {
                  x,
                  y,
                  width: wide,
                  height,
                } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
                return [selector, ...[x, y, wide, height].map(Math.round)];
              },
            ),
          );
        const drawn = await places();
        await page.route('**/main.js', (route) => route.abort());
        await page.reload();
        await page.waitForSelector('.gloss[data-first]');
        assert.deepEqual(await places(), drawn);
        assert.equal(await page.locator('h1').textContent(), first.title);
        await opened.close();
      });

  it('is asked for when the document brought one that cannot be drawn', async () => {
    // SAFETY: what no host sends; the page shall not stay empty for it.
    const broken = { kind: 'answer', language: 'en', section: 'any' } as unknown as AnswerScreen;
    const opened = await pages.open({ screens: sampleAnswer, inDocument: broken });
    assert.equal(await opened.page.locator('h1').textContent(), sampleAnswer.en.title);
    assert.deepEqual(opened.host.drawn, [false]);
    await opened.close();
  });
});

describe('a lab', () => {
  const withLab = (id: string): AnswerScreen => ({
    ...sampleAnswer.en,
    lead: `<div class="lab" data-lab="${id}" data-options="{}"></div>`,
    depth: [],
  });
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  it('mounts, and is where it was after a reload', async () => {
    const screens = { en: withLab('rope'), 'zh-cn': withLab('rope') };
    const opened = await pages.open({ screens });
    const { page } = opened;
    await page.locator('.lab-option').first().click();
    await page.waitForSelector('.lab-play:not([hidden])');
    await page.reload();
    await page.waitForSelector('.lab-play:not([hidden])');
    assert.deepEqual(await opened.faults(), []);
    await opened.close();
  });

  it('puts itself as a block on the clipboard', async () => {
    const screens = { en: withLab('rope'), 'zh-cn': withLab('rope') };
    const opened = await pages.open({ screens, context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    const { page } = opened;
    await page.locator('.lab-option').first().click();
    await page.locator('.lab-foot .lab-link').last().click();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^```lab rope\n\{.*\}\n```\n$/);
    await opened.close();
  });

  for (const id of ['no-such-lab', '../labs/rope', 'kit'])
    it(`that does not exist is one sentence: ${id}`, async () => {
      const opened = await pages.open({ screens: { en: withLab(id), 'zh-cn': withLab(id) } });
      await opened.page.waitForSelector('.lab > .note');
      assert.equal(await opened.page.locator('.lab').innerText(), `This version of Gloss has no lab named “${id}”.`);
      assert.deepEqual(await opened.faults(), []);
      await opened.close();
    });

  it('is not loaded before it comes near, nor is KaTeX without a formula', async () => {
    const far = { ...withLab('rope'), aloud: { seconds: 60, html: '<p style="x">a</p>'.repeat(200) } };
    const plain = { ...far, points: [], followUps: [], myths: [] };
    const opened = await pages.open({ screens: { en: plain, 'zh-cn': plain } });
    const { page } = opened;
    const loaded = (): Promise<readonly string[]> =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await page.waitForTimeout(300);
    assert.deepEqual(
      (await loaded()).filter((name) => /katex|view/i.test(name)),
      [],
    );
    await page.locator('.lab').scrollIntoViewIfNeeded();
    await page.waitForSelector('.lab-frame');
    assert.equal((await loaded()).filter((name) => /view/.test(name)).length, 1);
    await opened.close();
  });
});
