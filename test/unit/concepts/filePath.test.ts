// What the path of a file says for its text: words, folders of a library, names that its files have.
import assert from 'node:assert/strict';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { sayReason, weigh } from '../../../src/core/concepts/evidence.ts';
import { findingsOfPath, withPath } from '../../../src/core/concepts/filePath.ts';
import { cluesOf, findingsIn } from '../../../src/core/concepts/findings.ts';
import { lexicon } from './lexicon.ts';

const clues = cluesOf(buildConceptIndex(lexicon));

/** Why the ambiguous words of a concept count in a file of that path, or undefined. */
function why(path: string, text: string, id: string): string | undefined {
  const { because } = weigh(withPath(findingsIn(text, clues), findingsOfPath(path, clues)), clues, 'balanced');
  const reason = because === 'all' ? undefined : because.get(id);
  return reason && sayReason(reason, 'en');
}

describe('the path of a file', () => {
  it('speaks for the words of its text, and is said as the reason', () => {
    assert.equal(why('src/flash_attention/rms_norm_eps.cu', 'the lora', 'lora'), 'the file’s path says FlashAttention');
    assert.equal(why('notes.md', 'the lora', 'lora'), undefined);
    assert.equal(why('recipes/target_modules.sh', 'lora', 'lora'), 'the file’s path says target_modules');
  });

  it('is not the reason for what the text says itself', () => {
    assert.equal(why('recipes/target_modules.sh', 'lora target_modules', 'lora'), 'the file also says target_modules');
  });

  it('tells the files of a library by their names and by its folder', () => {
    assert.equal(why('out/tokenizer_config.json', 'rotary', 'rope'), 'by its path the file belongs to transformers');
    assert.equal(why('models/modeling_falcon.py', 'rotary', 'rope'), 'by its path the file belongs to transformers');
    assert.equal(why('src/peft/tuners/layer.py', 'lora', 'lora'), 'by its path the file belongs to peft');
    assert.equal(why('src/tokenizer.py', 'rotary', 'rope'), undefined);
  });

  it('says nothing by folders that many projects have', () => {
    assert.equal(why('src/transformers/upper_case.ts', 'rotary', 'rope'), undefined);
    assert.equal(why('target_modules/a/b/c/d/notes.md', 'lora', 'lora'), undefined);
  });

  it('never throws, whatever it is', () => {
    for (const path of ['', '/', '//', '\u0000', '__proto__', 'a'.repeat(10_000), '\ud800/\u202e.py'])
      assert.doesNotThrow(() => findingsOfPath(path, clues));
  });
});
