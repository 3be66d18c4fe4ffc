// The lab on masks and losses against the figures of the papers, written out by hand.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  bidirectional,
  causal,
  prefix,
  slidingWindow,
  withinDocuments,
  type Mask,
} from '../../../src/labs/visibility/masks.ts';
import { pairs, seenBy, signals, signalsAtScale } from '../../../src/labs/visibility/counts.ts';
import { blockOptions, limits, maskNames, parseOptions, passOf } from '../../../src/labs/visibility/model.ts';
import { bertSelected, blankSpans, corruptSpans, spanLengths } from '../../../src/labs/visibility/spans.ts';
import { strings } from '../../../src/labs/visibility/strings.ts';

/** A mask as a figure draws it: a row a query, x where the key is seen. */
const drawn = (mask: Mask, size: number): readonly string[] =>
  Array.from({ length: size }, (_, query) =>
    Array.from({ length: size }, (__, key) => (mask(query, key) ? 'x' : '.')).join(''),
  );

const { texts } = strings.en;
const pass = (given: object) => passOf(parseOptions(given), texts);

describe('masks', () => {
  it('are those of T5, fig. 3: fully visible, causal, causal with a prefix of three', () => {
    assert.deepEqual(drawn(bidirectional, 5), ['xxxxx', 'xxxxx', 'xxxxx', 'xxxxx', 'xxxxx']);
    assert.deepEqual(drawn(causal, 5), ['x....', 'xx...', 'xxx..', 'xxxx.', 'xxxxx']);
    assert.deepEqual(drawn(prefix(3), 5), ['xxx..', 'xxx..', 'xxx..', 'xxxx.', 'xxxxx']);
  });

  it('are that of Mistral 7B, fig. 1: a window of three over “The cat sat on the”', () => {
    assert.deepEqual(drawn(slidingWindow(3, 0), 5), ['x....', 'xx...', 'xxx..', '.xxx.', '..xxx']);
  });

  it('keep the first tokens with attention sinks (StreamingLLM, fig. 1d)', () => {
    assert.deepEqual(drawn(slidingWindow(2, 1), 5), ['x....', 'xx...', 'xxx..', 'x.xx.', 'x..xx']);
  });

  it('are block-diagonal for packed documents', () => {
    assert.deepEqual(drawn(withinDocuments([0, 0, 0, 1, 1]), 5), ['x....', 'xx...', 'xxx..', '...x.', '...xx']);
  });

  it('open 28, 28 + 6 and the whole square, as the figure of why-decoder-only counts', () => {
    assert.equal(pairs(pass({ mask: 'causal' })), 28);
    assert.equal(pairs(pass({ mask: 'prefix' })), 34);
    assert.equal(pairs(pass({ mask: 'bidirectional' })), 64);
  });

  it('show encoder and decoder as three blocks: both ways, across, causal', () => {
    const { sights, divide } = pass({ mask: 'encoder-decoder' });
    const letters = { none: '.', back: 'b', ahead: 'a', across: 'x' } as const;
    assert.equal(divide, 6);
    assert.deepEqual(
      sights.map((row) => row.map((sight) => letters[sight]).join('')),
      [
        'baaaaa.....',
        'bbaaaa.....',
        'bbbaaa.....',
        'bbbbaa.....',
        'bbbbba.....',
        'bbbbbb.....',
        'xxxxxxb....',
        'xxxxxxbb...',
        'xxxxxxbbb..',
        'xxxxxxbbbb.',
        'xxxxxxbbbbb',
      ],
    );
  });
});

describe('spans', () => {
  it('are corrupted as in T5, fig. 2: Thank you <X> me to your party <Y> week', () => {
    const sentence = 'Thank you for inviting me to your party last week .'.split(' ');
    const { input, target } = corruptSpans(sentence, [
      [2, 4],
      [8, 9],
    ]);
    assert.equal(input.join(' '), 'Thank you <X> me to your party <Y> week .');
    assert.equal(target.join(' '), '<X> for inviting <Y> last <Z>');
  });

  it('are blanked as in GLM: parts A and B, both positions, the mask', () => {
    const made = blankSpans(
      ['x1', 'x2', 'x3', 'x4', 'x5', 'x6'],
      [
        [2, 3],
        [4, 6],
      ],
      [1, 0],
    );
    assert.equal(made.read.join(' '), 'x1 x2 [M] x4 [M] [S] x5 x6 [S] x3');
    assert.equal(made.graded.slice(5).join(' '), 'x5 x6 [E] x3 [E]');
    assert.deepEqual(made.graded.slice(0, 5), [undefined, undefined, undefined, undefined, undefined]);
    assert.deepEqual(made.outer, [1, 2, 3, 4, 5, 5, 5, 5, 3, 3]);
    assert.deepEqual(made.inner, [0, 0, 0, 0, 0, 1, 2, 3, 1, 2]);
    assert.deepEqual(drawn(prefix(made.partA), 10), [
      'xxxxx.....',
      'xxxxx.....',
      'xxxxx.....',
      'xxxxx.....',
      'xxxxx.....',
      'xxxxxx....',
      'xxxxxxx...',
      'xxxxxxxx..',
      'xxxxxxxxx.',
      'xxxxxxxxxx',
    ]);
  });

  it('leave T5 targets of 114 for an encoder of 512, as its published feature lengths say', () => {
    assert.deepEqual(spanLengths(512), { raw: 568, target: 114 });
    assert.deepEqual(signalsAtScale('encoder-decoder'), { graded: 114, read: 626 });
  });

  it('are single tokens in BERT, 15 % of them: 77 of 512, 19 of 128, and never none', () => {
    assert.deepEqual([512, 128, 9, 2].map(bertSelected), [77, 19, 1, 1]);
  });
});

