// What labs share without a page: formats of numbers, saved guesses, seeded random numbers.
import assert from 'node:assert/strict';
import { gaussian, uniform } from '../../../src/core/numerics/random.ts';
import { sampledRows } from '../../../src/labs/kit/chartTable.ts';
import { parseGuessed } from '../../../src/labs/kit/guess.ts';
import { numberFormats } from '../../../src/labs/kit/numbers.ts';

describe('numbers in labs', () => {
  for (const language of ['en', 'zh-cn'] as const)
    it(`are written with separators, a true minus and no sign on nothing (${language})`, () => {
      const { whole, fixed, signed, short, percent, bytes, scientific } = numberFormats(language);
      assert.equal(whole(4_194_304), '4,194,304');
      assert.equal(fixed(-0.5), '−0.50');
      assert.deepEqual(
        [scientific(3.143e23), scientific(1e-40, 1), scientific(9.999)],
        ['3.14\u00a0×\u00a010²³', '1.0\u00a0×\u00a010⁻⁴⁰', '1.00\u00a0×\u00a010¹'],
      );
      assert.deepEqual([3.2, -3.2, -1e-14].map(signed), ['+3.20', '−3.20', '0.00']);
      assert.deepEqual([6.283185, 62.83185, 54_410.14].map(short), ['6.28', '62.8', '54,410']);
      assert.equal(percent(4_194_304 / 6_742_609_920), '0.0622%');
      assert.deepEqual([13_476_831_232, 67_108_864, 524_288].map(bytes), [
        '13.48\u00a0GB',
        '67.1\u00a0MB',
        '524\u00a0kB',
      ]);
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
