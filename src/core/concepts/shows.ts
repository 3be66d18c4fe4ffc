// Recognising is not showing: which of the recognised spellings hover by default.
import type { Spelling } from './scan.ts';
import { isWhole } from './spelling.ts';

/**
 * Whether a spelling that counts also hovers: its concept does, it is not spelled as one of the concept's quiet
 * names (`mlp` is plumbing, "MLP" is said by a person) nor by an ordinary word, and a word that needs evidence stands alone: in
 * `old_adapter_name` the adapter only answers "Explain This".
 */
export function shows({ key, start, end }: Spelling, text: string): boolean {
  return (
    key.concept.hover &&
    key.class !== 'close' &&
    !(key.quiet?.includes(text.slice(start, end)) ?? false) &&
    (key.class !== 'ambiguous' || isWhole(text, start, end))
  );
}
