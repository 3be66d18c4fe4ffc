// The words of the lab on alignment, in both languages.
import type { GuessAnswer } from '../kit/guess.ts';
import type { Strings } from '../kit/strings.ts';
import type { Reward } from './model.ts';

/** Numbers arrive formatted. */
export interface AlignmentStrings {
  readonly title: string;
  readonly question: string;
  readonly answers: readonly GuessAnswer[];
  readonly prompt: string;
  /** The six answers A to F. */
  readonly texts: readonly string[];
  readonly heads: readonly [answer: string, before: string, score: string, worth: string];
  readonly beta: string;
  readonly kl: string;
  readonly score: string;
  readonly worth: string;
  readonly nats: (kl: string) => string;
  readonly shares: string;
  readonly reference: string;
  readonly best: string;
  readonly dpo: string;
  readonly row: (answer: string, reference: string, best: string, dpo: string) => string;
  readonly chart: string;
  readonly klAxis: string;
  readonly rewardAxis: string;
  readonly highest: (worth: string) => string;
  readonly chartSummary: (score: string, worth: string, peak: string, last: string) => string;
  readonly reward: string;
  readonly rewards: Readonly<Record<Reward, string>>;
  readonly comparisons: string;
  readonly endless: string;
  readonly seed: string;
  readonly step: string;
  readonly insightOver: (score: string, worth: string, share: string, peak: string, at: string) => string;
  readonly insightUnder: (kl: string, score: string, worth: string, at: string) => string;
  readonly insightPeak: (kl: string, score: string, worth: string) => string;
  readonly insightTrue: (kl: string, worth: string) => string;
  readonly dpoEndless: (steps: string, distance: string, loss: string) => string;
  readonly dpoFinite: (steps: string, distance: string, loss: string, comparisons: string) => string;
  readonly presets: string;
  readonly preset: Readonly<Record<'over' | 'leash' | 'truth' | 'few', { text: string; notice: string }>>;
  readonly note: string;
}

