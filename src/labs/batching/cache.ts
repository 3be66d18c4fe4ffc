// The KV cache of the running requests: blocks that are handed out as tokens come, against room for the longest.
import type { Run } from './schedule.ts';

/** Tokens a block. Source: Kwon et al., 2023, sec. 7.2, and vLLM's default. */
export const blockSize = 16;

/** Blocks for so many tokens; the last may be half empty. */
export const blocksFor = (tokens: number, size = blockSize): number => Math.ceil(tokens / size);

export interface Held {
  readonly request: number;
  /** Tokens whose keys and values are stored: the prompt, and what was generated but for the newest token. */
  readonly tokens: number;
  readonly blocks: number;
}

/**
 * What each slot holds during step `at`, counted from 1; undefined where nothing runs. The first step is the prefill: it
 * stores the prompt, and every later step the token that the step before has given.
 */
export function heldAt(runs: readonly Run[], slots: number, at: number, prompt: number): readonly (Held | undefined)[] {
  return Array.from({ length: slots }, (_, slot) => {
    const run = runs.find((one) => one.slot === slot && one.start < at && at <= one.end);
    if (run === undefined) return undefined;
    const tokens = prompt + at - run.start - 1;
    return { request: run.request, tokens, blocks: blocksFor(tokens) };
  });
}

export interface Filled {
  readonly paged: number;
  readonly reserved: number;
}

/**
 * Shares of the cache's memory that hold a token, for what is held: in blocks, and where every request has room for
 * `longest` tokens. Both are 0 when nothing runs.
 */
export function filled(held: readonly (Held | undefined)[], longest: number): Filled {
  const there = held.filter((one) => one !== undefined);
  if (there.length === 0) return { paged: 0, reserved: 0 };
  const tokens = there.reduce((sum, one) => sum + one.tokens, 0);
  const blocks = there.reduce((sum, one) => sum + one.blocks, 0);
  return { paged: tokens / (blocks * blockSize), reserved: tokens / (there.length * longest) };
}
