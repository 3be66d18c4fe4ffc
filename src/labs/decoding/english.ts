// The lab on decoding in English.
import type { DecodingStrings } from './strings.ts';

export const english: DecodingStrings = {
  title: 'One distribution, many ways to choose',
  view: 'Show',
  views: { step: 'the next token', beam: 'beam search' },
  temperature: 'Temperature',
  temperatureIs: (value) => value,
  greedy: '0: greedy',
  prompt: 'Text so far',
  prompts: 'Start from',
  bars: 'The next token: its chance of being drawn (in brackets: what the model gives it)',
  before: (model) => `(${model})`,
  cut: { temperature: 'cut', topK: '✗ top-k', topP: '✗ top-p', minP: '✗ min-p', greedy: '✗ greedy' },
  rest: (tokens) => `${tokens} others`,
  kept: (left, all) => `${left} of ${all} tokens may be drawn`,
  lost: (share) => `cut: ${share} of the model’s probability`,
  draw: 'Draw the next token',
  drew: (text) => `Drawn: ${text}`,
  topK: 'Top-k',
  topP: 'Top-p',
  minP: 'Min-p',
  off: 'off',
  order: 'Order of',
  libraries: { transformers: 'transformers', vllm: 'vLLM', 'llama.cpp': 'llama.cpp' },
  orderNote: {
    transformers: 'transformers: temperature, top-k, top-p, min-p. Each sees what the one before it has left.',
    vllm: 'vLLM: temperature, min-p, then top-k and top-p. Top-p is measured on what min-p has left.',
    'llama.cpp':
      'llama.cpp: top-k, top-p, min-p, and the temperature last. However hot it is, the same tokens survive.',
  },
  own: 'My own text',
  ownHint: (most) =>
    `The model is trained on it, at most ${most} characters. It stays on this page; empty brings ours back.`,
  learn: 'Train on this text',
  model: (tokens, vocabulary) =>
    `The model: trigrams with Kneser-Ney smoothing, trained in this page on ${tokens} tokens, ${vocabulary} of them different. Real, small, and without an end token.`,
  width: 'Beam width',
  widthIs: (width) => width,
  tree: (depth) => `The next ${depth} tokens, all that the beam looks at`,
  treeSays: (best, probability) => `The likeliest text found is “${best}”, probability ${probability}.`,
  step: (at) => `Token ${at}`,
  node: (token, probability, path, kept) =>
    `${token}: ${probability} here, ${path} for the whole text${kept ? ', kept' : ', dropped'}`,
  legend: ['kept', 'dropped', 'greedy’s way', 'the best in the end'],
  table: ['Token', 'Text', 'Here', 'Whole text', 'Beam'],
  keptWord: 'kept',
  droppedWord: 'dropped',
  continued: (tokens) => `The same start, ${tokens} tokens on`,
  rules: {
    greedy: () => 'Greedy',
    beam: (width) => `Beam, width ${width}`,
    sampled: (settings) => `Sampled, ${settings}`,
  },
  measured: (perToken, repeats) => `${perToken} a token on average, ${repeats} of its trigrams repeated`,
  bland:
    'Likelier is not better: what greedy and beam search find goes round in circles, while what people write is full of less likely words (Holtzman et al. 2020, fig. 2).',
  again: 'Draw again',
  insightGreedy: (token, share) =>
    `Greedy: ${token} is certain, whether it has ${share} or more. Nothing is drawn, and the same text comes every time.`,
  insightHot: (temperature, left, cold) =>
    `At temperature ${temperature}, ${left} tokens pass; at 1 it would be ${cold}. The temperature comes before the filters, so a flatter distribution lets more of its tail through.`,
  insightCold: (temperature, left, warm) =>
    `At temperature ${temperature}, ${left} tokens pass; at 1 it would be ${warm}. The temperature comes before the filters, so a sharper distribution reaches its limit with fewer tokens.`,
  insightUnmoved: (temperature, left) =>
    `At temperature ${temperature} ${left} tokens pass, as many as at 1: here it only moves probability among them.`,
  insightKept: (cut, lost, times) =>
    `The filters cut ${cut} tokens that had ${lost} together. What is left is scaled up to 1: each survivor is drawn ${times} times as often as the model says.`,
  insightLast: (left) =>
    `Here the temperature comes last: ${left} tokens pass at any temperature, and it only moves probability among them.`,
  insightAll: (all, tail) =>
    `No filter: all ${all} tokens may be drawn. Each one in the tail is rare, but together they have ${tail}.`,
  insightBeam: (best, bestShare, greedy, greedyShare, times) =>
    `The beam found “${best}” at ${bestShare}; greedy search ends in “${greedy}” at ${greedyShare}. It took the best token at every step, and what could follow was worse: the beam’s text is ${times} times as likely.`,
  insightSame: (width) =>
    `With width ${width} the beam ends where greedy search ends. Widen it, or try another start: what pays later must first be kept alive.`,
  insightOne: 'Width 1 is greedy search: one text is alive, and no step is ever taken back.',
  stepQuestion:
    'Top-p keeps the fewest tokens that reach 90\u00a0%. The temperature goes from 1 to 1.5: does top-p keep more or fewer?',
  stepAnswers: ['Fewer', 'As many: p is still 0.9', 'More'],
  stepReasons: [
    'A higher temperature flattens: the head gives probability to the tail, so more tokens are needed to reach 90\u00a0%. Move it and see:',
    'p stays, but it is reached later: in transformers and vLLM the temperature comes first and flattens what top-p sees. Move it and see:',
    'In transformers and vLLM the temperature comes first. It flattens the distribution, so more tokens are needed to reach 90\u00a0%. Move it and see:',
  ],
  beamQuestion: 'Greedy search takes the likeliest token at every step. Is its text the likeliest text?',
  beamAnswers: ['Yes: every step was the best one', 'Not always'],
  beamReasons: [
    'The best first token may have only poor continuations. Probabilities multiply, so a slightly worse start can win. See below:',
    'Probabilities multiply: a slightly worse first token with a sure continuation can win. See below:',
  ],
  examples: 'Examples',
  presets: {
    greedy: { text: 'greedy', notice: 'One bar is left. Whatever else the model knows is not used.' },
    nucleus: {
      text: 'top-p 0.9',
      notice: 'Top-p keeps few tokens where the model is sure and many where it is not: change the text and compare.',
    },
    hot: {
      text: 'temperature 1.5, top-p 0.9',
      notice: 'The hot distribution is flatter, and top-p lets its tail in. Compare min-p at the same temperature.',
    },
    minp: {
      text: 'temperature 1.5, min-p 0.1',
      notice:
        'Min-p asks for a tenth of the best token’s chance, so it still cuts most of the tail: compare how many may be drawn with top-p at the same heat.',
    },
  },
  honest: 'Ties stay, as in transformers; repetition penalties, typical sampling and the like are left out.',
};
