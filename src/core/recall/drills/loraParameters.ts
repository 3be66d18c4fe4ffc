// Drill: how many parameters LoRA trains on the named layers of every block.
import { loraPair, loraParameters as countLora } from '../../estimate/lora.ts';
import { linearsOfBlock, type LinearName } from '../../estimate/modelConfig.ts';
import { figures, grouped } from '../../estimate/quantity.ts';
import { asked, both, value, type DrillMaker } from './drill.ts';
import { llamas } from './models.ts';

const attention = ['q_proj', 'k_proj', 'v_proj', 'o_proj'] as const;

const choices: readonly [readonly LinearName[], ...(readonly LinearName[])[]] = [
  ['q_proj', 'v_proj'],
  attention,
  [...attention, 'gate_proj', 'up_proj', 'down_proj'],
];

export const loraParameters: DrillMaker = (pick) => {
  const model = pick(llamas);
  const targets = pick(choices);
  const r = pick([8, 16, 32, 64]);
  const answer = countLora(model, targets, r) / 1e6;
  const keys = model.kvHeads * model.headDim;
  const given = [
    value('layers', model.layers, '# layers', '# 层'),
    value('width', model.hiddenSize, 'width #', '宽 #'),
    ...(keys === model.hiddenSize ? [] : [value('keys', keys, 'k and v # wide', 'k、v 宽 #')]),
    ...(targets.includes('up_proj') ? [value('inner', model.intermediateSize, 'MLP # wide', 'MLP 宽 #')] : []),
    value('rank', r, 'r = #', 'r = #'),
  ];
  const names = targets.map((name) => name.replace('_proj', ''));
  const pairs = linearsOfBlock(model)
    .filter(({ name }) => targets.includes(name))
    .map((shape) => `${r} × (${grouped(shape.inputs)} + ${grouped(shape.outputs)}) = ${grouped(loraPair(r, shape))}`);
  const lines = (colon: string): readonly string[] => names.map((name, at) => `${name}${colon}${pairs[at] ?? ''}`);
  return {
    given,
    question: asked(both(model.name), given, {
      en: `How many parameters does LoRA train on ${names.join(', ')}?`,
      'zh-cn': `LoRA 加在 ${names.join('、')} 上，训练多少参数？`,
    }),
    steps: {
      en: [
        'A pair has r × (inputs + outputs).',
        ...lines(': '),
        `Times ${model.layers} layers: ${figures(answer)} million.`,
      ],
      'zh-cn': [
        '一对 A、B 有 r ×（输入 + 输出）个参数。',
        ...lines('：'),
        `再乘 ${model.layers} 层：${figures(answer)} M（百万）。`,
      ],
    },
    answer,
    tolerance: 0.05,
    unit: { en: 'million parameters', 'zh-cn': 'M（百万）参数' },
  };
};
