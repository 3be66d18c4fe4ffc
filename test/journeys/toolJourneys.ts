// The journeys through the tools of a reader: what the page offers beside the answer, what the editor says of code, the plan.
import { demand, settled, type Journey } from './journey.ts';
import type { Workbench } from './workbench.ts';

const words = {
  en: { row: 'LoRA and QLoRA', copy: 'Copy as Markdown', file: 'This file', hide: 'Hide', try: 'Try it' },
  'zh-cn': { row: 'LoRA 与 QLoRA', copy: '复制为 Markdown', file: '当前文件', hide: '隐藏', try: '动手试' },
} as const;

const quickPick = (workbench: Workbench) => workbench.page.locator('.quick-input-widget:visible');

export const readingJourney: Journey = {
  name: 'reading',
  async run(workbench, language, step) {
    const { page } = workbench;
    await workbench.openSidebar();
    const label = page.locator('.sidebar [role=treeitem] .label-name').getByText(words[language].row, { exact: true });
    await label.hover();
    await page.locator('.workbench-hover:visible').first().waitFor();
    await step('tooltip');
    await label.click({ button: 'right' });
    await page.locator('.monaco-menu:visible').first().waitFor();
    await step('context-menu');
    await page.keyboard.press('Escape');
    await label.click();
    const frame = await workbench.gloss();
    await settled(frame);
    await frame.locator('[data-concept]').first().click();
    await frame.locator('.popover').waitFor();
    await step('concept');
    await frame.locator('.popover').press('Escape');
    await frame.locator('[data-cite]').first().click();
    await frame.locator('.popover').waitFor();
    await step('citation');
    await frame.locator('.popover').press('Escape');
    await frame.locator('.menu-button').click();
    await step('menu');
    await frame.locator('[role=menuitem]', { hasText: words[language].copy }).click();
    await frame.locator('.status:not(:empty)').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    demand(copied.startsWith('# ') && copied.includes('NF4'), `What was copied begins ${copied.slice(0, 80)}`);
    await frame.locator('main h1').click();
    await page.keyboard.press('ControlOrMeta+F');
    await page.locator('.simple-find-part.visible input').fill('NF4');
    await step('find');
    await page.keyboard.press('Escape');
    await workbench.runCommand('gloss.search');
    await quickPick(workbench).locator('input').first().fill('旋转位置编码');
    await quickPick(workbench).locator('[role=option]').first().waitFor();
    await step('search');
  },
};

export const codeJourney: Journey = {
  name: 'code',
  async run(workbench, language, step) {
    const { page } = workbench;
    await workbench.openFile('explore.ipynb');
    const cell = await workbench.hover('num_key_value_heads');
    demand(/GQA/.test(cell), `In a notebook the card on num_key_value_heads says ${cell}`);
    await step('notebook');
    await workbench.openFile('笔记.md');
    const chinese = await workbench.hover('旋转位置编码');
    demand(/RoPE/.test(chinese), `The card on 旋转位置编码 says ${chinese}`);
    await step('chinese');
    await workbench.openFile('lorawan_sensor.ino');
    const silent = await workbench.rest('LoRa');
    demand(silent === undefined, `On a LoRa radio stands ${silent}`);
    await step('silence');
    await workbench.openFile('config.json');
    // The line over the model moves the others down when it comes.
    await page.locator('.codelens-decoration a').first().waitFor();
    const heads = await workbench.hover('num_key_value_heads');
    demand(/GQA/.test(heads), `The card on num_key_value_heads says ${heads}`);
    await step('number');
    await workbench.clickInHover(words[language].hide);
    await quickPick(workbench).locator('[role=option]').first().waitFor();
    await step('hide');
    await page.keyboard.press('Escape');
    await page.locator('.codelens-decoration a').first().click();
    const model = await workbench.gloss();
    await model.locator('.gloss[data-kind=model] main h1').waitFor();
    await settled(model);
    await step('breakdown');
  },
};

/** Numbers in code, each with the lab that its hover opens on them. */
const tried = [
  { file: 'train_lora.py', line: 75, word: 'lora_alpha', lab: 'adapters' },
  { file: 'config.json', line: 1, word: 'rope_theta', lab: 'rope' },
  { file: 'config.json', line: 1, word: 'num_key_value_heads', lab: 'fit' },
] as const;

export const tryJourney: Journey = {
  name: 'try',
  async run(workbench, language, step) {
    const { page } = workbench;
    for (const { file, line, word, lab } of tried) {
      await workbench.openFile(file);
      if (file === 'config.json') await page.locator('.codelens-decoration a').first().waitFor();
      await page.keyboard.press('ControlOrMeta+G');
      await page.locator('.quick-input-box input').fill(`:${line}`);
      await page.keyboard.press('Enter');
      await workbench.hover(word);
      await workbench.clickInHover(words[language].try);
      const frame = await workbench.gloss();
      const place = frame.locator(`.gloss[data-kind=lab] [data-lab="${lab}"]`);
      await place.waitFor();
      await place.locator('.lab-option').first().click();
      await place.locator('.lab-play').waitFor();
      demand(await place.evaluate((one) => !/NaN|undefined/.test(one.textContent)), `The lab ${lab} shows no number`);
      await settled(frame);
      await step(lab);
    }
  },
};

export const workspaceJourney: Journey = {
  name: 'workspace',
  async run(workbench, language, step) {
    const { page } = workbench;
    await workbench.openFile('model.py');
    await workbench.openSidebar();
    await workbench.clickRow(words[language].file);
    await page.locator('.sidebar [role=treeitem][aria-level="2"]').getByText('RMSNorm').first().waitFor();
    await workbench.runCommand('gloss.toggleUnderlines');
    await page.waitForTimeout(500);
    await step('this-file');
    await workbench.openFile('model.py');
    await page.keyboard.press('ControlOrMeta+F');
    await page.locator('.find-widget.visible textarea').first().fill('rope_theta');
    await page.keyboard.press('Escape');
    await workbench.runCommand('gloss.explain');
    const frame = await workbench.gloss();
    await frame.locator('.gloss[data-kind=answer] main h1').waitFor();
    await settled(frame);
    await step('explained');
    await workbench.runCommand('gloss.planWorkspace');
    await frame.locator('.gloss[data-kind=plan] main h1').waitFor();
    await settled(frame);
    await step('plan');
    await frame.locator('.rows .link').first().click();
    await frame.locator('.gloss[data-kind=concept] main h1').waitFor();
    await settled(frame);
    await step('concept-page');
  },
};
