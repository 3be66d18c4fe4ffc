// The log over a folder: what was appended is read, by any window, whatever merges and failures happen in between.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { exportLog } from '../../../src/core/recall/log/logTransfer.ts';
import { parseName } from '../../../src/core/recall/log/logNames.ts';
import type { PracticeEvent } from '../../../src/core/recall/practiceEvent.ts';
import { memoryFolder, textOf, type MemoryFolder } from '../../support/memoryFolder.ts';
import { idsIn, november, oneDevice, openWindow, tickingClock, type Window } from '../../support/sampleLog.ts';

const event = ({ events }: Window): PracticeEvent => events.rate('gloss/why-rope/aloud', 3, 5400, 'practice');
const ids = (events: readonly PracticeEvent[]): readonly string[] => events.map(({ id }) => id);
const logNames = ({ files }: MemoryFolder): readonly string[] =>
  [...files.keys()].filter((name) => name.endsWith('.jsonl'));

async function append(window: Window, count: number): Promise<readonly string[]> {
  const appended: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const one = event(window);
    await window.append([one]);
    appended.push(one.id);
  }
  return appended;
}

describe('the log', () => {
  it('gives what was appended, to this window once and to one that comes later', async () => {
    const folder = memoryFolder();
    const window = openWindow(folder);
    const [first, second, third] = [event(window), event(window), event(window)];
    await window.append([first, second]);
    await window.append([third]);
    assert.deepEqual((await window.read()).events, [first, second, third]);
    assert.deepEqual((await window.read()).events, []);
    assert.deepEqual((await openWindow(folder, 2).read()).events, [first, second, third]);
    assert.equal(folder.files.size, 2, 'a batch is one file, and no temporary one is left');
  });

  it('tells a window of the events of another, and not of its own', async () => {
    const folder = memoryFolder();
    const [a, b] = [openWindow(folder, 1), openWindow(folder, 2)];
    let news = 0;
    const end = a.onChange(() => (news += 1));
    await append(a, 3);
    await a.read();
    await new Promise(setImmediate);
    assert.equal(news, 0);
    const theirs = await append(b, 1);
    await new Promise(setImmediate);
    assert.ok(news > 0);
    assert.deepEqual(ids((await a.read()).events), theirs);
    end();
    news = 0;
    await append(b, 1);
    await new Promise(setImmediate);
    assert.equal(news, 0);
  });

  it('reads files that are new and no others', async () => {
    const folder = memoryFolder();
    await append(openWindow(folder), 20);
    const asked: string[] = [];
    const watched = { ...folder, read: (name: string) => (asked.push(name), folder.read(name)) };
    const window = openWindow(watched, 2);
    await window.read();
    assert.equal(asked.length, 20);
    await append(openWindow(folder, 3), 1);
    await window.read();
    assert.equal(asked.length, 21);
  });
});

