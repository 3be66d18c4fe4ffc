// A card that is missed again and again is often mistaken for its neighbour: pairs of concepts to read side by side.
import type { CardMemory } from './cardMemory.ts';
import type { CardRef } from './deck.ts';

/** Missed so often, a card is not learned by asking it again; Anki calls it a leech from eight lapses on. */
const missedTooOften = 8;

/** Two concepts that are mistaken for one another. */
export type Contrast = readonly [string, string];

/** Of several that concern a card the first is opened. */
export const contrasts: readonly Contrast[] = [
  ['decoder-only', 'encoder-decoder'],
  ['prefix-lm', 'clm'],
  ['t5', 'glm'],
  ['gpt', 'bert'],
  ['span-corruption', 'mlm'],
  ['rope', 'alibi'],
  ['position-interpolation', 'ntk-aware'],
  ['ntk-aware', 'yarn'],
  ['swiglu', 'gelu'],
  ['layernorm', 'rmsnorm'],
  ['pre-norm', 'deepnorm'],
  ['vanishing-gradient', 'exploding-gradient'],
  ['multi-head-attention', 'gqa'],
  ['gqa', 'mqa'],
  ['gqa', 'mla'],
  ['prefill', 'decode'],
  ['static-batching', 'continuous-batching'],
  ['greedy-decoding', 'beam-search'],
  ['top-k', 'top-p'],
  ['top-p', 'min-p'],
  ['kv-cache', 'prefix-cache'],
  ['speculative-decoding', 'mtp'],
  ['pruning', 'distillation'],
  ['quantization', 'pruning'],
  ['gptq', 'awq'],
  ['pretraining', 'finetuning'],
  ['clm', 'mlm'],
  ['bpe', 'wordpiece'],
  ['bpe', 'unigram-lm'],
  ['lora', 'qlora'],
  ['nf4', 'int8-bnb'],
  ['prefix-tuning', 'prompt-tuning'],
  ['prompt-tuning', 'p-tuning'],
  ['adapter', 'lora'],
  ['catastrophic-forgetting', 'hallucination'],
  ['ppo', 'dpo'],
  ['ppo', 'grpo'],
  ['dpo', 'kto'],
  ['sft', 'rlhf'],
];

export const isLeech = ({ lapses }: CardMemory): boolean => lapses >= missedTooOften;

/**
 * The pair that concerns a card: one that its id names (`dpo-loss`), else one of which its question treats both, else
 * one of which it treats either.
 */
export function contrastOf({ concepts, item = '' }: Pick<CardRef, 'concepts' | 'item'>): Contrast | undefined {
  const treated = new Set(concepts);
  const isNamed = (concept: string): boolean => treated.has(concept) && `-${item}-`.includes(`-${concept}-`);
  return (
    contrasts.find(([a, b]) => isNamed(a) || isNamed(b)) ??
    contrasts.find(([a, b]) => treated.has(a) && treated.has(b)) ??
    contrasts.find(([a, b]) => treated.has(a) || treated.has(b))
  );
}
