// What a fenced `lab route` block may say: a stage of training with its memory, or a case of the drill on failed SFT.
import { bytesPerTrained } from '../../core/estimate/lora.ts';
import { fullTuningBytes } from '../../core/estimate/finetuning.ts';
import { bytesAt } from '../../core/estimate/quantization.ts';
import { fieldsOf, oneOf, within } from '../kit/options.ts';
import { parseTaps, type Taps } from './cases.ts';

/** The stages in their order; each is also the place on the stepper. */
export const stages = ['data', 'pretraining', 'midtraining', 'sft', 'preferences', 'verifiable'] as const;
export type Stage = (typeof stages)[number];

export interface RouteOptions {
  /** The map of the stages, or the drill on what goes wrong after SFT: the block decides. */
  readonly mode: 'route' | 'diagnosis';
  readonly stage: Stage;
  /** Whether preferences or verifiable rewards are optimised by PPO rather than by DPO or GRPO. */
  readonly ppo: boolean;
  /** Parameters of the model, in billions. */
  readonly size: number;
  /** The case of the drill, from 1; 0 is the list of all. */
  readonly case: number;
  readonly taps: Taps;
}

export const limits = { size: { min: 1, max: 1000, step: 1 }, case: { min: 0, max: 8, step: 1 } } as const;

const defaults: RouteOptions = { mode: 'route', stage: 'pretraining', ppo: false, size: 7, case: 1, taps: {} };

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, whatever is too large the limit. */
export function parseOptions(value: unknown, start: RouteOptions = defaults): RouteOptions {
  const given = fieldsOf(value);
  return {
    mode: oneOf(given['mode'], ['route', 'diagnosis'], start.mode),
    stage: oneOf(given['stage'], stages, start.stage),
    ppo: oneOf(given['ppo'], [true, false], start.ppo),
    size: within(given['size'], limits.size, start.size),
    case: within(given['case'], limits.case, start.case),
    taps: given['taps'] === undefined ? start.taps : parseTaps(given['taps']),
  };
}

/** The options that write the same lab again, without what was tapped: the stage or the case always, the rest where it is not the default. */
export function blockOptions(options: RouteOptions): Readonly<Record<string, unknown>> {
  const { mode, stage, ppo, size } = options;
  if (mode === 'diagnosis') return { mode, case: options.case };
  return { stage, ...(ppo ? { ppo } : {}), ...(size === defaults.size ? {} : { size }) };
}

/** What sits in memory besides activations, in the order that it is drawn. */
export const memoryParts = ['weights', 'gradients', 'optimizer', 'value', 'reward', 'reference'] as const;
export type MemoryPart = (typeof memoryParts)[number];
export type Memory = Readonly<Record<MemoryPart, number>>;

/** Models of the same size that a stage keeps: trained ones beside the policy, and frozen ones. */
export interface Cast {
  readonly policy: boolean;
  readonly value: boolean;
  readonly reward: boolean;
  readonly reference: boolean;
}

/**
 * DPO keeps a frozen reference (Rafailov et al., "DPO", 2023, eq. 7); RLHF by PPO also a reward model and a trained
 * value model (Ouyang et al., "InstructGPT", 2022, sec. 3.5); GRPO does without the value model (Shao et al.,
 * "DeepSeekMath", 2024, sec. 4.1), and with a checker there is no reward model either.
 */
export function castOf(stage: Stage, ppo: boolean): Cast {
  const tuned = stage === 'preferences' || stage === 'verifiable';
  return {
    policy: stage !== 'data',
    value: tuned && ppo,
    reward: stage === 'preferences' && ppo,
    reference: tuned,
  };
}

/**
 * Bytes of all models of a stage, each of `parameters`: 16 a trained parameter, 2 a frozen one, without activations,
 * caches and sharding. Source: Rajbhandari et al., "ZeRO", 2020, sec. 3.1.
 */
export function memoryOf(stage: Stage, ppo: boolean, parameters: number): Memory {
  const { policy, value, reward, reference } = castOf(stage, ppo);
  const when = (there: boolean, bytes: number): number => (there ? bytes : 0);
  return {
    weights: when(policy, parameters * bytesPerTrained.weight),
    gradients: when(policy, parameters * bytesPerTrained.gradient),
    optimizer: when(policy, parameters * bytesPerTrained.optimizer),
    value: when(value, fullTuningBytes(parameters)),
    reward: when(reward, bytesAt(parameters, 16)),
    reference: when(reference, bytesAt(parameters, 16)),
  };
}

export function total(memory: Memory): number {
  return memoryParts.reduce((sum, part) => sum + memory[part], 0);
}