describe('a merge', () => {
  it('makes the parts of a month one, without a change to any line', async () => {
    const folder = memoryFolder();
    const window = openWindow(folder);
    await append(window, 9);
    const before = logNames(folder).map((name) => textOf(folder, name));
    await window.merge();
    const [merged = '', ...others] = logNames(folder);
    assert.deepEqual(others, []);
    assert.deepEqual({ ...parseName(merged) }, { kind: 'merged', device: oneDevice, month: '202611' });
    assert.equal(textOf(folder, merged), before.join(''));
    assert.equal((await window.read()).events.length, 9);
    assert.deepEqual((await window.read()).events, [], 'its own merge is no news');
  });

  it('leaves a few parts of this month, and none of a month that is over', async () => {
    const folder = memoryFolder();
    await append(openWindow(folder, 1, tickingClock(Date.UTC(2026, 8, 30, 12))), 2);
    await append(openWindow(folder, 2, tickingClock(november)), 3);
    await openWindow(folder, 3).merge();
    assert.deepEqual(
      logNames(folder)
        .map((name) => parseName(name))
        .map((name) => `${name?.kind} ${name?.month}`)
        .toSorted(),
      ['merged 202609', 'part 202611', 'part 202611', 'part 202611'],
    );
    assert.equal((await idsIn(folder)).length, 5);
  });

  it('keeps the number of files small over a year of daily use', async () => {
    const folder = memoryFolder();
    let most = 0;
    for (let day = 0; day < 365; day += 1) {
      const window = openWindow(folder, day % 250, tickingClock(Date.UTC(2026, 0, 1 + day, 9)));
      await window.merge();
      most = Math.max(most, logNames(folder).length);
      await append(window, 3);
    }
    assert.ok(most <= 11 + 4 + 8 + 3, `${most} files`);
    assert.equal((await openWindow(folder, 255).read()).events.length, 365 * 3);
  });

  it('leaves the files of other devices alone', async () => {
    const folder = memoryFolder();
    await append(openWindow(folder, 1, tickingClock(), 'aaaaaaaa'), 20);
    await openWindow(folder, 2).merge();
    assert.equal(logNames(folder).length, 20);
  });

  it('is harmless when it is done again, in two windows, or by two devices of one name', async () => {
    const folder = memoryFolder();
    const [a, b] = [openWindow(folder, 1), openWindow(folder, 2)];
    const all = [...(await append(a, 10)), ...(await append(b, 10))];
    const copy = new Map(folder.files);
    await Promise.all([a.merge(), b.merge()]);
    await a.merge();
    // The other device of this name still has the parts, and merges others with them; then both folders are synced.
    const other = memoryFolder();
    for (const [name, bytes] of copy) other.files.set(name, bytes);
    const c = openWindow(other, 3);
    all.push(...(await append(c, 9)));
    await c.merge();
    for (const [name, bytes] of other.files) folder.files.set(name, bytes);
    await openWindow(folder, 4).merge();
    assert.deepEqual(await idsIn(folder), all.toSorted());
  });

  it('takes nothing away that it could not write', async () => {
    const folder = memoryFolder();
    const window = openWindow(folder);
    const all = await append(window, 10);
    folder.full = new Error('ENOSPC');
    await assert.rejects(window.merge());
    assert.deepEqual(await idsIn(folder), all.toSorted());
    folder.full = undefined;
    await window.merge();
    assert.deepEqual(await idsIn(folder), all.toSorted());
  });

  it('takes nothing away when the folder says that it has written and has not', async () => {
    const folder = memoryFolder();
    const window = openWindow(folder);
    const all = await append(window, 10);
    const lying = openWindow({ ...folder, write: (name, bytes) => folder.write(name, bytes.slice(0, 300)) }, 2);
    await assert.rejects(lying.merge());
    assert.deepEqual(await idsIn(folder), all.toSorted());
  });

  it('clears away what a window that died had begun, a day later', async () => {
    const left = `${oneDevice}-${november}-0100000000000001-1.jsonl.0100000000000001.${november}.tmp`;
    const first = `${november}-0100000000000001-1.tmp`;
    const folder = memoryFolder({ [left]: '{"v', [first]: '{"v' });
    await openWindow(folder).merge();
    assert.equal(folder.files.size, 2);
    await openWindow(folder, 2, tickingClock(november + 25 * 3_600_000)).merge();
    assert.equal(folder.files.size, 0);
  });
});

describe('a clock that goes back', () => {
  it('costs no event, whether it is off by a day or says a moment again', async () => {
    const folder = memoryFolder();
    const says = [november, november, november - 86_400_000, 0, november + 1, Number.MAX_SAFE_INTEGER, -5, november];
    let looks = 0;
    const window = openWindow(folder, 1, { now: () => says[(looks += 1) % says.length] ?? 0, offset: () => 0 });
    const all = await append(window, 24);
    await window.merge();
    await openWindow(folder, 2, tickingClock(november + 90 * 86_400_000)).merge();
    const text = new TextDecoder().decode((await exportLog(folder)).bytes);
    assert.equal(text.split('\n').filter(Boolean).length, 24);
    for (const id of all) assert.ok(text.includes(`"id":"${id}"`), id);
  });
});

