// The words of the view "stretch" of the lab on RoPE: the rules for longer texts, and ALiBi beside them.
import type { RopeRule } from '../../core/estimate/ropeScaling.ts';
import type { Strings } from '../kit/strings.ts';

/** Numbers arrive formatted. */
export interface StretchStrings {
  readonly title: string;
  readonly factor: string;
  readonly reach: (factor: string, length: string, reach: string) => string;
  readonly rule: string;
  readonly rules: Readonly<Record<RopeRule, string>>;
  readonly length: string;
  readonly slowedChart: string;
  readonly slowedAxis: string;
  readonly pairAxis: string;
  readonly times: (factor: string) => string;
  readonly oneTurn: (length: string) => string;
  readonly slowedSummary: (rule: string, first: string, middle: string, last: string, pairs: string) => string;
  readonly waveChart: string;
  readonly waveAxis: string;
  readonly asTrained: string;
  readonly trainedRule: (length: string) => string;
  readonly reachRule: (reach: string) => string;
  readonly waveSummary: (rule: string, fast: string, slow: string, before: string) => string;
  readonly unmet: (reach: string) => string;
  readonly blurred: string;
  readonly neighbours: string;
  readonly logits: string;
  readonly ofPairs: (count: string, pairs: string) => string;
  readonly degrees: (angle: string) => string;
  readonly alibi: string;
  readonly head: (head: string, slope: string) => string;
  readonly tokens: (count: string) => string;
  readonly alibiNote: (farthest: string, reach: string, penalty: string) => string;
  readonly insightNone: string;
  readonly insight: Readonly<
    Record<
      RopeRule,
      (n: { readonly [name in 'factor' | 'alone' | 'whole' | 'unmet' | 'angle']: string } & InsightMore) => string
    >
  >;
}

/** What single rules say besides. */
export interface InsightMore {
  readonly base: string;
  readonly low: string;
  readonly high: string;
  readonly attention: string;
  readonly logits: string;
  readonly between: string;
}

