// What LoRA trains: the size of its matrices A and B, and what training them keeps in memory.
import { linearsOfBlock, type LinearName, type LinearShape, type LlamaConfig } from './modelConfig.ts';
import type { Linear } from './modelShape.ts';

/**
 * Parameters of one pair: A is r × inputs, B is outputs × r, so r·(inputs + outputs).
 * Source: Hu et al., "LoRA", 2021, sec. 4.1.
 */
export function loraPair(r: number, shape: Pick<LinearShape, 'inputs' | 'outputs'>): number {
  return r * (shape.inputs + shape.outputs);
}

/** Trainable parameters when every block's layers named in `targets` get a pair of rank r (PEFT: `target_modules`). */
export function loraParameters(config: LlamaConfig, targets: readonly LinearName[], r: number): number {
  const adapted = linearsOfBlock(config).filter(({ name }) => targets.includes(name));
  return config.layers * adapted.reduce((sum, shape) => sum + loraPair(r, shape), 0);
}

/**
 * Bytes that mixed-precision Adam keeps for each trained parameter: 2 for the 16-bit weight, 2 for its gradient and
 * 12 for the optimiser (32-bit copy, momentum, variance). Source: Rajbhandari et al., "ZeRO", 2020, sec. 3.1.
 */
export const bytesPerTrained = { weight: 2, gradient: 2, optimizer: 12, total: 16 } as const;

/** What multiplies B·A: α/r, or α/√r for rsLoRA. Sources: Hu et al., 2021, sec. 4.1; Kalajdzievski, 2023, sec. 3. */
export function loraScale(alpha: number, r: number, rankStabilised: boolean): number {
  return alpha / (rankStabilised ? Math.sqrt(r) : r);
}

/**
 * Trainable parameters of a model with a pair on each linear layer whose name `targets` holds; 'all-linear' takes
 * every one but the head (PEFT: `target_modules`). Routers and experts count as the layers they are.
 */
export function loraTrained(
  linears: readonly Linear[],
  targets: ReadonlySet<string> | 'all-linear',
  r: number,
): number {
  const adapted = linears.filter(({ name, part }) => (targets === 'all-linear' ? part !== 'head' : targets.has(name)));
  return adapted.reduce((sum, linear) => sum + linear.times * loraPair(r, linear), 0);
}
