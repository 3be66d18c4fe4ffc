// The lab on memory and speed in Simplified Chinese.
import type { FitStrings } from './strings.ts';

export const chinese: FitStrings = {
  title: '装得下吗，跑得多快',
  context: '上下文长度',
  tokens: (count) => `${count} token`,
  bits: '每个权重几 bit',
  format: (bits, name) => `${bits}（${name}）`,
  model: '模型',
  own: (name) => `${name}（你的 config）`,
  device: '设备',
  deviceOption: (name, gigabytes) => `${name}，${gigabytes} GB`,
  deviceNames: { phone: '手机' },
  batch: 'Batch',
  sequences: '条序列',
  task: '用来做什么',
  tasks: { inference: '推理', full: '全参微调', lora: 'LoRA', qlora: 'QLoRA' },
  rank: 'LoRA 的秩',
  recompute: '反向时重算',
  recomputes: { none: '不重算', selective: '只重算注意力', full: '整层重算' },
  memoryParts: {
    attention: '注意力权重',
    mlp: 'MLP 权重',
    rest: 'Embedding、输出头、norm',
    cache: 'KV cache',
    gradients: '梯度',
    optimizer: 'Adam 与 32 bit 副本',
    adapter: 'A、B 及其全部状态',
    activations: '激活（估算）',
  },
  parts: {
    embedding: 'Embedding',
    positions: '位置向量',
    attention: '注意力',
    mlp: 'MLP',
    experts: '专家',
    router: '路由',
    norms: 'Norm',
    head: '输出头',
  },
  counts: ['部分', '参数量'],
  sum: '合计',
  memory: '显存 / 内存',
  limit: (gibibytes, bytes) => `${gibibytes} GiB = ${bytes}`,
  fits: (spare) => `装得下，还剩 ${spare}`,
  lacks: (over) => `装不下，超出 ${over}`,
  decode: 'Decode，单条序列',
  prefill: '这段上下文的 prefill',
  atMost: (speed) => `最多 ${speed} token/s`,
  together: (speed) => `，全部合计 ${speed}`,
  seconds: (time) => `至少 ${time} 秒`,
  unknownCompute: '厂商没有公布算力',
  perSecond: 'token/s',
  trained: '训练的参数',
  trainedShare: (count, share) => `${count}（${share}）`,
  methods: '同一个模型，三种训练方式',
  chart: 'Decode 速度随上下文的变化',
  contextAxis: '上下文长度（token）',
  line: (bits) => `${bits} bit`,
  measuredLine: (bits) => `实测 ${bits} bit`,
  noRoom: '装不下',
  full: '装满了',
  summary: (model, device, context, speed) =>
    `${model}，${device}：上下文 ${context} token 时，decode 最多每秒 ${speed} token。bit 越少线越高，上下文越长线越低，到显存装满为止。`,
  summaryNone: (model, device, context) => `${model}，${device}：带 ${context} token 上下文装不下。`,
  measured: (speed, context, share, source) =>
    `实测：上下文 ${context} token 时 ${speed} token/s，是上限的 ${share}（${source}）。`,
  figures: (source, reckoned) =>
    `设备参数出自：${source}${reckoned === undefined ? '' : `，这里按实际能用到每秒 ${reckoned} 算`}。这里算的是上限，不是预测：kernel 效率、启动和采样的开销还没算。`,
  notCounted: '没算的：推理框架本身、工作区、显存碎片。1 GB 按 10⁹ 字节。',
  approximate: '这一族的参数量没有跟公布的精确值核对过，按约数看。',
  presets: '试试',
  preset: {
    card: { text: '游戏卡跑 8B', notice: '装得下，decode 在等显存：这张卡能算的，远比它读得进来的多。' },
    long: { text: '同一张卡，128k', notice: '权重没变。KV cache 已经比权重还大，两样加起来装不下了。' },
    batch: {
      text: 'H100 上 64 个用户',
      notice: '权重读一遍，64 个用户各出一个 token：合起来是单用户的三十倍，每人的速度少一半，因为各读各的 cache。',
    },
    phone: { text: '手机跑 3B', notice: '装得下。速度等于带宽除以字节数，跟 NPU 算力多大没关系。' },
    heads: { text: '没有 GQA 的 GPT-3', notice: '96 个头都存 K 和 V，一个 token 的 cache 就要好几 MB。' },
    qlora: { text: 'QLoRA 微调 65B', notice: '变小的只有底座。论文报告不到 48 GB，全参微调要 780 GB 以上。' },
  },
  insightLacks: (over, weights) =>
    `超出 ${over}，光权重就要 ${weights}。只能减 bit、换小模型或多用几张卡，缩短上下文不管用。`,
  insightLacksCache: (over, cache, weights) =>
    `超出 ${over}。权重 ${weights} 放得下，放不下的是 KV cache：${cache}。缩短上下文、减小 batch，或者换 KV head 少的模型。`,
  insightMemory: (weights, cache, intensity, ridge) =>
    `每步读权重 ${weights}、cache ${cache}，每字节只做 ${intensity} 次运算，而这台设备能做 ${ridge} 次。卡在带宽：少读字节才会快，加算力没用。`,
  insightNoCompute: (weights, cache) => `每步读权重 ${weights}、cache ${cache}。速度由带宽决定：字节减半，速度翻倍。`,
  insightCompute: (intensity, ridge) =>
    `这个 batch 每字节要做 ${intensity} 次运算，超过了设备能做的 ${ridge} 次，卡在算力。再加大 batch，总吞吐也不会再涨。`,
  insightCache: (cache, weights) =>
    `KV cache ${cache}，已经超过权重 ${weights}。每条序列都读自己的 cache，batch 能分摊的越来越少。`,
  insightFull: (total, weights) =>
    `每个参数 16 字节：权重、梯度，加上 Adam 的 12。是权重 ${weights} 的八倍，一共 ${total}；ZeRO 就是把它分到多张卡上。`,
  insightLora: (adapter, base) => `A、B 连梯度和 Adam 一共 ${adapter}，占显存的是冻结的底座：${base}。`,
  insightQlora: (base, before, adapter) =>
    `NF4 把底座从 ${before} 压到 ${base}。A、B 照旧用 16 bit 训练，连状态一共 ${adapter}。`,
  insightActivations: (activations) =>
    `现在占得最多的是激活：${activations}。LoRA 和 4 bit 都压不了它，只能重算，或者缩短序列。`,
  paper: 'QLoRA 论文：65B 的微调从 780 GB 以上降到 48 GB 以下（Dettmers 等，2023，摘要）。',
  speedQuestion: (model, bits, device) => `${model}，${bits} bit，${device}，一个用户：每秒最多多少 token？`,
  speedReason: (read, bandwidth, speed) =>
    `每个 token 几乎要读一遍全部权重，连 cache 共 ${read}，带宽每秒 ${bandwidth}：${speed} token/s。算力还有富余。`,
  cacheQuestion: (model, bits, context, batch) =>
    `${model}，${bits} bit，上下文 ${context} token，batch 为 ${batch}：谁占的空间多？`,
  cacheAnswers: ['权重', '差不多', 'KV cache'],
  cacheReason: (weights, cache, perToken) =>
    `权重 ${weights}，cache ${cache}：每条序列的每个 token 要存 ${perToken} 的 K 和 V。`,
  tuneQuestion: (model, task) => `${model}，${task}：至少要多少显存？`,
  tuneReason: {
    full: (base, state, activations) => `权重 ${base}，梯度和 Adam ${state}，激活约 ${activations}：每个参数 16 字节。`,
    lora: (base, state, activations) => `冻结的底座 ${base}，A、B 连状态 ${state}，激活约 ${activations}。`,
    qlora: (base, state, activations) => `NF4 的底座 ${base}，A、B 连状态 ${state}，激活约 ${activations}。`,
  },
  about: (amount) => `约 ${amount}`,
};
