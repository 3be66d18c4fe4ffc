// Six settings of the lab that show something each.
import type { FitOptions } from './options.ts';

export const presetIds = ['card', 'long', 'batch', 'phone', 'heads', 'qlora'] as const;
export type PresetId = (typeof presetIds)[number];

const plain = { batch: 1, task: 'inference', bits: 16 } as const;

export const presetValues: Readonly<Record<PresetId, Partial<FitOptions>>> = {
  card: { ...plain, model: 'llama-3-8b', device: 'rtx-4090', context: 8192 },
  long: { ...plain, model: 'llama-3-8b', device: 'rtx-4090', context: 131_072 },
  batch: { ...plain, model: 'llama-3-8b', device: 'h100', context: 2048, batch: 64 },
  phone: { ...plain, model: 'qwen2.5-3b', device: 'phone', context: 2048, bits: 4.5 },
  heads: { ...plain, model: 'gpt-3', device: 'h100', context: 2048 },
  qlora: { task: 'qlora', model: 'llama-65b', device: 'a100', context: 512, batch: 1, rank: 64, recompute: 'full' },
};
