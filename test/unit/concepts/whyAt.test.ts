// "Explain This" says why an ambiguous word counts in a file, or why it does not.
import assert from 'node:assert/strict';
import { weigh } from '../../../src/core/concepts/evidence.ts';
import { findingsIn } from '../../../src/core/concepts/findings.ts';
import { whyAt } from '../../../src/core/concepts/whyAt.ts';
import { clues, index } from './gloss.ts';

function why(text: string, word: string, language: 'en' | 'zh-cn' = 'en'): string | undefined {
  const rows = text.split('\n');
  const line = rows.findLastIndex((row) => row.includes(word));
  const place = { line, column: (rows[line] ?? '').indexOf(word) };
  const evidence = weigh(findingsIn(text, clues), clues, 'balanced');
  return whyAt({ lineCount: rows.length, lineAt: (at) => rows[at] ?? '' }, place, index, evidence, language);
}

describe('why a word is explained', () => {
  it('is said by the import, the telling word or the neighbour that speaks for it', () => {
    assert.equal(why('import loralib\nlora = 1', 'lora ='), 'LoRA, because the file imports loralib.');
    assert.equal(why('import loralib\nlora = 1', 'lora =', 'zh-cn'), '看作 LoRA：文件引入了 loralib。');
  });

  it('is said by its capitals where nothing else speaks for it', () => {
    assert.equal(why('a LoRA here', 'LoRA'), 'LoRA, because of its capitals.');
  });

  it('is said of a word that is left alone, too', () => {
    assert.equal(why('lora = 1', 'lora'), '“lora” could mean LoRA, but nothing else in this file speaks for it.');
    assert.equal(why('lora = 1', 'lora', 'zh-cn'), '“lora”可能指 LoRA，但文件里没有别的依据。');
  });

  it('is not said of a name that leaves no doubt, nor of a word that names nothing', () => {
    assert.equal(why('lora_alpha = 1', 'lora_alpha'), undefined);
    assert.equal(why('x = 1', 'x'), undefined);
  });
});
