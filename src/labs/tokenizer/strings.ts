// The words of the lab on tokenizers.
import type { Strings } from '../kit/strings.ts';

/** Numbers arrive formatted; pieces arrive as they are shown. */
export interface TokenizerStrings {
  readonly title: string;
  readonly merges: string;
  readonly mergesOf: (merges: string, size: string) => string;
  readonly sentence: string;
  readonly tokens: string;
  readonly ids: string;
  readonly hint: string;
  readonly tokenName: (piece: string, id: string) => string;
  readonly idName: (id: string, piece: string) => string;
  readonly base: string;
  readonly learned: (merge: string) => string;
  readonly bytes: (hex: string) => string;
  readonly count: (tokens: string) => string;
  readonly cost: (han: string | undefined, other: string | undefined) => string;
  readonly nextPairs: string;
  readonly times: (count: string) => string;
  readonly noPair: string;
  readonly latest: string;
  readonly curve: string;
  readonly curveX: string;
  readonly curveY: string;
  readonly curveHan: string;
  readonly curveOther: string;
  readonly curveSays: (size: string, han: string | undefined, other: string | undefined) => string;
  readonly compare: (entries: string) => string;
  readonly working: string;
  readonly pieces: (count: string) => string;
  readonly text: string;
  readonly texts: Readonly<Record<'mixed' | 'english' | 'chinese' | 'paper' | 'own', string>>;
  readonly own: string;
  readonly ownHint: (most: string) => string;
  readonly learn: string;
  readonly stop: string;
  readonly learning: (stage: string, merges: string) => string;
  readonly stages: Readonly<Record<'bpe' | 'wordpiece' | 'unigram', string>>;
  readonly stopped: (merges: string) => string;
  readonly alphabet: string;
  readonly alphabets: Readonly<Record<'bytes' | 'characters' | 'ended', string>>;
  readonly ties: string;
  readonly tie: Readonly<Record<'short' | 'met', string>>;
  readonly lastMerges: string;
  readonly mergeTable: readonly [place: string, left: string, right: string, count: string];
  readonly simplified: string;
  readonly insightZero: Readonly<Record<'bytes' | 'characters' | 'ended', string>>;
  readonly insightForeign: (merges: string, han: string, other: string) => string;
  readonly insightMerge: (
    merge: string,
    left: string,
    right: string,
    count: string,
    before: string,
    after: string,
  ) => string;
  readonly insightHalf: string;
  readonly question: string;
  readonly answers: readonly [one: string, three: string, nine: string];
  readonly reasons: readonly [one: string, three: string, nine: string];
  readonly examples: string;
  readonly presets: Readonly<
    Record<'mixed' | 'english' | 'paper' | 'fallback', { readonly text: string; readonly notice: string }>
  >;
}

