// What is counted of one pass: graded tokens, what a row sees, open pairs; and the same where the papers fix the size.
import type { MaskName, Pass } from './model.ts';
import { bertSelected, spanLengths } from './spans.ts';

/** Graded tokens, and tokens read, of one pass. */
export interface Signals {
  readonly graded: number;
  readonly read: number;
}

export function signals(pass: Pass): Signals {
  return { graded: pass.graded.filter((token) => token !== undefined).length, read: pass.read.length };
}

/**
 * The same at the size of the papers, where they fix it: GPT-3 trains on 2,048 tokens (Brown et al., 2020, sec. 2.1),
 * BERT on 512, T5 on an encoder of 512.
 */
export function signalsAtScale(mask: MaskName): Signals | undefined {
  if (mask === 'causal') return { graded: 2048, read: 2048 };
  if (mask === 'bidirectional') return { graded: bertSelected(512), read: 512 };
  if (mask !== 'encoder-decoder') return undefined;
  const { target } = spanLengths(512);
  return { graded: target, read: 512 + target };
}

/** Indices of the tokens that the row in focus sees. */
export function seenBy(pass: Pass, row: number): readonly number[] {
  return (pass.sights[row] ?? []).flatMap((sight, key) => (sight === 'none' ? [] : [key]));
}

/** Pairs of a query and a key that the mask lets through. */
export function pairs(pass: Pass): number {
  return pass.sights.flat().filter((sight) => sight !== 'none').length;
}
