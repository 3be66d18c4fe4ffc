// Decoding speeds that others measured and published, for a sequence alone: what the bound is held against.
import type { DeviceId } from './devices.ts';
import type { ModelId } from './models.ts';

export interface Measurement {
  readonly model: ModelId;
  readonly device: DeviceId;
  /** Bits a weight of the file that was run. */
  readonly bits: number;
  /** Tokens in the cache, and tokens a second: the mean of a run of twice as many tokens is told at its middle. */
  readonly points: readonly (readonly [context: number, tokensPerSecond: number])[];
  readonly source: string;
}

const benchmarks = 'X. Dai, GPU-Benchmarks-on-LLM-Inference (llama.cpp), May 2024';
const fast = 'PyTorch, gpt-fast, README (330 W)';
const mobile = 'PyTorch, ExecuTorch, examples/models/llama (OnePlus 12)';

/** llama-bench `tg 512, 1024, 4096, 8192`: from an empty cache, so half as many tokens on average. */
const runs = (...speeds: readonly number[]): Measurement['points'] =>
  speeds.map((speed, at) => [[256, 512, 2048, 4096][at] ?? 0, speed]);

/**
 * Llama 3 8B in Q4_K_M is 4.58 GiB, 70B 39.59 GiB (the same source): 4.9 and 4.82 bits a weight. Llama 3.2 3B with
 * SpinQuant is 2,435 MiB, of which the embedding, 8 bits a weight and stored beside the head, is not read: 5.4 bits.
 */
export const measurements: readonly Measurement[] = [
  { model: 'llama-3-8b', device: 'rtx-3090', bits: 16, points: runs(47.4, 46.51, 44.79, 42.62), source: benchmarks },
  {
    model: 'llama-3-8b',
    device: 'rtx-3090',
    bits: 4.9,
    points: runs(115.42, 111.74, 97.31, 87.49),
    source: benchmarks,
  },
  { model: 'llama-3-8b', device: 'rtx-4090', bits: 16, points: runs(54.84, 54.34, 52.63, 50.88), source: benchmarks },
  {
    model: 'llama-3-8b',
    device: 'rtx-4090',
    bits: 4.9,
    points: runs(130.58, 127.74, 119.44, 110.66),
    source: benchmarks,
  },
  { model: 'llama-3-8b', device: 'm1-max', bits: 16, points: runs(18.75, 18.43, 16.33, 15.03), source: benchmarks },
  { model: 'llama-3-8b', device: 'm1-max', bits: 4.9, points: runs(35.73, 34.49, 31.18, 26.84), source: benchmarks },
  { model: 'llama-3-8b', device: 'm2-ultra', bits: 16, points: runs(36.9, 36.25, 33.67, 30.68), source: benchmarks },
  { model: 'llama-3-8b', device: 'm2-ultra', bits: 4.9, points: runs(78.81, 76.28, 64.58, 54.13), source: benchmarks },
  { model: 'llama-3-70b', device: 'm1-max', bits: 4.82, points: runs(4.34, 4.09, 4.09, 3.71), source: benchmarks },
  { model: 'llama-3-70b', device: 'm2-ultra', bits: 16, points: runs(4.76, 4.71, 4.48, 4.23), source: benchmarks },
  { model: 'llama-3-70b', device: 'm2-ultra', bits: 4.82, points: runs(12.48, 12.13, 10.75, 9.34), source: benchmarks },
  { model: 'llama-2-7b', device: 'a100', bits: 16, points: [[105, 104.9]], source: fast },
  { model: 'llama-2-7b', device: 'a100', bits: 8, points: [[105, 155.58]], source: fast },
  { model: 'llama-3.2-3b', device: 'phone', bits: 16, points: [[64, 7.6]], source: mobile },
  { model: 'llama-3.2-3b', device: 'phone', bits: 5.4, points: [[64, 19.7]], source: mobile },
];
