// Makes files of the log one: the new file is there and read back before an old one goes, so that a death in between repeats lines.
import type { PracticeFolder } from '../../ports.ts';
import { linesByMonth } from './lineOrder.ts';
import { bytesOf, isFinished, slicesOf } from './logLines.ts';
import { mergedName } from './logNames.ts';
import { parseEvent } from '../parseEvent.ts';
import { holds, writeNew, type Maker } from './writeNew.ts';

export interface Merge {
  /** The files whose lines were merged. */
  readonly sources: readonly string[];
  readonly made: readonly string[];
}

/**
 * Merges these files into one a month, line for line, and then removes them. A file that is damaged or not finished stays
 * as it is. What is made holds at least the lines of each file that goes, and its name is its content: of two windows
 * that do this at once none can take away what the other relies on.
 * @throws what the folder throws; nothing is lost then, and the next merge goes on
 */
export async function mergeFiles(folder: PracticeFolder, names: readonly string[], maker: Maker): Promise<Merge> {
  const lines: string[] = [];
  const sources: string[] = [];
  for (const name of names) {
    // Another window may have merged it meanwhile.
    const bytes = await folder.read(name).catch(() => undefined);
    const found = bytes && soundLines(bytes);
    if (found === undefined) continue;
    sources.push(name);
    for (const line of found) lines.push(line);
  }
  const made = await writeMonths(folder, lines, maker);
  for (const name of sources) if (!made.includes(name)) await folder.remove(name).catch(() => {});
  return { sources, made };
}

/**
 * Writes lines as merged files, one a month.
 * @returns their names, when all of them are there
 */
export async function writeMonths(folder: PracticeFolder, lines: Iterable<string>, maker: Maker): Promise<string[]> {
  const made: string[] = [];
  for (const [month, ofMonth] of linesByMonth(lines)) {
    const bytes = bytesOf(ofMonth);
    const name = mergedName(maker.device, month, bytes);
    if (!(await holds(folder, name, bytes))) {
      await writeNew(folder, name, bytes, maker);
      if (!(await holds(folder, name, bytes))) throw new Error(`${name} does not hold what was written`);
    }
    made.push(name);
  }
  return made;
}

/** All lines of a file that is finished and has no damage; undefined otherwise. */
function soundLines(bytes: Uint8Array): readonly string[] | undefined {
  if (!isFinished(bytes)) return undefined;
  const sound: string[] = [];
  for (const { lines, broken } of slicesOf(bytes)) {
    if (broken.length > 0 || lines.some((line) => parseEvent(line).kind === 'torn')) return undefined;
    for (const line of lines) sound.push(line);
  }
  return sound;
}