export const strings: Strings<TokenizerStrings> = {
  en: {
    title: 'A tokenizer learns, merge by merge',
    merges: 'Merges',
    mergesOf: (merges, size) => `${merges}, vocabulary ${size}`,
    sentence: 'Sentence to cut',
    tokens: 'Tokens',
    ids: 'Ids',
    hint: 'Point at a token or an id, or move through them with the arrow keys.',
    tokenName: (piece, id) => `Token ${piece}, id ${id}`,
    idName: (id, piece) => `Id ${id}, token ${piece}`,
    base: 'in the vocabulary from the start',
    learned: (merge) => `made by merge ${merge}`,
    bytes: (hex) => `bytes ${hex}`,
    count: (tokens) => `${tokens} tokens`,
    cost: (han, other) =>
      [han === undefined ? '' : `${han} a Chinese character`, other === undefined ? '' : `${other} any other character`]
        .filter((part) => part !== '')
        .join(', '),
    nextPairs: 'Most frequent pairs now: the first is merged next',
    times: (count) => `${count} times`,
    noPair: 'No pair is left that stands in the text twice.',
    latest: 'Last merges',
    curve: 'Tokens a character of the training text, against the size of the vocabulary',
    curveX: 'Vocabulary size',
    curveY: 'Tokens a character',
    curveHan: 'words with Chinese',
    curveOther: 'all others',
    curveSays: (size, han, other) =>
      `At ${size} entries ${[han === undefined ? '' : `words with Chinese take ${han} tokens a character`, other === undefined ? '' : `all others ${other}`].filter((part) => part !== '').join(', ')}.`,
    compare: (entries) => `The same sentence and text, two other algorithms with ${entries} learned entries each`,
    working: 'still learning …',
    pieces: (count) => `${count} pieces`,
    text: 'Training text',
    texts: {
      mixed: 'English, Chinese and code',
      english: 'English alone',
      chinese: 'Chinese alone',
      paper: 'the paper’s four words',
      own: 'my own',
    },
    own: 'My own text',
    ownHint: (most) => `At most ${most} characters are used. It stays on this page.`,
    learn: 'Learn from this text',
    stop: 'Stop',
    learning: (stage, merges) => `Learning ${stage}: ${merges} merges so far.`,
    stages: { bpe: 'BPE', wordpiece: 'WordPiece', unigram: 'Unigram' },
    stopped: (merges) => `Stopped after ${merges} merges.`,
    alphabet: 'Starting from',
    alphabets: {
      bytes: 'bytes (GPT-2)',
      characters: 'characters, bytes for the rest (LLaMA)',
      ended: 'characters and a word end (2016)',
    },
    ties: 'Among equals',
    tie: { short: 'the shorter, then by code point (SentencePiece)', met: 'the one met first (the paper)' },
    lastMerges: 'The last 50 merges',
    mergeTable: ['Merge', 'Left', 'Right', 'Count'],
    simplified:
      'BPE from characters is SentencePiece’s, merge by merge, with these of its options: no normalisation, character coverage 1.0, words cut at spaces alone, no limit that pieces could reach. From bytes, text is first cut by GPT-2’s expression. WordPiece uses the score n(ab) / (n(a) n(b)), a guess published by Hugging Face, since Google’s trainer is not public; Chinese characters are cut apart first, as in BERT. Unigram fits by EM and prunes as SentencePiece does, but less at a time, and its last cut goes by the estimated loss where SentencePiece’s goes by the scores. Lines end a word in all of them.',
    insightZero: {
      bytes: 'Nothing is merged yet: every byte is a token, so a letter costs one and a Chinese character three.',
      characters:
        'Nothing is merged yet: every character of the training text is a token; one that it never held falls back to its bytes.',
      ended: 'Nothing is merged yet: every character is a token, and a dot marks the end of a word.',
    },
    insightForeign: (merges, han, other) =>
      `${merges} merges from a text without Chinese: in the sentence a Chinese character still takes ${han} tokens, any other ${other}. Who is not in the corpus pays.`,
    insightMerge: (merge, left, right, count, before, after) =>
      `Merge ${merge} joined ${left} and ${right}, which stood together ${count} times: the training text went from ${before} to ${after} tokens.`,
    insightHalf: ' The result is no whole character: BPE counts bytes and knows nothing of characters.',
    question: 'Byte-level BPE, before its first merge: how many tokens is 大模型?',
    answers: ['1: it is one word', '3: one a character', '9: three a character'],
    reasons: [
      'Words have to be learned; before the first merge there are bytes alone, three of them a Chinese character in UTF-8.',
      'Characters are not the alphabet of byte-level BPE. In UTF-8 each of these takes three bytes, and every byte is a token.',
      'Each of these characters takes three bytes in UTF-8, and before the first merge every byte is a token.',
    ],
    examples: 'Examples',
    presets: {
      mixed: {
        text: 'both languages and code',
        notice:
          'Merge 2 joins the two bytes with which ，：； and their like begin: half a sign. Watch the curve: both kinds of text fall, the one with Chinese from about three tokens a character.',
      },
      english: {
        text: 'English alone',
        notice:
          'The English half of the sentence shrinks, the Chinese half does not: none of its pairs was ever counted.',
      },
      paper: {
        text: 'the paper’s example',
        notice: 'lowest is not in the text and yet takes two tokens: low and est· were learned from other words.',
      },
      fallback: {
        text: 'unseen characters',
        notice:
          'The text never held 鑫 or 🙂: three and four bytes. WordPiece calls the whole word unknown; Unigram without byte fallback loses the character.',
      },
    },
  },
  'zh-cn': {
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
  },
};
