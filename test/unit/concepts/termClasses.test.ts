// The classes of terms that are neither beyond doubt nor simply ambiguous: exact, close, other, and names with a head.
import assert from 'node:assert/strict';
import { buildConceptIndex } from '../../../src/core/concepts/conceptIndex.ts';
import { conceptsIn } from '../../../src/core/concepts/conceptsIn.ts';
import { ownPage, weigh, type Level } from '../../../src/core/concepts/evidence.ts';
import { cluesOf, findingsIn } from '../../../src/core/concepts/findings.ts';
import { concept, lexicon } from './lexicon.ts';

const index = buildConceptIndex([
  ...lexicon,
  concept('clip', { en: 'CLIP (image-text)', exact: ['CLIP'], identifiers: ['CLIPModel'] }),
  concept('experts', {
    en: 'Mixture',
    distinct: ['mixture of experts'],
    close: ['expert'],
    identifiers: ['num_experts'],
  }),
  concept('agent', { en: 'LLM agent', ambiguous: ['agent'], other: ['user agent'], near: ['tool_calls'] }),
  concept('dropout', { en: 'Dropping out', distinct: ['attention dropout'], general: true }),
  concept('ema', { en: 'Moving average', ambiguous: ['moving average'], general: true }),
  concept('embedding', { en: 'Token embedding', ambiguous: ['embedding'] }),
]);
const clues = cluesOf(index);

/** What counts in a text, as `concept:text`. */
function found(text: string, level: Level = 'balanced'): readonly string[] {
  return conceptsIn(text, index, weigh(findingsIn(text, clues), clues, level)).map(
    ({ concept: { id }, start, end }) => `${id}:${text.slice(start, end)}`,
  );
}
const llm = 'from peft import LoraConfig, SwiGLU, past_key_values\n';
const foundIn = (text: string): readonly string[] => found(llm + text).slice(3);

describe('an exact term', () => {
  it('counts in its very capitals alone, as a whole word, and with evidence', () => {
    assert.deepEqual(foundIn('CLIP, clip, Clip, CLIPS, torch.clip, CLIP_x'), ['clip:CLIP']);
    assert.deepEqual(found('CLIP'), []);
  });
});

describe('a close term', () => {
  it('counts where the document speaks of its very concept, not of the field only', () => {
    assert.deepEqual(foundIn('an expert'), []);
    assert.deepEqual(found('num_experts = 8; an expert'), ['experts:num_experts', 'experts:expert']);
    assert.deepEqual(found('a mixture of experts, each expert'), ['experts:mixture of experts', 'experts:expert']);
  });

  it('never hovers, is silent at strict, and is no link in pages of our own', () => {
    const text = 'a mixture of experts, each expert';
    const matches = conceptsIn(text, index, weigh(findingsIn(text, clues), clues, 'balanced'));
    assert.deepEqual(
      matches.map(({ hover }) => hover),
      [true, false],
    );
    assert.deepEqual(found(text, 'strict'), ['experts:mixture of experts']);
    assert.equal(conceptsIn('an expert', index, ownPage).length, 0);
  });
});

describe('a term that is something else', () => {
  it('is never recognised, nor is the word in it, and the word elsewhere is', () => {
    assert.deepEqual(found('tool_calls of an agent with User-Agent, user_agent, userAgents'), ['agent:agent']);
    assert.deepEqual(
      conceptsIn('user agent, agent', index, ownPage).map(({ start }) => start),
      [12],
    );
  });

  it('proves nothing', () => {
    assert.deepEqual(found('user agent agent'), []);
  });
});

describe('a name that begins with LoRA', () => {
  it('is another name when its head has the capitals of the radio', () => {
    assert.deepEqual(found('LoRaConfig, LoRa_rank'), []);
    assert.deepEqual(found('meshtastic_Config_LoRaConfig_Region'), []);
    assert.deepEqual(found('LoraConfig, LoRAConfig, loraConfig, LORA_RANK').length, 4);
  });
});

describe('a concept of machine learning at large', () => {
  it('speaks for its like, and not for words of language models', () => {
    const general = concept('clipping', { en: 'Clipping', distinct: ['gradient clipping'], general: true });
    const own = cluesOf(buildConceptIndex([...index.concepts.values(), general]));
    const counted = (text: string): readonly string[] =>
      conceptsIn(text, own.index, weigh(findingsIn(text, own), own, 'balanced')).map(({ concept: { id } }) => id);
    assert.deepEqual(counted('attention dropout, gradient clipping, embedding'), ['dropout', 'clipping']);
    assert.deepEqual(counted('attention dropout, gradient clipping, moving average'), ['dropout', 'clipping', 'ema']);
    assert.deepEqual(counted('SwiGLU, RMSNorm, embedding'), ['swiglu', 'rmsnorm', 'embedding']);
  });
});
