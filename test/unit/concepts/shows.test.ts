// Recognising is not showing: what must hover in code, and what only answers "Explain This".
import assert from 'node:assert/strict';
import { checkLexicon } from '../../../src/build/checkLexicon.ts';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { conceptsIn } from '../../../src/core/concepts/conceptsIn.ts';
import { ownPage, weigh } from '../../../src/core/concepts/evidence.ts';
import { findingsIn } from '../../../src/core/concepts/findings.ts';
import { clues, concepts, index } from './gloss.ts';
import { concept } from './lexicon.ts';

/** What hovers in a document of its own, and what is recognised only, as texts. */
function split(text: string): { readonly hovers: readonly string[]; readonly silent: readonly string[] } {
  const matches = conceptsIn(text, index, weigh(findingsIn(text, clues), clues, 'balanced'));
  const textsOf = (hover: boolean): readonly string[] =>
    matches.filter((match) => match.hover === hover).map(({ start, end }) => text.slice(start, end));
  return { hovers: textsOf(true), silent: textsOf(false) };
}

describe('what hovers by default', () => {
  const musts: readonly (readonly [text: string, ...hovers: string[]])[] = [
    ['config = LoraConfig(r=16, lora_alpha=32)', 'LoraConfig', 'lora_alpha'],
    ['"num_key_value_heads": 8, "num_attention_heads": 32,', 'num_key_value_heads', 'num_attention_heads'],
    ['"rope_theta": 500000.0', 'rope_theta'],
    ['# 旋转位置编码只作用于 q 和 k', '旋转位置编码'],
    ['out = model.generate(ids, max_new_tokens=64, temperature=0.7, top_p=0.9)', 'temperature', 'top_p'],
    ['BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4")', 'load_in_4bit', 'bnb_4bit_quant_type'],
  ];
  for (const [text, ...hovers] of musts)
    it(`is seen on ${hovers.join(', ')} in ${text}`, () => {
      const found = split(text).hovers;
      assert.deepEqual(
        hovers.filter((one) => !found.includes(one)),
        [],
        found.join(', '),
      );
    });

  it('is not the plumbing of such code, which is recognised all the same', () => {
    const { hovers, silent } = split('from transformers import AutoTokenizer\nx = self.mlp(x) + position_ids\n');
    assert.deepEqual(hovers, []);
    assert.deepEqual(silent, ['AutoTokenizer', 'mlp', 'position_ids']);
    assert.deepEqual(split('from transformers import pipeline\n# The MLP has two matrices.\n').hovers, ['MLP']);
  });

  it('is no word inside a longer name, when the word needs evidence', () => {
    const text = 'from vllm import LLM\nold_temperature_step = 1\nx = self.temperature\n';
    assert.deepEqual(split(text), { hovers: ['temperature'], silent: ['temperature'] });
  });

  it('is 60 to 90 concepts', () => {
    const hovering = concepts.filter(({ hover }) => hover).length;
    assert.ok(hovering >= 60 && hovering <= 90, `${hovering}`);
  });
});

describe('a quiet name', () => {
  const given = concept('ffn', { en: 'FFN', distinct: ['MLP'], quiet: ['mlp', 'mlps'] });

  it('is quiet as it is written, in plurals too, and in no other capitals', () => {
    const text = 'mlp, MLP, mlps, MLPs';
    const matches = conceptsIn(text, buildConceptIndex([given]), ownPage);
    assert.deepEqual(
      matches.map(({ start, end, hover }) => `${text.slice(start, end)} ${hover}`),
      ['mlp false', 'MLP true', 'mlps false', 'MLPs true'],
    );
  });

  it('must be a name of its concept, which hovers', () => {
    const wrong = [
      { ...given, quiet: ['perceptron'] },
      { ...given, hover: false },
    ];
    for (const one of wrong)
      assert.match(checkLexicon([one], () => '')[0]?.message ?? '', /no spelling that would hover/);
  });
});
