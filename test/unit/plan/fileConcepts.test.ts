// The concepts of a file by its blocks: what scanning the whole text says, after any edit, and for less work.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blocksInTurns, editedBlocks } from '../../../src/core/concepts/blocks.ts';
import type { Lines } from '../../../src/core/concepts/conceptAtPlace.ts';
import { levels, weigh } from '../../../src/core/concepts/evidence.ts';
import { findingsIn, together } from '../../../src/core/concepts/findings.ts';
import { fileConcepts } from '../../../src/core/plan/fileConcepts.ts';
import { scanText } from '../../../src/core/plan/scanText.ts';
import { clues, index } from '../concepts/gloss.ts';

const document = (lines: readonly string[]): Lines => ({ lineCount: lines.length, lineAt: (at) => lines[at] ?? '' });
const line = fc.constantFrom(
  'x = 1',
  '',
  'import loralib',
  'lora',
  'LoRA of LoRa',
  'LoraConfig(lora_alpha=8)',
  '位置 rope',
);

describe('the concepts of a file', () => {
  it('are those that a scan of the whole text finds, with their lines, also after edits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 150, maxLength: 400, size: 'max' }),
        fc.array(fc.record({ at: fc.nat(1000), lines: fc.array(line, { minLength: 1, maxLength: 5 }) }), {
          maxLength: 4,
        }),
        fc.constantFrom(...levels),
        async (before, edits, level) => {
          const lines = [...before];
          let blocks = (await blocksInTurns(document(lines), 1e6, clues, () => Promise.resolve(true))) ?? [];
          for (const { at, lines: added } of edits) {
            const first = at % lines.length;
            lines.splice(first, 1, ...added);
            const edit = { first, removed: 1, added: added.length };
            blocks = editedBlocks(blocks, edit, document(lines), clues) ?? [];
          }
          const text = lines.join('\n');
          const evidence = weigh(findingsIn(text, clues), clues, level);
          assert.deepEqual(weigh(together(blocks.map(({ findings }) => findings)), clues, level), evidence);
          const scanned = [...scanText(text, index, evidence)].map(([id, places]) => [
            id,
            { count: places.length, lines: places.slice(0, 20).map((place) => place.line) },
          ]);
          assert.deepEqual([...fileConcepts(blocks, evidence)], scanned);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keep the first twenty lines of a concept that is named everywhere, and count all', async () => {
    const lines = Array.from({ length: 500 }, () => 'lora_alpha');
    const blocks = (await blocksInTurns(document(lines), 1e6, clues, () => Promise.resolve(true))) ?? [];
    const own = fileConcepts(blocks, weigh(findingsIn(lines.join('\n'), clues), clues, 'balanced')).get('lora');
    assert.equal(own?.count, 500);
    assert.deepEqual(
      own?.lines,
      Array.from({ length: 20 }, (_, at) => at),
    );
  });
});
