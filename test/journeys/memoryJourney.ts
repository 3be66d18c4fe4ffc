// A session of practice by keyboard alone, from the first card to the end; then the tree, the progress and a mock interview.
import { demand, demandAccessible, settled, type Journey } from './journey.ts';
import { walkNumbers } from './numberCards.ts';
import { main, rate, show } from './practising.ts';

const words = {
  en: { end: 'Enough for today.', takenBack: 'Taken back: ' },
  'zh-cn': { end: '今天就到这里。', takenBack: '已撤销：' },
} as const;

/** The longest session: nine cards, each missed once and some more. */
const mostCards = 30;

export const memoryJourney: Journey = {
  name: 'memory',
  // So that all cards of a question are asked on one day.
  settings: { 'gloss.newPerDay': 60 },
  async run(workbench, language, step) {
    await workbench.openSidebar();
    await workbench.runCommand('gloss.practise');
    const frame = await workbench.gloss();
    await main(frame).locator('.position').waitFor();
    await settled(frame);
    await step('spoken');
    await demandAccessible(frame, 'A spoken card');
    await show(frame);
    await frame.locator('.point input').first().press(' ');
    await frame.locator('.rate.is-suggested').waitFor();
    await settled(frame);
    await step('spoken-shown');
    await demandAccessible(frame, 'A spoken card with its answer');
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
    await demandAccessible(frame, 'The end');
    await frame.locator('h1').press('u');
    await main(frame).locator('.note', { hasText: words[language].takenBack }).waitFor();
    await step('taken-back');
    await show(frame);
    await rate(frame, '3');
    await workbench.runCommand('gloss.progress');
    await frame.locator('.gloss[data-kind=progress] .shares').waitFor();
    await settled(frame);
    await step('progress');
    await demandAccessible(frame, 'The progress');
    await workbench.runCommand('gloss.mockInterview');
    await frame.locator('.gloss[data-kind=mock] .clock').waitFor();
    await settled(frame);
    await step('mock');
    await demandAccessible(frame, 'The mock interview');
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
    await demandAccessible(frame, 'The debrief');
    await walkNumbers(workbench, language, step);
  },
};
