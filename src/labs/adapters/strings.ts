// The words of the lab on small fine-tuning: of LoRA and QLoRA, and what all methods share.
import type { Strings } from '../kit/strings.ts';

/** Numbers arrive formatted. */
export interface AdapterStrings {
  readonly title: string;
  readonly method: string;
  readonly targets: string;
  readonly model: string;
  readonly qv: string;
  readonly all: string;
  readonly frozen: string;
  readonly trainedMark: string;
  readonly bits16: string;
  readonly bitsNf4: (bits: string) => string;
  readonly sameShape: string;
  readonly atMostRank: (r: string) => string;
  readonly drawing: (r: string, width: string, stored: string) => string;
  readonly scale: (r: string, width: string) => string;
  readonly trained: string;
  readonly share: string;
  readonly storedAs: (bytes: string, stored: string) => string;
  readonly shareOf: (percent: string, all: string) => string;
  readonly base: string;
  readonly stateParts: (state: string, optimizer: string) => string;
  readonly memory: string;
  readonly bar: (base: string, state: string) => string;
  readonly insightLora: (state: string, base: string) => string;
  readonly insightQlora: (before: string, after: string, rest: string) => string;
  readonly insightLarge: (trained: string, state: string) => string;
  readonly insightGqa: (trained: string) => string;
  readonly question: (model: string, method: string, r: string, targets: string) => string;
  readonly about: (millions: number, percent: string) => string;
  readonly rightReason: (width: string, pair: string, pairs: string, exact: string) => string;
}

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString('en');

export const strings: Strings<AdapterStrings> = {
  en: {
    title: 'Two thin matrices beside a large one',
    method: 'Method',
    targets: 'Layers',
    model: 'Model',
    qv: 'q and v',
    all: 'all 7 linear layers',
    frozen: 'frozen',
    trainedMark: 'only A and B are trained',
    bits16: '16 bits',
    bitsNf4: (bits) => `NF4, ${bits} bits`,
    sameShape: 'BA: same shape,',
    atMostRank: (r) => `rank ≤ ${r}`,
    drawing: (r, width, stored) =>
      `The layer q_proj. W₀, ${width} × ${width}, frozen, stored in ${stored}. Beside it, trained: B, ${width} × ${r}, and A, ${r} × ${width}, whose product has the shape of W₀ and a rank of at most ${r}.`,
    scale: (r, width) =>
      `q_proj, to scale: A and B are ${r} wide where W₀ is ${width} (never thinner than a hairline).`,
    trained: 'Trained parameters',
    share: 'Share',
    storedAs: (bytes, stored) => `${bytes} (${stored})`,
    shareOf: (percent, all) => `${percent} of ${all}`,
    base: 'Frozen base',
    stateParts: (state, optimizer) => `${state}, of which optimiser ${optimizer}`,
    memory: 'Memory without activations',
    bar: (base, state) => `${base} base + ${state} for A and B`,
    insightLora: (state, base) =>
      `Weights, gradients and Adam states of A and B take ${state}; the frozen base takes ${base}. A smaller r saves next to nothing: what is left to shrink is the base.`,
    insightQlora: (before, after, rest) =>
      `A and B are trained as before. Only the base shrinks, from ${before} to ${after}; ${rest} of that are the embedding, the head and the norms, still in 16 bits.`,
    insightLarge: (trained, state) =>
      `Now ${trained} parameters are trained, and their state takes ${state}: at this rank r does cost memory.`,
    insightGqa: (trained) =>
      `Llama-3-8B has 8 key-value heads, so v_proj maps 4,096 to 1,024 and its B is shorter: ${trained} parameters, fewer than in the smaller Llama-2-7B.`,
    question: (model, method, r, targets) =>
      `${model}, ${method} with r = ${r} on ${targets}: how many parameters are trained?`,
    about: (millions, percent) => `About ${twoDigits(millions)} million (${percent})`,
    rightReason: (width, pair, pairs, exact) =>
      `A ${width} × ${width} layer gets r⋅(${width} + ${width}) = ${pair} parameters; ${pairs} matrices are adapted, ${exact} parameters in all.`,
  },
  'zh-cn': {
    title: '大矩阵旁边的两个窄矩阵',
    method: '方法',
    targets: '加在哪些层',
    model: '模型',
    qv: 'q 和 v',
    all: '全部 7 个线性层',
    frozen: '冻结',
    trainedMark: '只训练 A 和 B',
    bits16: '16 bit',
    bitsNf4: (bits) => `NF4，${bits} bit`,
    sameShape: 'BA：形状相同，',
    atMostRank: (r) => `秩 ≤ ${r}`,
    drawing: (r, width, stored) =>
      `q_proj 这一层。W₀ 是 ${width} × ${width}，冻结，按 ${stored} 存。旁边训练的是 B（${width} × ${r}）和 A（${r} × ${width}），乘积 BA 与 W₀ 形状相同，秩不超过 ${r}。`,
    scale: (r, width) => `q_proj，按比例画：W₀ 边长 ${width}，A 和 B 只有 ${r} 宽（再窄也画成一条细线）。`,
    trained: '训练的参数',
    share: '占比',
    storedAs: (bytes, stored) => `${bytes}（${stored}）`,
    shareOf: (percent, all) => `${all} 的 ${percent}`,
    base: '冻结的底座',
    stateParts: (state, optimizer) => `${state}，其中优化器 ${optimizer}`,
    memory: '显存，不算激活',
    bar: (base, state) => `底座 ${base} + A、B ${state}`,
    insightLora: (state, base) =>
      `A、B 的权重、梯度和 Adam 状态一共 ${state}，冻结的底座要 ${base}。再把 r 调小也省不了多少，能压的只剩底座。`,
    insightQlora: (before, after, rest) =>
      `A、B 照旧训练，变小的只有底座：从 ${before} 到 ${after}。其中 ${rest} 是 embedding、输出头和 norm，仍是 16 bit。`,
    insightLarge: (trained, state) => `现在训练 ${trained} 个参数，光它们就要 ${state}。秩这么大，r 就真的费显存了。`,
    insightGqa: (trained) =>
      `Llama-3-8B 只有 8 个 KV head，v_proj 从 4,096 维变到 1,024 维，B 也就短了：一共 ${trained} 个参数，比更小的 Llama-2-7B 还少。`,
    question: (model, method, r, targets) => `${model} 用 ${method}，r = ${r}，加在 ${targets} 上：要训练多少参数？`,
    about: (millions, percent) =>
      `约 ${millions < 100 ? `${twoDigits(millions * 100)} 万` : `${twoDigits(millions / 100)} 亿`}（${percent}）`,
    rightReason: (width, pair, pairs, exact) =>
      `一个 ${width} × ${width} 的层加 r⋅(${width} + ${width}) = ${pair} 个参数；一共给 ${pairs} 个矩阵加，总数 ${exact}。`,
  },
};
