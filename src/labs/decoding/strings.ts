// The words of the lab on decoding.
import type { Strings } from '../kit/strings.ts';
import type { Filter, Library } from './filters.ts';
import type { Continuation } from './model.ts';

/** Numbers arrive formatted. */
export interface DecodingStrings {
  readonly title: string;
  readonly view: string;
  readonly views: Readonly<Record<'step' | 'beam', string>>;
  readonly temperature: string;
  readonly temperatureIs: (value: string) => string;
  readonly greedy: string;
  readonly prompt: string;
  readonly prompts: string;
  readonly bars: string;
  readonly before: (model: string) => string;
  readonly cut: Readonly<Record<Filter | 'greedy', string>>;
  readonly rest: (tokens: string) => string;
  readonly kept: (left: string, all: string) => string;
  readonly lost: (share: string) => string;
  readonly draw: string;
  readonly drew: (text: string) => string;
  readonly topK: string;
  readonly topP: string;
  readonly minP: string;
  readonly off: string;
  readonly order: string;
  readonly libraries: Readonly<Record<Library, string>>;
  readonly orderNote: Readonly<Record<Library, string>>;
  readonly own: string;
  readonly ownHint: (most: string) => string;
  readonly learn: string;
  readonly model: (tokens: string, vocabulary: string) => string;
  readonly width: string;
  readonly widthIs: (width: string) => string;
  readonly tree: (depth: string) => string;
  readonly treeSays: (best: string, probability: string) => string;
  readonly step: (at: string) => string;
  readonly node: (token: string, probability: string, path: string, kept: boolean) => string;
  readonly legend: readonly [kept: string, dropped: string, greedy: string, best: string];
  readonly table: readonly [step: string, path: string, last: string, whole: string, kept: string];
  readonly keptWord: string;
  readonly droppedWord: string;
  readonly continued: (tokens: string) => string;
  readonly rules: Readonly<Record<Continuation['rule'], (detail: string) => string>>;
  readonly measured: (perToken: string, repeats: string) => string;
  readonly bland: string;
  readonly again: string;
  readonly insightGreedy: (token: string, share: string) => string;
  readonly insightHot: (temperature: string, left: string, cold: string) => string;
  readonly insightCold: (temperature: string, left: string, warm: string) => string;
  readonly insightUnmoved: (temperature: string, left: string) => string;
  readonly insightKept: (cut: string, lost: string, times: string) => string;
  readonly insightLast: (left: string) => string;
  readonly insightAll: (all: string, tail: string) => string;
  readonly insightBeam: (best: string, bestShare: string, greedy: string, greedyShare: string, times: string) => string;
  readonly insightSame: (width: string) => string;
  readonly insightOne: string;
  readonly stepQuestion: string;
  readonly stepAnswers: readonly [fewer: string, same: string, more: string];
  readonly stepReasons: readonly [fewer: string, same: string, more: string];
  readonly beamQuestion: string;
  readonly beamAnswers: readonly [yes: string, no: string];
  readonly beamReasons: readonly [yes: string, no: string];
  readonly examples: string;
  readonly presets: Readonly<
    Record<'greedy' | 'nucleus' | 'hot' | 'minp', { readonly text: string; readonly notice: string }>
  >;
  readonly honest: string;
}

