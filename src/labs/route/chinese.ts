// The lab on the route of training in Chinese.
import { chineseDrill } from './chineseDrill.ts';
import type { RouteStrings } from './strings.ts';

export const chinese: RouteStrings = {
  title: '训练路线，一站一站看',
  stage: '阶段',
  goTo: '跳到',
  stages: {
    data: {
      name: '数据、tokenizer',
      data: '网页、书、代码；FineWeb 过完基础过滤约 36 万亿 token，最后留下 15 万亿',
      loss: '没有：过滤、去重、统计',
      trained: '还没有模型，只有词表',
      product: 'token 流',
    },
    pretraining: {
      name: '预训练',
      data: '万亿级 token：Llama 3.1 用 15.6 万亿，DeepSeek-V3 用 14.8 万亿',
      loss: '−log p(下一个 token)，每个位置都算',
      trained: '全部权重，从随机开始',
      product: '会续写的底座模型',
    },
    midtraining: {
      name: 'mid-training',
      data: '最好的网页、数学、代码、长文本；Llama 3.1 扩到 128K 用了约 0.8 万亿 token',
      loss: '−log p(下一个 token)，学习率往下降',
      trained: '全部权重',
      product: '更好的底座，更长的上下文',
    },
    sft: {
      name: 'SFT',
      data: 'prompt 配回答：Llama 2 有 27,540 条，Tülu 3 有 939,344 条',
      loss: '−log p(下一个 token)，只算回答',
      trained: '全部权重，或者一个 Adapter',
      product: '会听指令的模型',
    },
    preferences: {
      name: '偏好优化',
      data: '成对的回答：一个更好，一个更差',
      loss: 'DPO：−log σ(β · (好回答的对数比 − 差回答的对数比))',
      trained: '策略模型，对照冻结的参考模型',
      product: '人更喜欢的回答',
    },
    verifiable: {
      name: '可验证奖励的 RL',
      data: '程序能判对错的题',
      loss: 'GRPO：（判分 − 组内均值）/ 组内标准差，再加对参考模型的 KL',
      trained: '策略模型，用自己采样的回答',
      product: '能判对错的任务上会推理',
    },
  },
  byPpo: {
    preferences: {
      loss: 'RLHF：学出来的奖励 − β · 对参考模型的 KL，用 PPO 优化',
      trained: '策略和 value 模型；奖励模型在这之前训好',
    },
    verifiable: { loss: '判分 − β · 对参考模型的 KL，用 PPO 优化', trained: '策略和 value 模型，用策略自己采样的回答' },
  },
  heads: { data: '数据', loss: 'loss', trained: '训练什么', product: '产出' },
  method: '方法',
  methods: { preferences: ['DPO', '奖励模型加 PPO'], verifiable: ['GRPO', 'PPO'] },
  size: '每个模型的大小',
  billions: 'B（十亿参数）',
  memory: '模型占的显存',
  memoryOf: (bytes, each) => `${bytes}，每个参数 ${each} 字节`,
  card: '一张 80 GB 的卡',
  noModel: '没有：还没有模型',
  memoryParts: {
    weights: '权重，16 bit',
    gradients: '梯度',
    optimizer: 'Adam 和 32 bit 副本',
    value: 'value 模型，要训练',
    reward: '奖励模型，冻结',
    reference: '参考模型，冻结',
  },
  cost: '公开的算力占比',
  shares: {
    'v3-pretraining': '预训练，占 DeepSeek-V3 总小时',
    'v3-context': '扩上下文，占 DeepSeek-V3 总小时',
    'llama3-context': '扩上下文，占 Llama 3.1 405B 的 token',
    'llama2-sft': 'SFT，占 Llama 2 70B 的 token',
    'gpt3-sft': 'InstructGPT 的 SFT，对比 GPT-3 预训练',
    'v3-after': '整个后训练，占 DeepSeek-V3 总小时',
    'gpt3-ppo': 'InstructGPT 的 PPO，对比 GPT-3 预训练',
    r1: 'DeepSeek-R1，在 V3 总小时之外',
    v32: 'DeepSeek-V3.2 的后训练，对比它的预训练',
  },
  atMost: '（至多）',
  moreThan: '（不止）',
  runsTitle: '6ND 对照论文',
  runsHeads: ['模型', '6ND', '论文给的', 'N（B）', 'D'],
  unpublished: '没给',
  rate: (run, speed, device) => `${run} 每张 ${device} ${speed} TFLOP/s`,
  rates: (told) => `6ND 除以公开的预训练小时：${told.join('，')}。`,
  tera: (tokens) => `${tokens}T`,
  sources: (all) => `来源：${all}。`,
  tableTitle: '全部阶段',
  tableHeads: ['阶段', '数据', 'loss', '训练什么', '每参数字节'],
  look: '各家的做法',
  preset: {
    gpt3: { text: 'GPT-3，2020', notice: '1,750 亿参数的训练状态就要 2.8 TB，一张卡放不下，只能切开。' },
    instructgpt: {
      text: 'InstructGPT，2022',
      notice: '这里按四个同样大的模型画。论文里奖励模型和 value 模型只有 60 亿参数。',
    },
    llama3: {
      text: 'Llama 3，2024',
      notice: 'SFT 加 DPO，做六轮：没有 PPO，也就没有 value 模型。奖励模型只在之前挑样本。',
    },
    tulu3: { text: 'Tülu 3，2024', notice: '验证程序代替奖励模型；用的是 PPO，value 模型照样要训。' },
    grpo: { text: 'GRPO', notice: '一组回答的平均分代替 value 模型，每个参数省下 16 字节。' },
  },
  insight: {
    data: '模型还没有。但后面所有的数都按这个 tokenizer 的 token 算，从这里起它就冻结了。',
    pretraining: (flops, published, bytes) =>
      `算力几乎都花在这里：Llama 3.1 405B 按 6ND 是 ${flops} 次运算，论文给的是 ${published}。现在这个模型的训练状态要 ${bytes}，激活还没算。`,
    midtraining: (share) =>
      `loss 和显存跟预训练一样，变的是数据、长度和学习率。DeepSeek-V3 有 ${share} 的小时花在扩上下文上。`,
    sft: (times) =>
      `全参微调的话，一步的开销和显存都不变，省的只是 token：Llama 2 70B 的 SFT 至多是预训练的 1/${times}。`,
    dpo: (bytes, plain) =>
      `多了一个冻结的参考模型：每个参数 ${bytes} 字节，原来是 ${plain}。它的对数概率也可以提前算好。`,
    rlhf: (bytes, plain) =>
      `同时有四个模型：策略和 value 要训练，奖励和参考只做前向。都一样大的话，每个参数 ${bytes} 字节，原来是 ${plain}。`,
    grpo: (bytes, ppo) =>
      `不要 value 模型，每个参数只剩 ${bytes} 字节（PPO 要 ${ppo}）。贵的变成了采样：每道题都要生成很多条长回答。`,
    ppo: (bytes) => `奖励由程序给，奖励模型省掉了；value 模型还在，每个参数 ${bytes} 字节。`,
  },
  notCounted:
    '算进去的：训练的参数，权重 2、梯度 2、Adam 12 字节；冻结的参数 2 字节。没算：激活、采样时的 KV cache、为加速生成多放的副本；也没有切分到多卡。',
  question: {
    question: 'DeepSeek-V3 的 GPU 小时里，SFT 和 RL 合计占多少？',
    answers: [
      { text: '约 0.2%', right: true, reason: '278.8 万小时里的 0.5 万。后来的推理模型 R1 又多用了 14.7 万。' },
      { text: '约 5%', reason: '那是 R1，而且在 V3 之外。V3 自己是 278.8 万小时里的 0.5 万：0.2%。' },
      { text: '约 25%', reason: '预训练占 96%，扩上下文占 4%，留给 SFT 和 RL 的只有 0.2%。' },
    ],
  },
  drill: chineseDrill,
};
