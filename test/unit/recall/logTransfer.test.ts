// The log goes out as one file and comes back, and moves to another folder, exactly; what cannot be saved waits.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { copyLog, exportLog, importLog } from '../../../src/core/recall/log/logTransfer.ts';
import { createOutbox } from '../../../src/core/recall/log/outbox.ts';
import type { PracticeEvent } from '../../../src/core/recall/practiceEvent.ts';
import { memoryFolder, textOf } from '../../support/memoryFolder.ts';
import { idsIn, november, openWindow, type Window } from '../../support/sampleLog.ts';

const event = ({ events }: Window): PracticeEvent => events.answer('why-rope', 'distance', 1, true, 5400);
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const firstVersion = path.resolve(import.meta.dirname, '../../fixtures/practice/first-version');

/** Lines that this version writes, and lines that only a later one understands. */
const lines = [
  `{"v":1,"id":"0123456789abcdef:2","at":${november},"tz":480,"kind":"answer","card":"gloss/a/choice/b","option":1,"right":true,"ms":9}`,
  `{ "v": 1, "id": "0123456789abcdef:1", "at": ${november - 1}, "tz": 480, "kind": "suspend", "card": "gloss/a/aloud", "why": "旋转" }`,
  `{"v":7,"id":"0123456789abcdef:3","at":${november + 1},"kind":"rate","card":"gloss/a/aloud","rating":2.5}`,
  `{"v":1,"id":"0123456789abcdef:4","at":${november + 2},"tz":0,"kind":"telepathy"}`,
  '{"v":9}',
];

