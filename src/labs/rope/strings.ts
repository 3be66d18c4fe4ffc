// The words of the lab on rotary position embedding: of its frame and of the view "turn".
import type { Strings } from '../kit/strings.ts';
import type { View } from './model.ts';
import type { PresetId } from './presets.ts';

/** Numbers arrive formatted. */
export interface RopeStrings {
  readonly title: string;
  readonly view: string;
  readonly views: Readonly<Record<View, string>>;
  readonly presets: string;
  readonly preset: Readonly<Record<PresetId, { readonly text: string; readonly notice: string }>>;
  readonly moveBoth: string;
  readonly positions: (m: string, n: string) => string;
  readonly distance: string;
  readonly base: string;
  readonly change: string;
  readonly legendQ: (m: string) => string;
  readonly legendK: (n: string) => string;
  readonly legendWave: string;
  readonly legendRing: (trained: string) => string;
  readonly pair: (index: string) => string;
  readonly neverMet: string;
  readonly faceLabel: (index: string, q: string, k: string, between: string) => string;
  readonly stripTitle: (pairs: string) => string;
  readonly stripLabel: (half: string, fast: string, slow: string) => string;
  readonly fastEnd: string;
  readonly slowEnd: string;
  readonly vectors: string;
  readonly sameVector: string;
  readonly randomVectors: string;
  readonly sameNote: string;
  readonly randomNote: string;
  readonly table: readonly [pair: string, wavelength: string, between: string, adds: string];
  readonly insightStart: string;
  readonly insightMoved: string;
  readonly insightZero: (score: string) => string;
  readonly insightDistance: (distance: string, fast: string, fastSum: string, slow: string, slowSum: string) => string;
  readonly insightBase: (base: string, slowest: string, before: string) => string;
  readonly insightWithin: (trained: string, slow: string, pairs: string) => string;
  readonly insightBeyond: (distance: string, unmet: string, pairs: string) => string;
  readonly question: (m: string, n: string) => string;
  readonly stays: string;
  readonly staysReason: string;
  readonly shrinks: string;
  readonly shrinksReason: string;
  readonly changes: string;
  readonly changesReason: string;
  readonly trainedQuestion: (trained: string) => string;
  readonly all: string;
  readonly fastOnes: string;
  readonly slowOnes: string;
  readonly slowReason: (trained: string, slow: string, pairs: string) => string;
  readonly fastReason: (trained: string) => string;
}

