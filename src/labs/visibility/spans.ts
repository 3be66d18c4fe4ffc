// Cutting spans out of a text, as T5 and GLM do, and how many tokens BERT and T5 grade in a pass of full size.

/** From the first token to the one behind the last. */
export type Span = readonly [from: number, to: number];

const sentinel = (at: number): string => `<${'XYZUVW'[at] ?? at}>`;

/** The tokens between the spans, and `mark` in place of each span. */
function damaged(tokens: readonly string[], spans: readonly Span[], mark: (at: number) => string): readonly string[] {
  return tokens.flatMap((token, at) => {
    const inside = spans.findIndex(([from, to]) => at >= from && at < to);
    if (inside < 0) return [token];
    return spans[inside]?.[0] === at ? [mark(inside)] : [];
  });
}

export interface Corrupted {
  /** What the encoder reads. */
  readonly input: readonly string[];
  /** What the decoder writes: each span behind its sentinel, and a last sentinel. */
  readonly target: readonly string[];
}

/** Each span becomes one sentinel. Source: Raffel et al., "T5", 2020, fig. 2 (its sentinels are X, Y, Z). */
export function corruptSpans(tokens: readonly string[], spans: readonly Span[]): Corrupted {
  return {
    input: damaged(tokens, spans, sentinel),
    target: [...spans.flatMap(([from, to], at) => [sentinel(at), ...tokens.slice(from, to)]), sentinel(spans.length)],
  };
}

export interface Blanked {
  /** Part A, then part B. */
  readonly read: readonly string[];
  /** For part B: the next token of the span, at its end [E]; nothing for part A. */
  readonly graded: readonly (string | undefined)[];
  /** Position 1: place in part A, for a span that of its blank. Counted from 1. */
  readonly outer: readonly number[];
  /** Position 2: 0 in part A, then place within the span, from 1. */
  readonly inner: readonly number[];
  /** Tokens in part A. */
  readonly partA: number;
}

/** The spans, in the `order` in which part B writes them (indices of spans). Source: Du et al., "GLM", 2022. */
export function blankSpans(tokens: readonly string[], spans: readonly Span[], order: readonly number[]): Blanked {
  const partA = damaged(tokens, spans, () => '[M]');
  const written = order.flatMap((index) => {
    const span = spans[index];
    return span === undefined ? [] : [{ index, words: tokens.slice(...span) }];
  });
  const blanks = partA.flatMap((token, at) => (token === '[M]' ? [at + 1] : []));
  return {
    read: [...partA, ...written.flatMap(({ words }) => ['[S]', ...words])],
    graded: [...partA.map(() => undefined), ...written.flatMap(({ words }) => [...words, '[E]'])],
    outer: [
      ...partA.map((_, at) => at + 1),
      ...written.flatMap(({ index, words }) => ['', ...words].map(() => blanks[index] ?? 0)),
    ],
    inner: [...partA.map(() => 0), ...written.flatMap(({ words }) => ['', ...words].map((_, at) => at + 1))],
    partA: partA.length,
  };
}

/** Tokens that BERT selects of `tokens`: 15 %, at least one. Source: google-research/bert, create_pretraining_data.py. */
export function bertSelected(tokens: number): number {
  return Math.max(1, Math.round(tokens * 0.15));
}

export interface SpanLengths {
  /** Tokens of raw text. */
  readonly raw: number;
  /** Tokens that the decoder writes, sentinels and end included. */
  readonly target: number;
}

/**
 * The longest raw text that fits an encoder of `inputs` tokens when 15 % of it are cut out in spans of three, and what
 * the decoder then writes. Source: google-research/text-to-text-transfer-transformer, preprocessors.py
 * (random_spans_helper).
 */
export function spanLengths(inputs: number): SpanLengths {
  const lengths = (raw: number): { readonly input: number; readonly target: number } => {
    const noise = Math.round(raw * 0.15);
    const spans = Math.round(noise / 3);
    return { input: raw - noise + spans + 1, target: noise + spans + 1 };
  };
  let raw = inputs;
  while (lengths(raw + 1).input <= inputs) raw += 1;
  return { raw, target: lengths(raw).target };
}