describe('the log as one file', () => {
  it('comes back exactly, whatever wrote its lines, and a second time without harm', async () => {
    const line = fc.oneof(
      fc.constantFrom(...lines),
      fc
        .record({ v: fc.nat(3), id: fc.string(), at: fc.integer(), kind: fc.string() })
        .map((one) => JSON.stringify(one)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(line), { maxLength: 5 }), async (files) => {
        const names = files.map((_, n) => [`${n}.jsonl`, files[n]?.map((one) => `${one}\n`).join('') ?? '']);
        const from = memoryFolder(Object.fromEntries(names));
        const out = await exportLog(from);
        assert.deepEqual(new Set(text(out.bytes).split('\n').slice(0, -1)), new Set(files.flat()));
        const to = memoryFolder();
        const { maker } = openWindow(to);
        assert.equal((await importLog(to, out.bytes, maker)).added, out.lines);
        assert.equal(text((await exportLog(to)).bytes), text(out.bytes));
        const before = [...to.files.keys()];
        assert.deepEqual(await importLog(to, out.bytes, maker), { added: 0, known: out.lines, damaged: 0 });
        assert.deepEqual([...to.files.keys()], before);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('adds to a log what it does not have', async () => {
    const folder = memoryFolder();
    const window = openWindow(folder);
    await window.append([event(window)]);
    const bytes = new TextEncoder().encode(`${[...lines, '{"v":1,"id'].join('\n')}\n`);
    assert.deepEqual(await importLog(folder, bytes, window.maker), { added: lines.length, known: 0, damaged: 1 });
    assert.equal((await exportLog(folder)).lines, lines.length + 1);
    assert.equal((await window.read()).events.length, 3, 'the window learns of it');
  });
});

describe('another folder', () => {
  it('gets every file as it is, and the old one keeps them', async () => {
    const from = memoryFolder({ 'damaged.jsonl': '{"v', 'other.txt': 'no log' });
    const window = openWindow(from);
    for (let n = 0; n < 3; n += 1) await window.append([event(window)]);
    const to = memoryFolder();
    for (let again = 0; again < 2; again += 1) assert.deepEqual(await copyLog(from, to, window.maker), []);
    assert.deepEqual(
      [...to.files.keys()],
      [...from.files.keys()].filter((name) => name.endsWith('.jsonl')),
    );
    for (const name of to.files.keys()) assert.equal(textOf(to, name), textOf(from, name));
  });

  it('keeps a file of the same name that says something else', async () => {
    const from = memoryFolder({ 'a.jsonl': `${lines[0]}\n` });
    const to = memoryFolder({ 'a.jsonl': `${lines[1]}\n` });
    assert.deepEqual(await copyLog(from, to, openWindow(to).maker), [
      'a.jsonl was not copied: another file of its name is there.',
    ]);
    assert.equal(textOf(to, 'a.jsonl'), `${lines[1]}\n`);
  });
});

describe('the log of the first version', () => {
  const files = Object.fromEntries(
    readdirSync(firstVersion).map((name) => [name, readFileSync(path.join(firstVersion, name), 'utf8')]),
  );

  it('is read, merged and exported by this one', async () => {
    const folder = memoryFolder(files);
    const { events, problems } = await openWindow(folder).read();
    assert.deepEqual(problems, []);
    assert.deepEqual(events.map((one) => ('card' in one ? one.card : '')).toSorted(), [
      'gloss/lora-vs-qlora/choice/what-is-trained',
      'gloss/why-rope/choice/distance',
      'gloss/why-rope/choice/distance',
    ]);
    const before = text((await exportLog(folder)).bytes);
    assert.equal(
      before,
      Object.keys(files)
        .toSorted()
        .map((name) => files[name])
        .join(''),
    );
    await openWindow(folder, 2, { now: () => november + 40 * 24 * 3_600_000, offset: () => 0 }).merge();
    assert.equal([...folder.files.keys()].length, 1);
    assert.equal(text((await exportLog(folder)).bytes), before);
  });
});

describe('the log of a later version', () => {
  it('is kept line for line and skipped, through a merge too', async () => {
    const folder = memoryFolder();
    const window = openWindow(folder);
    for (const [n, line] of lines.entries())
      folder.files.set(
        `${window.maker.device}-${Date.UTC(2026, 3)}-0123456789abcdef-${n}.jsonl`,
        new TextEncoder().encode(`${line}\n`),
      );
    const { events, problems } = await window.read();
    assert.deepEqual([events.length, problems], [2, []]);
    await window.merge();
    assert.equal(folder.files.size, 2, 'one of the month, one for the line that has no time');
    assert.deepEqual(
      new Set(
        text((await exportLog(folder)).bytes)
          .split('\n')
          .slice(0, -1),
      ),
      new Set(lines),
    );
  });
});

describe('what could not be saved', () => {
  it('waits, is told of, and is saved once when the folder can be written again', async () => {
    const folder = memoryFolder();
    const window = openWindow(folder);
    const outbox = createOutbox(() => window);
    /** How much waits, each time that something is told. */
    const told: number[] = [];
    outbox.onChange(() => told.push(outbox.pending.length));
    folder.full = new Error('ENOSPC: no space left on device');
    const [first, second] = [event(window), event(window)];
    await assert.rejects(outbox.append([first]), /ENOSPC/);
    await assert.rejects(outbox.append([second]), /ENOSPC/);
    assert.deepEqual(
      [outbox.pending, told],
      [
        [first, second],
        [1, 2],
      ],
    );
    await assert.rejects(outbox.retry(), /ENOSPC/);
    assert.equal(outbox.pending.length, 2);
    folder.full = undefined;
    await Promise.all([outbox.retry(), outbox.retry()]);
    assert.deepEqual([outbox.pending, told], [[], [1, 2, 1, 0]]);
    assert.deepEqual(await idsIn(folder), [first.id, second.id]);
    assert.deepEqual((await window.read()).events, [first, second]);
  });

  it('is not written twice when it was saved after all', async () => {
    const folder = memoryFolder();
    let lost = true;
    const answerLost = {
      ...folder,
      async rename(from: string, to: string) {
        await folder.rename(from, to);
        if (lost) throw new Error('EPIPE');
      },
      read: (name: string) => (lost ? Promise.reject(new Error('EPIPE')) : folder.read(name)),
    };
    const window = openWindow(answerLost);
    const outbox = createOutbox(() => window);
    await assert.rejects(outbox.append([event(window)]), /EPIPE/);
    lost = false;
    await outbox.retry();
    assert.deepEqual(outbox.pending, []);
    assert.equal([...folder.files.keys()].filter((name) => name.endsWith('.jsonl')).length, 1);
  });
});
