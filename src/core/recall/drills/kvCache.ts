// Drill: how many GiB the KV cache of a context takes.
import { cacheBytes, cacheBytesPerToken } from '../../estimate/kvCache.ts';
import { binaryBytes, figures, grouped } from '../../estimate/quantity.ts';
import { asked, both, value, type DrillMaker } from './drill.ts';
import { llamas } from './models.ts';

/** Bytes of one number in the cache. */
const formats = [
  ['BF16', 2],
  ['BF16', 2],
  ['FP8', 1],
] as const;

export const kvCache: DrillMaker = (pick) => {
  const model = pick(llamas);
  const [format, bytes] = pick(formats);
  const share = pick([1, 1, 0.5, 0.25]);
  const sequences = pick([1, 1, 8, 32]);
  const tokens = model.context * share;
  const { layers, kvHeads, headDim } = model;
  const shape = { layers, each: 2 * kvHeads * headDim };
  const perToken = cacheBytesPerToken(shape, bytes);
  const answer = (cacheBytes(shape, tokens, bytes) * sequences) / 2 ** 30;
  const given = [
    value('layers', layers, '# layers', '# 层'),
    value('kvHeads', kvHeads, '# KV heads', '# 个 KV head'),
    value('headDim', headDim, 'head size #', 'head # 维'),
    value('bytes', bytes, `${format} (# ${bytes === 1 ? 'byte' : 'bytes'} a number)`, `${format}（每个数 # 字节）`),
    value('tokens', tokens, '# tokens', '# 个 token'),
    value('sequences', sequences, sequences === 1 ? '# sequence' : '# sequences', '# 条序列'),
  ];
  const product = `2 × ${layers} × ${kvHeads} × ${headDim} × ${bytes} = ${grouped(perToken)}`;
  const times = `${binaryBytes(perToken)} × ${grouped(tokens)}${sequences === 1 ? '' : ` × ${sequences}`}`;
  return {
    given,
    question: asked(both(model.name), given, { en: 'How large is the KV cache?', 'zh-cn': 'KV cache 一共多大？' }),
    steps: {
      en: [`A token, keys and values: ${product} bytes.`, `All of it: ${times} = ${figures(answer)} GiB.`],
      'zh-cn': [`每个 token，K 和 V 都算：${product} 字节。`, `一共：${times} = ${figures(answer)} GiB。`],
    },
    answer,
    tolerance: 0.05,
    unit: both('GiB'),
  };
};
