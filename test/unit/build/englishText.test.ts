// The linter for English text: what it refuses, what it lets pass, and where it points.
import assert from 'node:assert/strict';
import { lintEnglish } from '../../../src/build/englishText.ts';
import { createReader } from '../../../src/core/answer/readMarkdown.ts';

const read = createReader();

describe('the linter for English text', () => {
  for (const good of [
    'It saves 75 %, from 0.1 % to 3 %.',
    'Python prints `39.1%`, and $10\\%$ is a formula.',
    '```output\nSFT 0.13%\n```',
    'An encoder selects {{15 %}} of them.',
    '### {#share kind=number answer=1.65 tolerance=0.05 unit=%}',
    'It cites [@chen2023, 5%25].',
  ])
    it(`lets pass: ${good.slice(0, 24).replace('\n', ' ')}`, () => {
      assert.deepEqual(lintEnglish(good, read), []);
    });

  for (const bad of ['It saves 75%.', 'It saves **75%** of it.', 'It saves 75\n% of it.', '![60% busy](figure:a)'])
    it(`refuses: ${bad.replace('\n', ' ')}`, () => {
      assert.match(lintEnglish(bad, read)[0]?.message ?? '', /one space stands between a number and its %/);
    });

  it('points to the line', () => {
    assert.deepEqual(
      lintEnglish('Good.\n\n- 5 %\n- 5%', read).map(({ line }) => line),
      [4],
    );
  });
});
