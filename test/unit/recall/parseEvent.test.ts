// Lines of the practice log: every kind is read back, what is newer is kept, damage is named, nothing throws.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { compareEvents } from '../../../src/core/recall/eventOrder.ts';
import { foldMemory } from '../../../src/core/recall/memory.ts';
import { parseEvent } from '../../../src/core/recall/parseEvent.ts';
import { createEventWriter, type PracticeEvent } from '../../../src/core/recall/practiceEvent.ts';
import { standingClock } from '../../support/memoryPorts.ts';
import { logs } from './logs.ts';

const writer = createEventWriter(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 255]), standingClock(1_770_000_000_000, 480));
const card = 'gloss/lora-vs-qlora/card/lora-init';
const every: readonly PracticeEvent[] = [
  writer.rate(card, 1, 5400, 'practice'),
  writer.answer('why-rope', 'turned', 2, false, 900),
  writer.undo('00010203040506ff:1'),
  writer.suspend(card),
  writer.resume(card),
  writer.reset(card),
  writer.bury(card),
  writer.bury(card, 1_770_000_100_000),
  writer.bookmark('why-rope', true),
  writer.note('why-rope', '半句 \u2028 "quoted"\n'),
];

const kindOf = (line: string): string => parseEvent(line).kind;

describe('a line of the log', () => {
  it('is read back as it was written, whatever its kind', () => {
    for (const event of every) assert.deepEqual(parseEvent(JSON.stringify(event)), { kind: 'event', event });
  });

  it('is the one that FORMATS gives as the example', () => {
    const line =
      '{"v":1,"id":"0123456789abcdef:7","at":1770000000000,"tz":480,"kind":"rate","card":"gloss/lora-vs-qlora/card/lora-init","rating":1,"ms":5400,"mode":"practice"}';
    assert.equal(kindOf(line), 'event');
  });

  it('keeps fields that a newer version has added', () => {
    const line = JSON.stringify({ ...every[0], mood: 'calm' });
    const read = parseEvent(line);
    assert.ok(read.kind === 'event');
    assert.equal(JSON.stringify(read.event), line);
  });

  it('is unknown, and kept, when its version, its kind or a field is not known', () => {
    const [rate] = every;
    for (const change of [
      { v: 2 },
      { kind: 'dream' },
      { kind: undefined },
      { kind: 'constructor' },
      { rating: 5 },
      { rating: '3' },
      { mode: 'exam' },
      { ms: -1 },
      { ms: null },
      { at: 9e15 },
      { at: 1.5 },
      { tz: 5000 },
      { id: 'short:1' },
      { id: '00010203040506ff:01' },
      { id: '00010203040506FF:1' },
      { card: '' },
      { card: ['gloss'] },
    ]) {
      const line = JSON.stringify({ ...rate, ...change });
      assert.deepEqual(parseEvent(line), { kind: 'unknown', line }, line);
    }
  });

  it('is torn when it is no JSON object: half a line, or something else', () => {
    const whole = JSON.stringify(every[0]);
    for (const line of ['', whole.slice(0, -1), whole.slice(9), `${whole}${whole}`, '[]', 'null', '7', '"text"', 'NaN'])
      assert.deepEqual(parseEvent(line), { kind: 'torn', line }, line);
  });

  it('is never taken for an event by what an object inherits', () => {
    assert.equal(
      kindOf('{"__proto__":{"v":1,"id":"0123456789abcdef:1","at":1,"tz":0,"kind":"suspend","card":"c"}}'),
      'unknown',
    );
  });
});

describe('hostile lines', () => {
  const number = fc.oneof(fc.double(), fc.constantFrom(1e308, -0, 5e-324, 2 ** 53, -1, 0));
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\ud800', '__proto__', 'constructor', 'gloss/a/aloud'),
  );
  const anything = fc.oneof(number, text, fc.constantFrom(null, true, [], {}), fc.jsonValue());
  const names = [
    'v',
    'id',
    'at',
    'tz',
    'kind',
    'card',
    'rating',
    'ms',
    'mode',
    'target',
    'until',
    'question',
    'on',
    'text',
    'option',
    'right',
  ];

  it('never throw, nor does the fold of what was read from them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.json().map(String)), { maxLength: 20 }), (lines) => {
        foldMemory(lines.flatMap((line) => events(line)));
      }),
      { numRuns: 500 },
    );
  });

  it('never throw when one field of an event is anything, nor does the fold', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom(...names), anything, fc.nat(), (log, name, value, at) => {
        const lines = log.map((event, index) =>
          JSON.stringify(index === at % log.length ? { ...event, [name]: value } : event),
        );
        const memory = foldMemory(lines.flatMap(events));
        for (const { trace } of memory.cards.values())
          if (trace !== undefined) assert.ok(Number.isFinite(trace.stability) && Number.isFinite(trace.difficulty));
      }),
      { numRuns: 1000 },
    );
  });
});

const events = (line: string): readonly PracticeEvent[] => {
  const read = parseEvent(line);
  return read.kind === 'event' ? [read.event] : [];
};

describe('the order of events', () => {
  it('is by time, then the name of the window, then its count as a number', () => {
    const sorted = [
      { at: 1, id: 'ffffffffffffffff:1' },
      { at: 2, id: '00000000000000aa:2' },
      { at: 2, id: '00000000000000aa:10' },
      { at: 2, id: '00000000000000ab:1' },
    ];
    assert.deepEqual(sorted.toReversed().toSorted(compareEvents), sorted);
  });
});
