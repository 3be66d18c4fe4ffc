// The lab on masks and losses in Chinese.
import type { VisibilityStrings } from './strings.ts';

export const chinese: VisibilityStrings = {
  title: '谁看得见，谁算 loss',
  texts: {
    sentence: ['今天', '北京', '下雪', '，', '明天', '放晴'],
    question: ['里昂', '在', '哪里', '？'],
    answer: ['在', '法国', '。'],
    documents: [
      ['猫', '睡了', '。'],
      ['雨', '停了', '。'],
    ],
  },
  mask: '掩码',
  masks: {
    causal: '因果（GPT）',
    prefix: 'prefix LM',
    bidirectional: '双向（BERT）',
    'encoder-decoder': '编码器-解码器（T5）',
    glm: 'GLM（2021）',
    window: '滑动窗口',
    sft: 'SFT',
    packing: 'packing',
  },
  colour: '颜色表示',
  colours: { sees: '谁看得见谁', graded: '谁算 loss' },
  focus: '当前行',
  reads: '读入',
  predicts: '预测',
  position: (which) => (which === '' ? '位置' : `位置 ${which}`),
  legend: {
    back: '自己和前面的',
    ahead: '后面的：因果掩码不让看',
    across: '跨到编码器',
    graded: '这一行算 loss',
    idle: '读了，不算 loss',
  },
  nothing: '无',
  told: (token, count, seen) => `「${token}」看得见 ${count} 个：${seen}。`,
  asked: (target) => `要它预测「${target}」，算 loss。`,
  notAsked: '它不算 loss。',
  signals: '一次前向的训练信号',
  ofTokens: (graded, read, share) => `${read} 个 token 里有 ${graded} 个（${share}）`,
  atScale: '真实规模',
  papers: {
    causal: 'GPT-3，2,048 个 token',
    bidirectional: 'BERT，512 个 token',
    'encoder-decoder': 'T5，编码器 512',
  },
  noScale: {
    window: '全部 token，和普通因果掩码一样',
    prefix: '前缀断点随机时，平均约一半',
    glm: '片段至少占原文 15%',
    sft: '看回答占多大比例',
    packing: '全部，没有 padding',
  },
  pairs: '看得见的 token 对',
  ofPairs: (seen, all) => `${all} 对里有 ${seen} 对`,
  table: ['读入', '看得见', '预测'],
  tableTitle: '每个 token 看得见什么、预测什么',
  prefix: '前缀的 token 数',
  window: '窗口的 token 数',
  sinks: '始终可见的开头 token（sink）',
  documents: '两篇文档',
  apart: '互相隔开',
  stream: '连成一串',
  look: '看这里',
  preset: {
    prefix: {
      text: '前缀放开了什么',
      notice: '对角线上方打斜线的三角，就是前缀掩码比因果掩码多出来的全部。',
    },
    stacks: {
      text: '两个栈',
      notice: '填色的形状和前缀掩码一样。打十字的格子，是解码器跨过去看编码器。',
    },
    fifteen: {
      text: '一次只问一个',
      notice: '只有一行给信号，另外七行读进来，是为了答这一个。',
    },
    answer: {
      text: '问号那一行',
      notice: '问号属于 prompt，却要算 loss：回答的第一个 token 就从这里预测。',
    },
    leak: {
      text: 'packing 串文',
      notice: '左下角那一块：第二篇看见了第一篇，两篇本来毫不相干。',
    },
    sink: {
      text: 'attention sink',
      notice: '窗口走得再远，第一列对每一行都开着。',
    },
  },
  insight: {
    causal: (token, unseen) =>
      `「${token}」看不见后面 ${unseen} 个 token，之后也不会重读。所以它的 key 和 value 放进 cache 就一直有效。`,
    causalLast: '只有最后一个 token 看得见全文，其余的读入时都不知道后面有什么。',
    causalGraded: (graded) => `每一行都要预测下一个 token：一次前向，${graded} 个信号，一个不浪费。`,
    prefix: (length, more) =>
      `前 ${length} 个 token 互相看得见，比因果掩码多 ${more} 对。前缀一变长，它们的状态全要重算。`,
    prefixGraded: (graded, read) =>
      `前缀的代价：不算 loss。看得见的 token 没法再拿来预测，${read} 行里只有 ${graded} 行给信号。`,
    bidirectional: '每个 token 两边都看得见，下一个词照抄就行。要出题，只能先遮住一部分。',
    bidirectionalGraded: (graded, read) =>
      `只有遮住的算 loss：这里 ${read} 个里有 ${graded} 个，BERT 选 15%。其余的都是上下文。`,
    encoder: '编码器双向可见，自己不算 loss。它学到的东西，全靠解码器的 loss 传回来。',
    decoder: (token, across, back) =>
      `「${token}」跨过去看编码器的 ${across} 个 token，再看解码器里的 ${back} 个（含自己）。范围和前缀掩码一样，只是走两个栈。`,
    spansGraded: (graded, read) => `解码器只写缺的部分，每段前面放一个哨兵：读 ${read} 个 token，${graded} 个算 loss。`,
    partA: 'A 部分是残缺的原文，内部双向可见，但看不见 B 部分，答案都在那里。',
    partB: (token, outer, inner) =>
      `「${token}」看得见整个 A 部分和已经写出的内容。两个位置：空缺在 A 里排第 ${outer}，自己在片段里排第 ${inner}。`,
    glmGraded: (graded) => `片段打乱顺序来写，每段写到结束符 [E] 为止：${graded} 个信号。A 部分不算 loss。`,
    window: (token, width, layers) =>
      `「${token}」最多看 ${width} 个 token。更远的要一层层传过来：十层能传 ${layers} 个 token 那么远。`,
    sinks: (token, count) => `「${token}」除了窗口，还看得见开头 ${count} 个 token：softmax 用不掉的权重都放在那里。`,
    sft: '掩码就是普通的因果掩码，回答看得见整个问题。遮 prompt 遮的是 loss，不是视线。',
    sftGraded: (graded) =>
      `prompt 的 label 是 −100，loss 会跳过；算 loss 的有 ${graded} 个，包括结束符。梯度照样从 prompt 上流过。`,
    apart: '每篇只看自己，位置也从头数：两篇拼成一行，没有 padding。',
    stream: (token, foreign) => `「${token}」还看见了另一篇的 ${foreign} 个 token。loss 看着正常，上下文却是错的。`,
    streamFirst: '第一篇看不见第二篇。串文在下半部分：选线下面的一行。',
    packingGraded: (graded, read) =>
      `${read} 个里 ${graded} 个都算 loss，label 不跨界：每篇最后一个 token 预测的是自己的结束符。`,
  },
  rank: {
    summary: '脚注：因果掩码是赢在秩上吗？',
    setup: (tokens, size) => `随机的 query 和 key，${tokens} 个 token，head 维度 ${size}；同一组 logits，两种掩码。`,
    sharpness: 'logits',
    sharpnesses: ['× 0.1，很平', '× 1', '× 4，很尖'],
    heads: ['矩阵', '数值秩', '最大 σ / 最小 σ', '占 99% 的方向数'],
    rows: { logits: 'logits', bidirectional: 'softmax，双向', causal: 'softmax，因果' },
    rankOf: (rank, of) => `${rank} / ${of}`,
    algebra: (diagonal, values) =>
      `代数：因果的 softmax 矩阵是下三角，对角线全为正，行列式就是对角线的乘积，不会是零，所以满秩。这里乘积是 ${diagonal}，用奇异值算是 ${values}。`,
    rounding: '两个数对不上，数值秩也掉了：最小的奇异值已经小到 64 位浮点数分辨不出。',
    open: '两者都没有证明：秩决定质量。单位阵满秩，却什么都不混合。「双向注意力吃亏在低秩」是一篇博客的猜测（苏剑林，2023）；过了 softmax，几乎所有 query、key 下双向矩阵也满秩。常和它一起被引用的定理（Dong 等，2021）讲的是深度，而且不带残差和 MLP。这里是随机权重、一个种子，只作示意。',
  },
  questions: {
    pairs: {
      question: '七个 token，前四个是输入。因果掩码有 28 对可见，前缀掩码再多开几对？',
      answers: [
        { text: '6 对', right: true, reason: '四个输入里，往后看的有 4 × 3 / 2 = 6 对，其余本来就看得见。' },
        { text: '16 对', reason: '输入内部一共 16 对，但因果掩码已经开了 10 对。' },
        { text: '21 对', reason: '往后看的一共 21 对，前缀掩码只放开输入内部的。' },
      ],
    },
    glm: {
      question: '从「今天北京下雪，明天放晴」里挖掉「下雪」和「放晴」，GLM 先写「放晴」。写「下雪」时它看得见什么？',
      answers: [
        { text: '残缺的原文，加上「放晴」', right: true, reason: '整个 A 部分，再加 B 部分里已经写出的。' },
        { text: '只有残缺的原文', reason: 'BERT 才是各猜各的。GLM 还看得见自己先写出的。' },
        { text: '只有它左边的', reason: 'A 部分双向可见：空缺右边的「明天」也看得见。' },
      ],
    },
    signals: {
      question: '一次前向读 512 个 token，因果模型 512 个都算 loss，BERT 有几个？',
      answers: [
        { text: '77 个', right: true, reason: 'BERT 选 15% 的 token，只有这些算 loss。' },
        { text: '256 个', reason: 'BERT 选的是 15%，不是一半：77 个。' },
        { text: '512 个', reason: '512 个都读，但只有选中的 77 个（15%）算 loss。' },
      ],
    },
  },
};
