// Every lab once, in the first answer that embeds it: found in the compiled content, guessed, played by one key, seen.
import { readFile } from 'node:fs/promises';
import { demand, settled, type Journey } from './journey.ts';
import type { Language } from './workbench.ts';

const content = new URL('../../dist/content/', import.meta.url);

interface Embedded {
  readonly lab: string;
  /** The row of its answer in the tree. */
  readonly row: string;
}

/** The labs of all answers in the order of the catalog, each with the first answer that has it. */
async function embedded(language: Language): Promise<readonly Embedded[]> {
  const read = (file: string): Promise<string> => readFile(new URL(file, content), 'utf8');
  // SAFETY: the build wrote it, and the content tests hold its shape.
  const { questions } = JSON.parse(await read('catalog.json')) as {
    readonly questions: readonly {
      readonly id: string;
      readonly head: Readonly<Record<Language, { short: string }>>;
    }[];
  };
  const found = new Map<string, Embedded>();
  for (const { id, head } of questions) {
    const answer = await read(`answers/${id}.${language}.json`);
    for (const [, lab] of answer.matchAll(/data-lab=\\"([a-z-]+)/g))
      if (lab !== undefined && !found.has(lab)) found.set(lab, { lab, row: head[language].short });
  }
  return [...found.values()];
}

export const labsJourney: Journey = {
  name: 'labs',
  async run(workbench, language, step) {
    await workbench.openSidebar();
    const labs = await embedded(language);
    demand(labs.length > 0, 'No answer embeds a lab');
    let shown = '';
    for (const { lab, row } of labs) {
      // The last row of that name: under Today it opens with the answer hidden.
      if (row !== shown)
        await workbench.page.locator('.sidebar .label-name').getByText(row, { exact: true }).last().click();
      shown = row;
      const frame = await workbench.gloss();
      const place = frame.locator(`[data-lab="${lab}"]`).first();
      await place.waitFor({ state: 'attached' });
      await place.evaluate((one) => one.scrollIntoView({ block: 'start' }));
      await place.locator('.lab-option').first().click();
      await place.locator('.lab-play').waitFor();
      const said = (): Promise<string> => place.locator('.lab-play').innerText();
      const before = await said();
      const control = place
        .locator('.lab-play :is(input[type=range], .lab-stepper button, select, .lab-choice)')
        .first();
      await control.focus();
      await control.press('ArrowRight');
      if ((await said()) === before) await control.press('ArrowLeft');
      demand(await place.evaluate((one) => !/NaN|undefined/.test(one.textContent)), `The lab ${lab} shows no number`);
      await place.evaluate((one) => one.scrollIntoView({ block: 'start' }));
      await settled(frame);
      await step(lab);
    }
  },
};
