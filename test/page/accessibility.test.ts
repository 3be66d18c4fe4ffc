// Every screen and state in four themes and two languages, under axe-core and the page's own policy.
import assert from 'node:assert/strict';
import { languages } from '../../src/core/catalog/question.ts';
import { axeFaults } from './harness/axe.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';
import { sampleModel } from './harness/sampleModel.ts';
import { sampleMessage, sampleQuiz, sampleResult } from './harness/sampleQuiz.ts';
import {
  both,
  mockDebrief,
  mockScreen,
  practiceScreen,
  progressScreen,
  sessionOver,
} from './harness/samplePractice.ts';
import { themeNames } from './harness/themes.ts';

const strip = { question: '用中文阅读？', yes: '好', no: '不用', to: 'zh-cn' } as const;

describe('accessibility', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  const states: Readonly<Record<string, (opened: OpenPage) => Promise<void>>> = {
    'an answer': async ({ page, view, host, settled }) => {
      await view.show({ ...sampleAnswer[host.language], strip });
      for (const fold of await page.locator('details > summary').all()) if (await fold.isVisible()) await fold.click();
      for (const fold of await page.locator('.follow-up .follow-up > summary').all())
        if (await fold.isVisible()) await fold.click();
      await settled();
    },
    'an answer with its minute hidden': ({ page }) => page.locator('.aloud .control').click(),
    'a popover of a concept': async ({ page }) => {
      await page.locator('.aloud .control').click();
      await page.locator('.concept').last().click();
    },
    'a popover of a citation': async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.cite').first().click();
    },
    'the menu': async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.menu-button').click();
    },
    'answer first, the minute': async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.locator('.control[aria-pressed]').click();
    },
    'answer first, the points': ({ page }) => page.locator('.primary').click(),
    'answer first, the follow-up': ({ page }) => page.locator('.primary').click(),
    'a choice': ({ view, host }) => view.show(sampleQuiz[host.language]),
    'a choice that was made': async ({ page, host }) => {
      host.result = { ...sampleResult[host.language], saved: false };
      await page.keyboard.press('1');
      await page.waitForSelector('.verdict');
    },
    'a spoken card': ({ view, host }) => view.show(practiceScreen('aloud', host.language)),
    'a spoken card that is shown, not saved': async ({ page, host }) => {
      host.saved = { saved: false };
      await page.keyboard.press(' ');
      await page.locator('.point input').first().check();
      await page.waitForSelector('.is-suggested');
      await page.locator('.rate').first().click();
      await page.waitForSelector('.unsaved:not([hidden])');
      host.saved = { saved: true };
    },
    'a number that was checked': async ({ page, view, host }) => {
      await view.show(practiceScreen('number', host.language));
      await page.locator('input.typed').fill('12');
      await page.keyboard.press('Enter');
    },
    'a card beside its contrast': async ({ page, view, host }) => {
      const contrast = ['PPO', 'DPO'].map((name) => ({ concept: name.toLowerCase(), name, sentence: name }));
      await view.show(practiceScreen('basic', host.language, { contrast }));
      await page.keyboard.press(' ');
      await page.waitForSelector('.contrast');
    },
    'a cloze card': ({ view, host }) => view.show({ ...practiceScreen('cloze', host.language), cram: true }),
    'the menu of a card': ({ page }) => page.locator('.menu-button').click(),
    'the end of practice': ({ view, host }) => view.show(sessionOver(host.language)),
    'a mock interview': ({ view, host }) => view.show(mockScreen(host.language)),
    'its points': ({ page }) => page.locator('.primary').click(),
    'its follow-up': ({ page }) => page.locator('.primary').click(),
    'its debrief': ({ view, host }) => view.show(mockDebrief(host.language)),
    'the progress': ({ view, host }) => view.show(progressScreen(host.language)),
    'the breakdown of a model': ({ view, host }) => view.show(sampleModel[host.language]),
    'a message': ({ view, host }) => view.show({ ...sampleMessage[host.language], strip }),
  };

  it('never scrolls sideways at 320 px, whatever is practised', async () => {
    for (const language of languages) {
      const opened = await pages.open({ screens: both(progressScreen), language, width: 320 });
      const screens = [
        progressScreen(language),
        mockScreen(language),
        mockDebrief(language),
        sessionOver(language),
        ...(['aloud', 'basic', 'cloze', 'number', 'drill'] as const).map((kind) => practiceScreen(kind, language)),
      ];
      for (const screen of screens) {
        await opened.view.show(screen);
        if (screen.kind === 'practice' && screen.card !== undefined) await opened.page.locator('.primary').click();
        const width = await opened.page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(width, 320, `${screen.kind} in ${language}`);
      }
      await opened.close();
    }
  });

  for (const language of languages)
    for (const theme of themeNames)
      describe(`${language}, ${theme}`, () => {
        let opened: OpenPage;
        before(async () => {
          opened = await pages.open({ screens: sampleAnswer, language, theme, width: 1100 });
        });
        after(() => opened.close());

        for (const [name, enter] of Object.entries(states))
          it(`finds nothing wrong with ${name}`, async () => {
            await enter(opened);
            assert.deepEqual(await axeFaults(opened.page), []);
            assert.deepEqual(await opened.faults(), []);
          });
      });
});