describe('two windows', () => {
  it('lose nothing in any interleaving of appends, merges and reads', async () => {
    const action = fc.constantFrom('append', 'append', 'append', 'batch', 'merge', 'read');
    const script = fc.array(action, { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.tuple(script, script), async (scheduler, scripts) => {
        const folder = memoryFolder({}, () => scheduler.schedule(Promise.resolve()));
        // Practised in a month that is over, so that every merge finds something to do.
        const past = tickingClock(Date.UTC(2026, 9, 5));
        const acknowledged: string[] = [];
        const run = async (n: number, actions: readonly string[]): Promise<void> => {
          const window = { ...openWindow(folder, n), events: openWindow(folder, n, past).events };
          for (const one of actions) {
            if (one === 'merge') await window.merge();
            else if (one === 'read') await window.read();
            else {
              const batch = Array.from({ length: one === 'batch' ? 3 : 1 }, () => event(window));
              await window.append(batch);
              acknowledged.push(...ids(batch));
            }
          }
        };
        const done = Promise.all(scripts.map((one, n) => run(n + 1, one)));
        await scheduler.waitFor(done);
        const reading = idsIn(folder);
        assert.deepEqual(await scheduler.waitFor(reading), acknowledged.toSorted());
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('see all that was acknowledged before they read, while the other merges', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 8, max: 12 }), async (scheduler, count) => {
        const folder = memoryFolder();
        const all = await append(openWindow(folder, 1), count);
        const slow = {
          ...folder,
          ...Object.fromEntries(
            (['list', 'read', 'write', 'rename', 'remove'] as const).map((name) => [
              name,
              async (...args: [string, never]) => {
                await scheduler.schedule(Promise.resolve());
                return (folder[name] as (...given: unknown[]) => Promise<unknown>)(...args);
              },
            ]),
          ),
        };
        const reading = openWindow(slow, 2).read();
        const merging = openWindow(slow, 3).merge();
        await scheduler.waitFor(Promise.all([reading, merging]));
        assert.deepEqual(new Set(ids((await reading).events)), new Set(all));
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});

describe('a damaged log', () => {
  const sound = (n: number): string =>
    `{"v":1,"id":"0123456789abcdef:${n}","at":${november + n},"tz":480,"kind":"rate","card":"gloss/why-rope/aloud","rating":3,"ms":1,"mode":"practice"}`;

  it('is read but for the damaged lines, which are named once and stay', async () => {
    const damaged = `${sound(1)}\n{"v":1,"id":"0123\n\u0000\u0000\n${sound(2)}\n`;
    const name = `${oneDevice}-${november}-0123456789abcdef-1.jsonl`;
    const folder = memoryFolder({ [name]: damaged });
    folder.files.set('latin1.jsonl', Uint8Array.from([0x7b, 0xe9, 0x7d, 10]));
    const window = openWindow(folder);
    const reading = await window.read();
    assert.deepEqual(ids(reading.events), ['0123456789abcdef:1', '0123456789abcdef:2']);
    assert.deepEqual(reading.problems.toSorted(), [
      `${name} of the practice log has 2 damaged lines: kept as they are and left out, all else is read.`,
      'latin1.jsonl of the practice log has 1 damaged line: kept as they are and left out, all else is read.',
    ]);
    assert.deepEqual(await window.read(), { events: [], ownRatings: [], problems: [] });
    await append(window, 20);
    await window.merge();
    assert.equal(textOf(folder, name), damaged);
  });

  it('is read on when a file that was half there is finished', async () => {
    const name = 'aaaaaaaa-202610-0123456789abcdef.jsonl';
    const folder = memoryFolder({ [name]: `${sound(1)}\n${sound(2).slice(0, 40)}` });
    const window = openWindow(folder);
    assert.deepEqual(ids((await window.read()).events), ['0123456789abcdef:1']);
    folder.files.set(name, new TextEncoder().encode(`${sound(1)}\n${sound(2)}\n`));
    assert.deepEqual(new Set(ids((await window.read()).events)), new Set(['0123456789abcdef:1', '0123456789abcdef:2']));
  });

  it('is not merged while a file of it is still being copied here, whole as its lines look', async () => {
    const name = `${oneDevice}-${november}-0123456789abcdef-1.jsonl`;
    const folder = memoryFolder({ [name]: `${sound(1)}\n${sound(2)}` });
    const window = openWindow(folder);
    await append(window, 20);
    await window.merge();
    assert.equal(textOf(folder, name), `${sound(1)}\n${sound(2)}`);
  });

  it('says which file cannot be read, and reads the rest', async () => {
    const folder = memoryFolder({ 'locked.jsonl': sound(1), 'open.jsonl': `${sound(2)}\n` });
    const read = (name: string): Promise<Uint8Array> =>
      name === 'locked.jsonl' ? Promise.reject(new Error('EACCES')) : folder.read(name);
    const { events, problems } = await openWindow({ ...folder, read }).read();
    assert.deepEqual(ids(events), ['0123456789abcdef:2']);
    assert.deepEqual(problems, ['locked.jsonl of the practice log cannot be read, all else is: Error: EACCES']);
  });

  it('of any bytes is read without an error, and a merge changes no line of it', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ maxLength: 60 }).map((text) => new TextEncoder().encode(`${text}\n${sound(1)}\n`)),
      fc.json().map((text) => new TextEncoder().encode(`${text}\n`)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 4 }), async (files) => {
        const folder = memoryFolder();
        for (const [n, content] of files.entries())
          folder.files.set(`${oneDevice}-${Date.UTC(2026, 0)}-0123456789abcdef-${n}.jsonl`, content);
        const before = await linesIn(folder);
        const window = openWindow(folder);
        await window.read();
        await window.merge();
        assert.deepEqual(await linesIn(folder), before);
      }),
      { numRuns: 300, seed: 6 },
    );
  });
});

/** Distinct filled lines of all files, as bytes in hex. */
function linesIn(folder: MemoryFolder): Promise<readonly string[]> {
  const all = [...folder.files.values()].flatMap((bytes) => Buffer.from(bytes).toString('latin1').split('\n'));
  const filled = all.filter((line) => Buffer.from(line, 'latin1').toString().trim() !== '');
  return Promise.resolve([...new Set(filled)].toSorted());
}
