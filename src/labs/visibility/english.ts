// The lab on masks and losses in English.
import type { VisibilityStrings } from './strings.ts';

export const english: VisibilityStrings = {
  title: 'Who sees, who is graded',
  texts: {
    sentence: ['the', 'cat', 'sat', 'on', 'the', 'mat'],
    question: ['Where', 'is', 'Lyon', '?'],
    answer: ['In', 'France', '.'],
    documents: [
      ['Cats', 'sleep', '.'],
      ['Rain', 'falls', '.'],
    ],
  },
  mask: 'Mask',
  masks: {
    causal: 'causal (GPT)',
    prefix: 'prefix LM',
    bidirectional: 'both ways (BERT)',
    'encoder-decoder': 'encoder-decoder (T5)',
    glm: 'GLM, 2021',
    window: 'sliding window',
    sft: 'SFT',
    packing: 'packing',
  },
  colour: 'Colours show',
  colours: { sees: 'who sees whom', graded: 'who is graded' },
  focus: 'Row in focus',
  reads: 'reads',
  predicts: 'predicts',
  position: (which) => (which === '' ? 'position' : `pos. ${which}`),
  legend: {
    back: 'itself and what stands before it',
    ahead: 'ahead: no causal mask allows it',
    across: 'across to the encoder',
    graded: 'its row carries loss',
    idle: 'is read, carries no loss',
  },
  nothing: 'nothing',
  told: (token, count, seen) => `“${token}” sees ${count}: ${seen}.`,
  asked: (target) => `It is graded on “${target}”.`,
  notAsked: 'It carries no loss.',
  signals: 'Signals per pass',
  ofTokens: (graded, read, share) => `${graded} of ${read} tokens (${share})`,
  atScale: 'At full size',
  papers: {
    causal: 'GPT-3, 2,048 tokens',
    bidirectional: 'BERT, 512 tokens',
    'encoder-decoder': 'T5, encoder of 512',
  },
  noScale: {
    window: 'all tokens, as under any causal mask',
    prefix: 'about half of the tokens, when the prefix ends anywhere',
    glm: 'spans of at least 15\u00a0% of the text',
    sft: 'whatever share the answers have',
    packing: 'all, with no padding',
  },
  pairs: 'Open pairs',
  ofPairs: (seen, all) => `${seen} of ${all}`,
  table: ['Reads', 'Sees', 'Graded on'],
  tableTitle: 'Each token, what it sees and what it is graded on',
  prefix: 'Tokens in the prefix',
  window: 'Tokens in the window',
  sinks: 'First tokens always seen (sinks)',
  documents: 'Documents',
  apart: 'apart',
  stream: 'one stream',
  look: 'Look at',
  preset: {
    prefix: {
      text: 'what a prefix opens',
      notice: 'The hatched triangle above the diagonal is all that a prefix mask adds to a causal one.',
    },
    stacks: {
      text: 'two stacks',
      notice: 'The filled shape is that of a prefix mask. Crosses lead from the decoder to the encoder.',
    },
    fifteen: {
      text: 'one question a pass',
      notice: 'One row teaches; the other seven are read to answer it.',
    },
    answer: {
      text: 'the row of the question mark',
      notice: 'It belongs to the prompt and yet it is graded: from here the first token of the answer is predicted.',
    },
    leak: {
      text: 'a leak in packing',
      notice: 'The square at the lower left: the second text reads the first, which has nothing to do with it.',
    },
    sink: {
      text: 'an attention sink',
      notice: 'The first column stays open for every row, however far the window has moved on.',
    },
  },
  insight: {
    causal: (token, unseen) =>
      `“${token}” is read without the tokens that follow (${unseen} of them) and never read again: so its keys and values stay valid in the cache.`,
    causalLast: 'Only the last token sees the whole text. All others were read without what follows them.',
    causalGraded: (graded) => `Each row is asked for its next token: ${graded} signals from one pass, none wasted.`,
    prefix: (length, more) =>
      `The first ${length} tokens see each other: ${more} more pairs than under the causal mask. If the prefix grows, all its states change.`,
    prefixGraded: (graded, read) =>
      `The price of the prefix: it carries no loss. Only ${graded} of ${read} rows teach, for a token that is seen cannot be predicted.`,
    bidirectional:
      'Each token sees both sides. Its neighbour could be copied rather than predicted, so something must be hidden to ask for.',
    bidirectionalGraded: (graded, read) =>
      `Only what was hidden is graded: ${graded} of ${read} here, 15\u00a0% of a text in BERT. The rest is context.`,
    encoder:
      'The encoder sees both ways and is never graded itself. What it learns, it learns through the decoder’s loss.',
    decoder: (token, across, back) =>
      `“${token}” looks across at all ${across} encoder tokens and back at ${back} of the decoder, itself included: the sight of a prefix mask, by way of two stacks.`,
    spansGraded: (graded, read) =>
      `The decoder writes only what is missing, each span behind its sentinel: ${graded} of ${read} tokens are graded.`,
    partA: 'Part A, the damaged text, sees itself both ways. It never sees part B, where the missing words stand.',
    partB: (token, outer, inner) =>
      `“${token}” sees all of part A and what is already written. Its positions: place ${outer} in part A (its blank), place ${inner} in the span.`,
    glmGraded: (graded) =>
      `The spans are written in shuffled order, each up to its end mark [E]: ${graded} signals. Part A carries none.`,
    window: (token, width, layers) =>
      `“${token}” sees at most ${width} tokens. What lies further back can reach it through the layers: ten of them carry ${layers} tokens far.`,
    sinks: (token, count) =>
      `“${token}” sees its window and the first tokens (${count}): softmax puts weight there that it needs nowhere else.`,
    sft: 'The mask is plainly causal: the answer sees the whole question. Masking the prompt concerns the loss, not the sight.',
    sftGraded: (graded) =>
      `The prompt’s labels are −100, which the loss skips; ${graded} tokens are graded, the end among them. Gradients still flow back through the prompt.`,
    apart: 'Each document sees itself alone, and its positions begin anew: two texts in one row, without padding.',
    stream: (token, foreign) =>
      `“${token}” also sees the ${foreign} tokens of another document. The loss looks healthy, but the context is wrong.`,
    streamFirst: 'The first document sees nothing of the second. The leak is below: choose a row under the line.',
    packingGraded: (graded, read) =>
      `All ${graded} of ${read} are graded, and no label crosses the border: the last token of a document is asked for its end.`,
  },
  rank: {
    summary: 'Footnote: does the causal mask win by rank?',
    setup: (tokens, size) =>
      `Random queries and keys, ${tokens} tokens, head size ${size}; the same logits under both masks.`,
    sharpness: 'Logits',
    sharpnesses: ['× 0.1, flat', '× 1', '× 4, sharp'],
    heads: ['Matrix', 'Numerical rank', 'Largest / smallest σ', 'Directions with 99\u00a0%'],
    rows: { logits: 'Logits', bidirectional: 'Softmax, both ways', causal: 'Softmax, causal' },
    rankOf: (rank, of) => `${rank} of ${of}`,
    algebra: (diagonal, values) =>
      `Algebra: a causal softmax matrix is lower triangular with a positive diagonal, so its determinant is the product of that diagonal, never zero, and its rank is full. Here the product is ${diagonal}; by singular values it comes to ${values}.`,
    rounding:
      'The two differ and the numerical rank drops: the smallest singular values are below what 64-bit numbers resolve.',
    open: 'What neither shows: that rank decides quality. The identity matrix has full rank and mixes nothing. That bidirectional attention suffers from low rank is a guess of a blog post (Su, 2023), and after the softmax its rank is full for almost all queries and keys. The theorem often cited beside it (Dong et al., 2021) is about depth without skip connections and MLPs. Random weights, one seed: an illustration.',
  },
  questions: {
    pairs: {
      question:
        'Seven tokens, of which four are the input. How many pairs does a prefix mask open beyond the causal 28?',
      answers: [
        {
          text: '6',
          right: true,
          reason: 'Four inputs have 4 · 3 / 2 = 6 pairs that look ahead. All the rest was open.',
        },
        {
          text: '16',
          reason: 'The inputs have 16 pairs among themselves, but a causal mask opens 10 of them already.',
        },
        { text: '21', reason: 'That would be every pair that looks ahead. Only those within the input are opened.' },
      ],
    },
    glm: {
      question:
        'Two words are cut from “the cat sat on the mat”: “sat” and “mat”. GLM writes “mat” first. What does it see when it writes “sat”?',
      answers: [
        {
          text: 'The damaged text and “mat”',
          right: true,
          reason: 'All of part A, and in part B what is already written.',
        },
        {
          text: 'The damaged text alone',
          reason: 'That is how BERT guesses its masks, each by itself. GLM also sees what it wrote before.',
        },
        {
          text: 'Only what stands to its left',
          reason: 'Part A is open both ways: “on the” stands to the right of the blank and is seen.',
        },
      ],
    },
    signals: {
      question: 'One pass over 512 tokens. A causal model is graded on all 512; on how many is BERT?',
      answers: [
        { text: 'On 77', right: true, reason: 'BERT selects 15\u00a0% of the tokens, and only these carry loss.' },
        { text: 'On 256', reason: 'BERT selects 15\u00a0%, not half: 77 tokens.' },
        { text: 'On 512', reason: 'It reads all 512, but only the 77 it selected (15\u00a0%) carry loss.' },
      ],
    },
  },
};
