// From logits to what is drawn from: temperature, top-k, top-p and min-p, in the order of three libraries.

export type Filter = 'temperature' | 'topK' | 'topP' | 'minP';
export type Library = 'transformers' | 'vllm' | 'llama.cpp';

export interface Sampling {
  /** 0 is greedy: the likeliest token alone. */
  readonly temperature: number;
  /** 0 keeps all. */
  readonly topK: number;
  /** 1 keeps all. */
  readonly topP: number;
  /** 0 keeps all. */
  readonly minP: number;
  readonly library: Library;
}

/**
 * The order in which each library applies the four. Sources: transformers, generation/utils.py, `_get_logits_processor`;
 * vLLM, v1/sample/sampler.py (min-p stands among the processors before top-k and top-p); llama.cpp, common/common.h,
 * the default `samplers`.
 */
export const orders: Readonly<Record<Library, readonly Filter[]>> = {
  transformers: ['temperature', 'topK', 'topP', 'minP'],
  vllm: ['temperature', 'minP', 'topK', 'topP'],
  'llama.cpp': ['topK', 'topP', 'minP', 'temperature'],
};

/** What became of one token. */
export interface Outcome {
  /** Of being drawn; 0 when it was cut. */
  readonly probability: number;
  readonly cutBy: Filter | 'greedy' | undefined;
}

const out = -Infinity;
/** Room for rounding where a sum meets its limit. */
const slack = 1e-9;

/** Probabilities of logits divided by a temperature above 0; −∞ gives 0. */
export function softmax(logits: readonly number[], temperature = 1): readonly number[] {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - highest) / temperature));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** The k likeliest; whatever equals the last of them stays too. Source: transformers, `TopKLogitsWarper`; Fan et al. 2018. */
export function topK(logits: readonly number[], k: number): readonly number[] {
  if (k <= 0) return logits;
  const last = logits.toSorted((a, b) => b - a)[Math.min(k, logits.length) - 1] ?? out;
  return logits.map((logit) => (logit < last ? out : logit));
}

/**
 * The fewest likeliest tokens whose probabilities add up to p or more. From below: what sums to 1 − p or less goes, the
 * likeliest stays. Sources: Holtzman et al. 2020, sec. 3.1, eq. 2 and 3; transformers, `TopPLogitsWarper`.
 */
export function topP(logits: readonly number[], p: number): readonly number[] {
  if (p >= 1) return logits;
  const probabilities = softmax(logits);
  const rising = probabilities.map((_, token) => token).toSorted((a, b) => (logits[a] ?? 0) - (logits[b] ?? 0));
  const gone = new Set<number>();
  let below = 0;
  for (const token of rising.slice(0, -1)) {
    below += probabilities[token] ?? 0;
    if (below > 1 - p + slack) break;
    gone.add(token);
  }
  return logits.map((logit, token) => (gone.has(token) ? out : logit));
}

/** All at least `share` times as likely as the likeliest. Sources: Nguyen et al. 2024; transformers, `MinPLogitsWarper`. */
export function minP(logits: readonly number[], share: number): readonly number[] {
  if (share <= 0) return logits;
  const probabilities = softmax(logits);
  const least = share * Math.max(...probabilities);
  return logits.map((logit, token) => ((probabilities[token] ?? 0) < least - slack ? out : logit));
}

/** Applies the filters in the order of the library; each sees the distribution that the one before it has left. */
export function filtered(logits: readonly number[], sampling: Sampling): readonly Outcome[] {
  const { temperature, library } = sampling;
  if (temperature <= 0) {
    const best = logits.indexOf(Math.max(...logits));
    return logits.map((_, token) =>
      token === best ? { probability: 1, cutBy: undefined } : { probability: 0, cutBy: 'greedy' },
    );
  }
  const apply: Readonly<Record<Filter, (from: readonly number[]) => readonly number[]>> = {
    temperature: (from) => from.map((logit) => logit / temperature),
    topK: (from) => topK(from, sampling.topK),
    topP: (from) => topP(from, sampling.topP),
    minP: (from) => minP(from, sampling.minP),
  };
  const cutBy: (Filter | undefined)[] = logits.map(() => undefined);
  let left = logits;
  for (const filter of orders[library]) {
    const next = apply[filter](left);
    next.forEach((logit, token) => {
      if (logit === out && left[token] !== out) cutBy[token] = filter;
    });
    left = next;
  }
  return softmax(left).map((probability, token) => ({ probability, cutBy: cutBy[token] }));
}

/** The token at which the sum of probabilities passes `at`, a number in [0, 1). */
export function draw(probabilities: readonly number[], at: number): number {
  let sum = 0;
  const found = probabilities.findIndex((probability) => (sum += probability) > at);
  return found === -1 ? probabilities.findLastIndex((probability) => probability > 0) : found;
}
