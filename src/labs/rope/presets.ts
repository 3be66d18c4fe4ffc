// Settings of the lab on RoPE that show something each.
import type { RopeOptions } from './model.ts';

export const presetIds = ['pi', 'ntk', 'yarn', 'llama3', 'mixed'] as const;
export type PresetId = (typeof presetIds)[number];

const llama2 = { view: 'stretch', base: 10_000, length: 4096, factor: 8 } as const;

export const presetValues: Readonly<Record<PresetId, Partial<RopeOptions>>> = {
  pi: { ...llama2, rule: 'pi' },
  ntk: { ...llama2, rule: 'ntk' },
  yarn: { ...llama2, rule: 'yarn' },
  llama3: { ...llama2, rule: 'llama3', base: 500_000, length: 8192 },
  mixed: { view: 'layout', base: 10_000, position: 16 },
};
