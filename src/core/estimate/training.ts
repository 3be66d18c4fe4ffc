// Numbers of a training run: tokens and sequences an update, warm-up, clipping, compute.

/** Sequences that one update averages over: a device's batch × accumulation × devices. */
export function sequencesPerUpdate(batch: number, accumulation: number, devices: number): number {
  return batch * accumulation * devices;
}

/** FLOPs to train N parameters on D tokens: 6·N·D. Source: Kaplan et al., "Scaling Laws", 2020, sec. 2.1. */
export function trainingFlops(parameters: number, tokens: number): number {
  return 6 * parameters * tokens;
}

/** What a gradient of this norm is multiplied by: min(1, c/‖g‖). Source: Pascanu et al., 2012, algorithm 1. */
export function clipFactor(limit: number, norm: number): number {
  return Math.min(1, limit / norm);
}

/** Steps of warm-up when it is given as a share: rounded up, as transformers does (TrainingArguments.get_warmup_steps). */
export function warmupSteps(ratio: number, steps: number): number {
  return Math.ceil(ratio * steps);
}
