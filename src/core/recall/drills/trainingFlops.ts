// Drill: FLOPs of a training run by 6ND, where N is what a token passes through.
import { trainingFlops as flopsOf } from '../../estimate/training.ts';
import { asked, value, type DrillMaker } from './drill.ts';

/** Billions of parameters, and of those a token passes through where they are fewer (Mixtral 8x7B, Qwen3-30B-A3B, DeepSeek-V3). */
const models: readonly [readonly [number, number], ...(readonly [number, number])[]] = [
  [1, 1],
  [7, 7],
  [8, 8],
  [13, 13],
  [32, 32],
  [65, 65],
  [70, 70],
  [175, 175],
  [405, 405],
  [46.7, 12.9],
  [30.5, 3.3],
  [671, 37],
];

/** 3.14e23, as people write it. */
const power = (flops: number): string => flops.toExponential(2).replace('e+', 'e');

export const trainingFlops: DrillMaker = (pick) => {
  const [total, active] = pick(models);
  const trillions = pick([0.3, 1, 1.4, 2, 6, 10, 15]);
  const sparse = active < total;
  const answer = flopsOf(active * 1e9, trillions * 1e12);
  const given = [
    value('billions', total, '#B parameters', '#B 参数'),
    ...(sparse ? [value('activeBillions', active, '#B active', '激活 #B')] : []),
    value('trillions', trillions, '#T tokens', '#T token'),
  ];
  const about = sparse
    ? { en: 'Mixture of experts', 'zh-cn': 'MoE 预训练' }
    : { en: 'Pre-training', 'zh-cn': '预训练' };
  const product = `6 × ${active}e9 × ${trillions}e12 = ${power(answer)}`;
  return {
    given,
    question: asked(about, given, { en: 'How many FLOPs?', 'zh-cn': '要多少 FLOPs？' }),
    steps: {
      en: [
        'A token costs 2 FLOPs a parameter forward and 4 backward.',
        ...(sparse ? ['Only active parameters count.'] : []),
        `${product}.`,
      ],
      'zh-cn': [
        '每个 token、每个参数：前向 2 次运算，反向 4 次。',
        ...(sparse ? ['只算激活的参数。'] : []),
        `${product}。`,
      ],
    },
    answer,
    tolerance: 0.1,
    unit: { en: 'FLOPs', 'zh-cn': 'FLOPs' },
  };
};
