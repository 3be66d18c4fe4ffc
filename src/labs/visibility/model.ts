// One training pass as a grid: which tokens go in, which of them each may look at, and which are graded on what.
import { fieldsOf, oneOf, within } from '../kit/options.ts';
import { bidirectional, causal, prefix, slidingWindow, withinDocuments, type Mask } from './masks.ts';
import { blankSpans, corruptSpans, type Span } from './spans.ts';

/** The masks that the lab shows; `sft` and `packing` are causal and differ in what is graded and where a text ends. */
export const maskNames = [
  'causal',
  'prefix',
  'bidirectional',
  'encoder-decoder',
  'glm',
  'window',
  'sft',
  'packing',
] as const;
export type MaskName = (typeof maskNames)[number];

/** What a fenced `lab visibility` block may say; `parseOptions` fills in what it leaves out. */
export interface VisibilityOptions {
  readonly mask: MaskName;
  /** What the colours of the grid say. */
  readonly colour: 'sees' | 'graded';
  /** The token in focus, a row of the grid. */
  readonly focus: number;
  /** Tokens of the prefix, the start token among them. */
  readonly prefix: number;
  /** Tokens in the sliding window, the token itself among them. */
  readonly window: number;
  /** First tokens that the sliding window always sees. */
  readonly sinks: number;
  /** Whether packed documents see each other. */
  readonly documents: 'apart' | 'stream';
  /** How sharp the scores of the rank experiment are: what random logits are multiplied by. */
  readonly sharpness: number;
  /** Whether the footnote on rank is there: the block decides. */
  readonly rank: boolean;
}

export const limits = {
  prefix: { min: 1, max: 6, step: 1 },
  window: { min: 1, max: 7, step: 1 },
  sinks: { min: 0, max: 2, step: 1 },
} as const;
export const sharpnesses = [0.1, 1, 4] as const;

const defaults: VisibilityOptions = {
  mask: 'causal',
  colour: 'sees',
  focus: 3,
  prefix: 4,
  window: 3,
  sinks: 0,
  documents: 'apart',
  sharpness: 1,
  rank: true,
};

/** The row that a mask begins at: one that shows what is special about it. */
export const firstFocus: Readonly<Record<MaskName, number>> = {
  causal: 3,
  prefix: 1,
  bidirectional: 3,
  'encoder-decoder': 8,
  glm: 9,
  window: 6,
  sft: 5,
  packing: 5,
};

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, whatever is too large the limit. */
export function parseOptions(value: unknown, start: VisibilityOptions = defaults): VisibilityOptions {
  const given = fieldsOf(value);
  const mask = oneOf(given['mask'], maskNames, start.mask);
  return {
    mask,
    colour: oneOf(given['colour'], ['sees', 'graded'], start.colour),
    focus: within(
      given['focus'],
      { min: 0, max: rowsOf[mask] - 1, step: 1 },
      mask === start.mask && start !== defaults ? start.focus : firstFocus[mask],
    ),
    prefix: within(given['prefix'], limits.prefix, start.prefix),
    window: within(given['window'], limits.window, start.window),
    sinks: within(given['sinks'], limits.sinks, start.sinks),
    documents: oneOf(given['documents'], ['apart', 'stream'], start.documents),
    sharpness: oneOf(given['sharpness'], sharpnesses, start.sharpness),
    rank: oneOf(given['rank'], [true, false], start.rank),
  };
}

/** The options that write the same lab again: the mask always, the rest where it is not the default. */
export function blockOptions(options: VisibilityOptions): Readonly<Record<string, unknown>> {
  const plain: Readonly<Record<string, unknown>> = { ...parseOptions({ mask: options.mask }) };
  return Object.fromEntries(Object.entries(options).filter(([key, value]) => key === 'mask' || value !== plain[key]));
}

/** What stands in a cell: nothing, a token at or before the row's own, one behind it, or one of the other stack. */
export type Sight = 'none' | 'back' | 'ahead' | 'across';

/** The texts of a language, cut as the lab shows them. */
export interface Texts {
  /** Six tokens. */
  readonly sentence: readonly string[];
  readonly question: readonly string[];
  readonly answer: readonly string[];
  /** Two documents of three tokens. */
  readonly documents: readonly [readonly string[], readonly string[]];
}

