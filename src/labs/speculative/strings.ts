// The words of the lab on speculative decoding, in both languages.
import type { GuessAnswer } from '../kit/guess.ts';
import type { Strings } from '../kit/strings.ts';

/** Numbers arrive formatted. */
export interface SpeculativeStrings {
  readonly title: string;
  readonly question: string;
  readonly answers: readonly GuessAnswer[];
  /** The six words that may come next, from the target's likeliest. */
  readonly words: readonly string[];
  readonly acceptance: string;
  readonly drafted: string;
  readonly cost: string;
  readonly ofStep: (share: string) => string;
  readonly passes: string;
  readonly seed: string;
  readonly tokensBy: (way: string) => string;
  readonly byFormula: string;
  readonly simulated: string;
  readonly speed: string;
  readonly times: (speed: string) => string;
  readonly chart: string;
  readonly pass: string;
  readonly chartSummary: (passes: string, simulated: string, formula: string) => string;
  readonly histogram: (words: string) => string;
  readonly target: string;
  readonly draft: string;
  readonly out: string;
  readonly row: (word: string, target: string, draft: string, out: string) => string;
  readonly table: string;
  readonly heads: readonly [word: string, q: string, p: string, kept: string, replaced: string, out: string];
  readonly proposal: string;
  readonly before: string;
  readonly kept: (where: string, word: string, q: string, p: string, chance: string, keep: string) => string;
  readonly replaced: (
    where: string,
    word: string,
    q: string,
    p: string,
    chance: string,
    keep: string,
    instead: string,
  ) => string;
  readonly extra: (where: string, word: string) => string;
  readonly where: (pass: string, place: string) => string;
  readonly insightGain: (expected: string, speed: string, best: string) => string;
  readonly insightLoss: (expected: string, price: string, speed: string) => string;
  readonly insightFree: (expected: string) => string;
  readonly insightAll: (expected: string, speed: string) => string;
  readonly presets: string;
  readonly preset: Readonly<Record<'good' | 'poor' | 'free' | 'perfect', { text: string; notice: string }>>;
  readonly note: string;
}

