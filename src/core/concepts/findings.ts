// Reads a document, whole or in slices of lines, for what evidence is made of: imports, telling words, neighbours.
import type { ConceptIndex, Key } from './conceptIndex.ts';
import { hasOwnCapitals } from './evidence.ts';
import { importsIn } from './imports.ts';
import { prefixesOf, type MayStart } from './prefixes.ts';
import { longestAt } from './scan.ts';
import { gapsOf, isMixedCase, isSeveralWords, isTelling } from './spelling.ts';
import { buildTrie, root, type Trie, type TrieKey } from './trie.ts';
import {
  charClass,
  eachWord,
  endsHere,
  fold,
  gapAt,
  gapKind,
  gapLength,
  han,
  isEdge,
  none,
  normalise,
  touching,
} from './words.ts';

/** A telling word of several parts (target_modules) proves more than an ordinary one (rank). */
export type NearKind = 'name' | 'word';

export interface Findings {
  /** Of the packages that some concept names. */
  readonly imports: ReadonlySet<string>;
  /** By normalised spelling. */
  readonly near: ReadonlyMap<string, NearKind>;
  /** Ids of concepts recognised beyond doubt. */
  readonly neighbours: ReadonlySet<string>;
  readonly doubted: ReadonlySet<string>;
}

/** A spelling of a concept; an ambiguous one counts only where the document speaks for it. */
export interface Named {
  readonly key: Key;
  /** From 0, of all that was read. */
  readonly line: number;
  readonly ownCapitals: boolean;
}

interface NearWord extends TrieKey {
  readonly kind: NearKind;
  /** The spellings that tell, when only their capitals do: ZeRO, for zero is an ordinary word. */
  readonly only?: readonly string[];
}

/** What the concepts of an index ask a document for; made once. */
export interface Clues {
  readonly index: ConceptIndex;
  /** Each by itself: what is kept must be a string of our own, for a piece of a document keeps all of it in memory. */
  readonly packages: ReadonlyMap<string, string>;
  /** Of each concept, by id: its telling words, as people write them by normalised spelling. */
  readonly near: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly trie: Trie;
  /** By number in the trie. */
  readonly words: readonly NearWord[];
  /** Whether a spelling of a concept or a telling word may begin there. */
  readonly mayStart: MayStart;
}

export interface Reader {
  /** Reads on: a slice must end at a line's end, except the last. */
  read(lines: string): void;
  findings(): Findings;
  /** In order, none inside another. */
  named(): readonly Named[];
}

export function cluesOf(index: ConceptIndex): Clues {
  const owners = new Map(index.keys.map((key) => [key.key, key]));
  const near = new Map<string, ReadonlyMap<string, string>>();
  const all = new Map<string, NearWord>();
  for (const { id, evidence } of index.concepts.values()) {
    const own = new Map<string, string>();
    for (const word of evidence.near) {
      const key = normalise(word);
      const gaps = gapsOf(word, 'term');
      const owner = owners.get(key);
      // An ambiguous word of the concept itself proves nothing for it.
      if (gaps === undefined || (owner?.class === 'ambiguous' && owner.concept.id === id)) continue;
      own.set(key, word);
      // Matching folds case: where one concept writes RoPE and another rope, the word is as ordinary as the second.
      const kind = isTelling(word) && all.get(key)?.kind !== 'word' ? 'name' : 'word';
      const byCapitals = kind === 'name' && charClass(word.charCodeAt(0)) !== han && !isSeveralWords(word);
      const only = byCapitals ? { only: [...(all.get(key)?.only ?? []), word] } : {};
      all.set(key, { key, gaps, kind, ...only });
    }
    near.set(id, own);
  }
  const words = [...all.values()];
  return {
    index,
    packages: new Map(
      [...index.concepts.values()].flatMap(({ evidence }) => evidence.imports.map((name) => [name, name])),
    ),
    near,
    trie: buildTrie(words),
    words,
    mayStart: prefixesOf([...index.keys, ...words]),
  };
}

