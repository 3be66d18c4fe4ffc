// Five published recipes as settings of the lab.
import type { RouteOptions } from './model.ts';

export const presetIds = ['gpt3', 'instructgpt', 'llama3', 'tulu3', 'grpo'] as const;
export type PresetId = (typeof presetIds)[number];

export const presetValues: Readonly<Record<PresetId, Partial<RouteOptions>>> = {
  gpt3: { stage: 'pretraining', size: 175 },
  instructgpt: { stage: 'preferences', ppo: true, size: 175 },
  llama3: { stage: 'preferences', ppo: false, size: 405 },
  tulu3: { stage: 'verifiable', ppo: true, size: 70 },
  grpo: { stage: 'verifiable', ppo: false, size: 7 },
};
