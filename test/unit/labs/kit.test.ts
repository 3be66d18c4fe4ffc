// What labs share without a page: formats of numbers, saved guesses, seeded random numbers.
import assert from 'node:assert/strict';
import { gaussian, uniform } from '../../../src/core/numerics/random.ts';
import { sampledRows } from '../../../src/labs/kit/chartTable.ts';
import { parseGuessed } from '../../../src/labs/kit/guess.ts';
import { numberFormats } from '../../../src/labs/kit/numbers.ts';
import { numbersWithin, presetOf, unlike, within } from '../../../src/labs/kit/options.ts';

describe('numbers in labs', () => {
  for (const language of ['en', 'zh-cn'] as const)
    it(`are written with separators, a true minus and no sign on nothing (${language})`, () => {
      const { whole, fixed, signed, short, percent, bytes, scientific } = numberFormats(language);
      assert.equal(whole(4_194_304), '4,194,304');
      assert.deepEqual(
        [-0.5, -0.001].map((value) => fixed(value)),
        ['−0.50', '0.00'],
      );
      assert.equal(whole(-0), '0');
      assert.deepEqual(
        [scientific(3.143e23), scientific(1e-40, 1), scientific(9.999)],
        ['3.14\u00a0×\u00a010²³', '1.0\u00a0×\u00a010⁻⁴⁰', '1.00\u00a0×\u00a010¹'],
      );
      assert.deepEqual([3.2, -3.2, -1e-14].map(signed), ['+3.20', '−3.20', '0.00']);
      assert.deepEqual([6.283185, 62.83185, 54_410.14].map(short), ['6.28', '62.8', '54,410']);
      assert.equal(percent(4_194_304 / 6_742_609_920), language === 'en' ? '0.0622\u00a0%' : '0.0622%');
      assert.deepEqual([1_045_310_000_000, 130_570_000_000, 13_476_831_232, 67_108_864, 524_288].map(bytes), [
        '1.05\u00a0TB',
        '131\u00a0GB',
        '13.48\u00a0GB',
        '67.1\u00a0MB',
        '524\u00a0kB',
      ]);
    });
});

describe('options of labs', () => {
  it('are numbers in their limits, whole where the steps are', () => {
    const whole = { min: 1, max: 9, step: 1 };
    assert.deepEqual(
      [4.4, -3, 40, Number.NaN, '4'].map((value) => within(value, whole, 2)),
      [4, 1, 9, 2, 2],
    );
    assert.equal(within(0.55, { min: 0, max: 1, step: 0.1 }, 0), 0.55);
    const read = numbersWithin({ a: 40, b: 'x', c: 7 }, { a: whole, b: whole }, { a: 2, b: 3 });
    assert.deepEqual(read, { a: 9, b: 3 });
  });

  it('say in a block what is not the default, and are the preset whose every value they have', () => {
    const defaults = { a: 1, list: [3, 9], text: 'x' };
    assert.deepEqual(unlike({ ...defaults, a: 2, list: [3, 9] }, defaults), { a: 2 });
    const all = [
      { id: 'first', value: { a: 2, list: [3] } },
      { id: 'second', value: { a: 2, list: [3, 9] } },
    ];
    assert.equal(presetOf(all, { ...defaults, a: 2 }), 'second');
    assert.equal(presetOf(all, defaults), undefined);
  });
});

describe('a saved guess', () => {
  it('is read when it is one, and forgotten when it is not', () => {
    assert.deepEqual(
      [0, 2, 'skipped'].map((value) => parseGuessed(value, 3)),
      [0, 2, 'skipped'],
    );
    for (const wrong of [3, -1, 0.5, '1', null, undefined, {}]) assert.equal(parseGuessed(wrong, 3), undefined);
  });
});

describe('random numbers', () => {
  it('are those of xorshift32 for seed 1', () => {
    const next = uniform(1);
    assert.deepEqual([next() * 2 ** 32, next() * 2 ** 32], [270_369, 67_634_689]);
  });

  it('have mean 0 and variance 1 when normal', () => {
    const next = gaussian(uniform(7));
    const values = Array.from({ length: 20_000 }, next);
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
    assert.ok(Math.abs(mean) < 0.03 && Math.abs(variance - 1) < 0.05, `${mean} ${variance}`);
  });
});

describe('the table of a long chart', () => {
  it('has the first and the last row and those between at even steps', () => {
    assert.deepEqual(sampledRows(3), [0, 1, 2]);
    const rows = sampledRows(1001);
    assert.equal(rows.length, 16);
    assert.deepEqual([rows[0], rows[1], rows.at(-1)], [0, 67, 1000]);
    assert.deepEqual(sampledRows(1001, [3, 67]).slice(0, 4), [0, 3, 67, 133]);
  });
});
