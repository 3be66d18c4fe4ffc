// Hostile strings in every field of every screen stay inert; faults of the page reach the host.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MockScreen, PracticeScreen, ProgressScreen } from '../../src/protocol/memoryScreens.ts';
import type { AnswerScreen, MessageScreen, QuizScreen } from '../../src/protocol/screens.ts';
import { pageHtml } from '../../src/host/answer/pageHtml.ts';
import { startPages, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';
import { mockDebrief, practiceScreen, progressScreen } from './harness/samplePractice.ts';
import { sampleMessage, sampleQuiz } from './harness/sampleQuiz.ts';

const hostile = [
  '<script>window.hit = 1</script>',
  '<img src="https://evil.invalid/x.png" onerror="window.hit = 1">',
  '<svg onload="window.hit = 1"><foreignObject><iframe src="https://evil.invalid"></iframe></foreignObject><script>window.hit = 1</script></svg>',
  '<a href="javascript:window.hit=1">one</a><a href="command:workbench.action.quit">two</a><a href="https://evil.invalid">three</a>',
  '<form action="https://evil.invalid"><input autofocus onfocus="window.hit = 1"><button formaction="https://evil.invalid">go</button></form>',
  '<style>body { display: none }</style><p style="position: fixed; inset: 0; background: url(https://evil.invalid)">over</p>',
  '<meta http-equiv="refresh" content="0; url=https://evil.invalid"><base href="https://evil.invalid"><link rel="stylesheet" href="https://evil.invalid">',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe><object data="https://evil.invalid"></object><embed src="https://evil.invalid">',
  '<details open ontoggle="window.hit = 1"><summary>x</summary></details><video autoplay onloadstart="window.hit = 1" src="x"></video>',
  '<span class="math" data-tex="\\href{javascript:window.hit=1}{x}">x</span><span class="math" data-tex="\\htmlStyle{position:fixed}{x}\\includegraphics{https://evil.invalid/a.png}">x</span>',
  `<span class="math" data-tex="\\def\\a{\\a\\a}\\a">x</span><span class="math" data-tex="\\rule{9999em}{9999em}">x</span>`,
  '<button data-cite="__proto__">1</button><button data-concept="constructor">x</button><div data-lab="__proto__"></div>',
].join('\n');

const corpus = path.join(import.meta.dirname, '../fixtures/hostile');
/** Markdown that one's own note may hold: the strings above, and the corpus that the renderer of answers is tried with. */
const note = [
  hostile,
  '[one](javascript:window.hit=1) [two](command:workbench.action.quit) <https://evil.invalid> ![x](https://evil.invalid/x.png)',
  ...readdirSync(corpus).map((name) => readFileSync(path.join(corpus, name), 'utf8')),
].join('\n\n');

const section = { id: 'x"><script>window.hit = 1</script>', heading: hostile, html: hostile };
const base = sampleAnswer.en;
const answer: AnswerScreen = {
  ...base,
  id: hostile,
  title: hostile,
  eyebrow: hostile,
  aloud: { html: hostile, seconds: 60 },
  lead: hostile,
  depth: [section],
  myths: [section],
  followUps: [{ ...section, deeper: [{ ...section, deeper: [] }] }],
  points: [{ id: hostile, level: 'pass', html: hostile, ask: section.id }],
  sources: [{ number: 1, key: '__proto__', html: hostile, url: 'javascript:window.hit=1' }],
  myAnswer: note,
  concepts: { x: { id: 'x', name: hostile, otherName: hostile, sentence: hostile, more: hostile } },
  previous: { id: hostile, title: hostile },
  strip: { question: hostile, yes: hostile, no: hostile, to: 'en' },
};
const quiz: QuizScreen = {
  ...sampleQuiz.en,
  eyebrow: hostile,
  title: hostile,
  stem: hostile,
  options: [hostile, hostile, hostile, hostile],
};
const spoken: PracticeScreen = {
  ...practiceScreen('aloud', 'en', {
    front: hostile,
    back: hostile,
    myAnswer: note,
    points: [{ id: hostile, level: 'pass', html: hostile }],
    intervals: { 1: hostile, 3: hostile, 4: hostile },
    contrast: [{ concept: hostile, name: hostile, sentence: hostile }],
  }),
  eyebrow: hostile,
  showing: hostile,
};
const named = { question: hostile, title: hostile };
const debrief: MockScreen = {
  ...mockDebrief('en'),
  debrief: {
    sentence: hostile,
    questions: [{ ...named, named: hostile, missed: [hostile], flags: [hostile], typed: hostile, myAnswer: note }],
  },
};
const progress: ProgressScreen = {
  ...progressScreen('en'),
  sentence: hostile,
  topics: [{ name: hostile, questions: 1, share: 1, words: hostile }],
  ahead: [{ label: hostile, name: hostile, due: 1 }],
  aheadWords: hostile,
  weakest: [{ ...named, words: hostile }],
  interview: { date: hostile, sentence: hostile, drop: [named] },
};
const message: MessageScreen = { ...sampleMessage.en, text: hostile, action: { label: hostile, question: hostile } };

describe('hostile strings', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  for (const [name, screen] of Object.entries({ answer, quiz, spoken, debrief, progress, message }))
    it(`do nothing in ${name}`, async () => {
      const opened = await pages.open({ screens: { en: screen, 'zh-cn': screen } });
      const { page, host } = opened;
      host.result = { right: 1, reasons: { 0: hostile, 1: hostile }, saved: true, cardDue: false };
      const address = page.url();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await page.waitForFunction(() => document.querySelector('.math.pending') === null);
      for (const link of await page.locator('main a').all())
        if (await link.isVisible()) await link.dispatchEvent('click');
      if (name === 'spoken') {
        await page.keyboard.press(' ');
        await page.waitForSelector('.rates:not([hidden])');
      }
      if (name === 'quiz') {
        await page.keyboard.press('1');
        await page.waitForSelector('.verdict');
      }
      if (name === 'answer' || name === 'spoken' || name === 'debrief')
        assert.match(
          (await page.locator('.my-answer:not(.pending)').innerText()) ?? '',
          /one two https:\/\/evil.invalid x/,
        );
      const found = await page.evaluate(() => ({
        hit: 'hit' in window,
        elements: document.querySelectorAll(
          'main :is(script, iframe, img, object, embed, form, style, link, meta, base, video, foreignObject)',
        ).length,
        handlers: [...document.querySelectorAll('*')].filter((one) =>
          one.getAttributeNames().some((attribute) => attribute.startsWith('on')),
        ).length,
        addresses: [...document.querySelectorAll('main [href]')].filter(
          (one) => !one.getAttribute('href')?.startsWith('#'),
        ).length,
        fixed: [...document.querySelectorAll('main *')].filter((one) => getComputedStyle(one).position === 'fixed')
          .length,
        height: document.documentElement.scrollHeight < 100_000,
      }));
      assert.deepEqual(found, { hit: false, elements: 0, handlers: 0, addresses: 0, fixed: 0, height: true });
      assert.equal(page.url(), address);
      // The policy speaks up for style attributes as they are parsed, before the page takes them away.
      const faults = await opened.faults();
      assert.deepEqual(
        faults.filter((fault) => !/^(console Applying inline style|policy style-src-attr)/.test(fault)),
        [],
      );
      await opened.close();
    });

  it('do not break out of the document that the host writes', () => {
    const html = pageHtml({
      cspSource: `https://x"><script>1</script>`,
      nonce: `n"><script>2</script>`,
      script: `s"><script>3</script>`,
      style: `t"><script>4</script>`,
      language: 'en',
      screen: answer,
    });
    // The one drawing leaves room for the icon of the menu.
    assert.deepEqual(html.match(/<\/?(?:script|img|svg|iframe|style)\b/g), [
      '<svg',
      '</svg',
      '<script',
      '</script',
      '<script',
      '</script',
    ]);
  });
});

describe('a fault of the page', () => {
  it('reaches the log of the host, with its stack', async () => {
    const pages = await startPages();
    const opened = await pages.open({ screens: sampleAnswer });
    await opened.page.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown in the page');
      });
      void Promise.reject(new Error('rejected in the page'));
    });
    await opened.page.waitForTimeout(200);
    const reports = opened.host.calls.filter(([name]) => name === 'report');
    assert.deepEqual(new Set(reports.map((call) => call[1])), new Set(['rejected in the page', 'thrown in the page']));
    assert.match(String(reports[0]?.[2]), /Error: .* in the page/);
    await opened.close();
    await pages.close();
  });
});
