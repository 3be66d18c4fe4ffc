// Drill: GB of activations that a GPT-3-style model keeps for the backward pass.
import type { Localized } from '../../catalog/question.ts';
import { activationBytesPerLayer, type Recompute } from '../../estimate/activations.ts';
import { figures } from '../../estimate/quantity.ts';
import { asked, value, type DrillMaker } from './drill.ts';

/** Name, layers, width, heads: GPT-3's from Brown et al., 2020, table 2.1, the others from Korthikanti et al., 2022, table 3. */
const models: readonly [readonly [string, number, number, number], ...(readonly [string, number, number, number])[]] = [
  ['GPT-3 6.7B', 32, 4096, 32],
  ['Megatron 22B', 48, 6144, 64],
  ['GPT-3 175B', 96, 12_288, 96],
  ['MT-NLG 530B', 105, 20_480, 128],
];

const words: Readonly<Record<Recompute, Localized<string>>> = {
  none: { en: 'nothing recomputed', 'zh-cn': '不重算' },
  selective: { en: 'scores and softmax recomputed', 'zh-cn': '只重算注意力分数和 softmax' },
  full: { en: 'only layer inputs kept', 'zh-cn': '只存每层输入，其余重算' },
};

export const activationMemory: DrillMaker = (pick) => {
  const [name, layers, width, heads] = pick(models);
  const sequence = pick([1024, 2048, 4096]);
  const batch = pick([1, 1, 2, 4]);
  const recompute = pick<Recompute>(['none', 'none', 'selective', 'full']);
  const layer = activationBytesPerLayer({ sequence, batch, width, heads }, recompute);
  const answer = (layer * layers) / 1e9;
  const given = [
    value('layers', layers, '# layers', '# 层'),
    value('width', width, 'width #', '宽 #'),
    value('heads', heads, '# heads', '# 个 head'),
    value('sequence', sequence, 'sequence #', '序列长 #'),
    value('batch', batch, 'micro-batch #', 'micro-batch 为 #'),
  ];
  const score = (5 * heads * sequence) / width;
  const factor = { none: `(34 + 5·a·s/h) = s·b·h × ${figures(34 + score)}`, selective: '34', full: '2' }[recompute];
  const product = `s·b·h × ${factor} = ${figures(layer / 1e9)} GB`;
  return {
    given,
    question: asked(
      {
        en: `${name} in 16 bits with dropout, ${words[recompute].en}`,
        'zh-cn': `${name}，16 bit，带 dropout，${words[recompute]['zh-cn']}`,
      },
      given,
      { en: 'How many GB of activations, before any parallelism?', 'zh-cn': '不做任何并行，激活要多少 GB？' },
    ),
    steps: {
      en: [`A layer: ${product}.`, `Times ${layers} layers: ${figures(answer)} GB.`],
      'zh-cn': [`一层：${product}。`, `乘 ${layers} 层：${figures(answer)} GB。`],
    },
    answer,
    tolerance: 0.1,
    unit: { en: 'GB', 'zh-cn': 'GB' },
  };
};
