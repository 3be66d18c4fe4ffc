// A file appears in the log whole or not at all: written under a temporary name, then renamed to one that never existed.
import type { Clock, PracticeFolder } from '../../ports.ts';
import { sameBytes } from './logLines.ts';
import { temporaryName } from './logNames.ts';

/** Who writes: the device stands in the names of files, the window's writer in those of temporary ones. */
export interface Maker {
  /** 8 hex digits, drawn once per device */
  readonly device: string;
  /** 16 hex digits, drawn per window */
  readonly writer: string;
  readonly clock: Clock;
}

/**
 * Resolves when the file is there with these bytes, even when it was there before: a name that is made of ids or of its
 * content is taken only by the same file, so that doing it again is harmless.
 * @throws what the folder threw, when it is not there; a file of that name with other bytes is left as it is
 */
export async function writeNew(
  folder: PracticeFolder,
  name: string,
  bytes: Uint8Array,
  { writer, clock }: Omit<Maker, 'device'>,
): Promise<void> {
  const temporary = temporaryName(name, writer, clock.now());
  await folder.write(temporary, bytes);
  try {
    await folder.rename(temporary, name);
  } catch (error) {
    if (!(await holds(folder, name, bytes))) throw error;
    // It is there: what is left over of this writing is taken away, or stays until it is old.
    await folder.remove(temporary).catch(() => {});
  }
}

/** Whether the file is there with exactly these bytes. */
export async function holds(folder: PracticeFolder, name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return sameBytes(await folder.read(name), bytes);
  } catch {
    return false;
  }
}
