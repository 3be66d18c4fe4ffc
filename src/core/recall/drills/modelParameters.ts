// Drill: how many parameters the fields of a config make.
import { linearsOfBlock } from '../../estimate/modelConfig.ts';
import { parameters } from '../../estimate/parameters.ts';
import { billions, figures, grouped } from '../../estimate/quantity.ts';
import { asked, value, type DrillMaker } from './drill.ts';
import { llamas } from './models.ts';

export const modelParameters: DrillMaker = (pick) => {
  const model = pick(llamas);
  const { hiddenSize, layers, intermediateSize, heads, kvHeads, headDim, vocabSize, tiedEmbeddings } = model;
  const answer = parameters(model).total / 1e9;
  const block = linearsOfBlock(model).map(({ inputs, outputs }) => inputs * outputs);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const tables = tiedEmbeddings ? 1 : 2;
  const given = [
    value('layers', layers, '# layers', '# 层'),
    value('width', hiddenSize, 'width #', '宽 #'),
    value('heads', heads, '# heads', '# 个 head'),
    value('kvHeads', kvHeads, '# KV heads', '# 个 KV head'),
    value('headDim', headDim, 'head size #', 'head # 维'),
    value('inner', intermediateSize, 'SwiGLU # wide', 'SwiGLU 宽 #'),
    value('vocabulary', vocabSize, 'vocabulary #', '词表 #'),
    value(
      'tables',
      tables,
      tiedEmbeddings ? 'tied (# table)' : 'untied (# tables)',
      tiedEmbeddings ? 'embedding 和输出头共享（# 份）' : 'embedding 和输出头不共享（# 份）',
    ),
  ];
  const attention = `2 × ${grouped(hiddenSize)} × (${heads} + ${kvHeads}) × ${headDim} = ${billions(sum(block.slice(0, 4)))}`;
  const mlp = `3 × ${grouped(hiddenSize)} × ${grouped(intermediateSize)} = ${billions(sum(block.slice(4)))}`;
  const tableSum = `${tables} × ${grouped(vocabSize)} × ${grouped(hiddenSize)} = ${billions(tables * vocabSize * hiddenSize)}`;
  return {
    given,
    question: asked({ en: 'A Llama-like decoder', 'zh-cn': 'Llama 结构' }, given, {
      en: 'How many billion parameters?',
      'zh-cn': '一共多少 B 参数？',
    }),
    steps: {
      en: [
        `A layer: attention ${attention}, MLP ${mlp}.`,
        `Times ${layers} layers, and the embedding and head: ${tableSum}.`,
        `${figures(answer)} billion, as ${model.name} has; the norms add next to nothing.`,
      ],
      'zh-cn': [
        `一层：注意力 ${attention}，MLP ${mlp}。`,
        `乘 ${layers} 层，再加 embedding 和输出头：${tableSum}。`,
        `一共 ${figures(answer)}B，就是 ${model.name}；归一化可以忽略。`,
      ],
    },
    answer,
    tolerance: 0.05,
    unit: { en: 'billion', 'zh-cn': 'B' },
  };
};
