// The words of the methods beside LoRA: where each attaches, what it costs, what to notice.
import type { Strings } from '../kit/strings.ts';
import type { Size } from './methods.ts';
import type { Method } from './model.ts';
import type { PresetId } from './presets.ts';

/** Numbers arrive formatted. */
export interface MethodStrings {
  readonly title: string;
  readonly names: Readonly<Record<Method, string>>;
  readonly sizes: Readonly<Record<Size, string>>;
  readonly input: string;
  readonly attention: string;
  readonly encoderMark: string;
  readonly where: Readonly<Record<Method, string>>;
  readonly compare: string;
  readonly compareNote: (r: string, m: string, l: string) => string;
  readonly kept: string;
  readonly keptBytes: (count: string, bytes: string) => string;
  readonly inference: string;
  readonly merged: string;
  readonly mergedRounded: string;
  readonly steps: (count: string) => string;
  readonly positions: (count: string, bytes: string) => string;
  readonly state: string;
  readonly alpha: string;
  readonly scaling: string;
  readonly plainScale: string;
  readonly stabilised: string;
  readonly encoder: string;
  readonly projection: string;
  readonly noProjection: string;
  readonly withProjection: string;
  readonly insight: {
    readonly adapter: (steps: string, state: string) => string;
    readonly pfeiffer: (steps: string) => string;
    readonly prefix: (kept: string, times: string, positions: string) => string;
    readonly projected: (trained: string, kept: string) => string;
    readonly 'p-tuning-v2': (trained: string) => string;
    readonly 'p-tuning': (trained: string, kept: string) => string;
    readonly prompt: (trained: string, base: string) => string;
    readonly ia3: (trained: string) => string;
  };
  readonly question: (model: string) => string;
  readonly choices: Readonly<Record<'adapter' | 'prefix' | 'lora', string>>;
  readonly why: (adapter: string, prefix: string, lora: string) => string;
  readonly presets: string;
  readonly preset: Readonly<Record<PresetId, { readonly text: string; readonly notice: string }>>;
}

