// Every screen and state in four themes and two languages, under axe-core and the page's own policy.
import assert from 'node:assert/strict';
import { languages } from '../../src/core/catalog/question.ts';
import { axeFaults } from './harness/axe.ts';
import { startPages, type OpenPage, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';
import { sampleModel } from './harness/sampleModel.ts';
import { sampleMessage, sampleQuiz, sampleResult } from './harness/sampleQuiz.ts';
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
    'the breakdown of a model': ({ view, host }) => view.show(sampleModel[host.language]),
    'a message': ({ view, host }) => view.show({ ...sampleMessage[host.language], strip }),
  };

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
