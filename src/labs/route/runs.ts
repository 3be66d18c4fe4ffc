// Published training runs: what 6ND says of them, what their papers say, and what each stage took of the whole.
import { trainingFlops } from '../../core/estimate/training.ts';
import type { Stage } from './model.ts';

export interface Run {
  readonly name: string;
  /** Parameters that work on a token, and tokens. */
  readonly parameters: number;
  readonly tokens: number;
  /** Operations as published. */
  readonly published?: number;
  /** Hours of pre-training, summed over the devices. */
  readonly hours?: { readonly count: number; readonly device: string };
  readonly source: string;
}

export const runs: readonly Run[] = [
  {
    name: 'GPT-3',
    parameters: 174.6e9,
    tokens: 300e9,
    published: 3.14e23,
    source: 'Brown et al., 2020, table D.1',
  },
  {
    name: 'Chinchilla',
    parameters: 70e9,
    tokens: 1.4e12,
    published: 5.76e23,
    source: 'Hoffmann et al., 2022, table 3 (the budget of Gopher)',
  },
  {
    name: 'Llama 2 70B',
    parameters: 70e9,
    tokens: 2e12,
    hours: { count: 1_720_320, device: 'A100' },
    source: 'Touvron et al., 2023, tables 1 and 2',
  },
  {
    name: 'Llama 3.1 405B',
    parameters: 405e9,
    tokens: 15.6e12,
    published: 3.8e25,
    source: 'Grattafiori et al., 2024, sec. 3.2',
  },
  {
    name: 'DeepSeek-V3',
    parameters: 37e9,
    tokens: 14.8e12,
    hours: { count: 2_664_000, device: 'H800' },
    source: 'DeepSeek-AI, 2024, table 1',
  },
];

/** Operations by 6ND; of a mixture of experts N counts the active parameters. */
export function runFlops({ parameters, tokens }: Run): number {
  return trainingFlops(parameters, tokens);
}

/** Operations a second on each device, on average over all hours, waiting included. */
export function speed(run: Run): number | undefined {
  return run.hours === undefined ? undefined : runFlops(run) / (run.hours.count * 3600);
}

/** Thousand H800 hours of DeepSeek-V3 (its table 1) and of R1 on top (DeepSeek-R1, version 2: 101 + 5 + 41). */
const v3 = { pretraining: 2664, context: 119, after: 5 };
const v3Hours = v3.pretraining + v3.context + v3.after;
const r1Hours = 101 + 5 + 41;
/** Petaflop/s-days (Ouyang et al., 2022, sec. 5.1). */
const gpt3 = { pretraining: 3640, sft: 4.9, ppo: 60 };
/** At most: two epochs of 27,540 examples, every sequence of 4,096 full (Touvron et al., 2023, sec. 3.1). */
const llama2SftTokens = 2 * 27_540 * 4096;

export const shareIds = [
  'v3-pretraining',
  'v3-context',
  'llama3-context',
  'llama2-sft',
  'gpt3-sft',
  'v3-after',
  'gpt3-ppo',
  'r1',
  'v32',
] as const;
export type ShareId = (typeof shareIds)[number];

/** What a stage took, as a share of the whole that its name in the words says. */
export const shares: Readonly<Record<ShareId, { readonly stages: readonly Stage[]; readonly share: number }>> = {
  'v3-pretraining': { stages: ['pretraining'], share: v3.pretraining / v3Hours },
  'v3-context': { stages: ['midtraining'], share: v3.context / v3Hours },
  'llama3-context': { stages: ['midtraining'], share: 0.8e12 / 15.6e12 },
  'llama2-sft': { stages: ['sft'], share: llama2SftTokens / 2e12 },
  'gpt3-sft': { stages: ['sft'], share: gpt3.sft / gpt3.pretraining },
  'v3-after': { stages: ['sft', 'preferences', 'verifiable'], share: v3.after / v3Hours },
  'gpt3-ppo': { stages: ['preferences'], share: gpt3.ppo / gpt3.pretraining },
  r1: { stages: ['verifiable'], share: r1Hours / v3Hours },
  // DeepSeek-AI, "DeepSeek-V3.2", 2025, sec. 1: more than a tenth.
  v32: { stages: ['verifiable'], share: 0.1 },
};