describe('what is graded', () => {
  it('is every token of a causal model and the suffix of a prefix model', () => {
    assert.deepEqual(signals(pass({ mask: 'causal' })), { graded: 7, read: 7 });
    assert.deepEqual(pass({ mask: 'prefix', prefix: 4 }).graded.slice(0, 4), [undefined, undefined, undefined, 'on']);
  });

  it('is the answer of a demonstration: labels of −100 on the prompt, shifted by one as transformers does', () => {
    const { read, graded } = pass({ mask: 'sft' });
    const labels = [...read.map((token, at) => (at <= 4 ? -100 : token)), '</s>'];
    assert.deepEqual(
      graded.map((token) => token ?? -100),
      labels.slice(1),
    );
    assert.deepEqual(
      signals(pass({ mask: 'sft' })),
      { graded: 4, read: 8 },
      'as in the figure of pretrain-vs-finetune',
    );
  });

  it('is the one masked token of eight, or five written tokens of eleven', () => {
    assert.deepEqual(signals(pass({ mask: 'bidirectional' })), { graded: 1, read: 8 });
    assert.deepEqual(pass({ mask: 'encoder-decoder' }).graded.slice(6), ['<X>', 'sat', '<Y>', 'mat', '<Z>']);
    assert.deepEqual(pass({ mask: 'encoder-decoder' }).read.join(' '), 'the cat <X> on the <Y> <s> <X> sat <Y> mat');
  });

  it('never crosses from one packed document to the next (transformers, DataCollatorWithFlattening)', () => {
    const { read, graded, positions } = pass({ mask: 'packing' });
    // input_ids, labels and position_ids of two documents; the label of the first token of each is −100.
    assert.deepEqual(read, ['<s>', 'Cats', 'sleep', '.', '<s>', 'Rain', 'falls', '.']);
    assert.deepEqual(graded, ['Cats', 'sleep', '.', '</s>', 'Rain', 'falls', '.', '</s>']);
    assert.deepEqual(positions, [[0, 1, 2, 3, 0, 1, 2, 3]]);
    assert.deepEqual(seenBy(pass({ mask: 'packing' }), 5), [4, 5]);
    assert.deepEqual(seenBy(pass({ mask: 'packing', documents: 'stream' }), 5), [0, 1, 2, 3, 4, 5]);
  });

  it('is shaped alike in both languages', () => {
    for (const mask of maskNames) {
      const shape = (language: 'en' | 'zh-cn') => {
        const { sights, graded, divide } = passOf(parseOptions({ mask }), strings[language].texts);
        return { sights, divide, graded: graded.map((token) => token !== undefined) };
      };
      assert.deepEqual(shape('zh-cn'), shape('en'), mask);
    }
  });
});

describe('options of the visibility lab', () => {
  it('never throw and never leave their limits', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(...maskNames, 'graded', 'stream'), fc.anything());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            mask: value,
            colour: value,
            focus: value,
            prefix: value,
            window: value,
            sinks: value,
            documents: value,
            sharpness: value,
            rank: value,
          }),
        ),
        (given) => {
          const read = parseOptions(given);
          const { read: rows } = passOf(read, texts);
          assert.ok(Number.isInteger(read.focus) && read.focus >= 0 && read.focus < rows.length);
          for (const key of ['prefix', 'window', 'sinks'] as const)
            assert.ok(read[key] >= limits[key].min && read[key] <= limits[key].max);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('name as many rows as a pass has', () => {
    for (const mask of maskNames) {
      const rows = pass({ mask }).read.length;
      assert.equal(parseOptions({ mask, focus: 99 }).focus, rows - 1, mask);
    }
  });

  it('written to a block read back the same', () => {
    for (const given of [
      {},
      { mask: 'glm' },
      { mask: 'sft', colour: 'graded', rank: false },
      { mask: 'window', window: 2, sinks: 1, focus: 0 },
    ]) {
      const options = parseOptions(given);
      assert.deepEqual(parseOptions(JSON.parse(JSON.stringify(blockOptions(options)))), options);
    }
    assert.deepEqual(blockOptions(parseOptions({ mask: 'glm' })), { mask: 'glm' });
  });
});
