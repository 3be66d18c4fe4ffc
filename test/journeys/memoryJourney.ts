// A session of practice by keyboard alone, from the first card to the end; then the tree, the progress and a mock interview.
import type { Frame } from 'playwright-core';
import { demand, settled, type Journey } from './journey.ts';

const words = {
  en: { end: 'Enough for today.' },
  'zh-cn': { end: '今天就到这里。' },
} as const;

/** The longest session: nine cards, each missed once and some more. */
const mostCards = 30;

const main = (frame: Frame) => frame.locator('.gloss[data-kind=practice] main');

/** What changes from card to card. */
const place = (frame: Frame): Promise<string> =>
  frame.evaluate(
    () => `${document.querySelector('h1')?.textContent} ${document.querySelector('.position')?.textContent}`,
  );

/** Shows the answer by the key that the card has for it. */
async function show(frame: Frame): Promise<void> {
  const input = frame.locator('input.typed');
  if ((await input.count()) > 0) {
    await input.pressSequentially('42');
    await input.press('Enter');
  } else await frame.locator('.stem').press(' ');
  await frame.locator('.rates:not([hidden])').waitFor();
}

async function rate(frame: Frame, key: '1' | '2' | '3'): Promise<void> {
  const before = await place(frame);
  await frame.locator('h1').press(key);
  await frame.waitForFunction(
    (was) => `${document.querySelector('h1')?.textContent} ${document.querySelector('.position')?.textContent}` !== was,
    before,
  );
}

export const memoryJourney: Journey = {
  name: 'memory',
  async run(workbench, language, step) {
    await workbench.openSidebar();
    await workbench.runCommand('gloss.practise');
    const frame = await workbench.gloss();
    await main(frame).locator('.position').waitFor();
    await settled(frame);
    await step('spoken');
    await show(frame);
    await frame.locator('.point input').first().press(' ');
    await frame.locator('.rate.is-suggested').waitFor();
    await settled(frame);
    await step('spoken-shown');
    await rate(frame, '1');
    const seen = new Set<string>();
    for (let card = 0; card < mostCards && (await main(frame).locator('.position').count()) > 0; card += 1) {
      const number = (await frame.locator('input.typed').count()) > 0;
      const cloze = (await frame.locator('.stem .gap').count()) > 0;
      const kind = number ? 'number' : cloze ? 'cloze' : 'card';
      await show(frame);
      if (!seen.has(kind)) {
        await settled(frame);
        await step(kind);
      }
      seen.add(kind);
      await rate(frame, '2');
    }
    const text = await main(frame).innerText();
    demand(text.includes(words[language].end), `The session ends with ${text}`);
    await step('end');
    await frame.locator('h1').press('u');
    await main(frame).locator('.position').waitFor();
    await show(frame);
    await rate(frame, '3');
    await workbench.runCommand('gloss.progress');
    await frame.locator('.gloss[data-kind=progress] .shares').waitFor();
    await settled(frame);
    await step('progress');
    await workbench.runCommand('gloss.mockInterview');
    await frame.locator('.gloss[data-kind=mock] .clock').waitFor();
    await settled(frame);
    await step('mock');
    for (let asked = 1; asked <= 3; asked += 1) {
      await frame.locator('.mock-body .primary').press('Enter');
      await frame.locator('.point input').first().press(' ');
      await frame.locator('.mock-body .primary').press('Enter');
      await frame.locator('.mock-body .asked, .mock-body h2').first().waitFor();
      if (asked === 1) await step('follow-up');
      await frame.locator('.mock-body .primary').press('Enter');
      if (asked < 3) await frame.locator('.position', { hasText: `${asked + 1}/3` }).waitFor();
    }
    await frame.locator('.mock .controls').waitFor();
    await settled(frame);
    await step('debrief');
  },
};
