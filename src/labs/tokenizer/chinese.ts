// The lab on tokenizers in Simplified Chinese.
import type { TokenizerStrings } from './strings.ts';

export const chinese: TokenizerStrings = {
  title: '看 tokenizer 一步步学会合并',
  merges: '合并次数',
  mergesOf: (merges, size) => `${merges} 次，词表 ${size}`,
  sentence: '要切的句子',
  tokens: 'token',
  ids: 'id',
  hint: '指向任意 token 或 id，也可以用方向键逐个移动。',
  tokenName: (piece, id) => `token ${piece}，id ${id}`,
  idName: (id, piece) => `id ${id}，token ${piece}`,
  base: '一开始就在词表里',
  learned: (merge) => `第 ${merge} 次合并得到`,
  bytes: (hex) => `字节 ${hex}`,
  count: (tokens) => `${tokens} 个 token`,
  cost: (han, other) =>
    [han === undefined ? '' : `一个汉字 ${han} 个`, other === undefined ? '' : `其他字符 ${other} 个`]
      .filter((part) => part !== '')
      .join('，'),
  nextPairs: '眼下最高频的几对，下一步合并第一对',
  times: (count) => `${count} 次`,
  noPair: '剩下的每一对都只出现过一次。',
  latest: '最近几次合并',
  curve: '训练文本平均每个字符几个 token，随词表大小变化',
  curveX: '词表大小',
  curveY: '每个字符的 token 数',
  curveHan: '含汉字的词',
  curveOther: '其他词',
  curveSays: (size, han, other) =>
    `词表为 ${size} 时，${[han === undefined ? '' : `含汉字的词每个字符 ${han} 个 token`, other === undefined ? '' : `其他词 ${other} 个`].filter((part) => part !== '').join('，')}。`,
  compare: (entries) => `同一个句子、同一份文本，另外两种算法各学 ${entries} 项`,
  working: '还在学……',
  pieces: (count) => `${count} 片`,
  text: '训练文本',
  texts: {
    mixed: '英文、中文加代码',
    english: '只有英文',
    chinese: '只有中文',
    paper: '论文里的四个词',
    own: '我的文本',
  },
  own: '我的文本',
  ownHint: (most) => `最多用 ${most} 个字符，只留在这个页面里。`,
  learn: '用这段文本训练',
  stop: '停下',
  learning: (stage, merges) => `正在学 ${stage}，已合并 ${merges} 次。`,
  stages: { bpe: 'BPE', wordpiece: 'WordPiece', unigram: 'Unigram' },
  stopped: (merges) => `停在第 ${merges} 次合并。`,
  alphabet: '从什么起步',
  alphabets: {
    bytes: '字节（GPT-2）',
    characters: '字符，没见过的退成字节（LLaMA）',
    ended: '字符加词尾标记（2016 年原版）',
  },
  ties: '平局时',
  tie: { short: '取更短的，再按码位（SentencePiece）', met: '取最先遇到的（论文）' },
  lastMerges: '最近 50 次合并',
  mergeTable: ['第几次', '左', '右', '次数'],
  simplified:
    '从字符起步时，BPE 与 SentencePiece 逐次合并都一致，条件是：不做规范化，字符覆盖率 1.0，只按空格切词，片段长度不设限。从字节起步时，先用 GPT-2 的正则切开。WordPiece 用的分数 n(ab) / (n(a) n(b)) 是 Hugging Face 公开的猜测，Google 没有公开训练程序；汉字先逐字切开，与 BERT 一样。Unigram 与 SentencePiece 一样用 EM 拟合再剪，只是每轮剪得少些，最后一刀看估计的损失，SentencePiece 看分数。三种算法里，换行都会断词。',
  insightZero: {
    bytes: '还没有合并：每个字节就是一个 token，所以一个字母一个，一个汉字三个。',
    characters: '还没有合并：训练文本里的每个字符就是一个 token，没见过的字符退成字节。',
    ended: '还没有合并：每个字符就是一个 token，圆点表示词尾。',
  },
  insightForeign: (merges, han, other) =>
    `训练文本里没有中文，合并了 ${merges} 次，句子里一个汉字仍要 ${han} 个 token，其他字符只要 ${other} 个。语料里没有谁，谁就多花钱。`,
  insightMerge: (merge, left, right, count, before, after) =>
    `第 ${merge} 次合并 ${left} 和 ${right}，它们挨着出现了 ${count} 次，训练文本从 ${before} 个 token 变成 ${after} 个。`,
  insightHalf: '合出来的还不是完整的字符：BPE 数的是字节，不认得字。',
  question: '字节级 BPE，第一次合并之前，「大模型」是几个 token？',
  answers: ['1 个：它是一个词', '3 个：一个字一个', '9 个：一个字三个'],
  reasons: [
    '词要靠合并学出来。第一次合并之前只有字节，一个汉字在 UTF-8 里是三个字节。',
    '字节级 BPE 的字母表不是汉字。这三个字在 UTF-8 里各占三个字节，一个字节一个 token。',
    '这三个字在 UTF-8 里各占三个字节，第一次合并之前，一个字节就是一个 token。',
  ],
  examples: '例子',
  presets: {
    mixed: {
      text: '中英文加代码',
      notice:
        '第 2 次合并的是「，：；」这类全角标点共有的前两个字节，合出来的只是半个符号。看曲线：两类文本都在降，含汉字的从每字符约三个起步。',
    },
    english: {
      text: '只用英文训练',
      notice: '句子的英文部分越切越短，中文部分一点没变：它的字节对从来没被数过。',
    },
    paper: {
      text: '论文的例子',
      notice: 'lowest 不在训练文本里，却只要两个 token：low 和 est· 是从别的词里学来的。',
    },
    fallback: {
      text: '没见过的字符',
      notice:
        '训练文本里没有「鑫」和 🙂：一个退成三个字节，一个退成四个。WordPiece 把整个词算作未知，没有 byte fallback 的 Unigram 会丢掉这个字。',
    },
  },
};