export const stretchStrings: Strings<StretchStrings> = {
  en: {
    title: 'Longer texts: which pairs are slowed, and by how much',
    factor: 'Factor s',
    reach: (factor, length, reach) => `${factor} × ${length} = ${reach} tokens`,
    rule: 'Rule',
    rules: { pi: 'PI', ntk: 'NTK-aware', parts: 'NTK-by-parts', yarn: 'YaRN (code)', llama3: 'Llama 3' },
    length: 'Trained length',
    slowedChart: 'By how much each rule slows each pair',
    slowedAxis: 'times slower',
    pairAxis: 'pair, fast to slow',
    times: (factor) => `${factor}×`,
    oneTurn: (length) => `one turn in ${length}`,
    slowedSummary: (rule, first, middle, last, pairs) =>
      `${rule} slows the first of ${pairs} pairs ${first} times, the middle one ${middle} times, the last ${last} times.`,
    waveChart: 'Wavelengths against the trained length',
    waveAxis: 'tokens for one turn',
    asTrained: 'as trained',
    trainedRule: (length) => `trained: ${length}`,
    reachRule: (reach) => `wanted: ${reach}`,
    waveSummary: (rule, fast, slow, before) =>
      `Under ${rule} wavelengths go from ${fast} to ${slow} tokens; as trained the longest is ${before}.`,
    unmet: (reach) => `New angles at ${reach}`,
    blurred: 'Slowed though they got round',
    neighbours: 'Next token, fastest pair',
    logits: 'Attention logits',
    ofPairs: (count, pairs) => `${count} of ${pairs} pairs`,
    degrees: (angle) => `${angle}°`,
    alibi: 'ALiBi instead, 8 heads: where a score has lost 10',
    head: (head, slope) => `head ${head}, slope ${slope}`,
    tokens: (count) => `${count} tokens`,
    alibiNote: (farthest, reach, penalty) =>
      `ALiBi turns nothing: it subtracts slope × distance from a score. 10 less is 1/22,026 of the weight, all else equal; even the flattest head is there at ${farthest} tokens, and at ${reach} it subtracts ${penalty}. So a longer text does not upset it, and its far tokens hardly count.`,
    insightNone: 'Factor 1: nothing is stretched. Raise it and see which pairs each rule slows.',
    insight: {
      pi: ({ factor, angle }) =>
        `PI squeezes all positions ${factor} times. No pair meets a new angle, but neighbours stand ${angle}° apart in the fastest pair instead of 57.3°: what was near is blurred, hence the tuning.`,
      ntk: ({ base, unmet, factor }) =>
        `A larger base, ${base}, leaves the fastest pair alone and slows the last one ${factor} times. Between them ${unmet} slow pairs get too little: they still run into new angles.`,
      parts: ({ alone, whole, between, factor }) =>
        `${alone} pairs that turned more than 32 times in training stay as they are, ${whole} that never got round are slowed ${factor} times, ${between} lie between. This is the paper's ramp, by turns.`,
      yarn: ({ low, high, attention, logits }) =>
        `The same ends as by parts, but the code ramps by the pair's index, ${low} to ${high}, so pairs between are slowed less. And q and k grow by ${attention} each, the logits by ${logits}.`,
      llama3: ({ alone, whole, between, factor }) =>
        `Llama 3.1's rule is by parts with a narrow ramp: ${alone} pairs that turned more than 4 times stay, ${whole} that never got round are slowed ${factor} times, ${between} lie between; logits are not touched.`,
    },
  },
  'zh-cn': {
    title: '文本变长：哪些维度对要放慢，放慢多少',
    factor: '倍数 s',
    reach: (factor, length, reach) => `${factor} × ${length} = ${reach} token`,
    rule: '规则',
    rules: { pi: 'PI', ntk: 'NTK-aware', parts: 'NTK-by-parts', yarn: 'YaRN（代码）', llama3: 'Llama 3' },
    length: '训练长度',
    slowedChart: '每种规则把每一对放慢多少',
    slowedAxis: '放慢的倍数',
    pairAxis: '维度对，从快到慢',
    times: (factor) => `${factor}×`,
    oneTurn: (length) => `${length} 内正好一圈`,
    slowedSummary: (rule, first, middle, last, pairs) =>
      `${rule}：${pairs} 对里，第一对放慢 ${first} 倍，中间一对 ${middle} 倍，最后一对 ${last} 倍。`,
    waveChart: '每一对的波长，与训练长度比',
    waveAxis: '转一圈要多少 token',
    asTrained: '训练时',
    trainedRule: (length) => `训练过：${length}`,
    reachRule: (reach) => `想用到：${reach}`,
    waveSummary: (rule, fast, slow, before) =>
      `${rule} 下，波长从 ${fast} 到 ${slow} 个 token；训练时最长的是 ${before}。`,
    unmet: (reach) => `到 ${reach} 会碰到新角度`,
    blurred: '转满过一圈，也放慢了',
    neighbours: '最快一对，相邻 token 的夹角',
    logits: '注意力 logits',
    ofPairs: (count, pairs) => `${pairs} 对里的 ${count} 对`,
    degrees: (angle) => `${angle}°`,
    alibi: '换成 ALiBi，8 个 head：多远处分数减掉了 10',
    head: (head, slope) => `head ${head}，斜率 ${slope}`,
    tokens: (count) => `${count} token`,
    alibiNote: (farthest, reach, penalty) =>
      `ALiBi 什么都不转，只在分数上减去「斜率 × 距离」。减 10，其余相同的话，权重就只剩 1/22,026。最平的 head 也在 ${farthest} 个 token 处减到了 10，到 ${reach} 处要减 ${penalty}。所以文本变长，模型不会崩，但远处的 token 也几乎不起作用。`,
    insightNone: '倍数是 1，什么都没拉长。调大它，看每种规则放慢了哪些对。',
    insight: {
      pi: ({ factor, angle }) =>
        `PI 把所有位置都压到 1/${factor}。没有一对碰到新角度，但最快的一对里，相邻 token 的夹角从 57.3° 变成 ${angle}°：近处被压糊了，所以要微调。`,
      ntk: ({ base, unmet, factor }) =>
        `底数换成 ${base}，最快的一对不动，最后一对放慢 ${factor} 倍。中间有 ${unmet} 个慢的对放慢得不够，还是会转到新角度。`,
      parts: ({ alone, whole, between, factor }) =>
        `训练时转了 32 圈以上的 ${alone} 对不动，一圈没转满的 ${whole} 对放慢 ${factor} 倍，${between} 对在两者之间。这是论文的 ramp，按圈数过渡。`,
      yarn: ({ low, high, attention, logits }) =>
        `两头和 NTK-by-parts 一样，但代码按维度对的编号过渡，从 ${low} 到 ${high}，所以中间的放慢得更少。q、k 还各乘 ${attention}，logits 就乘 ${logits}。`,
      llama3: ({ alone, whole, between, factor }) =>
        `Llama 3.1 也是分段，只是过渡很窄：转了 4 圈以上的 ${alone} 对不动，一圈没转满的 ${whole} 对放慢 ${factor} 倍，${between} 对在中间；logits 不动。`,
    },
  },
};
