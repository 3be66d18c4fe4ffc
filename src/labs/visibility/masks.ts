// Masks of attention as rules: may the token in row `query` look at the token in column `key`? Both count from 0.

export type Mask = (query: number, key: number) => boolean;

/** Each token and those before it. Source: Radford et al., "GPT", 2018; Raffel et al., "T5", 2020, fig. 3 (middle). */
export const causal: Mask = (query, key) => key <= query;

/** All see all. Source: Devlin et al., "BERT", 2018; Raffel et al., 2020, fig. 3 (left). */
export const bidirectional: Mask = () => true;

/**
 * The first `length` tokens see each other, the rest is causal. Sources: Raffel et al., 2020, fig. 3 (right); Dong et
 * al., "UniLM", 2019 (sequence to sequence); Du et al., "GLM", 2022, whose part A is the prefix.
 */
export const prefix =
  (length: number): Mask =>
  (query, key) =>
    key <= query || (query < length && key < length);

/**
 * Each token sees itself and `width` − 1 before it, and always the first `sinks`. Sources: Jiang et al., "Mistral 7B",
 * 2023, fig. 1; Xiao et al., "Efficient Streaming Language Models with Attention Sinks", 2023 (StreamingLLM).
 */
export const slidingWindow =
  (width: number, sinks: number): Mask =>
  (query, key) =>
    key <= query && (query - key < width || key < sinks);

/** Causal, and only within one document; `documents` names the document of each token. Source: Grattafiori et al., "Llama 3", 2024, sec. 3.2. */
export const withinDocuments =
  (documents: readonly number[]): Mask =>
  (query, key) =>
    key <= query && documents[query] === documents[key];
