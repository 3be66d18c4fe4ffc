// The lab on tokenizers in English.
import type { TokenizerStrings } from './strings.ts';

export const english: TokenizerStrings = {
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
};
