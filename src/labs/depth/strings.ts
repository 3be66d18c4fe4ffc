// The words of the lab on depth, in both languages.
import type { Strings } from '../kit/strings.ts';
import type { GuessOptions } from '../kit/guess.ts';
import type { View } from './model.ts';
import type { Wiring } from './network.ts';

export interface DepthStrings {
  readonly title: string;
  /** Where the block shows a bad batch. */
  readonly clipTitle: string;
  /** By what the block shows first. */
  readonly guess: Readonly<Record<View, GuessOptions>>;
  readonly view: string;
  readonly depthView: string;
  readonly clipView: string;
  readonly scale: string;
  readonly times: (scale: string) => string;
  readonly quantity: string;
  readonly stream: string;
  readonly weights: string;
  readonly depth: string;
  readonly seed: string;
  readonly limit: string;
  readonly noLimit: string;
  readonly wrong: string;
  readonly wrongTimes: (times: string) => string;
  readonly wirings: Readonly<Record<Wiring, string>>;
  readonly depthChart: (quantity: string) => string;
  readonly depthAxis: string;
  readonly depthSummary: (chart: string, place: string, values: string) => string;
  readonly firstBlock: string;
  readonly lastBlock: string;
  readonly clipChart: string;
  readonly stepAxis: string;
  readonly lossAxis: string;
  readonly clipped: string;
  readonly free: string;
  readonly badBatch: string;
  readonly clipSummary: (chart: string, norm: string, clipped: string, free: string) => string;
  readonly lost: string;
  readonly insightVanish: (none: string, preNorm: string) => string;
  readonly insightExplode: (none: string, preNorm: string) => string;
  readonly insightEven: (none: string, residual: string) => string;
  readonly insightWeights: (share: string, expected: string) => string;
  readonly insightClip: (norm: string, factor: string, clipped: string, free: string) => string;
  readonly insightClipLow: (share: string) => string;
  readonly insightHigh: (limit: string, norm: string) => string;
  readonly insightNoClip: (norm: string, free: string) => string;
  readonly presets: string;
  readonly preset: Readonly<
    Record<'small' | 'large' | 'top' | 'spike', { readonly text: string; readonly notice: string }>
  >;
  readonly setting: string;
}

