// The lab on decoding: its options, the language model it trains, and what a step, a search and a whole text look like.
import { beamSearch, greedySearch, repetition, type BeamTree, type Path } from './beam.ts';
import { draw, filtered, softmax, type Filter, type Outcome, type Sampling } from './filters.ts';
import { tokensOf, trigramModel, type LanguageModel } from './ngram.ts';
import { chinese, english } from './texts.ts';
import { uniform } from '../../core/numerics/random.ts';
import { fieldsOf, oneOf, unlike, within } from '../kit/options.ts';

export type View = 'step' | 'beam';
export type Language = 'en' | 'zh-cn';

/** What a fenced `lab decoding` block may say; `parseOptions` fills in what it leaves out. */
export interface DecodingOptions extends Sampling {
  /** One distribution, or a search through several steps. */
  readonly view: View;
  /** Live prefixes of the beam: the main control of the search. */
  readonly width: number;
  /** Empty: the first prompt of the language. */
  readonly prompt: string;
  /** The training text; empty: the lab's own. */
  readonly own: string;
  readonly seed: number;
}

export const limits = {
  temperature: { min: 0, max: 2 },
  topK: { min: 0, max: 100, step: 1 },
  topP: { min: 0.05, max: 1 },
  minP: { min: 0, max: 0.5 },
  width: { min: 1, max: 4, step: 1 },
  seed: { min: 1, max: 9999, step: 1 },
  own: 8000,
  prompt: 200,
} as const;

/** Steps of the tree, tokens of the texts below it. */
export const depth = 4;
export const textLength = 24;

export const defaults: DecodingOptions = {
  view: 'step',
  temperature: 1,
  topK: 0,
  topP: 0.9,
  minP: 0,
  library: 'transformers',
  width: 3,
  prompt: '',
  own: '',
  seed: 1,
};

export const prompts: Readonly<Record<Language, readonly string[]>> = {
  en: ['The model', 'Once upon a time', 'The answer is', 'The next'],
  'zh-cn': ['模型', '从前有一', '答案', '下一个'],
};

const textIn = (value: unknown, most: number, otherwise: string): string =>
  typeof value === 'string' ? Array.from(value).slice(0, most).join('') : otherwise;

/** Reads a block's options or a saved state; whatever is missing or wrong becomes `start`, whatever is too large the limit. */
export function parseOptions(value: unknown, start: DecodingOptions = defaults): DecodingOptions {
  const given = fieldsOf(value);
  return {
    view: oneOf(given['view'], ['step', 'beam'], start.view),
    temperature: within(given['temperature'], limits.temperature, start.temperature),
    topK: within(given['topK'], limits.topK, start.topK),
    topP: within(given['topP'], limits.topP, start.topP),
    minP: within(given['minP'], limits.minP, start.minP),
    library: oneOf(given['library'], ['transformers', 'vllm', 'llama.cpp'], start.library),
    width: within(given['width'], limits.width, start.width),
    prompt: textIn(given['prompt'], limits.prompt, start.prompt),
    own: textIn(given['own'], limits.own, start.own),
    seed: within(given['seed'], limits.seed, start.seed),
  };
}

/** The options that write the same lab again; what equals the default is left out. */
export const blockOptions = (options: DecodingOptions): Readonly<Record<string, unknown>> => unlike(options, defaults);

/** Trained on the reader's text, or on the lab's own in the reader's language; some 30 ms for its 1,000 tokens. */
export function trained(own: string, language: Language): LanguageModel {
  const text = own.trim() === '' ? (language === 'en' ? english : chinese) : own;
  return trigramModel(tokensOf(text));
}

/** The prompt as tokens; without one, the first of the language. */
export const promptTokens = ({ prompt }: DecodingOptions, language: Language): readonly string[] =>
  tokensOf(prompt.trim() === '' ? (prompts[language][0] ?? '') : prompt);

export interface Candidate {
  readonly token: string;
  /** As the model has it, at temperature 1. */
  readonly model: number;
  /** At the temperature in use, before anything is cut. */
  readonly tempered: number;
  readonly outcome: Outcome;
}

