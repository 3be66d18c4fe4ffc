// The lab on decoding in Simplified Chinese.
import type { DecodingStrings } from './strings.ts';

export const chinese: DecodingStrings = {
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
};
