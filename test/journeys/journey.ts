// What a journey is, and what all of them do: demand, and wait until the page is drawn.
import type { Frame } from 'playwright-core';
import { axeFaults } from '../page/harness/axe.ts';
import type { Language, Workbench } from './workbench.ts';

/** Takes the picture of a step. */
export type Step = (name: string) => Promise<void>;

export interface Journey {
  readonly name: string;
  /** The reader's settings, beside those of every journey. */
  readonly settings?: Readonly<Record<string, unknown>>;
  run(workbench: Workbench, language: Language, step: Step): Promise<void>;
}

/** @throws {Error} with the sentence when the condition does not hold */
export function demand(condition: boolean, sentence: string): void {
  if (!condition) throw new Error(sentence);
}

export const settled = async (frame: Frame): Promise<void> => {
  await frame.locator('main h1').first().waitFor();
  // Formulas are typeset in a lazy chunk; a picture waits for those in view.
  await frame.page().waitForTimeout(700);
};

/** Runs axe-core in the webview, whose body lets the editor's background through, which axe cannot see. */
export async function demandAccessible(frame: Frame, screen: string): Promise<void> {
  await frame.evaluate(() => {
    document.body.style.background = 'var(--vscode-editor-background)';
  });
  const faults = await axeFaults(frame);
  demand(faults.length === 0, `${screen}: ${faults.join('\n')}`);
}
