// The journey of a reader who takes the cards along: to Anki, as a text file in the workspace.
import { demand, type Journey } from './journey.ts';

const saved = { en: /cards are saved/, 'zh-cn': /已保存 \d+ 张卡/ } as const;

export const ankiJourney: Journey = {
  name: 'anki',
  async run(workbench, language, step) {
    const { page } = workbench;
    const picks = page.locator('.quick-input-widget:visible [role=option]');
    await workbench.runCommand('gloss.exportCards');
    await picks.filter({ hasText: '+' }).waitFor();
    await step('languages');
    await picks.filter({ hasText: '+' }).click();
    await picks.filter({ hasText: 'Cloze' }).waitFor();
    await step('note-types');
    await picks.filter({ hasText: 'Cloze' }).click();
    const place = page.locator('.quick-input-widget:visible input[type=text]').first();
    await page.waitForFunction(() => {
      const input = document.querySelector<HTMLInputElement>('.quick-input-widget input[type=text]');
      return input?.value.endsWith('gloss-anki.txt') === true;
    });
    await step('place');
    await place.press('Enter');
    await page.getByText(saved[language]).first().waitFor();
    await page.locator('[id="status.notifications"] a').click();
    await page.locator('.notifications-center').getByText(saved[language]).waitFor();
    await step('saved');
    await page.keyboard.press('Escape');
    await workbench.openFile('gloss-anki.txt');
    const text = await page.locator('.editor-instance .view-lines').first().innerText();
    demand(text.startsWith('#separator:tab'), `The file begins ${text.slice(0, 80)}`);
    await step('file');
  },
};
