// Settings of the lab on small fine-tuning that show something each.
import type { AdapterOptions } from './model.ts';

export const presetIds = ['houlsby', 'mlp', 'lstm', 'gqa', 'all'] as const;
export type PresetId = (typeof presetIds)[number];

export const presetValues: Readonly<Record<PresetId, Partial<AdapterOptions>>> = {
  houlsby: { method: 'adapter', model: 'llama-2-7b', m: 64, r: 8, targets: 'qv' },
  mlp: { method: 'prefix', model: 'llama-2-7b', l: 20, projection: 'mlp' },
  lstm: { method: 'p-tuning', model: 'llama-2-7b', l: 20, encoder: 'lstm' },
  gqa: { method: 'prefix', model: 'llama-3-8b', l: 20, projection: 'none' },
  all: { method: 'lora', model: 'llama-2-7b', r: 16, targets: 'all' },
};
