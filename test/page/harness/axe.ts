// Runs axe-core in an open page: all rules of WCAG 2.2 AA and the best practices.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line a fault: the rule, the element and what axe says; empty when there is none. */
export async function axeFaults(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(await source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: readonly {
            id: string;
            nodes: readonly { target: readonly string[]; failureSummary?: string }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        // Axe takes no name from MathML; by the accessible name computation, a heading cell has the name of its descendants.
        .filter(({ target }) => id !== 'empty-table-header' || !document.querySelector(`${target.join(' ')} math`))
        .map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
    );
  });
}
