// The cards of one question that ask for a number: a value outside the tolerance is said to be wrong, one within it is right.
import type { Frame } from 'playwright-core';
import type { Language } from '../../src/core/catalog/question.ts';
import { drill, drillIds, drillText, type Drill } from '../../src/core/recall/drills/drills.ts';
import { demand, demandAccessible, settled, type Step } from './journey.ts';
import { main, rate, show } from './practising.ts';
import type { Workbench } from './workbench.ts';

const words = {
  en: { row: 'LoRA and QLoRA', practise: 'Practise' },
  'zh-cn': { row: 'LoRA 与 QLoRA', practise: '练习' },
} as const;

/** Two sessions of nine cards, some of them twice. */
const mostCards = 40;
/** A card draws by how often it was rated and how many came before it. */
const mostSeeds = 60;

/** The drill that is asked, found by its question among those that the first seeds draw. */
const drillAsked = (question: string, language: Language): Drill | undefined =>
  drillIds
    .flatMap((id) => Array.from({ length: mostSeeds }, (_, seed) => drill(id, seed)))
    .find((one) => one !== undefined && plain(drillText(one, language).question) === plain(question));

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Practises all cards of one question: misses its first number once, and works its drills out. */
export async function walkNumbers(workbench: Workbench, language: Language, step: Step): Promise<void> {
  const taken = new Set<string>();
  const seen = async (frame: Frame, name: string): Promise<void> => {
    if (taken.has(name)) return;
    taken.add(name);
    await settled(frame);
    await step(name);
    await demandAccessible(frame, name);
  };
  /** By the question: what was said to be right when another number was typed. */
  const known = new Map<string, string>();
  for (let session = 1; session <= 2; session += 1) {
    await startFromTree(workbench, language);
    const frame = await workbench.gloss();
    for (let card = 0; card < mostCards && (await main(frame).locator('.position').count()) > 0; card += 1) {
      if ((await frame.locator('input.typed').count()) === 0) {
        await show(frame);
        await rate(frame, '2');
        continue;
      }
      const question = await frame.locator('h1').innerText();
      const drawn = drillAsked(question, language);
      const right = drawn === undefined ? known.get(question) : String(drawn.answer);
      const kind = drawn === undefined ? 'number' : 'drill';
      await seen(frame, `${kind}-asked`);
      await show(frame, right ?? '1');
      const isRight = (await frame.locator('.verdict.right').count()) === 1;
      demand(
        isRight === (right !== undefined) && (await frame.locator('.verdict').count()) === 1,
        `${question} ${right ?? 1}: ${await main(frame).innerText()}`,
      );
      await seen(frame, `${kind}-${isRight ? 'right' : 'wrong'}`);
      if (!isRight) known.set(question, (await frame.locator('.figure-answer').innerText()).split(' ')[0] ?? '');
      await rate(frame, isRight ? '2' : '1');
    }
  }
  for (const name of ['number-wrong', 'number-right', 'drill-right'])
    demand(taken.has(name), `There was no card for ${name}, only ${[...taken].join(', ')}`);
}

/** By the menu of its row in the tree. */
async function startFromTree(workbench: Workbench, language: Language): Promise<void> {
  const { page } = workbench;
  const { row, practise } = words[language];
  await page.locator('.sidebar .label-name').getByText(row, { exact: true }).last().click({ button: 'right' });
  const item = page.locator('.monaco-menu:visible .action-label').getByText(practise, { exact: true });
  // A menu that has just opened takes no click yet.
  for (let turn = 0; turn < 6 && (turn === 0 || (await item.count()) > 0); turn += 1) {
    await item.click();
    await item.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => {});
  }
  const frame = await workbench.gloss();
  await main(frame).locator('.position').waitFor();
}