export const methodStrings: Strings<MethodStrings> = {
  en: {
    title: 'Where each method attaches, and what it costs',
    names: {
      lora: 'LoRA',
      qlora: 'QLoRA',
      adapter: 'Adapter',
      pfeiffer: 'Adapter (Pfeiffer)',
      prefix: 'Prefix',
      'p-tuning': 'P-tuning v1',
      'p-tuning-v2': 'P-tuning v2',
      prompt: 'Prompt tuning',
      ia3: '(IA)³',
    },
    sizes: { r: 'Rank r', m: 'Bottleneck m', l: 'Trained vectors l' },
    input: 'input',
    attention: 'attention',
    encoderMark: 'encoder',
    where: {
      lora: 'A and B stand beside the matrices that they change.',
      qlora: 'As LoRA, beside a base in 4 bits.',
      adapter: 'Two bottlenecks in series: after attention and after the FFN, each before its sum.',
      pfeiffer: 'One bottleneck in series, after the FFN.',
      prefix: 'Trained keys and values before the real ones, in every layer.',
      'p-tuning': 'Trained vectors in the input, made by an encoder that is dropped after training.',
      'p-tuning-v2': 'As prefix-tuning: trained keys and values in every layer, without an encoder.',
      prompt: 'Trained vectors before the input embeddings; the layers stay as they are.',
      ia3: 'One factor for each key, each value and each input of down.',
    },
    compare: 'Trained parameters, all methods',
    compareNote: (r, m, l) => `r = ${r}, m = ${m}, l = ${l}; without task heads and norms.`,
    kept: 'Kept after training',
    keptBytes: (count, bytes) => `${count} (${bytes} in 16 bits)`,
    inference: 'At inference',
    merged: 'merged: nothing is left',
    mergedRounded: 'merged into 16 bits: nothing; into 4 bits it is rounded',
    steps: (count) => `${count} modules more in series; cannot be merged`,
    positions: (count, bytes) => `${count} positions more, ${bytes} of KV cache; cannot be merged`,
    state: 'Training state',
    alpha: 'α',
    scaling: 'Scale of BA',
    plainScale: 'α/r',
    stabilised: 'α/√r (rsLoRA)',
    encoder: 'Encoder of P-tuning, 128 wide',
    projection: 'Prefix made by',
    noProjection: 'nothing: trained directly',
    withProjection: 'an MLP, 512 wide',
    insight: {
      adapter: (steps, state) =>
        `${steps} small modules wait in line in every pass. Their training state is only ${state}, but depth cannot be merged away: GPT-2 medium at batch 1 took 30.3\u00a0% longer (LoRA's paper).`,
      pfeiffer: (steps) =>
        `One a layer, ${steps} in all: half the parameters of Houlsby's two, and half the waiting. GPT-2 medium at batch 1 took 20.7\u00a0% longer with one (LoRA's paper).`,
      prefix: (kept, times, positions) =>
        `${kept} numbers, ${times} times those of prompt tuning: a key and a value in every layer. No weight changes; each sequence carries ${positions} positions more.`,
      projected: (trained, kept) =>
        `${trained} are trained and ${kept} are kept: the MLP that makes the prefix is far larger than the prefix, and is dropped afterwards.`,
      'p-tuning-v2': (trained) =>
        `The same ${trained} as prefix-tuning without its MLP. The name says P-tuning, the mechanism is a prefix in every layer.`,
      'p-tuning': (trained, kept) =>
        `${trained} are trained, nearly all of them in the encoder. What is kept is ${kept}: as much as prompt tuning of this length.`,
      prompt: (trained, base) =>
        `${trained} parameters, and no layer is touched. Training is no cheaper by as many times: the frozen ${base} still run forward, and gradients run back through all of them.`,
      ia3: (trained) =>
        `${trained} factors. Each can be multiplied into the matrix before or behind it, so nothing is left at inference, as with LoRA.`,
    },
    question: (model) => `${model}, usual sizes: which trains the most parameters?`,
    choices: {
      adapter: 'Adapters, bottleneck 64, two a layer',
      prefix: 'A prefix of 20 vectors in every layer',
      lora: 'LoRA, rank 8, on q and v',
    },
    why: (adapter, prefix, lora) =>
      `Adapters ${adapter}, prefix ${prefix}, LoRA ${lora}: a bottleneck costs 2dm + m + d, and there are two a layer.`,
    presets: 'See',
    preset: {
      houlsby: {
        text: 'Two adapters a layer',
        notice: 'Eight times as many parameters as LoRA on q and v, and the only method that makes the model deeper.',
      },
      mlp: {
        text: 'The MLP behind a prefix',
        notice: 'Look at what is trained and what is kept: 26 times as much on Llama-2-7B.',
      },
      lstm: {
        text: 'P-tuning with its LSTM',
        notice: 'As in the authors’ code: five times the MLP’s parameters, and the same 20 vectors kept.',
      },
      gqa: {
        text: 'A prefix under GQA',
        notice: 'Llama-3-8B has 8 key-value heads for 32: the prefix shrinks to a quarter, prompt tuning does not.',
      },
      all: {
        text: 'LoRA on all layers, r = 16',
        notice: 'More parameters than the adapters, and after merging no cost at inference.',
      },
    },
  },
  'zh-cn': {
    title: '各种方法加在哪里，要付什么',
    names: {
      lora: 'LoRA',
      qlora: 'QLoRA',
      adapter: 'Adapter',
      pfeiffer: 'Adapter（Pfeiffer）',
      prefix: '前缀微调',
      'p-tuning': 'P-tuning v1',
      'p-tuning-v2': 'P-tuning v2',
      prompt: 'Prompt tuning',
      ia3: '(IA)³',
    },
    sizes: { r: '秩 r', m: '瓶颈宽 m', l: '训练的向量数 l' },
    input: '输入',
    attention: '注意力',
    encoderMark: '编码器',
    where: {
      lora: 'A、B 在要改的矩阵旁边，是旁路。',
      qlora: '和 LoRA 一样，只是底座存成 4 bit。',
      adapter: '两个瓶颈串在层里：注意力之后、FFN 之后，都在残差相加之前。',
      pfeiffer: '一个瓶颈串在层里，在 FFN 之后。',
      prefix: '每一层，真实的 K、V 前面拼上训练出来的 key 和 value。',
      'p-tuning': '输入里加训练出来的向量，由编码器生成；训完编码器就扔掉。',
      'p-tuning-v2': '和前缀微调一样：每层都加训练出来的 key 和 value，不用编码器。',
      prompt: '输入 embedding 前面加训练出来的向量，层里不动。',
      ia3: '每个 key、每个 value、down 的每个输入，各乘一个系数。',
    },
    compare: '各种方法训练的参数',
    compareNote: (r, m, l) => `r = ${r}，m = ${m}，l = ${l}；不算任务头和 norm。`,
    kept: '训完留下',
    keptBytes: (count, bytes) => `${count}（16 bit 存是 ${bytes}）`,
    inference: '推理时',
    merged: '合并后什么都不多付',
    mergedRounded: '合并进 16 bit 底座，什么都不多付；合并进 4 bit 会有舍入误差',
    steps: (count) => `多 ${count} 个串联的模块，不能合并`,
    positions: (count, bytes) => `多 ${count} 个位置，KV cache 占 ${bytes}，不能合并`,
    state: '训练状态',
    alpha: 'α',
    scaling: 'BA 的缩放',
    plainScale: 'α/r',
    stabilised: 'α/√r（rsLoRA）',
    encoder: 'P-tuning 的编码器，宽 128',
    projection: '前缀怎么来',
    noProjection: '直接训练',
    withProjection: '由 MLP 生成，宽 512',
    insight: {
      adapter: (steps, state) =>
        `每次前向都要多走 ${steps} 个小模块，只能排队。训练状态只有 ${state}，但多出来的深度合并不掉：GPT-2 medium 在 batch 为 1 时慢 30.3%（LoRA 论文）。`,
      pfeiffer: (steps) =>
        `每层一个，一共 ${steps} 个：参数是 Houlsby 两个的一半，排队也少一半。GPT-2 medium 在 batch 为 1 时，加一个慢 20.7%（LoRA 论文）。`,
      prefix: (kept, times, positions) =>
        `${kept} 个数，是 prompt tuning 的 ${times} 倍：每层都有 key 和 value。权重一个不改，但每条序列都要多带 ${positions} 个位置。`,
      projected: (trained, kept) => `训 ${trained} 个，只留 ${kept} 个：生成前缀的 MLP 比前缀大得多，训完就扔。`,
      'p-tuning-v2': (trained) => `和不带 MLP 的前缀微调一样，${trained} 个。名字叫 P-tuning，做法是每层加前缀。`,
      'p-tuning': (trained, kept) =>
        `训 ${trained} 个，几乎都在编码器里。最后只留 ${kept} 个，和同样长度的 prompt tuning 一样多。`,
      prompt: (trained, base) =>
        `${trained} 个参数，层里一个不动。训练可便宜不了这么多倍：冻结的 ${base} 个照样要跑前向，梯度也要一路传回来。`,
      ia3: (trained) => `${trained} 个系数。每个系数都能乘进前面或后面的矩阵，所以和 LoRA 一样，推理时什么都不多付。`,
    },
    question: (model) => `${model}，按常用的大小，哪种方法训练的参数最多？`,
    choices: {
      adapter: 'Adapter，瓶颈宽 64，每层两个',
      prefix: '前缀，每层 20 个向量',
      lora: 'LoRA，秩 8，加在 q 和 v 上',
    },
    why: (adapter, prefix, lora) =>
      `Adapter ${adapter}，前缀 ${prefix}，LoRA ${lora}：一个瓶颈要 2dm + m + d 个参数，每层有两个。`,
    presets: '看看',
    preset: {
      houlsby: { text: '每层两个 Adapter', notice: '参数是 LoRA 加在 q、v 上的八倍，也只有它让模型变深。' },
      mlp: { text: '前缀背后的 MLP', notice: '看训练的和留下的：在 Llama-2-7B 上差 26 倍。' },
      lstm: { text: '带 LSTM 的 P-tuning', notice: '作者代码里的做法：参数是 MLP 的五倍，留下的还是那 20 个向量。' },
      gqa: {
        text: 'GQA 下的前缀',
        notice: 'Llama-3-8B 的 32 个 head 只有 8 个 KV head：前缀只剩四分之一，prompt tuning 不变。',
      },
      all: { text: 'LoRA 加满，r = 16', notice: '参数比 Adapter 还多，合并之后推理一点不多付。' },
    },
  },
};