export const strings: Strings<SpeculativeStrings> = {
  en: {
    title: 'A draft proposes, the target decides',
    question:
      'A poor draft: 20\u00a0% of its proposals are kept, each pass drafts eight, and each of them costs a fifth of a target step. What comes of it?',
    answers: [
      {
        text: 'Half the speed; words as the target writes them',
        right: true,
        reason: 'A pass yields 1.25 tokens for the time of 2.6 steps, and what replaces a rejected word keeps p.',
      },
      {
        text: 'A little more speed: what is kept is gained',
        reason: 'Eight proposals cost 1.6 steps and bring a quarter of a token. The words stay the target’s.',
      },
      {
        text: 'The same speed, but worse text',
        reason:
          'What a poor draft costs is time. Whatever it proposes, what is kept and what replaces the rest add up to p.',
      },
    ],
    words: ['sunny', 'cold', 'warm', 'rainy', 'perfect', 'purple'],
    acceptance: 'Acceptance rate α',
    drafted: 'Drafted a pass, γ',
    cost: 'A draft step costs, c',
    ofStep: (share) => `${share} of a target step`,
    passes: 'Passes',
    seed: 'Seed',
    tokensBy: (way) => `Tokens a pass of the target (${way})`,
    byFormula: 'formula',
    simulated: 'simulated',
    speed: 'Against decoding without a draft',
    times: (speed) => `${speed} times as fast`,
    chart: 'Tokens a pass, mean so far',
    pass: 'Passes of the target',
    chartSummary: (passes, simulated, formula) =>
      `Mean tokens a pass over ${passes} passes: it ends at ${simulated}; the formula says ${formula}.`,
    histogram: (words) => `“The weather today is …”: ${words} words came out`,
    target: 'target p',
    draft: 'draft q',
    out: 'came out',
    row: (word, target, draft, out) => `${word}: target ${target}, draft ${draft}, came out ${out}`,
    table: 'What is kept and what replaces the rest',
    heads: ['Word', 'q', 'p', 'kept, min(p, q)', 'replaced, max(0, p − q)', 'simulated'],
    proposal: 'Word',
    before: 'Step on to the first proposal.',
    kept: (where, word, q, p, chance, keep) =>
      `${where}: the draft proposes “${word}” (q ${q}, p ${p}). ✓ Kept, for chance ${chance} is below min(1, p/q) = ${keep}.`,
    replaced: (where, word, q, p, chance, keep, instead) =>
      `${where}: the draft proposes “${word}” (q ${q}, p ${p}). ✗ Rejected, for chance ${chance} is not below p/q = ${keep}. From max(0, p − q) comes “${instead}”; the pass ends.`,
    extra: (where, word) => `${where}: all proposals were kept, so the same pass yields one more, from p: “${word}”.`,
    where: (pass, place) => `Pass ${pass}, place ${place}`,
    insightGain: (expected, speed, best) =>
      `A pass yields ${expected} tokens on average, which at this cost is ${speed} times as fast; fastest would be γ = ${best}. The words come as the target alone would write them.`,
    insightLoss: (expected, price, speed) =>
      `${expected} tokens for the time of ${price} steps: ${speed} times the speed, a loss. A poor draft costs speed, yet the words still come as the target’s.`,
    insightFree: (expected) =>
      `A pass yields ${expected} tokens on average. A draft without cost is never a loss, and each further proposal adds a little less. The words come as the target alone would write them.`,
    insightAll: (expected, speed) =>
      `The draft equals the target: nothing is rejected, every pass yields γ + 1 = ${expected} tokens, and that is ${speed} times as fast.`,
    presets: 'Look at',
    preset: {
      good: { text: 'α 0.8, γ 5', notice: 'Leviathan et al. print 3.69 for this pair, before the cost of the draft.' },
      poor: { text: 'a poor draft', notice: 'Most proposals fall and it runs slower than without, but p stays p.' },
      free: {
        text: 'a draft without cost',
        notice: 'An n-gram lookup costs next to nothing: even a poor one never loses.',
      },
      perfect: {
        text: 'draft = target',
        notice: 'Nothing left to reject: as γ grows the speed comes near 1/c, and cannot pass it.',
      },
    },
    note: 'The six probabilities are invented. The draft lies between p and one that bets on “purple”, where Σ min(p, q) is the chosen α. All positions are alike and independent, as the formula assumes; one pass is taken to cost one step.',
  },
  'zh-cn': {
    title: '草稿只提议，目标模型说了算',
    question: '一个很差的草稿：提议只有 20% 被接受，每次猜八个，每个要花目标模型一步的五分之一。结果会怎样？',
    answers: [
      {
        text: '速度减半，写出的词仍服从目标分布',
        right: true,
        reason: '一次前向得 1.25 个 token，却要花 2.6 步的时间；被拒之后补抽，分布还是 p。',
      },
      { text: '快一点：接受几个就赚几个', reason: '八个提议花掉 1.6 步，只换来四分之一个 token。分布倒没变。' },
      { text: '速度不变，文本变差', reason: '草稿差，亏的是时间。不管它提议什么，接受的加上补抽的总是 p。' },
    ],
    words: ['晴朗', '很冷', '暖和', '有雨', '完美', '紫色'],
    acceptance: '接受率 α',
    drafted: '每轮草稿数 γ',
    cost: '草稿一步的成本 c',
    ofStep: (share) => `目标模型一步的 ${share}`,
    passes: '前向次数',
    seed: '随机种子',
    tokensBy: (way) => `目标模型一次前向得到的 token（${way}）`,
    byFormula: '公式',
    simulated: '模拟',
    speed: '和不用草稿相比',
    times: (speed) => `${speed} 倍速度`,
    chart: '每次前向的 token 数（累计平均）',
    pass: '目标模型的前向次数',
    chartSummary: (passes, simulated, formula) =>
      `${passes} 次前向的累计平均：最后是 ${simulated}，公式给出 ${formula}。`,
    histogram: (words) => `「今天的天气……」写出了 ${words} 个词`,
    target: '目标 p',
    draft: '草稿 q',
    out: '写出的',
    row: (word, target, draft, out) => `${word}：目标 ${target}，草稿 ${draft}，写出的 ${out}`,
    table: '接受的和补抽的各占多少',
    heads: ['词', 'q', 'p', '接受 min(p, q)', '补抽 max(0, p − q)', '模拟'],
    proposal: '逐词看',
    before: '往前走一步，看第一个提议。',
    kept: (where, word, q, p, chance, keep) =>
      `${where}：草稿提议「${word}」（q ${q}，p ${p}）。✓ 接受：随机数 ${chance} 小于 min(1, p/q) = ${keep}。`,
    replaced: (where, word, q, p, chance, keep, instead) =>
      `${where}：草稿提议「${word}」（q ${q}，p ${p}）。✗ 拒绝：随机数 ${chance} 不小于 p/q = ${keep}。从 max(0, p − q) 补抽出「${instead}」，本次前向结束。`,
    extra: (where, word) => `${where}：提议全被接受，同一次前向再从 p 抽一个：「${word}」。`,
    where: (pass, place) => `第 ${pass} 次前向，第 ${place} 个`,
    insightGain: (expected, speed, best) =>
      `一次前向平均得到 ${expected} 个 token，按这个成本是 ${speed} 倍速度，γ = ${best} 时最快。写出的词仍服从目标分布。`,
    insightLoss: (expected, price, speed) =>
      `花 ${price} 步的时间只得到 ${expected} 个 token，速度是 ${speed} 倍，亏了。草稿差，亏的是速度，写出的词仍服从目标分布。`,
    insightFree: (expected) =>
      `一次前向平均得到 ${expected} 个 token。草稿没有成本就不会亏，多猜一个多赚一点，只是越来越少。写出的词仍服从目标分布。`,
    insightAll: (expected, speed) =>
      `草稿和目标完全一样：没有一个被拒，每次前向都得到 γ + 1 = ${expected} 个 token，速度是 ${speed} 倍。`,
    presets: '看这里',
    preset: {
      good: { text: 'α 0.8，γ 5', notice: '不算草稿成本，Leviathan 等人给这一组的数是 3.69。' },
      poor: { text: '很差的草稿', notice: '多数提议被拒，比不用草稿还慢，但 p 还是 p。' },
      free: { text: '不花成本的草稿', notice: '查 n-gram 几乎不花时间：再差也不会亏。' },
      perfect: { text: '草稿 = 目标', notice: '没有可拒的了：γ 越大，速度越接近 1/c 倍，但超不过。' },
    },
    note: '六个概率是编的。草稿取在 p 和一个押注「紫色」的分布之间，使 Σ min(p, q) 等于所选的 α。每个位置都相同且独立，公式也这样假设；一次前向按一步计时。',
  },
};