export const strings: Strings<AlignmentStrings> = {
  en: {
    title: 'Reward against the leash',
    question:
      'Of six answers, F is rare before training (1\u00a0%), and the reward model overrates it: 2.4, where the next best, E (8\u00a0%), gets 1.6. At β 0.1, how often does the best policy give F?',
    answers: [
      {
        text: 'About 10\u00a0% of the time',
        reason: 'So much F gets at β 0.7. At 0.1 its odds against E are 1/8 · exp(0.8/0.1), about 373 to 1.',
      },
      {
        text: 'About half of the time',
        reason: 'So much F gets at β 0.3. At 0.1 its odds against E are 1/8 · exp(0.8/0.1), about 373 to 1.',
      },
      {
        text: 'Over 99\u00a0% of the time',
        right: true,
        reason: 'Its odds against E are 1/8 · exp(0.8/0.1), about 373 to 1. And its worth is −1: watch both curves.',
      },
    ],
    prompt: '“Why is the sky blue?” Six answers',
    texts: [
      'It just is.',
      'Because of the sun.',
      'Air scatters sunlight.',
      'Air scatters blue light more than red.',
      'The shorter the wave, the more air scatters it.',
      'Great question! All experts agree: it is deeply blue.',
    ],
    heads: ['Answer', 'before', 'score', 'worth'],
    beta: 'β, what a nat of KL costs',
    kl: 'KL from the reference',
    score: 'Score, by the reward model',
    worth: 'Worth, in truth',
    nats: (kl) => `${kl} nats`,
    shares: 'How often each answer is given',
    reference: 'before (reference)',
    best: 'optimum at this β',
    dpo: 'DPO so far',
    row: (answer, reference, best, dpo) => `${answer}: before ${reference}, at the optimum ${best}, DPO so far ${dpo}`,
    chart: 'The most reward for each distance from the reference',
    klAxis: 'KL from the reference, nats',
    rewardAxis: 'Mean reward',
    highest: (worth) => `highest worth: ${worth}`,
    chartSummary: (score, worth, peak, last) =>
      `Along the optima, from the reference on, the score ends at ${score}; the worth is highest at ${peak} and ends at ${last}. Here it is ${worth}.`,
    reward: 'Optimise',
    rewards: { score: 'the reward model’s score', worth: 'the true worth' },
    comparisons: 'Comparisons for DPO',
    endless: 'endless',
    seed: 'Seed of the comparisons',
    step: 'DPO step',
    insightOver: (score, worth, share, peak, at) =>
      `Over-optimised: the score has risen to ${score}, the worth has fallen to ${worth}. F, which only the score likes, gets ${share}. The worth was highest, ${peak}, at β ${at}.`,
    insightUnder: (kl, score, worth, at) =>
      `${kl} nats from the reference bring a score of ${score} and a worth of ${worth}. A smaller β helps both, down to β ${at}.`,
    insightPeak: (kl, score, worth) =>
      `${kl} nats from the reference the worth is at its highest, ${worth}, with a score of ${score}. From here a smaller β raises the score alone. The score itself does not show it.`,
    insightTrue: (kl, worth) =>
      `Where the reward is the truth, nothing falls: the worth is ${worth} at ${kl} nats, and a smaller β brings more.`,
    dpoEndless: (steps, distance, loss) =>
      `After ${steps} steps on endless comparisons DPO is ${distance} nats from the optimum (loss ${loss}). It gets there without reward model and without sampling.`,
    dpoFinite: (steps, distance, loss, comparisons) =>
      `After ${steps} steps on ${comparisons} comparisons DPO is ${distance} nats from the optimum (loss ${loss}). It goes where these comparisons point, chance included.`,
    presets: 'Look at',
    preset: {
      over: { text: 'β 0.3', notice: 'Score up, worth nearly gone: half of all answers are F.' },
      leash: { text: 'β 2', notice: 'A tight leash: the policy hardly moves, and neither reward gains much.' },
      truth: { text: 'the truth as reward', notice: 'The same β 0.3, but no overrated answer: nothing falls.' },
      few: { text: 'DPO on 30 comparisons', notice: 'Two a pair on average: DPO learns their accidents as well.' },
    },
    note: 'Answers and numbers are invented; they are those of the figure. Comparisons are judged by Bradley–Terry on the chosen reward, all 15 pairs equally often, also those that the reference hardly ever gives. DPO is plain gradient descent on six logits, with steps of 3/β².',
  },
  'zh-cn': {
    title: '奖励和 KL 的拉扯',
    question:
      '六个回答里，F 在训练前很少出现（1%），却被奖励模型高估：打了 2.4 分，第二名 E（8%）只有 1.6 分。β 取 0.1 时，最优策略给出 F 的比例是多少？',
    answers: [
      { text: '10% 左右', reason: '这是 β 为 0.7 时的数。0.1 时，它和 E 之比是 1/8 · exp(0.8/0.1)，约 373 比 1。' },
      { text: '一半左右', reason: '这是 β 为 0.3 时的数。0.1 时，它和 E 之比是 1/8 · exp(0.8/0.1)，约 373 比 1。' },
      {
        text: '超过 99%',
        right: true,
        reason: '它和 E 之比是 1/8 · exp(0.8/0.1)，约 373 比 1。而它的真实价值是 −1：看看两条曲线。',
      },
    ],
    prompt: '「天为什么是蓝的？」六个回答',
    texts: [
      '本来就这样。',
      '因为有太阳。',
      '空气会散射阳光。',
      '空气散射的蓝光比红光多。',
      '波长越短，被空气散射得越厉害。',
      '问得太好了！专家一致认为，天就是很蓝。',
    ],
    heads: ['回答', '训练前', '打分', '真实价值'],
    beta: 'β：一个 nat 的 KL 扣多少奖励',
    kl: '离参考模型的 KL',
    score: '打分（奖励模型）',
    worth: '真实价值',
    nats: (kl) => `${kl} nat`,
    shares: '各个回答出现的比例',
    reference: '训练前（参考）',
    best: '这个 β 的最优解',
    dpo: 'DPO 目前',
    row: (answer, reference, best, dpo) => `${answer}：训练前 ${reference}，最优解 ${best}，DPO 目前 ${dpo}`,
    chart: '离参考模型多远，最多能拿多少奖励',
    klAxis: '离参考模型的 KL（nat）',
    rewardAxis: '平均奖励',
    highest: (worth) => `真实价值最高 ${worth}`,
    chartSummary: (score, worth, peak, last) =>
      `沿着最优解从参考模型往外走，打分最后到 ${score}；真实价值最高 ${peak}，最后是 ${last}。当前真实价值 ${worth}。`,
    reward: '优化什么',
    rewards: { score: '奖励模型的打分', worth: '真实价值' },
    comparisons: 'DPO 用的比较',
    endless: '无限多',
    seed: '比较的随机种子',
    step: 'DPO 步数',
    insightOver: (score, worth, share, peak, at) =>
      `优化过头了：打分涨到 ${score}，真实价值跌到 ${worth}。只有打分喜欢的 F 占了 ${share}。真实价值最高是 ${peak}，在 β ${at} 处。`,
    insightUnder: (kl, score, worth, at) =>
      `离参考模型 ${kl} nat，打分 ${score}，真实价值 ${worth}。β 再小一点，两个都还会涨，到 β ${at} 为止。`,
    insightPeak: (kl, score, worth) =>
      `离参考模型 ${kl} nat，真实价值到顶：${worth}，打分 ${score}。β 再小，只有打分还在涨；光看打分，看不出已经到顶。`,
    insightTrue: (kl, worth) =>
      `奖励就是真实价值时，没有空子可钻：离参考模型 ${kl} nat，真实价值 ${worth}，β 再小还会涨。`,
    dpoEndless: (steps, distance, loss) =>
      `比较无限多，走了 ${steps} 步，DPO 离最优解还有 ${distance} nat（损失 ${loss}）。不用奖励模型，也不用采样，就能走到。`,
    dpoFinite: (steps, distance, loss, comparisons) =>
      `用 ${comparisons} 次比较，走了 ${steps} 步，DPO 离最优解 ${distance} nat（损失 ${loss}）。比较指哪儿它去哪儿，连偶然也一并学走。`,
    presets: '看这里',
    preset: {
      over: { text: 'β 0.3', notice: '打分高了，真实价值几乎没了：一半的回答是 F。' },
      leash: { text: 'β 2', notice: '拴得紧：策略几乎不动，两种奖励也涨不了多少。' },
      truth: { text: '奖励就是真实价值', notice: '同样是 β 0.3，没有被高估的回答，就不会跌。' },
      few: { text: '只用 30 次比较', notice: '平均每对只比了两次：DPO 把偶然也学进去了。' },
    },
    note: '回答和数字都是编的，跟图里一样。比较按 Bradley–Terry 从所选的奖励抽出，15 对机会均等，参考模型很少给出的回答也在内。DPO 就是对六个 logit 做梯度下降，步长 3/β²。',
  },
};
