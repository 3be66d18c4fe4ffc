// Drill: GB of weights, gradients and optimiser states in fine-tuning: full, sharded by ZeRO, LoRA or QLoRA.
import { adapterTuningBytes, fullTuningBytes, shardedTuningBytes, type ZeroStage } from '../../estimate/finetuning.ts';
import { bytesAt, nf4Bits, qloraScales } from '../../estimate/quantization.ts';
import { figures } from '../../estimate/quantity.ts';
import { asked, value, type DrillBody, type DrillMaker, type Pick } from './drill.ts';

const sizes = [1, 3, 7, 8, 13, 32, 70] as const;

const billion = (size: number): ReturnType<typeof value> => value('billions', size, '#B parameters', '#B 参数');

const ask = {
  en: 'How many GB without activations, with Adam in mixed precision?',
  'zh-cn': '混合精度 Adam，不算激活，要多少 GB？',
};

const end = { tolerance: 0.1, unit: { en: 'GB', 'zh-cn': 'GB' } };

function full(pick: Pick): DrillBody {
  const size = pick(sizes);
  const given = [billion(size)];
  const answer = fullTuningBytes(size * 1e9) / 1e9;
  const product = `16 × ${size} = ${figures(answer)} GB`;
  return {
    given,
    question: asked({ en: 'Full fine-tuning', 'zh-cn': '全参微调' }, given, ask),
    steps: {
      en: ['A parameter: 2 bytes weight, 2 gradient, 12 optimiser (FP32 copy and two moments).', `${product}.`],
      'zh-cn': ['每个参数：权重 2 字节，梯度 2，优化器 12（FP32 副本加两个动量）。', `${product}。`],
    },
    answer,
    ...end,
  };
}

const divided: readonly [readonly [ZeroStage, number, number], ...(readonly [ZeroStage, number, number])[]] = [
  [1, 4, 12],
  [2, 2, 14],
  [3, 0, 16],
];

function zero(pick: Pick): DrillBody {
  const size = pick(sizes);
  const [stage, kept, shared] = pick(divided);
  const devices = pick([8, 16, 64]);
  const given = [billion(size), value('devices', devices, '# GPUs', '# 张卡')];
  const answer = shardedTuningBytes(size * 1e9, stage, devices) / 1e9;
  const product = `(${kept} + ${shared} / ${devices}) × ${size} = ${figures(answer)} GB`;
  return {
    given,
    question: asked({ en: `Full fine-tuning with ZeRO-${stage}`, 'zh-cn': `全参微调，ZeRO-${stage}` }, given, {
      en: 'How many GB on each GPU without activations, with Adam in mixed precision?',
      'zh-cn': '混合精度 Adam，不算激活，每张卡多少 GB？',
    }),
    steps: {
      en: [`Of 16 bytes a parameter, each GPU holds ${kept} whole and its share of ${shared}.`, `${product}.`],
      'zh-cn': [`每个参数 16 字节，其中 ${kept} 字节每张卡都存，${shared} 字节按卡平分。`, `${product}。`],
    },
    answer,
    ...end,
  };
}

function adapter(pick: Pick): DrillBody {
  const size = pick(sizes);
  const millions = pick([20, 40, 80, 160]);
  const quantised = pick([true, false]);
  const bits = quantised ? nf4Bits(qloraScales) : 16;
  const base = bytesAt(size * 1e9, bits);
  const answer = adapterTuningBytes(base, millions * 1e6) / 1e9;
  const given = [
    billion(size),
    value('bits', Number(bits.toFixed(2)), '# bits a weight in the base', '底座每个权重 # bit'),
    value('trainedMillions', millions, '#M trained', '训练 #M 参数'),
  ];
  const method = quantised ? 'QLoRA' : 'LoRA';
  const product = `${size} × ${figures(bits)} / 8 = ${figures(base / 1e9)} GB`;
  const states = `16 × ${millions / 1000} = ${figures((16 * millions) / 1000)} GB`;
  return {
    given,
    question: asked({ en: method, 'zh-cn': method }, given, ask),
    steps: {
      en: [`The frozen base: ${product}.`, `The adapter's states: ${states}.`, `Together ${figures(answer)} GB.`],
      'zh-cn': [
        `冻结的底座：${product}。`,
        `Adapter 的权重、梯度和优化器：${states}。`,
        `合计 ${figures(answer)} GB。`,
      ],
    },
    answer,
    ...end,
  };
}

export const finetuningMemory: DrillMaker = (pick) => pick([full, zero, adapter, adapter])(pick);
