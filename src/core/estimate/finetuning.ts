// Memory of fine-tuning without activations: full, sharded over devices, or an adapter on a frozen base.
import { bytesPerTrained } from './lora.ts';

/** Bytes of full fine-tuning with mixed-precision Adam: 16 a parameter. Source: Rajbhandari et al., "ZeRO", 2020, sec. 3.1. */
export function fullTuningBytes(parameters: number): number {
  return parameters * bytesPerTrained.total;
}

/** What ZeRO divides among the devices: nothing; optimiser states; gradients as well; weights as well. */
export type ZeroStage = 0 | 1 | 2 | 3;

/**
 * Bytes a device holds of the same 16 a parameter, when stage 1 shards the optimiser's 12, stage 2 the gradients too and
 * stage 3 the weights too. Source: Rajbhandari et al., 2020, sec. 5 and figure 1.
 */
export function shardedTuningBytes(parameters: number, stage: ZeroStage, devices: number): number {
  const { weight, gradient, optimizer } = bytesPerTrained;
  const share = (bytes: number, from: ZeroStage): number => (stage >= from ? bytes / devices : bytes);
  return parameters * (share(weight, 3) + share(gradient, 2) + share(optimizer, 1));
}

/** Bytes with an adapter: the frozen base as it is stored, and 16 for each of the adapter's parameters. */
export function adapterTuningBytes(base: number, trained: number): number {
  return base + fullTuningBytes(trained);
}
