// Which files of the log are made one: those of one device and month, when there are enough of them.
import { isOf, parseName } from './logNames.ts';

/** Parts of the month that is not over: fewer are left for later. */
const fewestParts = 8;
/** Merged files of the month that is not over: more of them are made one. A month that is over has one. */
const mostMerged = 4;

/**
 * Groups of files to merge, each into one.
 * @param names all files of the folder @param device whose files these are @param month the present one, see monthOf
 */
export function planMerge(names: readonly string[], device: string, month: string): readonly (readonly string[])[] {
  const months = new Map<string, { parts: string[]; merged: string[] }>();
  for (const name of names) {
    const known = parseName(name);
    if (known === undefined || !isOf(device, name)) continue;
    const files = months.get(known.month) ?? { parts: [], merged: [] };
    months.set(known.month, files);
    (known.kind === 'part' ? files.parts : files.merged).push(name);
  }
  return [...months].flatMap(([of, files]) => {
    const group = of < month ? [...files.parts, ...files.merged] : growing(files);
    return group.length > 1 ? [group] : [];
  });
}

function growing({ parts, merged }: { parts: readonly string[]; merged: readonly string[] }): readonly string[] {
  if (parts.length < fewestParts) return [];
  return merged.length < mostMerged ? parts : [...parts, ...merged];
}
