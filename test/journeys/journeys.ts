// The journeys of a reader, the three ways in and the way back, each a row of steps that demand what must be seen before a picture is taken.
import type { Frame } from 'playwright-core';
import { ankiJourney } from './ankiJourney.ts';
import { codeJourney, readingJourney, tryJourney, workspaceJourney } from './toolJourneys.ts';
import { labsJourney } from './labsJourney.ts';
import { memoryJourney } from './memoryJourney.ts';
import { demand, settled, type Journey } from './journey.ts';

const words = {
  en: { topics: ['Architecture', 'Training', 'Tuning and alignment', 'Inference and serving'], see: 'See the answer' },
  'zh-cn': { topics: ['模型架构', '训练', '微调与对齐', '推理与部署'], see: '看答案' },
} as const;

const row = { en: 'LoRA and QLoRA', 'zh-cn': 'LoRA 与 QLoRA' } as const;

export const sidebarJourney: Journey = {
  name: 'sidebar',
  async run(workbench, language, step) {
    await workbench.openSidebar();
    const rows = await workbench.rows();
    for (const topic of words[language].topics)
      demand(
        rows.some((one) => one.startsWith(topic)),
        `The tree has no row ${topic}: ${rows.join(' | ')}`,
      );
    await step('tree');
    await workbench.clickRow(row[language]);
    const frame = await workbench.gloss();
    await frame.locator('.gloss[data-kind=answer] main h1').waitFor();
    await settled(frame);
    await step('answer');
    await frame.locator('[data-place="scale"]').evaluate((section) => section.scrollIntoView({ block: 'start' }));
    await settled(frame);
    await step('in-depth');
    await frame.locator('[data-focus="answer-first"]').click();
    await frame.locator('section.first').waitFor();
    demand(!(await frame.locator('.body').isVisible()), 'The answer is not hidden in "answer first"');
    await settled(frame);
    await step('answer-first');
    await frame.locator('section.first button.primary').click();
    await frame.locator('section.first input[type=checkbox]').first().check();
    await step('scoring-points');
  },
};

export const hoverJourney: Journey = {
  name: 'hover',
  async run(workbench, language, step) {
    await workbench.openFile('train_lora.py');
    const card = await workbench.hover('LoraConfig');
    demand(/LoRA/.test(card), `The card on LoraConfig says ${card}`);
    await workbench.page.keyboard.press('ControlOrMeta+G');
    await workbench.page.locator('.quick-input-box input').fill(':75');
    await workbench.page.keyboard.press('Enter');
    const alpha = await workbench.hover('lora_alpha');
    demand(/Gloss/.test(alpha), `The card on lora_alpha says ${alpha}`);
    await step('card');
    await workbench.clickInHover(words[language].see);
    const frame = await workbench.gloss();
    await frame.locator('.gloss[data-kind=answer] main h1').waitFor();
    await settled(frame);
    demand((await frame.evaluate(() => window.scrollY)) > 100, 'The answer did not open at its section');
    await step('section');
  },
};

export const quizJourney: Journey = {
  name: 'quiz',
  async run(workbench, _language, step) {
    await workbench.runCommand('gloss.randomQuiz');
    const frame = await workbench.gloss();
    const options = frame.locator('.gloss[data-kind=quiz] .options > li');
    await options.first().waitFor();
    demand((await options.count()) === 4, `There are ${await options.count()} options`);
    await settled(frame);
    await step('question');
    const stem = await frame.locator('.stem').innerText();
    await frame.locator('.stem').press('2');
    await frame.locator('.option.right').waitFor();
    await settled(frame);
    await step('answered');
    await frame.locator('.footer button').first().press('Enter');
    await frame.waitForFunction((before) => document.querySelector<HTMLElement>('.stem')?.innerText !== before, stem);
    await settled(frame);
    await step('next');
  },
};

/** The section that the reader is looking at: the last that begins above the middle of the window. */
const sectionInView = (frame: Frame): Promise<string | undefined> =>
  frame.evaluate(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('.body [data-place]')];
    const above = sections.filter((one) => one.getBoundingClientRect().top < innerHeight / 2);
    return above.at(-1)?.dataset['place'];
  });

export const returnJourney: Journey = {
  name: 'return',
  async run(workbench, language, step) {
    await workbench.openSidebar();
    await workbench.clickRow(row[language]);
    const before = await workbench.gloss();
    await before.locator('[data-place="memory"]').evaluate((section) => section.scrollIntoView({ block: 'start' }));
    await settled(before);
    demand((await sectionInView(before)) === 'memory', 'The section "memory" does not come into view');
    await workbench.reload();
    const frame = await workbench.gloss();
    await settled(frame);
    const place = await sectionInView(frame);
    demand(place === 'memory', `After a reload the reader is at ${place}`);
    await step('after-reload');
    await workbench.runCommand('gloss.switchLanguage');
    const other = language === 'en' ? 'zh-Hans' : 'en';
    await frame.locator(`.page[lang="${other}"] main h1`).waitFor();
    await settled(frame);
    const kept = await sectionInView(frame);
    demand(kept === 'memory', `In the other language the reader is at ${kept}`);
    await step('other-language');
  },
};

export const journeys: readonly Journey[] = [
  sidebarJourney,
  hoverJourney,
  quizJourney,
  returnJourney,
  readingJourney,
  codeJourney,
  tryJourney,
  workspaceJourney,
  ankiJourney,
  memoryJourney,
  labsJourney,
];
