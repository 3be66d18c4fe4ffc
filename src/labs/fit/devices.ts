// Devices of the lab: memory, bandwidth and compute as their makers print them; what is reckoned instead says so.
import type { DeviceRates } from '../../core/estimate/roofline.ts';

export const deviceIds = ['phone', 't4', 'rtx-3090', 'rtx-4090', 'a100', 'h100', 'm1-max', 'm2-ultra'] as const;
export type DeviceId = (typeof deviceIds)[number];

export interface Device extends DeviceRates {
  readonly name: string;
  /** Units of 2³⁰ bytes: makers write GB and build in powers of two. */
  readonly gibibytes: number;
  /** Bandwidth is what is reckoned to be left in practice, not a maker's figure. */
  readonly reckoned?: true;
  readonly source: string;
}

/** Compute is 16 bits, dense, with sums in 32 bits; Apple and makers of phones print no such figure. */
export const devices: Readonly<Record<DeviceId, Device>> = {
  phone: {
    name: 'Phone',
    gibibytes: 12,
    bandwidth: 60e9,
    reckoned: true,
    source: 'Snapdragon 8 Elite: LPDDR5X at 10,600 MT/s, 84.8 GB/s (Geektopia, October 2024)',
  },
  t4: {
    name: 'T4',
    gibibytes: 16,
    bandwidth: 320e9,
    compute: 65e12,
    source: 'NVIDIA T4, product page (its data sheet prints 300 GB/s)',
  },
  'rtx-3090': {
    name: 'RTX 3090',
    gibibytes: 24,
    bandwidth: 936e9,
    compute: 71e12,
    source: 'NVIDIA Ampere GA102 white paper, appendix A',
  },
  'rtx-4090': {
    name: 'RTX 4090',
    gibibytes: 24,
    bandwidth: 1008e9,
    compute: 165.2e12,
    source: 'NVIDIA Ada GPU architecture, appendix A',
  },
  a100: {
    name: 'A100 SXM',
    gibibytes: 80,
    bandwidth: 2039e9,
    compute: 312e12,
    source: 'NVIDIA A100 data sheet',
  },
  h100: {
    name: 'H100 SXM',
    gibibytes: 80,
    bandwidth: 3350e9,
    compute: 989e12,
    source: 'NVIDIA H100 data sheet',
  },
  'm1-max': {
    name: 'M1 Max',
    gibibytes: 64,
    bandwidth: 400e9,
    source: 'Apple, press release on M1 Pro and M1 Max, October 2021',
  },
  'm2-ultra': {
    name: 'M2 Ultra',
    gibibytes: 192,
    bandwidth: 800e9,
    source: 'Apple, press release on M2 Ultra, June 2023',
  },
};

export const memoryOf = ({ gibibytes }: Device): number => gibibytes * 2 ** 30;
