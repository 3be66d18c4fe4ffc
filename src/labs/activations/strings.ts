// The words of the lab on activations, in both languages.
import type { Strings } from '../kit/strings.ts';

export interface ActivationStrings {
  readonly title: string;
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly reason: string; readonly right?: true }[];
  readonly input: string;
  readonly plainInput: string;
  readonly gateInput: string;
  readonly layer: string;
  readonly plain: string;
  readonly gated: string;
  readonly show: string;
  readonly value: string;
  readonly slope: string;
  readonly reach: string;
  readonly near: string;
  readonly far: string;
  readonly up: string;
  readonly bilinear: string;
  readonly presets: string;
  readonly preset: Readonly<
    Record<'dip' | 'same' | 'flip' | 'ceiling', { readonly text: string; readonly notice: string }>
  >;
  readonly chart: (layer: string, show: string) => string;
  readonly summary: (chart: string, input: string, values: string) => string;
  readonly insightPlain: (input: string, difference: string) => string;
  readonly insightFlat: (input: string, value: string) => string;
  readonly insightDip: (value: string) => string;
  readonly insightSlope: (gelu: string, silu: string) => string;
  readonly insightGate: (factor: string, up: string, value: string) => string;
  readonly insightClosed: (factor: string) => string;
  readonly insightFlip: (factor: string) => string;
  readonly insightCeiling: (value: string) => string;
  readonly insightGateSlope: (slope: string, up: string) => string;
  readonly width: string;
  readonly model: string;
  readonly widthHeads: readonly [string, string, string];
  readonly plainLayer: string;
  readonly evenLayer: string;
  readonly gatedLayer: string;
  readonly widthSentence: (model: string, ratio: string, change: string) => string;
  readonly rule: (multiplier: string, multiple: string) => string;
  readonly ruleTwoThirds: (multiple: string) => string;
}

