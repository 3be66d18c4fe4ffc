// Holds a translation against its master: the same ids, in the same order, of the same kind, with the same right option.
import type { Item } from './items.ts';
import type { Report } from './lines.ts';
import { parts } from './sectionHeadings.ts';

/** @param report for lines of the translation @param end line to name when an item is missing there */
export function compareItems(master: readonly Item[], translation: readonly Item[], end: number, report: Report): void {
  for (const part of parts) {
    const wanted = master.filter((item) => item.part === part);
    const given = translation.filter((item) => item.part === part);
    const wantedIds = new Set(wanted.map(({ id }) => id));
    const givenIds = new Set(given.map(({ id }) => id));
    const at = given.at(-1)?.line ?? end;
    for (const { id } of wanted)
      if (!givenIds.has(id)) report(at, `The item "${id}" of the English file is missing here`);
    for (const { id, line } of given)
      if (!wantedIds.has(id)) report(line, `The item "${id}" is not in the English file`);

    const order = wanted.filter(({ id }) => givenIds.has(id));
    const common = given.filter(({ id }) => wantedIds.has(id));
    const moved = common.find(({ id }, index) => order[index]?.id !== id);
    if (moved) report(moved.line, `The item "${moved.id}" stands in another order than in the English file`);
    const details = new Map(wanted.map(({ id, detail }) => [id, detail]));
    for (const { id, detail, line } of common)
      if (details.get(id) !== detail)
        report(line, `The item "${id}" is "${detail}" here and "${details.get(id)}" in the English file`);
  }
}