export interface StepView {
  /** The likeliest first. */
  readonly shown: readonly Candidate[];
  /** Tokens that are not shown, what the model gives them together, and how many of them may still be drawn. */
  readonly rest: { readonly tokens: number; readonly model: number; readonly left: number; readonly drawn: number };
  /** Tokens that may be drawn. */
  readonly left: number;
  /** What the model gives, at temperature 1, to all that were cut. */
  readonly cutAway: number;
  readonly cuts: Readonly<Partial<Record<Filter | 'greedy', number>>>;
}

/** One distribution before and after temperature and filters. */
export function stepView(model: LanguageModel, context: readonly string[], sampling: Sampling, most: number): StepView {
  const probabilities = model.next(context);
  const logits = probabilities.map(Math.log);
  const outcomes = filtered(logits, sampling);
  const tempered = sampling.temperature > 0 ? softmax(logits, sampling.temperature) : probabilities;
  const order = probabilities
    .map((_, id) => id)
    .toSorted((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b);
  const candidates = order.map((id): Candidate => ({
    token: model.vocabulary[id] ?? '',
    model: probabilities[id] ?? 0,
    tempered: tempered[id] ?? 0,
    outcome: outcomes[id] ?? { probability: 0, cutBy: undefined },
  }));
  const rest = candidates.slice(most);
  const cuts: Partial<Record<Filter | 'greedy', number>> = {};
  for (const { cutBy } of outcomes) if (cutBy !== undefined) cuts[cutBy] = (cuts[cutBy] ?? 0) + 1;
  const alive = candidates.filter(({ outcome }) => outcome.cutBy === undefined);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    shown: candidates.slice(0, most),
    rest: {
      tokens: rest.length,
      model: sum(rest.map((one) => one.model)),
      left: rest.filter(({ outcome }) => outcome.cutBy === undefined).length,
      drawn: sum(rest.map(({ outcome }) => outcome.probability)),
    },
    left: alive.length,
    cutAway: Math.max(0, 1 - sum(alive.map((one) => one.model))),
    cuts,
  };
}

/** Draws one token after another from what the filters leave; the seed decides. */
export function sampled(
  model: LanguageModel,
  prompt: readonly string[],
  sampling: Sampling,
  seed: number,
  length: number,
): Path {
  const next = uniform(seed * 7919);
  const tokens: string[] = [];
  let score = 0;
  // The first numbers of neighbouring seeds resemble each other.
  for (let skip = 0; skip < 8; skip += 1) next();
  for (let at = 0; at < length; at += 1) {
    const probabilities = model.next([...prompt, ...tokens]);
    const outcomes = filtered(probabilities.map(Math.log), sampling);
    const token = draw(
      outcomes.map(({ probability }) => probability),
      next(),
    );
    tokens.push(model.vocabulary[token] ?? '');
    score += Math.log(probabilities[token] ?? 1);
  }
  return { tokens, score };
}

export interface Continuation extends Path {
  readonly rule: 'greedy' | 'beam' | 'sampled';
  /** Share of its trigrams that stood there before. */
  readonly repeats: number;
}

/** The same prompt continued by the three rules; scores are those of the model at temperature 1. */
export function continuations(
  model: LanguageModel,
  prompt: readonly string[],
  options: DecodingOptions,
): readonly Continuation[] {
  const beam = beamSearch(model, prompt, options.width, textLength).paths[0] ?? { tokens: [], score: 0 };
  const paths = {
    greedy: greedySearch(model, prompt, textLength),
    beam,
    sampled: sampled(model, prompt, options, options.seed, textLength),
  };
  return (['greedy', 'beam', 'sampled'] as const).map((rule) => ({
    rule,
    ...paths[rule],
    repeats: repetition(paths[rule].tokens),
  }));
}

export interface SearchView {
  readonly tree: BeamTree;
  readonly greedy: Path;
  readonly best: Path;
}

/** The tree of the beam, and what greedy search finds in as many steps. */
export function searchView(model: LanguageModel, prompt: readonly string[], width: number): SearchView {
  const tree = beamSearch(model, prompt, width, depth);
  const greedy = greedySearch(model, prompt, depth);
  return { tree, greedy, best: tree.paths[0] ?? greedy };
}
