// The words of the view "layout" of the lab on RoPE: which dimensions make a pair, and what mixing two layouts does.
import type { Strings } from '../kit/strings.ts';
import type { LayoutCase } from './layout.ts';

/** Numbers arrive formatted. */
export interface LayoutStrings {
  readonly title: string;
  readonly position: string;
  readonly positions: (m: string, n: string) => string;
  readonly pairsOf: string;
  readonly heads: readonly string[];
  readonly interleaved: string;
  readonly halves: string;
  readonly order: string;
  readonly chart: string;
  readonly axis: string;
  readonly cases: Readonly<Record<LayoutCase, string>>;
  readonly notes: Readonly<Record<LayoutCase, string>>;
  readonly summary: (n: string, trained: string, unpermuted: string, mixed: string) => string;
  readonly scores: string;
  readonly note: (dim: string) => string;
  readonly insightStart: (trained: string, unpermuted: string) => string;
  readonly insightMoved: (moved: string, trained: string, mixed: string, before: string) => string;
  readonly question: string;
  readonly kept: string;
  readonly keptReason: string;
  readonly changes: string;
  readonly changesReason: string;
  readonly fails: string;
  readonly failsReason: string;
}

export const layoutStrings: Strings<LayoutStrings> = {
  en: {
    title: 'Which two dimensions turn together',
    position: 'Move both tokens',
    positions: (m, n) => `m = ${m}, n = ${n}`,
    pairsOf: 'A head of 8: the pair that each dimension belongs to',
    heads: ['Dimension', '0', '1', '2', '3', '4', '5', '6', '7'],
    interleaved: 'Neighbours (RoFormer, Meta, GPT-J)',
    halves: 'Halves (transformers)',
    order: 'Row that the conversion puts there',
    chart: 'q⋅k while both tokens move, distance kept',
    axis: 'position n of k',
    cases: {
      trained: 'neighbours',
      permuted: 'halves, rows reordered',
      unpermuted: 'halves, rows as they were',
      mixed: 'q halves, k neighbours',
    },
    notes: {
      trained: 'as trained',
      permuted: 'the same score: rows and rotation agree',
      unpermuted: 'constant, but another score than was trained',
      mixed: 'changes with n: no longer relative',
    },
    summary: (n, trained, unpermuted, mixed) =>
      `At n = ${n}: ${trained} with neighbours and with reordered halves, ${unpermuted} with halves and old rows, ${mixed} when q and k are mixed.`,
    scores: 'q⋅k here',
    note: (dim) =>
      `Two random vectors of ${dim} (seeded), weights trained with neighbours as pairs. The conversion of Meta's weights reorders the rows of W_q and W_k head by head: 0, 2, 4, …, 1, 3, 5, …`,
    insightStart: (trained, unpermuted) =>
      `Either layout is sound by itself. Weights whose rows were not reordered still give a relative score, ${unpermuted} instead of ${trained}: nothing fails, the model is just wrong.`,
    insightMoved: (moved, trained, mixed, before) =>
      `Both tokens moved by ${moved}, m − n is what it was. Every consistent layout keeps its score (${trained}); with q by halves and k by neighbours it went from ${before} to ${mixed}.`,
    question:
      'Weights trained with neighbouring dimensions as pairs are run by code that pairs the two halves, nothing else changed. What happens?',
    kept: 'The same scores: a pair is a pair',
    keptReason:
      'The score stays relative, but each dimension now turns at another speed than it was trained for. See for yourself:',
    changes: 'Wrong scores, and no error',
    changesReason:
      'Shapes fit and the score is still relative, but dimensions turn at other speeds than they were trained for. See for yourself:',
    fails: 'An error: shapes do not fit',
    failsReason: 'Shapes are the same in both layouts, so nothing complains. See for yourself:',
  },
  'zh-cn': {
    title: '哪两个维度一起转',
    position: '两个 token 一起移动',
    positions: (m, n) => `m = ${m}，n = ${n}`,
    pairsOf: '以 8 维的 head 为例：每一维属于第几对',
    heads: ['维度', '0', '1', '2', '3', '4', '5', '6', '7'],
    interleaved: '相邻配对（RoFormer、Meta、GPT-J）',
    halves: '前后半配对（transformers）',
    order: '转换时换到这里的行',
    chart: '距离不变，两个 token 一起移动时的 q⋅k',
    axis: 'k 的位置 n',
    cases: {
      trained: '相邻配对',
      permuted: '前后半，行已重排',
      unpermuted: '前后半，行没重排',
      mixed: 'q 前后半，k 相邻',
    },
    notes: {
      trained: '训练时的做法',
      permuted: '分数一样：行和旋转对得上',
      unpermuted: '不随 n 变，但不是训练时的分数',
      mixed: '随 n 变：不再只看相对位置',
    },
    summary: (n, trained, unpermuted, mixed) =>
      `n = ${n}：相邻配对和重排后的前后半都是 ${trained}，没重排的前后半是 ${unpermuted}，q、k 混用是 ${mixed}。`,
    scores: '此处的 q⋅k',
    note: (dim) =>
      `两个 ${dim} 维随机向量（固定种子），权重按相邻配对训练。转换 Meta 的权重时，W_q、W_k 每个 head 的行要重排成 0、2、4、…、1、3、5、…`,
    insightStart: (trained, unpermuted) =>
      `两种排法各自都没问题。行没重排，分数照样只看相对位置，却从 ${trained} 变成了 ${unpermuted}：不报错，只是模型坏了。`,
    insightMoved: (moved, trained, mixed, before) =>
      `两个 token 一起移了 ${moved}，m − n 没变。只要前后一致，分数就不变（${trained}）；q 用前后半、k 用相邻，分数就从 ${before} 变成了 ${mixed}。`,
    question: '权重按相邻维度配对训练，代码却按前后半配对，别的都没改，会怎样？',
    kept: '分数一样，反正都是成对转',
    keptReason: '分数还是只看相对位置，但每一维的转速都不是训练时的了。动手看看：',
    changes: '分数错了，但不报错',
    changesReason: '形状对得上，分数也还是只看相对位置，但每一维的转速都不是训练时的了。动手看看：',
    fails: '报错：形状对不上',
    failsReason: '两种排法的形状一样，没有任何报错。动手看看：',
  },
};
