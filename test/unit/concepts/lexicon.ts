// A small lexicon for the tests of the matcher: every kind of key, few enough to hold in one's head.
import type { Concept } from '../../../src/core/catalog/concept.ts';

interface Given {
  readonly en: string;
  readonly zh?: string;
  readonly distinct?: readonly string[];
  readonly ambiguous?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly imports?: readonly string[];
  readonly near?: readonly string[];
  readonly formula?: string;
  readonly full?: string;
  readonly answers?: Concept['answers'];
  readonly quiet?: readonly string[];
  readonly neighbours?: boolean;
  readonly general?: boolean;
  readonly exact?: readonly string[];
  readonly close?: readonly string[];
  readonly other?: readonly string[];
}

export const concept = (id: string, given: Given): Concept => ({
  id,
  name: { en: given.en, 'zh-cn': given.zh ?? given.en },
  ...(given.full === undefined ? {} : { full: given.full }),
  terms: {
    distinct: given.distinct ?? [],
    ambiguous: given.ambiguous ?? [],
    exact: given.exact ?? [],
    close: given.close ?? [],
    other: given.other ?? [],
  },
  identifiers: { library: given.identifiers ?? [] },
  evidence: { imports: given.imports ?? [], near: given.near ?? [] },
  neighbours: given.neighbours ?? true,
  general: given.general ?? false,
  senses: [],
  hover: true,
  quiet: given.quiet ?? [],
  answers: given.answers ?? [],
  sources: [],
  ...(given.formula === undefined ? {} : { formula: given.formula }),
  text: {
    en: { sentence: `${given.en} in one sentence.`, more: 'More.' },
    'zh-cn': { sentence: `一句话说 ${given.zh ?? given.en}。`, more: '更多。' },
  },
});

export const lexicon: readonly Concept[] = [
  concept('lora', {
    en: 'LoRA',
    zh: '低秩适配',
    distinct: ['low-rank adaptation', '低秩适应'],
    ambiguous: ['LoRA'],
    identifiers: ['LoraConfig', 'lora_alpha', 'lora_rank'],
    imports: ['peft', 'loralib'],
    near: ['target_modules', 'rank', '微调'],
  }),
  concept('qlora', { en: 'QLoRA', distinct: ['QLoRA'], identifiers: ['load_in_4bit'] }),
  concept('rope', {
    en: 'RoPE',
    zh: '旋转位置编码',
    distinct: ['rotary position embedding', '旋转位置编码'],
    ambiguous: ['RoPE', 'rotary'],
    identifiers: ['rope_theta', 'apply_rotary_pos_emb', 'rope_freq_base'],
    imports: ['transformers', 'llama.h'],
    near: ['inv_freq', 'attention', '位置编码'],
  }),
  concept('positional-encoding', { en: 'Positional encoding', zh: '位置编码', distinct: ['position embedding'] }),
  concept('position-interpolation', { en: 'Position interpolation', zh: '位置插值', distinct: ['NTK 插值'] }),
  concept('kv-cache', { en: 'KV cache', zh: 'KV 缓存', identifiers: ['past_key_values', 'use_cache'] }),
  concept('flash-attention', { en: 'FlashAttention', distinct: ['FlashAttention'] }),
  concept('rmsnorm', { en: 'RMSNorm', distinct: ['RMSNorm'], identifiers: ['rms_norm_eps'] }),
  concept('layernorm', { en: 'LayerNorm', ambiguous: ['LN'] }),
  concept('top-k', { en: 'top-k', distinct: ['top-k'] }),
  concept('t5', { en: 'T5', ambiguous: ['T5'], identifiers: ['T5Config'], imports: ['transformers'], near: ['flan'] }),
  concept('glm', { en: 'GLM', ambiguous: ['GLM'], identifiers: ['ChatGLMModel'], imports: ['transformers'] }),
  concept('gqa', { en: 'GQA', distinct: ['grouped-query attention'], identifiers: ['num_key_value_heads'] }),
  concept('dpo', { en: 'DPO', ambiguous: ['DPO'], identifiers: ['DPOTrainer'], imports: ['trl'] }),
  concept('swiglu', { en: 'SwiGLU', distinct: ['SwiGLU'], near: ['silu'] }),
  concept('moe', { en: 'MoE', zh: '混合专家', ambiguous: ['MoE'], near: ['experts', 'router'] }),
  concept('adapter', {
    en: 'Adapter',
    zh: '适配器',
    ambiguous: ['adapter'],
    imports: ['adapters'],
    near: ['bottleneck'],
  }),
  concept('policy', { en: 'Policy', distinct: ['reward policy'] }),
  concept('llama-cpp', { en: 'llama.cpp', distinct: ['llama.cpp'] }),
];