export const strings: Strings<RopeStrings> = {
  en: {
    title: 'What rotation leaves of two positions',
    view: 'View',
    views: { turn: 'turning pairs', stretch: 'longer texts', layout: 'layouts' },
    presets: 'See',
    preset: {
      pi: {
        text: 'PI squeezes neighbours',
        notice: 'The flat line: the fast pairs, which had met every angle, are slowed as much as the slow ones.',
      },
      ntk: {
        text: 'NTK leaves the fast pairs',
        notice: 'The line rises all the way and reaches s only at the last pair: right of the rule it is too low.',
      },
      yarn: {
        text: 'YaRN as shipped',
        notice: "Compare it with NTK-by-parts, the paper's ramp: at pair 32 it slows 1.68 times, not 3.56 times.",
      },
      llama3: {
        text: 'Llama 3 at factor 8',
        notice: 'Base 500,000 on 8,192 tokens: a narrow ramp of 6 pairs, then 29 that get the whole factor.',
      },
      mixed: {
        text: 'Mixed layouts',
        notice: 'Move both tokens: only the line that mixes two layouts moves. The flat line above is the quiet bug.',
      },
    },
    moveBoth: 'Move both tokens',
    positions: (m, n) => `m = ${m}, n = ${n}`,
    distance: 'Distance m − n',
    base: 'Base',
    change: 'change since the start',
    legendQ: (m) => `q at m = ${m}`,
    legendK: (n) => `k at n = ${n}`,
    legendWave: 'λ: tokens for one full turn',
    legendRing: (trained) => `thick rim: where q can stand within ${trained} tokens of k`,
    pair: (index) => `pair ${index}`,
    neverMet: '✗ never met',
    faceLabel: (index, q, k, between) => `Pair ${index}: q at ${q}°, k at ${k}°; from k to q ${between}°.`,
    stripTitle: (pairs) => `What each of the ${pairs} pairs adds to q⋅k`,
    stripLabel: (half, fast, slow) =>
      `Bars of all pairs. The ${half} fastest together add ${fast}, the ${half} slowest ${slow}.`,
    fastEnd: 'fast',
    slowEnd: 'slow',
    vectors: 'q and k',
    sameVector: 'the same vector',
    randomVectors: 'two random vectors',
    sameNote:
      'q and k are one and the same vector here, of length 1 in each pair, so a pair adds the cosine of its angle.',
    randomNote: 'q and k are random here: hands differ in length, and a pair adds both lengths times the cosine.',
    table: ['Pair', 'Tokens a turn', 'From k to q', 'Adds'],
    insightStart: 'Each clock is one pair of dimensions. Move both tokens and watch the angle between the hands.',
    insightMoved:
      'Both hands of a clock have turned by the same amount, far in the fast pairs, hardly in the slow ones. The angle between them is what it was, and so is q⋅k.',
    insightZero: (score) => `No distance: nothing turns q against k, and q⋅k is the plain product, ${score}.`,
    insightDistance: (distance, fast, fastSum, slow, slowSum) =>
      `At distance ${distance}, the ${fast} pairs that have gone all the way round add ${fastSum} together; the ${slow} slower ones add ${slowSum}.`,
    insightBase: (base, slowest, before) =>
      `With base ${base} the slowest pair needs ${slowest} tokens for a turn instead of ${before}: more pairs hardly notice the distance.`,
    insightWithin: (trained, slow, pairs) =>
      `Within ${trained} tokens every angle here was met in training, yet ${slow} of ${pairs} pairs do not get round once.`,
    insightBeyond: (distance, unmet, pairs) =>
      `At distance ${distance}, ${unmet} of ${pairs} pairs stand at an angle that training never showed. The fast ones have met every angle.`,
    question: (m, n) =>
      `q stands at position ${m}, k at position ${n}. Move both tokens 100 places to the right: what happens to q⋅k?`,
    stays: 'It stays the same',
    staysReason: 'Both vectors turn by the same extra angle, so the angle between them is kept. See for yourself:',
    shrinks: 'It shrinks: later positions decay',
    shrinksReason: 'If anything decays, it is with the distance, and the distance has not changed. See for yourself:',
    changes: 'It changes: both vectors have turned',
    changesReason: 'Both have turned, but by the same angle, so the product is what it was. See for yourself:',
    trainedQuestion: (trained) =>
      `Trained on ${trained} positions, then given longer text: which pairs of dimensions meet angles that training never showed?`,
    all: 'All of them',
    fastOnes: 'The fast ones',
    slowOnes: 'The slow ones',
    slowReason: (trained, slow, pairs) =>
      `${slow} of ${pairs} pairs do not finish one turn in ${trained} positions; longer distances take them to new angles.`,
    fastReason: (trained) =>
      `Fast pairs went round many times within ${trained} positions and met every angle. Those that never got round are the slow ones.`,
  },
  'zh-cn': {
    title: '两个位置转过之后，还剩下什么',
    view: '看什么',
    views: { turn: '成对旋转', stretch: '文本变长', layout: '维度排法' },
    presets: '看看',
    preset: {
      pi: { text: 'PI 把近处压糊', notice: '那条平线：快的对早就什么角度都见过，却和慢的一样被放慢。' },
      ntk: { text: 'NTK 不动快的对', notice: '线一路上升，到最后一对才到 s：竖线右边都放慢得不够。' },
      yarn: {
        text: 'YaRN 实际的代码',
        notice: '和 NTK-by-parts（论文的 ramp）比：第 32 对放慢 1.68 倍，而不是 3.56 倍。',
      },
      llama3: {
        text: 'Llama 3，倍数 8',
        notice: '底数 500,000，训练长度 8,192：过渡只有 6 对，后面 29 对放慢整整 8 倍。',
      },
      mixed: { text: '两种排法混用', notice: '一起移动两个 token：只有混用的那条线在动。上面那条平线是不报错的 bug。' },
    },
    moveBoth: '两个 token 一起移动',
    positions: (m, n) => `m = ${m}，n = ${n}`,
    distance: '距离 m − n',
    base: '底数',
    change: '与起点相差',
    legendQ: (m) => `q 在 m = ${m}`,
    legendK: (n) => `k 在 n = ${n}`,
    legendWave: 'λ：转满一圈要多少 token',
    legendRing: (trained) => `粗边：距离在 ${trained} 以内时 q 会到的地方`,
    pair: (index) => `第 ${index} 对`,
    neverMet: '✗ 没见过',
    faceLabel: (index, q, k, between) => `第 ${index} 对：q 在 ${q}°，k 在 ${k}°，从 k 到 q 是 ${between}°。`,
    stripTitle: (pairs) => `${pairs} 对维度各给 q⋅k 加了多少`,
    stripLabel: (half, fast, slow) => `每对一根柱。最快的 ${half} 对合计 ${fast}，最慢的 ${half} 对合计 ${slow}。`,
    fastEnd: '快',
    slowEnd: '慢',
    vectors: 'q 和 k',
    sameVector: '同一个向量',
    randomVectors: '两个随机向量',
    sameNote: '这里 q 和 k 是同一个向量，每对的长度都是 1，所以每对加的就是夹角的余弦。',
    randomNote: '这里 q 和 k 随机：指针有长有短，每对加的是两个长度乘夹角的余弦。',
    table: ['维度对', '一圈的 token 数', '从 k 到 q', '加了'],
    insightStart: '一个钟面是一对维度。让两个 token 一起移动，看两根指针的夹角。',
    insightMoved: '同一个钟面上，两根指针转过的角度一样：快的转了很多，慢的几乎没动。夹角没变，q⋅k 也就没变。',
    insightZero: (score) => `距离为 0，q 和 k 转得一样多，q⋅k 就是原来的内积 ${score}。`,
    insightDistance: (distance, fast, fastSum, slow, slowSum) =>
      `距离为 ${distance} 时，已经转满一圈的 ${fast} 对合计 ${fastSum}，更慢的 ${slow} 对合计 ${slowSum}。`,
    insightBase: (base, slowest, before) =>
      `底数取 ${base}，最慢的一对要 ${slowest} 个 token 才转一圈，原来是 ${before} 个。距离变了也几乎不动的对更多了。`,
    insightWithin: (trained, slow, pairs) =>
      `距离在 ${trained} 以内，这里的角度训练时都见过，但 ${pairs} 对里有 ${slow} 对一圈都没转满。`,
    insightBeyond: (distance, unmet, pairs) =>
      `距离到了 ${distance}，${pairs} 对里有 ${unmet} 对停在训练时没见过的角度。快的那些早就什么角度都见过了。`,
    question: (m, n) => `q 在位置 ${m}，k 在位置 ${n}。两个 token 一起右移 100 位，q⋅k 会怎样？`,
    stays: '不变',
    staysReason: '两个向量多转了同样的角度，夹角不变。动手看看：',
    shrinks: '变小：位置越靠后，衰减越多',
    shrinksReason: '就算有衰减，也只看距离，而距离没有变。动手看看：',
    changes: '会变：两个向量都转了',
    changesReason: '两个向量确实都转了，但转的角度一样，内积还是原来的数。动手看看：',
    trainedQuestion: (trained) => `训练时只见过 ${trained} 个位置，现在要读更长的文本。哪些维度对会碰到没见过的角度？`,
    all: '全部',
    fastOnes: '转得快的',
    slowOnes: '转得慢的',
    slowReason: (trained, slow, pairs) =>
      `${pairs} 对里有 ${slow} 对在 ${trained} 个位置内转不满一圈，距离再远，就到了没见过的角度。`,
    fastReason: (trained) => `转得快的在 ${trained} 个位置内转了很多圈，什么角度都见过。转不满一圈的是慢的那些。`,
  },
};