/** Time is linear in what is read; nothing of the text is kept. */
export function startReading(clues: Clues): Reader {
  const imports = new Set<string>();
  const near = new Map<string, NearKind>();
  const neighbours = new Set<string>();
  const doubted = new Set<string>();
  const named: Named[] = [];
  let line = 0;

  return {
    read(lines) {
      importsIn(lines, (name) => {
        const ours = clues.packages.get(name);
        if (ours !== undefined) imports.add(ours);
      });
      let counted = 0;
      const countTo = (end: number): void => {
        for (let at = lines.indexOf('\n', counted); at >= 0 && at < end; at = lines.indexOf('\n', at + 1)) line += 1;
        counted = end;
      };
      // One pass for both: spellings of concepts, none inside another, and telling words, inside others too.
      let behind = 0;
      eachWord(lines, 0, lines.length, (start) => {
        if (!clues.mayStart(lines, start)) return start;
        nearAt(lines, start, clues, near);
        const spelling = start < behind ? undefined : longestAt(lines, start, clues.index);
        if (spelling === undefined) return start;
        behind = spelling.end;
        countTo(start);
        const { key } = spelling;
        const { id } = key.concept;
        const ownCapitals = hasOwnCapitals(spelling, lines);
        named.push({ key, line, ownCapitals });
        if (key.class !== 'ambiguous') neighbours.add(id);
        else if (key.mixed !== undefined && !ownCapitals && isMixedCase(lines.slice(start, behind))) doubted.add(id);
        return start;
      });
      countTo(lines.length);
    },
    named: () => named,
    findings: () => ({ imports, near, neighbours, doubted }),
  };
}

/** The findings of a text read at once. */
export function findingsIn(text: string, clues: Clues): Findings {
  const reader = startReading(clues);
  reader.read(text);
  return reader.findings();
}

/** The findings of several texts that belong together, as the cells of a notebook do. */
export function together(parts: readonly Findings[]): Findings {
  const imports = new Set<string>();
  const near = new Map<string, NearKind>();
  const neighbours = new Set<string>();
  const doubted = new Set<string>();
  for (const part of parts) {
    for (const name of part.imports) imports.add(name);
    for (const [key, kind] of part.near) if (kind === 'name' || !near.has(key)) near.set(key, kind);
    for (const id of part.neighbours) neighbours.add(id);
    for (const id of part.doubted) doubted.add(id);
  }
  return { imports, near, neighbours, doubted };
}

/** The telling words that begin at `start`; unlike a concept, met inside a longer name too: `rank` in `lora_rank` tells. */
function nearAt(text: string, start: number, { trie, words }: Clues, hits: Map<string, NearKind>): void {
  if (!trie.mayStart(text, start)) return;
  let node = root;
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (charClass(code) === none) {
      if (endsHere(text, at, trie.gaps[node] ?? 0)) break;
      const gap = gapAt(text, at);
      const kind = gapKind(gap);
      if (gap < 0 || (kind !== touching && ((trie.gaps[node] ?? 0) & kind) === 0)) break;
      at += gapLength(gap);
      if (charClass(text.charCodeAt(at)) === none) break;
      continue;
    }
    node = trie.step(node, fold(code));
    if (node === 0) break;
    at += 1;
    const word = words[trie.ends[node] ?? -1];
    if (word === undefined || hits.get(word.key) === word.kind || !isEdge(text, at)) continue;
    const named = word.kind === 'name' && (word.only?.includes(text.slice(start, at)) ?? true);
    if (named || !hits.has(word.key)) hits.set(word.key, named ? 'name' : 'word');
  }
}

/** Cuts a text into slices of about `size` units that end at a line's end, or inside a line only where one is longer. */
export function* slicesOf(text: string, size: number): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const newline = text.lastIndexOf('\n', start + size);
    const end = start + size >= text.length ? text.length : newline >= start ? newline + 1 : start + size;
    yield text.slice(start, end);
    start = end;
  }
}