export const strings: Strings<ActivationStrings> = {
  en: {
    title: 'The curve and the gate',
    question: 'ReLU, GELU and SiLU at an input of 3: how far apart are the highest and the lowest?',
    answers: [
      { text: 'By 0.14', right: true, reason: 'ReLU gives 3, GELU 2.996, SiLU 2.858: the curves nearly coincide.' },
      { text: 'By about 1', reason: 'For large inputs all three are nearly the identity: 3, 2.996 and 2.858.' },
      { text: 'By about 2', reason: 'For large inputs all three are nearly the identity: 3, 2.996 and 2.858.' },
    ],
    input: 'Input',
    plainInput: 'Input z',
    gateInput: 'Gate input a',
    layer: 'Layer',
    plain: 'plain: f(z)',
    gated: 'gated: f(a)·b',
    show: 'Show',
    value: 'value',
    slope: 'slope',
    reach: 'Range',
    near: '−6 to 6',
    far: '−24 to 24',
    up: 'Up value b',
    bilinear: 'bilinear',
    presets: 'Look at',
    preset: {
      dip: {
        text: 'the dip of SiLU',
        notice: 'SiLU and GELU fall below zero and come back; ReLU is exactly zero there.',
      },
      same: { text: 'three curves at 3', notice: 'Changing the curve changes the value here by less than 5\u00a0%.' },
      flip: {
        text: 'a gate that flips the sign',
        notice:
          'The factor is no share from 0 to 1: at −1.28 it is negative, so a positive up value comes out negative.',
      },
      ceiling: {
        text: 'gate and up both at 22',
        notice: 'A product of two unbounded factors: 484, above 448, the largest number of FP8’s E4M3.',
      },
    },
    chart: (layer, show) => `${layer}, ${show}`,
    summary: (chart, input, values) => `${chart}. At ${input}: ${values}.`,
    insightPlain: (input, difference) =>
      `At ${input} the highest and the lowest curve are ${difference} apart; nowhere is it more than 0.28.`,
    insightFlat: (input, value) => `At ${input} SiLU gives ${value}: far to the left all three are as good as shut.`,
    insightDip: (value) => `SiLU is at its lowest, ${value}, at z = −1.28: it is not monotone.`,
    insightSlope: (gelu, silu) =>
      `Here GELU’s slope is ${gelu} and SiLU’s ${silu}: unlike ReLU’s, they change without a jump, and pass 1.`,
    insightGate: (factor, up, value) => `SwiGLU’s gate multiplies b = ${up} by ${factor}: ${value}.`,
    insightClosed: (factor) =>
      `SwiGLU’s gate is nearly shut: its factor is ${factor}, and hardly any gradient passes either.`,
    insightFlip: (factor) => `SwiGLU’s factor is ${factor}: it turns the sign of b round.`,
    insightCeiling: (value) => `SwiGLU gives ${value}: nothing bounds the product, and E4M3 ends at 448.`,
    insightGateSlope: (slope, up) =>
      `Along the gate SwiGLU’s slope is ${slope}: a factor in it is b = ${up}, which nothing bounds.`,
    width: 'The width that costs the same',
    model: 'Model',
    widthHeads: ['layer', 'width', 'parameters'],
    plainLayer: 'two matrices, 4d',
    evenLayer: 'three matrices, 8d/3',
    gatedLayer: 'as released',
    widthSentence: (model, ratio, change) =>
      `${model}: width ${ratio} d; parameters ${change}\u00a0% against the plain layer.`,
    rule: (multiplier, multiple) => `Rule in the code: 8d/3 × ${multiplier}, rounded up to a multiple of ${multiple}.`,
    ruleTwoThirds: (multiple) => `Rule in the code: 8d/3, rounded up to a multiple of ${multiple}.`,
  },
  'zh-cn': {
    title: '曲线与门',
    question: '输入为 3 时，ReLU、GELU、SiLU 的最大值和最小值差多少？',
    answers: [
      { text: '差 0.14', right: true, reason: 'ReLU 是 3，GELU 是 2.996，SiLU 是 2.858，三条曲线几乎重合。' },
      { text: '差 1 左右', reason: '输入较大时三者都接近恒等：3、2.996、2.858。' },
      { text: '差 2 左右', reason: '输入较大时三者都接近恒等：3、2.996、2.858。' },
    ],
    input: '输入',
    plainInput: '输入 z',
    gateInput: 'gate 输入 a',
    layer: '层',
    plain: '普通：f(z)',
    gated: '带门：f(a)·b',
    show: '看',
    value: '函数值',
    slope: '斜率',
    reach: '范围',
    near: '−6 到 6',
    far: '−24 到 24',
    up: 'up 值 b',
    bilinear: 'bilinear',
    presets: '看这里',
    preset: {
      dip: { text: 'SiLU 的谷底', notice: 'SiLU 和 GELU 会先降到零以下再回来，ReLU 在这里恒为零。' },
      same: { text: '三条曲线在 3 处', notice: '单换激活曲线，这里的数值变化不到 5%。' },
      flip: {
        text: '会翻号的门',
        notice: '门的系数不是 0 到 1 的比例：在 −1.28 处它是负的，正的 up 值乘出来就成了负数。',
      },
      ceiling: { text: 'gate 和 up 都是 22', notice: '两个无界因子相乘：484，超过 FP8 E4M3 的最大值 448。' },
    },
    chart: (layer, show) => `${layer}，${show}`,
    summary: (chart, input, values) => `${chart}。在 ${input} 处：${values}。`,
    insightPlain: (input, difference) => `在 ${input} 处，最高和最低的曲线差 ${difference}；在任何位置都不超过 0.28。`,
    insightFlat: (input, value) => `在 ${input} 处 SiLU 是 ${value}：往左走远了，三条曲线都等于关上。`,
    insightDip: (value) => `z = −1.28 时 SiLU 到达最低点 ${value}：它不是单调函数。`,
    insightSlope: (gelu, silu) =>
      `这里 GELU 的斜率是 ${gelu}，SiLU 的是 ${silu}：和 ReLU 不同，它们连续变化，还会超过 1。`,
    insightGate: (factor, up, value) => `SwiGLU 的门给 b = ${up} 乘上 ${factor}，得到 ${value}。`,
    insightClosed: (factor) => `SwiGLU 的门几乎关死：系数只有 ${factor}，梯度也几乎过不去。`,
    insightFlip: (factor) => `SwiGLU 的系数是 ${factor}：b 的符号被翻了过来。`,
    insightCeiling: (value) => `SwiGLU 给出 ${value}：乘积没有上界，而 E4M3 最大只到 448。`,
    insightGateSlope: (slope, up) => `沿 gate 方向，SwiGLU 的斜率是 ${slope}：里面乘着 b = ${up}，而 b 没有上界。`,
    width: '参数量相同的宽度',
    model: '模型',
    widthHeads: ['层', '宽度', '参数量'],
    plainLayer: '两个矩阵，4d',
    evenLayer: '三个矩阵，8d/3',
    gatedLayer: '实际发布',
    widthSentence: (model, ratio, change) => `${model}：宽度是 d 的 ${ratio} 倍，参数量比普通层 ${change}%。`,
    rule: (multiplier, multiple) => `代码里的规则：8d/3 × ${multiplier}，再向上取整到 ${multiple} 的倍数。`,
    ruleTwoThirds: (multiple) => `代码里的规则：8d/3，再向上取整到 ${multiple} 的倍数。`,
  },
};