export const strings: Strings<DepthStrings> = {
  en: {
    title: 'What arrives at the bottom',
    clipTitle: 'What clipping does to a bad batch',
    guess: {
      depth: {
        question:
          '48 blocks of two matrices, no residuals, every weight 10\u00a0% smaller than in He’s initialisation: what share of the gradient arrives at the first block?',
        answers: [
          {
            text: 'About 10\u00a0%',
            reason: 'Every matrix keeps 0.9 of it, and they multiply: 0.9 to the power of 96 is 0.00004.',
          },
          {
            text: 'About 0.6\u00a0%',
            reason: 'That is 0.9 to the power of 48; a block has two matrices, so it is 96: 0.00004.',
          },
          {
            text: 'About 0.004\u00a0%',
            right: true,
            reason: 'Two matrices a block: 0.9 to the power of 96 is 0.00004.',
          },
        ],
      },
      clip: {
        question: 'Clipping by global norm shortens a gradient of norm 50 to 10. What becomes of its direction?',
        answers: [
          { text: 'It stays', right: true, reason: 'All components are multiplied by the same factor, 10/50.' },
          {
            text: 'It turns: large components are cut',
            reason: 'That is clipping by value. By norm, all components are multiplied by the same 10/50.',
          },
          {
            text: 'It turns towards the steps before',
            reason: 'That would be momentum. Clipping knows this gradient alone, and multiplies all of it by 10/50.',
          },
        ],
      },
    },
    view: 'Show',
    depthView: 'depth',
    clipView: 'a bad batch',
    scale: 'Size of the random weights',
    times: (scale) => `${scale} × He`,
    quantity: 'Gradient',
    stream: 'of the stream',
    weights: 'of the weights',
    depth: 'Blocks',
    seed: 'Seed of the random numbers',
    limit: 'Clip at a global norm of',
    noLimit: 'no clipping',
    wrong: 'Targets of the bad batch',
    wrongTimes: (times) => `${times} times too large`,
    wirings: { none: 'no residual', residual: 'residual, no norm', 'post-norm': 'post-norm', 'pre-norm': 'pre-norm' },
    depthChart: (quantity) => `Length of the gradient ${quantity}`,
    depthAxis: 'Block',
    depthSummary: (chart, place, values) => `${chart}. At the ${place}: ${values}.`,
    firstBlock: 'first block',
    lastBlock: 'top block',
    clipChart: 'Loss on clean data',
    stepAxis: 'Step',
    lossAxis: 'Loss',
    clipped: 'clipped',
    free: 'not clipped',
    badBatch: 'bad batch',
    clipSummary: (chart, norm, clipped, free) =>
      `${chart}. At step 30 comes the bad batch, with a gradient of norm ${norm}. One step later the loss is ${clipped} with clipping and ${free} without.`,
    lost: 'beyond all numbers',
    insightVanish: (none, preNorm) =>
      `Without residuals ${none} of the gradient arrives at the first block, under pre-norm ${preNorm}.`,
    insightExplode: (none, preNorm) =>
      `Without residuals the gradient at the first block is ${none} times what came in at the top, under pre-norm ${preNorm}.`,
    insightEven: (none, residual) =>
      `At He’s scale the length is kept on average; without residuals this network makes it ${none} times as long. Residuals without a norm double the variance a block: the gradient grows ${residual} times.`,
    insightWeights: (share, expected) =>
      `At the top block pre-norm’s weights get ${share} of post-norm’s gradient; the growth of variance alone says ${expected}.`,
    insightClip: (norm, factor, clipped, free) =>
      `The bad gradient of norm ${norm} is shortened to ${factor} of it; one step later the loss is ${clipped}, without clipping ${free}.`,
    insightClipLow: (share) => `So low a limit shortens ${share} of all steps, good ones too: training crawls.`,
    insightHigh: (limit, norm) =>
      `Even the bad gradient, of norm ${norm}, is shorter than ${limit}: this limit clips nothing there.`,
    insightNoClip: (norm, free) => `Nothing bounds the step of norm ${norm}; one step later the loss is ${free}.`,
    presets: 'Look at',
    preset: {
      small: {
        text: 'weights 10\u00a0% too small',
        notice:
          'Towards the first block the line without residuals falls, the one with residuals alone climbs by powers of ten; with a norm both stay within a power of ten.',
      },
      large: {
        text: 'weights 10\u00a0% too large',
        notice:
          'Without a norm both lines climb by powers of ten towards the first block; a norm divides the growth away.',
      },
      top: {
        text: 'pre-norm beside post-norm',
        notice:
          'Under post-norm the top block’s weights get several times more. Xiong et al. (2020) explain its need of a warm-up by that.',
      },
      spike: {
        text: 'a bad batch, clipped at 10',
        notice:
          'Few steps are longer than 10. The bad one is cut to it: the loss rises little, and soon goes on falling.',
      },
    },
    setting:
      'Feed-forward blocks alone (two matrices of 32 × 32, ReLU), one random input, the gradient at the output of length 1: calculated in this page, one network a seed.',
  },
  'zh-cn': {
    title: '梯度还剩多少',
    clipTitle: '裁剪怎么挡住坏 batch',
    guess: {
      depth: {
        question: '48 个块，每块两个矩阵，没有残差，权重都比 He 初始化小 10%：传到第一块的梯度还剩多少？',
        answers: [
          { text: '约 10%', reason: '每过一个矩阵就乘一次 0.9，要连乘：0.9 的 96 次方是 0.00004。' },
          { text: '约 0.6%', reason: '那是 0.9 的 48 次方；每块有两个矩阵，要算 96 次方，是 0.00004。' },
          { text: '约 0.004%', right: true, reason: '每块两个矩阵，0.9 的 96 次方是 0.00004。' },
        ],
      },
      clip: {
        question: '按全局范数裁剪，范数 50 的梯度缩到 10，方向变不变？',
        answers: [
          { text: '不变', right: true, reason: '所有分量都乘同一个系数 10/50。' },
          { text: '变：大的分量被截掉', reason: '那是按值裁剪。按范数裁剪，所有分量都乘同一个 10/50。' },
          { text: '变：往前几步的方向偏', reason: '那是动量。裁剪只看这一步的梯度，整个乘上 10/50。' },
        ],
      },
    },
    view: '看什么',
    depthView: '深度',
    clipView: '一个坏 batch',
    scale: '随机权重的大小',
    times: (scale) => `He 初始化的 ${scale} 倍`,
    quantity: '梯度',
    stream: '主干上的',
    weights: '权重的',
    depth: '块数',
    seed: '随机种子',
    limit: '全局范数裁剪到',
    noLimit: '不裁剪',
    wrong: '坏 batch 的目标',
    wrongTimes: (times) => `放大了 ${times} 倍`,
    wirings: { none: '无残差', residual: '残差，无 norm', 'post-norm': 'post-norm', 'pre-norm': 'pre-norm' },
    depthChart: (quantity) => `${quantity}梯度长度`,
    depthAxis: '第几块',
    depthSummary: (chart, place, values) => `${chart}。${place}：${values}。`,
    firstBlock: '第一块',
    lastBlock: '最顶上一块',
    clipChart: '干净数据上的 loss',
    stepAxis: '步',
    lossAxis: 'Loss',
    clipped: '裁剪',
    free: '不裁剪',
    badBatch: '坏 batch',
    clipSummary: (chart, norm, clipped, free) =>
      `${chart}。第 30 步来了坏 batch，梯度范数 ${norm}。下一步，裁剪的 loss 是 ${clipped}，不裁剪的是 ${free}。`,
    lost: '数值溢出',
    insightVanish: (none, preNorm) => `没有残差，传到第一块的梯度只剩 ${none}；pre-norm 还有 ${preNorm}。`,
    insightExplode: (none, preNorm) => `没有残差，传到第一块的梯度涨到 ${none} 倍；pre-norm 停在 ${preNorm}。`,
    insightEven: (none, residual) =>
      `按 He 的尺度，长度平均不变；具体到这个网络，没有残差时是 ${none} 倍。只有残差、没有 norm，每块方差翻倍，梯度涨到 ${residual} 倍。`,
    insightWeights: (share, expected) =>
      `最顶上一块，pre-norm 的权重梯度是 post-norm 的 ${share}；只按方差增长算是 ${expected}。`,
    insightClip: (norm, factor, clipped, free) =>
      `坏梯度的范数是 ${norm}，被缩到原来的 ${factor}；下一步 loss 是 ${clipped}，不裁剪是 ${free}。`,
    insightClipLow: (share) => `阈值太低，${share} 的步都被缩短，好的步也不例外：训练变得很慢。`,
    insightHigh: (limit, norm) => `坏梯度的范数也只有 ${norm}，不到 ${limit}：这个阈值裁不到它。`,
    insightNoClip: (norm, free) => `范数 ${norm} 的一步没有上界，下一步 loss 是 ${free}。`,
    presets: '看这里',
    preset: {
      small: {
        text: '权重小 10%',
        notice: '越靠近第一块，没有残差的线越低，只有残差的越高，带 norm 的两条不出一个数量级。',
      },
      large: {
        text: '权重大 10%',
        notice: '越靠近第一块，没有 norm 的两条线越高，差出好几个数量级；norm 把增长除掉了。',
      },
      top: {
        text: 'pre-norm 对 post-norm',
        notice: 'post-norm 最顶上那块的权重梯度大好几倍，Xiong 等（2020）用它解释 post-norm 为什么要 warmup。',
      },
      spike: {
        text: '坏 batch，裁剪到 10',
        notice: '超过 10 的步很少。坏的那一步被缩到 10，loss 只跳一点，很快又往下走。',
      },
    },
    setting:
      '只有前馈块（两个 32 × 32 的矩阵，ReLU），一个随机输入，输出处梯度长度为 1：数字由本页现算，一个种子一个网络。',
  },
};
