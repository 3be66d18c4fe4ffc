// Drill: bits that a quantised weight takes with its share of the scales.
import type { Localized } from '../../catalog/question.ts';
import { blockBits, scaleBits } from '../../estimate/quantization.ts';
import { figures } from '../../estimate/quantity.ts';
import { asked, value, type DrillBody, type DrillMaker, type Pick } from './drill.ts';

const question = { en: 'How many bits a weight?', 'zh-cn': '平均每个权重多少 bit？' };
/** 4.5 and 4.25 must stay apart. */
const end = { tolerance: 0.01, unit: { en: 'bits', 'zh-cn': 'bit' } };

/** Bits, weights a block, bits of its constants and what they are; the formats of GGML, OCP, GPTQ and QLoRA. */
type Format = readonly [number, number, number, Localized<string>];

const scale16 = { en: 'one FP16 scale a block', 'zh-cn': '每块一个 FP16 缩放因子' };
const scaleAndMinimum = {
  en: 'an FP16 scale and an FP16 minimum a block',
  'zh-cn': '每块一个 FP16 缩放因子、一个 FP16 最小值',
};
const scale32 = { en: 'one FP32 scale a block', 'zh-cn': '每块一个 FP32 缩放因子' };
const scale8 = { en: 'one 8-bit scale a block', 'zh-cn': '每块一个 8 bit 缩放因子' };
const scaleAndZero = (bits: number): Localized<string> => ({
  en: `an FP16 scale and a ${bits}-bit zero point a block`,
  'zh-cn': `每块一个 FP16 缩放因子、一个 ${bits} bit 零点`,
});

const formats: readonly [Format, ...Format[]] = [
  [4, 32, 16, scale16],
  [4, 32, 32, scaleAndMinimum],
  [5, 32, 16, scale16],
  [5, 32, 32, scaleAndMinimum],
  [8, 32, 16, scale16],
  [4, 32, 8, scale8],
  [4, 16, 8, scale8],
  [4, 64, 32, scale32],
  [4, 128, 20, scaleAndZero(4)],
  [4, 64, 20, scaleAndZero(4)],
  [3, 128, 19, scaleAndZero(3)],
];

function plain(pick: Pick): DrillBody {
  const [bits, block, constants, words] = pick(formats);
  const answer = blockBits(bits, block, constants);
  const given = [
    value('bits', bits, '#-bit weights', '权重 # bit'),
    value('block', block, 'blocks of #', '每块 # 个'),
    { name: 'constants', value: constants, words },
  ];
  const sum = `${bits} + ${constants} / ${block} = ${figures(answer, 6)}`;
  return {
    given,
    question: asked({ en: 'Block quantisation', 'zh-cn': '分块量化' }, given, question),
    steps: {
      en: [`A block's constants are shared by ${block} weights.`, `${sum} bits.`],
      'zh-cn': [`一块的常数由 ${block} 个权重分摊。`, `${sum} bit。`],
    },
    answer,
    ...end,
  };
}

function doubled(pick: Pick): DrillBody {
  const block = pick([64, 64, 32, 128]);
  const doubleBlock = pick([256, 256, 128]);
  const answer = 4 + scaleBits({ block, doubleBlock });
  const given = [
    value('bits', 4, '#-bit weights', '权重 # bit'),
    value('block', block, 'an 8-bit scale for # weights', '每 # 个权重一个 8 bit 缩放因子'),
    value('doubleBlock', doubleBlock, 'an FP32 constant for # scales', '每 # 个缩放因子一个 FP32 常数'),
  ];
  const sum = `4 + 8 / ${block} + 32 / (${block} × ${doubleBlock}) = ${figures(answer, 5)}`;
  return {
    given,
    question: asked({ en: 'NF4 with double quantisation', 'zh-cn': 'NF4 加双重量化' }, given, question),
    steps: {
      en: ['The scales are quantised too, so that only their constants are wide.', `${sum} bits.`],
      'zh-cn': ['缩放因子本身也量化了，只有常数还是 FP32。', `${sum} bit。`],
    },
    answer,
    ...end,
  };
}

export const bitsPerWeight: DrillMaker = (pick) => pick([plain, plain, plain, doubled])(pick);
