// The lexicon as one set of keys, built once: what a spelling denotes, and whether it needs evidence.
import type { Concept } from '../catalog/concept.ts';
import { gapsOf, isInitials, isMixedCase, isPlainWord, isSeveralWords, pluralOf } from './spelling.ts';
import { widestBreak } from './lineBreaks.ts';
import { buildTrie, type Trie } from './trie.ts';
import { normalise } from './words.ts';

/**
 * `distinct` and `identifier` count wherever they stand, `ambiguous` only with evidence in the document, `close` only where
 * the document speaks of this very concept, `other` nowhere.
 */
export type KeyClass = 'distinct' | 'identifier' | 'ambiguous' | 'close' | 'other';

export interface Key {
  /** Normalised (words.ts). */
  readonly key: string;
  readonly concept: Concept;
  readonly class: KeyClass;
  /** By character of the key: the separators allowed after it. */
  readonly gaps: Uint8Array;
  /** The only spellings that count, when capitals decide. */
  readonly only?: readonly string[];
  /** Spellings with capitals inside (LoRA), which ordinary words do not have. */
  readonly mixed?: readonly string[];
  /** Begins with a word (LoRA) that with other capitals inside (LoRa) is something else, and so is what it begins. */
  readonly head?: Head;
  /** Spellings that are recognised, but do not hover. */
  readonly quiet?: readonly string[];
}

export interface Head {
  /** Of its letters. */
  readonly length: number;
  readonly mixed: readonly string[];
}

/** A term of a concept that the index cannot take: a fault of the content. */
export interface Refusal {
  readonly concept: string;
  /** The term as the concept writes it. */
  readonly written: string;
  /** The concept that claimed this spelling before; absent when the term cannot stand in a text as one name. */
  readonly owner?: string;
}

export interface ConceptIndex {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly keys: readonly Key[];
  readonly trie: Trie;
  /** The most characters of text that one match can span. */
  readonly span: number;
  readonly refusals: readonly Refusal[];
}

/** Builds the index; never throws. Of two concepts that claim one spelling the first keeps it. */
export function buildConceptIndex(concepts: readonly Concept[]): ConceptIndex {
  const byKey = new Map<string, Key>();
  const refusals: Refusal[] = [];

  const add = (
    concept: Concept,
    written: string,
    keyClass: KeyClass,
    rank: 'listed' | 'derived' | 'exact' = 'listed',
  ): void => {
    const key = normalise(written);
    const gaps = gapsOf(written, keyClass === 'identifier' ? 'identifier' : 'term');
    const known = byKey.get(key);
    const taken = known !== undefined && known.concept.id !== concept.id;
    if (gaps === undefined || taken) {
      if (rank !== 'derived')
        refusals.push({ concept: concept.id, written, ...(taken && { owner: known.concept.id }) });
      return;
    }
    const only = rank === 'exact' ? { only: [written] } : capitals(written, keyClass);
    const added = { key, concept, class: keyClass, gaps, ...only, ...quietOf(concept, key) };
    byKey.set(key, merge(known, added));
  };

  for (const concept of concepts) {
    for (const term of concept.terms.other) add(concept, term, 'other');
    for (const term of concept.terms.ambiguous) add(concept, term, 'ambiguous');
    for (const term of concept.terms.exact) add(concept, term, 'ambiguous', 'exact');
    for (const term of concept.terms.close) add(concept, term, 'close');
    for (const term of concept.terms.distinct) add(concept, term, 'distinct');
    for (const name of Object.values(concept.identifiers).flat())
      add(concept, name, isPlainWord(name) ? 'ambiguous' : 'identifier');
  }
  for (const concept of concepts)
    for (const name of Object.values(concept.name))
      add(concept, name, isPlainWord(name) && !isMixedCase(name) ? 'ambiguous' : 'distinct', 'derived');
  const singular = [...byKey.values()];
  for (const known of singular) {
    const plural = pluralOf(known.key);
    if (plural === undefined || byKey.has(plural)) continue;
    const gaps = new Uint8Array(plural.length);
    gaps.set(known.gaps.subarray(0, Math.min(known.key.length, plural.length)));
    const { quiet: _, ...rest } = known;
    byKey.set(plural, { ...rest, key: plural, gaps, ...quietOf(known.concept, plural) });
  }

  const keys = withHeads([...byKey.values()]);
  return {
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    keys,
    trie: buildTrie(keys),
    span: keys.reduce(
      (most, { key, gaps }) => Math.max(most, key.length + 4 * gaps.filter(Boolean).length + widestBreak),
      1,
    ),
    refusals,
  };
}

const quietOf = ({ quiet }: Concept, key: string): Pick<Key, 'quiet'> => {
  const own = quiet.filter((written) => normalise(written) === key);
  return own.length > 0 ? { quiet: own } : {};
};

function capitals(written: string, keyClass: KeyClass): Pick<Key, 'only' | 'mixed'> {
  if (isInitials(written)) return { only: [written] };
  return keyClass === 'ambiguous' && isMixedCase(written) && !isSeveralWords(written) ? { mixed: [written] } : {};
}

/** Gives their head to the keys that begin with a word of their concept whose capitals tell it from others. */
function withHeads(keys: readonly Key[]): readonly Key[] {
  const heads = new Map<string, readonly Key[]>();
  for (const key of keys)
    if (key.mixed !== undefined) heads.set(key.concept.id, [...(heads.get(key.concept.id) ?? []), key]);
  return keys.map((key) => {
    const head = heads
      .get(key.concept.id)
      ?.find(({ key: word }) => key.key !== word && key.key.startsWith(word) && (key.gaps[word.length - 1] ?? 0) !== 0);
    return head?.mixed === undefined ? key : { ...key, head: { length: head.key.length, mixed: head.mixed } };
  });
}

/** Of one concept's spellings with one key: the class named first stays, the separators and capitals add up. */
function merge(known: Key | undefined, added: Key): Key {
  if (known === undefined) return added;
  return {
    ...known,
    gaps: known.gaps.map((bits, at) => bits | (added.gaps[at] ?? 0)),
    ...(known.only && { only: [...known.only, ...(added.only ?? [])] }),
    ...(known.mixed && { mixed: [...known.mixed, ...(added.mixed ?? [])] }),
  };
}
