// Findings by blocks of lines: the same as of the whole text, after any edit, and read in turns.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { blocksInTurns, editedBlocks, type Block } from '../../../src/core/concepts/blocks.ts';
import type { Lines } from '../../../src/core/concepts/conceptAtPlace.ts';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { cluesOf, findingsIn, together, type Findings } from '../../../src/core/concepts/findings.ts';
import { lexicon } from './lexicon.ts';

const clues = cluesOf(buildConceptIndex(lexicon));
const document = (lines: readonly string[]): Lines => ({ lineCount: lines.length, lineAt: (at) => lines[at] ?? '' });
const all = (blocks: readonly Block[]): Findings => together(blocks.map(({ findings }) => findings));
const always = (): Promise<boolean> => Promise.resolve(true);

async function blocksOf(lines: readonly string[]): Promise<readonly Block[]> {
  const blocks = await blocksInTurns(document(lines), 1e6, clues, always);
  assert.ok(blocks);
  return blocks;
}

const line = fc.constantFrom('x = 1', '', 'from peft import x', 'lora', 'rank', 'LoRa', 'use_cache', 'target_modules');
const many = fc.array(line, { minLength: 1, maxLength: 700 });

describe('blocks of a document', () => {
  it('find together what the whole text holds', async () => {
    await fc.assert(
      fc.asyncProperty(many, async (lines) =>
        assert.deepEqual(all(await blocksOf(lines)), findingsIn(lines.join('\n'), clues)),
      ),
    );
  });

  it('find after edits what the new text holds', async () => {
    const edit = fc.record({ at: fc.nat(1000), removed: fc.nat(200), lines: fc.array(line, { maxLength: 300 }) });
    await fc.assert(
      fc.asyncProperty(many, fc.array(edit, { maxLength: 5 }), async (before, edits) => {
        const lines = [...before];
        let blocks = await blocksOf(lines);
        for (const { at, removed, lines: added } of edits) {
          const first = at % lines.length;
          const gone = Math.min(removed, lines.length - first);
          if (gone === lines.length && added.length === 0) continue;
          lines.splice(first, gone, ...added);
          const after = editedBlocks(blocks, { first, removed: gone, added: added.length }, document(lines), clues);
          assert.ok(after);
          blocks = after;
          assert.deepEqual(all(blocks), findingsIn(lines.join('\n'), clues));
        }
      }),
    );
  });

  it('leave the other blocks as they are', async () => {
    const lines = Array.from({ length: 1000 }, () => 'x = 1');
    const blocks = await blocksOf(lines);
    lines.splice(300, 1, 'from peft import x', 'y');
    const after = editedBlocks(blocks, { first: 300, removed: 1, added: 2 }, document(lines), clues);
    const kept = after?.filter((block) => blocks.includes(block)).length;
    assert.equal(kept, blocks.length - 1);
  });

  it('are not to be had of a change that is too large, or of another document', async () => {
    const lines = Array.from({ length: 3000 }, () => 'x');
    const blocks = await blocksOf(lines);
    assert.equal(editedBlocks(blocks, { first: 0, removed: 3000, added: 3000 }, document(lines), clues), undefined);
    assert.equal(editedBlocks(blocks, { first: 0, removed: 1, added: 2 }, document(lines), clues), undefined);
    assert.equal(editedBlocks(blocks, { first: 2990, removed: 20, added: 20 }, document(lines), clues), undefined);
    const data = document(['x'.repeat(200_000)]);
    assert.equal(
      editedBlocks([{ lines: 1, findings: all([]), named: [] }], { first: 0, removed: 1, added: 1 }, data, clues),
      undefined,
    );
  });

  it('lets others have their turn while a long text is read, and stops when they say so', async () => {
    const lines = [...Array.from({ length: 1000 }, () => 'import torch'), 'a '.repeat(50_000)];
    let turns = 0;
    const read = (until: number): Promise<readonly Block[] | undefined> =>
      blocksInTurns(document(lines), 4000, clues, () => Promise.resolve((turns += 1) < until));
    assert.ok(await read(1000));
    assert.ok(turns >= 25, `${turns} turns`);
    turns = 0;
    assert.equal(await read(3), undefined);
    assert.equal(turns, 3);
  });
});
