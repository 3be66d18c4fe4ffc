// Drill: tokens per second at most, from the bytes that a step reads and the bandwidth of the memory.
import { decodeTokensPerSecond } from '../../estimate/decodeSpeed.ts';
import { bytesAt } from '../../estimate/quantization.ts';
import { figures, grouped } from '../../estimate/quantity.ts';
import { asked, value, type DrillMaker } from './drill.ts';

interface Device {
  readonly name: { readonly en: string; readonly 'zh-cn': string };
  /** GB/s, by the maker's data sheet; a phone's is that of typical LPDDR5X. */
  readonly bandwidth: number;
  /** Billions of parameters and bits a weight that fit. */
  readonly fits: readonly [readonly [number, number], ...(readonly [number, number])[]];
}

const same = (name: string): Device['name'] => ({ en: name, 'zh-cn': name });

const devices: readonly [Device, ...Device[]] = [
  {
    name: { en: 'A phone', 'zh-cn': '手机' },
    bandwidth: 60,
    fits: [
      [1.5, 8],
      [1.5, 4.5],
      [3, 4.5],
      [7, 4.5],
    ],
  },
  {
    name: same('RTX 4090'),
    bandwidth: 1008,
    fits: [
      [7, 16],
      [8, 8],
      [14, 8],
      [32, 4.5],
    ],
  },
  {
    name: same('A100 SXM 80GB'),
    bandwidth: 2039,
    fits: [
      [7, 16],
      [13, 16],
      [32, 16],
      [70, 4.5],
    ],
  },
  {
    name: same('H100 SXM'),
    bandwidth: 3350,
    fits: [
      [8, 16],
      [32, 16],
      [32, 8],
      [70, 8],
    ],
  },
];

export const decodeSpeed: DrillMaker = (pick) => {
  const device = pick(devices);
  const [billions, bits] = pick(device.fits);
  const bytes = bytesAt(billions * 1e9, bits);
  const answer = decodeTokensPerSecond({ weights: bytes }, device.bandwidth * 1e9);
  const given = [
    value('bandwidth', device.bandwidth, '# GB/s', '带宽 # GB/s'),
    value('billions', billions, '#B parameters', '#B 参数'),
    value('bits', bits, '# bits a weight', '每个权重 # bit'),
    value('batch', 1, 'batch #', 'batch 为 #'),
  ];
  const size = `${billions} × ${bits} / 8 = ${figures(bytes / 1e9)} GB`;
  const quotient = `${grouped(device.bandwidth)} / ${figures(bytes / 1e9)} = ${figures(answer)}`;
  return {
    given,
    question: asked(device.name, given, {
      en: 'At most how many tokens per second in decode, without the cache?',
      'zh-cn': '不算 cache，decode 每秒最多多少 token？',
    }),
    steps: {
      en: [`A step reads every weight once: ${size}.`, `${quotient} tokens per second.`],
      'zh-cn': [`每一步把权重读一遍：${size}。`, `${quotient} token/s。`],
    },
    answer,
    tolerance: 0.1,
    unit: { en: 'tokens/s', 'zh-cn': 'token/s' },
  };
};
