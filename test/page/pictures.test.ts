// Pictures of every screen for the designer: written only when GLOSS_PICTURES names a folder.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { languages } from '../../src/core/catalog/question.ts';
import { startPages, type Pages } from './harness/pages.ts';
import { sampleAnswer } from './harness/sampleAnswer.ts';
import { sampleModel } from './harness/sampleModel.ts';
import { mockDebrief, mockScreen, practiceScreen, progressScreen, sessionOver } from './harness/samplePractice.ts';
import { sampleMessage, sampleQuiz, sampleResult } from './harness/sampleQuiz.ts';
import { themeNames } from './harness/themes.ts';

const folder = process.env['GLOSS_PICTURES'] ?? '';
const widths = [300, 480, 800, 1400] as const;

const takePictures = (): void => {
  let pages: Pages;
  before(async () => {
    await mkdir(folder, { recursive: true });
    pages = await startPages();
  });
  after(() => pages.close());

  for (const language of languages)
    for (const theme of themeNames)
      it(`are taken in ${language}, ${theme}`, async () => {
        for (const width of widths) {
          if (theme.startsWith('hc') && width !== 300 && width !== 800) continue;
          const opened = await pages.open({ screens: sampleAnswer, language, theme, width });
          const { page, view, host } = opened;
          host.result = sampleResult[language];
          const take = (name: string, fullPage = false): Promise<unknown> =>
            page.screenshot({ path: path.join(folder, `${name}-${language}-${theme}-${width}.png`), fullPage });
          await opened.settled();
          await take('answer', true);
          await page.locator('.concept').last().click();
          await take('concept');
          await page.keyboard.press('Escape');
          await page.evaluate(() => window.scrollTo(0, 0));
          await page.locator('.menu-button').click();
          await take('menu');
          await page.keyboard.press('Escape');
          await page.locator('.control[aria-pressed]').click();
          await take('first-say');
          await page.locator('.primary').click();
          await take('first-points');
          await page.locator('.primary').click();
          await take('first-ask');
          await view.show(sampleQuiz[language]);
          await take('quiz-before');
          await page.keyboard.press('1');
          await page.waitForSelector('.verdict');
          await take('quiz-after');
          await view.show(sampleModel[language]);
          await take('model', true);
          for (const kind of ['aloud', 'basic', 'cloze', 'drill'] as const) {
            await view.show(practiceScreen(kind, language));
            await take(`practice-${kind}`);
            await page.locator('.primary').click();
            await take(`practice-${kind}-shown`);
          }
          await view.show(sessionOver(language));
          await take('practice-end');
          await view.show(mockScreen(language));
          await take('mock');
          await view.show(mockDebrief(language));
          await take('debrief', true);
          await view.show(progressScreen(language));
          await take('progress', true);
          await view.show({
            ...sampleMessage[language],
            strip: { question: '用中文阅读？', yes: '好', no: '不用', to: 'zh-cn' },
          });
          await take('message');
          await opened.close();
        }
      });
};

if (folder !== '') describe('pictures', takePictures).timeout(300_000);
