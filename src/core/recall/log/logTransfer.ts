// The whole log as one file and back, and from one folder to another: line for line, byte for byte, again without harm.
import type { PracticeFolder } from '../../ports.ts';
import { orderedLines } from './lineOrder.ts';
import { bytesOf, slicesOf } from './logLines.ts';
import { isLogFile } from './logNames.ts';
import { writeMonths } from './mergeFiles.ts';
import { parseEvent } from '../parseEvent.ts';
import { holds, writeNew, type Maker } from './writeNew.ts';

export interface ExportedLog {
  /** One line an event, in the order of events, each once. */
  readonly bytes: Uint8Array;
  readonly lines: number;
  /** Damaged lines, which stay where they are. */
  readonly damaged: number;
}

export interface ImportedLog {
  /** Lines that were not in the log before. */
  readonly added: number;
  readonly known: number;
  /** Lines that are no JSON objects and were left out. */
  readonly damaged: number;
}

/** Rejects when a file of the log cannot be read, for the export would not be whole. */
export async function exportLog(folder: PracticeFolder): Promise<ExportedLog> {
  const { lines, damaged } = await collect(filesOf(folder));
  const ordered = orderedLines(lines);
  return { bytes: bytesOf(ordered), lines: ordered.length, damaged };
}

/** Adds the lines that the log does not have; those that it has stay where they are. */
export async function importLog(folder: PracticeFolder, bytes: Uint8Array, maker: Maker): Promise<ImportedLog> {
  const given = await collect([{ bytes }]);
  const own = await collect(filesOf(folder));
  const added = [...given.lines].filter((line) => !own.lines.has(line));
  await writeMonths(folder, added, maker);
  return { added: added.length, known: given.lines.size - added.length, damaged: given.damaged };
}

/**
 * Copies every file of a log that the other folder does not have, and takes none away.
 * @returns one sentence for each file that stays behind, because another of its name is there
 */
export async function copyLog(from: PracticeFolder, to: PracticeFolder, maker: Maker): Promise<readonly string[]> {
  const problems: string[] = [];
  const there = new Set(await to.list());
  for await (const { name, bytes } of filesOf(from)) {
    if (!there.has(name)) await writeNew(to, name, bytes, maker);
    else if (!(await holds(to, name, bytes)))
      problems.push(`${name} was not copied: another file of its name is there.`);
  }
  return problems;
}

interface Lines {
  readonly lines: ReadonlySet<string>;
  readonly damaged: number;
}

/** Every file of the log. A merge elsewhere may take one away, and then the list is asked for again: its lines have moved. */
async function* filesOf(folder: PracticeFolder): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const given = new Set<string>();
  const asked = async (): Promise<readonly string[]> =>
    (await folder.list()).filter((name) => isLogFile(name) && !given.has(name));
  for (let names = await asked(); names.length > 0; names = await asked())
    for (const name of names) {
      const bytes = await folder.read(name).catch(async (error: unknown) => {
        if ((await folder.list()).includes(name)) throw error;
        return undefined;
      });
      given.add(name);
      if (bytes !== undefined) yield { name, bytes };
    }
}

async function collect(
  files: AsyncIterable<{ readonly bytes: Uint8Array }> | Iterable<{ readonly bytes: Uint8Array }>,
): Promise<Lines> {
  const all = new Set<string>();
  let damaged = 0;
  for await (const { bytes } of files)
    for (const { lines, broken } of slicesOf(bytes)) {
      damaged += broken.length;
      for (const line of lines)
        if (parseEvent(line).kind === 'torn') damaged += 1;
        else all.add(line);
    }
  return { lines: all, damaged };
}
