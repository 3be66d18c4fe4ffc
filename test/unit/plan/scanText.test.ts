// The places of concepts in a text: lines, offsets, slices.
import assert from 'node:assert/strict';
import { noEvidence, weigh } from '../../../src/core/concepts/evidence.ts';
import { findingsIn } from '../../../src/core/concepts/findings.ts';
import { scanText, scanTextInTurns } from '../../../src/core/plan/scanText.ts';
import { clues, index } from '../concepts/gloss.ts';

const text = 'import loralib\n\nc = LoraConfig(lora_alpha=8)\r\nx = rope_theta  # 旋转位置编码\nlora = c\n';
const evidence = weigh(findingsIn(text, clues), clues, 'balanced');

describe('the places of a text', () => {
  it('are by concept, in order, with lines from 0 and the very spelling', () => {
    const places = scanText(text, index, evidence);
    const shown = [...places].map(([id, own]) => [
      id,
      own.map(({ start, end, line }) => [line, text.slice(start, end)]),
    ]);
    assert.deepEqual(shown, [
      [
        'lora',
        [
          [2, 'LoraConfig'],
          [2, 'lora_alpha'],
          [4, 'lora'],
        ],
      ],
      [
        'rope',
        [
          [3, 'rope_theta'],
          [3, '旋转位置编码'],
        ],
      ],
    ]);
  });

  it('leave out what needs evidence where there is none', () => {
    assert.equal(scanText(text, index, noEvidence).get('lora')?.length, 2);
  });

  it('are the same slice by slice, whatever the size', async () => {
    const whole = [...scanText(text, index, evidence)];
    for (const size of [30, 40, 64, 1000]) {
      let turns = 0;
      const sliced = await scanTextInTurns(text, size, index, evidence, async () => {
        turns += 1;
        return true;
      });
      assert.deepEqual([...(sliced ?? [])], whole, `${size}`);
      assert.equal(turns > 0, size < text.length);
    }
  });

  it('are none once a turn ends the scan', async () => {
    assert.equal(await scanTextInTurns(text, 30, index, evidence, async () => false), undefined);
  });
});
