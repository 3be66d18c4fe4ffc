// The log of practice over a folder: reads what is new, appends small files that never change, merges its own device's.
import type { PracticeFolder, PracticeLog } from '../../ports.ts';
import { bytesOf } from './logLines.ts';
import { isLogFile, isOf, monthOf, partName, temporaryAt } from './logNames.ts';
import { mergeFiles } from './mergeFiles.ts';
import { planMerge } from './mergePlan.ts';
import type { PracticeEvent, RateEvent } from '../practiceEvent.ts';
import { readFile } from './readFile.ts';
import { writeNew, type Maker } from './writeNew.ts';

export interface LogReading {
  /** In no order, and some may have come before: the fold is of their union. */
  readonly events: readonly PracticeEvent[];
  /** The ratings among them that this device wrote or imported: what it may take back. Events do not name their device, files do. */
  readonly ownRatings: readonly RateEvent[];
  /** One sentence for each file of which something could not be read; said once. */
  readonly problems: readonly string[];
}

export interface LogFiles extends PracticeLog {
  /** What was not read yet, this window's own events included. Rejects when the folder cannot be listed. */
  read(): Promise<LogReading>;
  /** Merges closed files of this device, see mergePlan.ts. Rejects when a file cannot be written; then nothing is lost. */
  merge(): Promise<void>;
  /** Calls back when there is something to read, from another window or device. @returns ends it */
  onChange(listener: () => void): () => void;
}

export interface LogOptions extends Maker {
  /** Lets others work while a large log is read. */
  readonly pause: () => Promise<void>;
}

const day = 24 * 3_600_000;
/** Files that are read at once. */
const together = 8;
/** A merge in another window takes files away while they are read: the list is asked for again so often. */
const rounds = 5;

export function openLog(folder: PracticeFolder, options: LogOptions): LogFiles {
  /** Files whose events were given or are this window's own. */
  const seen = new Set<string>();
  /** Files that may still change, because they are damaged or not finished, with their length when they were read. */
  const unsettled = new Map<string, number>();
  const said = new Set<string>();
  /** Read or appended, and not given yet. */
  const fresh: PracticeEvent[] = [];
  const freshRatings: RateEvent[] = [];
  const problems: string[] = [];
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  const logFiles = async (): Promise<readonly string[]> => (await folder.list()).filter(isLogFile);

  const say = (problem: string): void => {
    if (!said.has(problem)) problems.push(problem);
    said.add(problem);
  };

  const give = (events: readonly PracticeEvent[], own: boolean): void => {
    for (const event of events) {
      fresh.push(event);
      if (own && event.kind === 'rate') freshRatings.push(event);
    }
  };

  /** @returns false when there is no such file, or it cannot be read */
  const readOne = async (name: string, isLast: boolean): Promise<boolean> => {
    let bytes: Uint8Array;
    try {
      bytes = await folder.read(name);
    } catch (error) {
      if (isLast) say(`${name} of the practice log cannot be read, all else is: ${String(error)}`);
      return false;
    }
    if (unsettled.get(name) === bytes.length) return true;
    const file = await readFile(bytes, options.pause);
    give(file.events, isOf(options.device, name));
    if (file.damaged > 0) say(damageOf(name, file.damaged));
    if (file.damaged === 0 && file.finished) {
      seen.add(name);
      unsettled.delete(name);
    } else unsettled.set(name, bytes.length);
    return true;
  };

  const readNew = async (): Promise<LogReading> => {
    for (let round = 1, failed = true; failed && round <= rounds; round += 1) {
      failed = false;
      const names = (await logFiles()).filter((name) => !seen.has(name));
      for (let start = 0; start < names.length; start += together) {
        const batch = names.slice(start, start + together).map((name) => readOne(name, round === rounds));
        if ((await Promise.all(batch)).includes(false)) failed = true;
      }
    }
    return { events: fresh.splice(0), ownRatings: freshRatings.splice(0), problems: problems.splice(0) };
  };

  const mergeOwn = async (): Promise<void> => {
    const { device, clock } = options;
    const names = await folder.list();
    for (const group of planMerge(names, device, monthOf(clock.now()))) {
      const { sources, made } = await mergeFiles(folder, group, options);
      if (sources.every((name) => seen.has(name))) for (const name of made) seen.add(name);
    }
    // What a window that died had begun; it was never acknowledged.
    for (const name of names)
      if ((temporaryAt(name) ?? Infinity) < clock.now() - day) await folder.remove(name).catch(() => {});
  };

  return {
    async append(events) {
      const [first] = events;
      if (first === undefined) return;
      const name = partName(options.device, first);
      // Before it is there, so that its coming is not news to this window.
      seen.add(name);
      await writeNew(folder, name, bytesOf(events.map((event) => JSON.stringify(event))), options);
      give(events, true);
    },
    read: () => inTurn(readNew),
    merge: () => inTurn(mergeOwn),
    onChange: (listener) =>
      folder.watch?.(() => {
        logFiles().then(
          (names) => {
            if (names.some((name) => !seen.has(name))) listener();
          },
          // A folder that cannot be listed has no news; whoever reads it is told why.
          () => {},
        );
      }) ?? (() => {}),
  };
}

const damageOf = (name: string, lines: number): string =>
  `${name} of the practice log has ${lines} damaged ${lines === 1 ? 'line' : 'lines'}: kept as they are and left out, all else is read.`;
