// A folder that makes death likely at the worst moment: piecewise, paused and broken writes, slow renames; and one that lies.
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { PracticeFolder } from '../../src/core/ports.ts';
import type { Random } from '../../src/core/recall/quiz/pickChoice.ts';

/**
 * `rename` and `write` say that they are done before they are: what a log must never do with an event. The test of the
 * kills has to catch both.
 */
export type Lie = 'none' | 'rename' | 'write';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param inner the true folder, at `place` on the disk */
export function adversary(inner: PracticeFolder, place: string, random: Random, lie: Lie): PracticeFolder {
  const dither = (most: number): Promise<void> => pause(random() * most);
  const writePiecewise = async (name: string, bytes: Uint8Array): Promise<void> => {
    const breaks = random() < 0.1;
    const file = await open(path.join(place, name), 'w');
    try {
      const pieces = 1 + Math.floor(random() * 4);
      for (let piece = 0; piece < pieces; piece += 1) {
        const [from, to] = [piece, piece + 1].map((at) => Math.floor((bytes.length * at) / pieces));
        await file.write(bytes.subarray(from, to));
        await dither(3);
        if (breaks && piece === 0) throw new Error('ENOSPC: no space left on device');
      }
    } finally {
      await file.close();
    }
  };
  return {
    ...inner,
    async write(name, bytes) {
      const done = writePiecewise(name, bytes);
      if (lie === 'write') done.catch(() => {});
      else await done;
    },
    async rename(from, to) {
      const done = (async () => {
        await dither(4);
        await inner.rename(from, to);
        await dither(2);
      })();
      if (lie === 'rename') done.catch(() => {});
      else await done;
    },
    async remove(name) {
      await dither(2);
      await inner.remove(name);
    },
  };
}