export interface Pass {
  /** What is read: the rows, and the columns. */
  readonly read: readonly string[];
  /** What each row is graded on; nothing where it carries no loss. */
  readonly graded: readonly (string | undefined)[];
  /** A row for each token, a column for each token. */
  readonly sights: readonly (readonly Sight[])[];
  /** Where a line divides the grid: two parts, two stacks, two documents. */
  readonly divide: number | undefined;
  /** Rows of position ids, where they are more than a count. */
  readonly positions: readonly (readonly number[])[];
}

/** The third token and the sixth, cut out by T5 and GLM alike. */
export const cut: readonly Span[] = [
  [2, 3],
  [5, 6],
];

const rowsOf: Readonly<Record<MaskName, number>> = {
  causal: 7,
  prefix: 7,
  bidirectional: 8,
  'encoder-decoder': 11,
  glm: 10,
  window: 7,
  sft: 8,
  packing: 8,
};

const start = '<s>';
const end = '</s>';

function sightsOf(size: number, mask: Mask): Pass['sights'] {
  const cells = Array.from({ length: size }, (_, at) => at);
  return cells.map((query) =>
    cells.map((key) => {
      if (!mask(query, key)) return 'none';
      return key > query ? 'ahead' : 'back';
    }),
  );
}

/** Reads a text and predicts each next token, up to its end. */
function nextTokens(text: readonly string[], mask: Mask): Pass {
  const read = [start, ...text];
  return { read, graded: [...text, end], sights: sightsOf(read.length, mask), divide: undefined, positions: [] };
}

/** Keeps the loss on what is predicted from row `from` on. */
const gradedFrom = (pass: Pass, from: number): Pass => ({
  ...pass,
  graded: pass.graded.map((token, row) => (row < from ? undefined : token)),
});

function encoderDecoder(sentence: readonly string[]): Pass {
  const { input, target } = corruptSpans(sentence, cut);
  const read = [...input, start, ...target.slice(0, -1)];
  const stacks = sightsOf(read.length, prefix(input.length)).map((row, query) =>
    row.map((sight, key) => (query >= input.length && key < input.length ? 'across' : sight)),
  );
  return {
    read,
    graded: [...input.map(() => undefined), ...target],
    sights: stacks,
    divide: input.length,
    positions: [],
  };
}

function packed([first, second]: Texts['documents'], documents: VisibilityOptions['documents']): Pass {
  const one = nextTokens(first, causal);
  const two = nextTokens(second, causal);
  const owner = [...one.read.map(() => 0), ...two.read.map(() => 1)];
  const count = (pass: Pass): readonly number[] => pass.read.map((_, at) => at);
  const apart = documents === 'apart';
  return {
    read: [...one.read, ...two.read],
    graded: [...one.graded, ...two.graded],
    sights: sightsOf(owner.length, apart ? withinDocuments(owner) : causal),
    divide: one.read.length,
    positions: [apart ? [...count(one), ...count(two)] : owner.map((_, at) => at)],
  };
}

/** The pass that the options describe, on the texts of a language. */
export function passOf(options: VisibilityOptions, texts: Texts): Pass {
  const { sentence, question, answer } = texts;
  switch (options.mask) {
    case 'causal':
      return nextTokens(sentence, causal);
    case 'prefix':
      return {
        ...gradedFrom(nextTokens(sentence, prefix(options.prefix)), options.prefix - 1),
        divide: options.prefix,
      };
    case 'window':
      return nextTokens(sentence, slidingWindow(options.window, options.sinks));
    case 'sft':
      return {
        ...gradedFrom(nextTokens([...question, ...answer], causal), question.length),
        divide: question.length + 1,
      };
    case 'bidirectional': {
      const read = ['[CLS]', ...sentence.map((token, at) => (at === 2 ? '[MASK]' : token)), '[SEP]'];
      const graded = read.map((token) => (token === '[MASK]' ? sentence[2] : undefined));
      return { read, graded, sights: sightsOf(read.length, bidirectional), divide: undefined, positions: [] };
    }
    case 'encoder-decoder':
      return encoderDecoder(sentence);
    case 'glm': {
      const { read, graded, outer, inner, partA } = blankSpans(sentence, cut, [1, 0]);
      return { read, graded, sights: sightsOf(read.length, prefix(partA)), divide: partA, positions: [outer, inner] };
    }
    case 'packing':
      return packed(texts.documents, options.documents);
  }
}