export const strings: Strings<DecodingStrings> = {
  en: {
    title: 'One distribution, many ways to choose',
    view: 'Show',
    views: { step: 'the next token', beam: 'beam search' },
    temperature: 'Temperature',
    temperatureIs: (value) => value,
    greedy: '0: greedy',
    prompt: 'Text so far',
    prompts: 'Start from',
    bars: 'The next token: its chance of being drawn (in brackets: what the model gives it)',
    before: (model) => `(${model})`,
    cut: { temperature: 'cut', topK: '✗ top-k', topP: '✗ top-p', minP: '✗ min-p', greedy: '✗ greedy' },
    rest: (tokens) => `${tokens} others`,
    kept: (left, all) => `${left} of ${all} tokens may be drawn`,
    lost: (share) => `cut: ${share} of the model’s probability`,
    draw: 'Draw the next token',
    drew: (text) => `Drawn: ${text}`,
    topK: 'Top-k',
    topP: 'Top-p',
    minP: 'Min-p',
    off: 'off',
    order: 'Order of',
    libraries: { transformers: 'transformers', vllm: 'vLLM', 'llama.cpp': 'llama.cpp' },
    orderNote: {
      transformers: 'transformers: temperature, top-k, top-p, min-p. Each sees what the one before it has left.',
      vllm: 'vLLM: temperature, min-p, then top-k and top-p. Top-p is measured on what min-p has left.',
      'llama.cpp':
        'llama.cpp: top-k, top-p, min-p, and the temperature last. However hot it is, the same tokens survive.',
    },
    own: 'My own text',
    ownHint: (most) =>
      `The model is trained on it, at most ${most} characters. It stays on this page; empty brings ours back.`,
    learn: 'Train on this text',
    model: (tokens, vocabulary) =>
      `The model: trigrams with Kneser-Ney smoothing, trained in this page on ${tokens} tokens, ${vocabulary} of them different. Real, small, and without an end token.`,
    width: 'Beam width',
    widthIs: (width) => width,
    tree: (depth) => `The next ${depth} tokens, all that the beam looks at`,
    treeSays: (best, probability) => `The likeliest text found is “${best}”, probability ${probability}.`,
    step: (at) => `Token ${at}`,
    node: (token, probability, path, kept) =>
      `${token}: ${probability} here, ${path} for the whole text${kept ? ', kept' : ', dropped'}`,
    legend: ['kept', 'dropped', 'greedy’s way', 'the best in the end'],
    table: ['Token', 'Text', 'Here', 'Whole text', 'Beam'],
    keptWord: 'kept',
    droppedWord: 'dropped',
    continued: (tokens) => `The same start, ${tokens} tokens on`,
    rules: {
      greedy: () => 'Greedy',
      beam: (width) => `Beam, width ${width}`,
      sampled: (settings) => `Sampled, ${settings}`,
    },
    measured: (perToken, repeats) => `${perToken} a token on average, ${repeats} of its trigrams repeated`,
    bland:
      'Likelier is not better: what greedy and beam search find goes round in circles, while what people write is full of less likely words (Holtzman et al. 2020, fig. 2).',
    again: 'Draw again',
    insightGreedy: (token, share) =>
      `Greedy: ${token} is certain, whether it has ${share} or more. Nothing is drawn, and the same text comes every time.`,
    insightHot: (temperature, left, cold) =>
      `At temperature ${temperature}, ${left} tokens pass; at 1 it would be ${cold}. The temperature comes before the filters, so a flatter distribution lets more of its tail through.`,
    insightCold: (temperature, left, warm) =>
      `At temperature ${temperature}, ${left} tokens pass; at 1 it would be ${warm}. The temperature comes before the filters, so a sharper distribution reaches its limit with fewer tokens.`,
    insightUnmoved: (temperature, left) =>
      `At temperature ${temperature} ${left} tokens pass, as many as at 1: here it only moves probability among them.`,
    insightKept: (cut, lost, times) =>
      `The filters cut ${cut} tokens that had ${lost} together. What is left is scaled up to 1: each survivor is drawn ${times} times as often as the model says.`,
    insightLast: (left) =>
      `Here the temperature comes last: ${left} tokens pass at any temperature, and it only moves probability among them.`,
    insightAll: (all, tail) =>
      `No filter: all ${all} tokens may be drawn. Each one in the tail is rare, but together they have ${tail}.`,
    insightBeam: (best, bestShare, greedy, greedyShare, times) =>
      `The beam found “${best}” at ${bestShare}; greedy search ends in “${greedy}” at ${greedyShare}. It took the best token at every step, and what could follow was worse: the beam’s text is ${times} times as likely.`,
    insightSame: (width) =>
      `With width ${width} the beam ends where greedy search ends. Widen it, or try another start: what pays later must first be kept alive.`,
    insightOne: 'Width 1 is greedy search: one text is alive, and no step is ever taken back.',
    stepQuestion:
      'Top-p keeps the fewest tokens that reach 90%. The temperature goes from 1 to 1.5: does top-p keep more or fewer?',
    stepAnswers: ['Fewer', 'As many: p is still 0.9', 'More'],
    stepReasons: [
      'A higher temperature flattens: the head gives probability to the tail, so more tokens are needed to reach 90%. Move it and see:',
      'p stays, but it is reached later: in transformers and vLLM the temperature comes first and flattens what top-p sees. Move it and see:',
      'In transformers and vLLM the temperature comes first. It flattens the distribution, so more tokens are needed to reach 90%. Move it and see:',
    ],
    beamQuestion: 'Greedy search takes the likeliest token at every step. Is its text the likeliest text?',
    beamAnswers: ['Yes: every step was the best one', 'Not always'],
    beamReasons: [
      'The best first token may have only poor continuations. Probabilities multiply, so a slightly worse start can win. See below:',
      'Probabilities multiply: a slightly worse first token with a sure continuation can win. See below:',
    ],
    examples: 'Examples',
    presets: {
      greedy: { text: 'greedy', notice: 'One bar is left. Whatever else the model knows is not used.' },
      nucleus: {
        text: 'top-p 0.9',
        notice: 'Top-p keeps few tokens where the model is sure and many where it is not: change the text and compare.',
      },
      hot: {
        text: 'temperature 1.5, top-p 0.9',
        notice: 'The hot distribution is flatter, and top-p lets its tail in. Compare min-p at the same temperature.',
      },
      minp: {
        text: 'temperature 1.5, min-p 0.1',
        notice:
          'Min-p asks for a tenth of the best token’s chance, so it still cuts most of the tail: compare how many may be drawn with top-p at the same heat.',
      },
    },
    honest: 'Ties stay, as in transformers; repetition penalties, typical sampling and the like are left out.',
  },
  'zh-cn': {
    title: '同一个分布，选法不止一种',
    view: '看',
    views: { step: '下一个 token', beam: 'beam search' },
    temperature: 'temperature',
    temperatureIs: (value) => value,
    greedy: '0：贪心',
    prompt: '前文',
    prompts: '从哪里开头',
    bars: '下一个 token：被抽中的概率（括号里是模型给的）',
    before: (model) => `(${model})`,
    cut: { temperature: '砍掉', topK: '✗ top-k', topP: '✗ top-p', minP: '✗ min-p', greedy: '✗ 贪心' },
    rest: (tokens) => `其余 ${tokens} 个`,
    kept: (left, all) => `${all} 个 token 里 ${left} 个可能被抽中`,
    lost: (share) => `砍掉了模型给出的 ${share}`,
    draw: '抽下一个 token',
    drew: (text) => `抽到：${text}`,
    topK: 'top-k',
    topP: 'top-p',
    minP: 'min-p',
    off: '不用',
    order: '按谁的顺序',
    libraries: { transformers: 'transformers', vllm: 'vLLM', 'llama.cpp': 'llama.cpp' },
    orderNote: {
      transformers: 'transformers：temperature、top-k、top-p、min-p，后一个只看前一个剩下的。',
      vllm: 'vLLM：temperature、min-p，然后 top-k 和 top-p。top-p 按 min-p 剩下的重新算。',
      'llama.cpp': 'llama.cpp：top-k、top-p、min-p，temperature 放最后。温度再高，留下的还是那几个 token。',
    },
    own: '我的文本',
    ownHint: (most) => `模型在这段文本上训练，最多 ${most} 个字符，只留在这个页面里。清空就换回我们的。`,
    learn: '用这段文本训练',
    model: (tokens, vocabulary) =>
      `模型：三元语法加 Kneser-Ney 平滑，就在这个页面里用 ${tokens} 个 token 训出来的，词表 ${vocabulary}。是真模型，很小，没有结束 token。`,
    width: 'beam 宽度',
    widthIs: (width) => width,
    tree: (depth) => `接下来 ${depth} 个 token，beam 看过的都在这里`,
    treeSays: (best, probability) => `找到的概率最大的文本是「${best}」，概率 ${probability}。`,
    step: (at) => `第 ${at} 个`,
    node: (token, probability, path, kept) =>
      `${token}：这一步 ${probability}，整段 ${path}${kept ? '，留下' : '，淘汰'}`,
    legend: ['留下', '淘汰', '贪心走的路', '最后最好的'],
    table: ['第几个', '文本', '这一步', '整段', 'beam'],
    keptWord: '留下',
    droppedWord: '淘汰',
    continued: (tokens) => `同一个开头，往下写 ${tokens} 个 token`,
    rules: {
      greedy: () => '贪心',
      beam: (width) => `beam，宽度 ${width}`,
      sampled: (settings) => `采样，${settings}`,
    },
    measured: (perToken, repeats) => `平均每个 token ${perToken}，${repeats} 的三元组是重复的`,
    bland:
      '概率更大不等于更好：贪心和 beam 找到的文本容易绕圈子，人写的话里到处是概率不高的词（Holtzman 等 2020，图 2）。',
    again: '再抽一次',
    insightGreedy: (token, share) => `贪心：模型只给「${token}」${share}，它也必选。什么都不抽，每次都写出同样的文本。`,
    insightHot: (temperature, left, cold) =>
      `temperature 为 ${temperature} 时留下 ${left} 个 token，为 1 时是 ${cold} 个。先除以温度，再过滤：分布越平，混进来的尾巴越多。`,
    insightCold: (temperature, left, warm) =>
      `temperature 为 ${temperature} 时留下 ${left} 个 token，为 1 时是 ${warm} 个。先除以温度，再过滤：分布越尖，留下的越少。`,
    insightUnmoved: (temperature, left) =>
      `temperature 为 ${temperature} 时留下 ${left} 个 token，和为 1 时一样多：这里它只在这些 token 之间挪概率。`,
    insightKept: (cut, lost, times) =>
      `过滤砍掉 ${cut} 个 token，它们加起来有 ${lost}。剩下的按比例补足到 1：每个被抽中的机会是模型原来给的 ${times} 倍。`,
    insightLast: (left) =>
      `这里 temperature 放在最后：不管多高，留下的都是 ${left} 个 token，它只在这些 token 之间挪概率。`,
    insightAll: (all, tail) => `不加过滤，${all} 个 token 都可能被抽中。尾巴上每个都罕见，加起来却有 ${tail}。`,
    insightBeam: (best, bestShare, greedy, greedyShare, times) =>
      `beam 找到「${best}」，概率 ${bestShare}；贪心走到「${greedy}」，概率 ${greedyShare}。贪心每一步都选最好的，后面却没有好接的：beam 的概率是它的 ${times} 倍。`,
    insightSame: (width) => `宽度为 ${width} 时，beam 和贪心走到同一处。加宽，或换个开头：后面才见好的，前面得先留住。`,
    insightOne: '宽度为 1 就是贪心：只留一条，走一步算一步，从不回头。',
    stepQuestion: 'top-p 留下加起来够 90% 的最少几个 token。temperature 从 1 调到 1.5，top-p 留下的变多还是变少？',
    stepAnswers: ['变少', '不变：p 还是 0.9', '变多'],
    stepReasons: [
      '温度高，分布变平：头部的概率分给了尾巴，要凑够 90% 就得更多 token。动手看看：',
      'p 没变，但凑得慢了：transformers 和 vLLM 都先除以温度，top-p 看到的分布更平。动手看看：',
      'transformers 和 vLLM 都先除以温度，分布变平，要凑够 90% 就得更多 token。动手看看：',
    ],
    beamQuestion: '贪心每一步都取概率最大的 token，写出来的是不是概率最大的文本？',
    beamAnswers: ['是，每一步都最好', '不一定'],
    beamReasons: [
      '最好的第一个 token，后面可能都接不好。概率是连乘的，开头差一点的反而能赢。看下面：',
      '概率是连乘的：开头差一点，后面接得稳，就能赢。看下面：',
    ],
    examples: '例子',
    presets: {
      greedy: { text: '贪心', notice: '只剩一根柱子，模型知道的其他东西都没用上。' },
      nucleus: {
        text: 'top-p 0.9',
        notice: '模型有把握时 top-p 只留几个，没把握时留很多。换个前文比一比。',
      },
      hot: {
        text: 'temperature 1.5，top-p 0.9',
        notice: '温度高，分布平，top-p 就把尾巴放进来了。再看同样温度下的 min-p。',
      },
      minp: {
        text: 'temperature 1.5，min-p 0.1',
        notice:
          'min-p 只看与第一名的比值，至少要有它的十分之一，所以尾巴大多还是进不来。比一比同样温度下 top-p 留下多少。',
      },
    },
    honest: '打平的都留下，与 transformers 一致；重复惩罚、typical 采样等没有放进来。',
  },
};
