// The tour: walks the journeys in every language and theme asked for and saves a picture of every step.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureChineseFont } from '../support/browser.mjs';
import { sentence } from '../support/sentence.mjs';
import type { Journey } from './journey.ts';
import { journeys } from './journeys.ts';
import { openWorkbench, type Language, type Theme } from './workbench.ts';

export interface TourOptions {
  /** Where the pictures go. */
  readonly folder: string;
  readonly extension: string;
  readonly workspace: string;
  readonly themes: readonly Theme[];
  readonly languages: readonly Language[];
  /** All of them when absent. */
  readonly journeys?: readonly Journey[];
  readonly size?: { readonly width: number; readonly height: number };
  readonly scale?: number;
}

/** A journey in one language and theme; `fault` is what stopped it. */
export interface Walked {
  readonly title: string;
  readonly fault?: string;
}

/** Pictures are named `<language>-<theme>-<journey>-<n>-<step>.png`. A journey that fails leaves one of where it stood. */
export async function tour(options: TourOptions): Promise<readonly Walked[]> {
  const { folder, languages, themes } = options;
  await mkdir(folder, { recursive: true });
  await ensureChineseFont();
  const walked: Walked[] = [];
  for (const language of languages)
    for (const theme of themes)
      for (const journey of options.journeys ?? journeys) {
        const title = `${journey.name} in ${language}, ${theme}`;
        const walk = async (): Promise<string | undefined> => {
          const workbench = await openWorkbench({ ...options, language, theme, settings: journey.settings });
          let taken = 0;
          const step = async (name: string): Promise<void> => {
            taken += 1;
            const file = `${language}-${theme}-${journey.name}-${taken}-${name}.png`;
            await workbench.page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
            console.log(`  ${file}`);
          };
          try {
            await journey.run(workbench, language, step);
            const { foreign } = workbench.requests();
            return foreign.length > 0 ? `Requests left the machine: ${foreign.join(', ')}` : undefined;
          } catch (error) {
            await step('failed').catch(() => undefined);
            return sentence(error);
          } finally {
            await workbench.close();
          }
        };
        const fault = await walk();
        if (fault !== undefined) console.log(`FAILED ${title}: ${fault}`);
        walked.push(fault === undefined ? { title } : { title, fault });
      }
  return walked;
}
