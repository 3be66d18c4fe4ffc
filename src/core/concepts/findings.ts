// Reads a document, whole or in slices of lines, for what evidence is made of: imports, telling words, neighbours.
import type { ConceptIndex, Key } from './conceptIndex.ts';
import { isEncoded } from './encoded.ts';
import { hasOwnCapitals } from './evidence.ts';
import { fieldNames } from './fieldNames.ts';
import { importsIn } from './imports.ts';
import { allows, hasItsHead, longestAt, spells, type Takes } from './scan.ts';
import { gapsOf, isMixedCase, isSeveralWords, isTelling } from './spelling.ts';
import { buildTrie, type Trie, type TrieKey } from './trie.ts';
import { charClass, eachWord, han, normalise } from './words.ts';

/** A telling word of several parts (target_modules) proves more than an ordinary one (rank). */
export type NearKind = 'name' | 'word';

export interface Findings {
  /** Of the packages that some concept names. */
  readonly imports: ReadonlySet<string>;
  /** By normalised spelling. */
  readonly near: ReadonlyMap<string, NearKind>;
  /** Ids of concepts recognised beyond doubt. */
  readonly neighbours: ReadonlySet<string>;
  /** Ids of concepts of the field that ambiguous words here could mean. */
  readonly possible: ReadonlySet<string>;
  readonly doubted: ReadonlySet<string>;
  /** Of all these, what the path of the file says and its text does not. */
  readonly fromPath?: ReadonlySet<string>;
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
  /** The names that tell of the field as such, likewise. */
  readonly field: ReadonlyMap<string, string>;
  /** Of the spellings of concepts and the telling words together, so that a document is walked once for both. */
  readonly trie: Trie;
  /** Those that some concept of the field names, and not of machine learning at large alone. */
  readonly ofTheField: ReadonlySet<string>;
  /** By number in the trie. */
  readonly names: readonly Name[];
}

/** What ends at a node of the trie, in one shape, for it is asked at every end. */
interface Name {
  readonly spelling: Key | undefined;
  readonly near: NearWord | undefined;
  /** Whether capitals decide on the spelling. */
  readonly byCapitals: boolean;
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
  const all = new Map<string, NearWord>();
  const near = new Map<string, ReadonlyMap<string, string>>();
  for (const { id, evidence } of index.concepts.values()) {
    // An ambiguous word of the concept itself proves nothing for it.
    const others = evidence.near.filter((word) => {
      const owner = owners.get(normalise(word));
      return owner === undefined || !needsEvidence(owner) || owner.concept.id !== id;
    });
    near.set(id, addWords(others, all));
  }
  const field = addWords(fieldNames, all);
  const keys: readonly TrieKey[] = [...index.keys, ...all.values()];
  return {
    index,
    packages: new Map(
      [...index.concepts.values()].flatMap(({ evidence }) => evidence.imports.map((name) => [name, name])),
    ),
    ofTheField: new Set(
      [...index.concepts.values()].flatMap(({ general, evidence }) => (general ? [] : evidence.imports)),
    ),
    near,
    field,
    trie: buildTrie(keys),
    names: keys.map(({ key }) => {
      const spelling = owners.get(key);
      const byCapitals = spelling?.only !== undefined || spelling?.head !== undefined;
      return { spelling, near: all.get(key), byCapitals };
    }),
  };
}

/** Adds telling words to all of them; returns them as people write them, by normalised spelling. */
function addWords(words: readonly string[], all: Map<string, NearWord>): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const word of words) {
    const key = normalise(word);
    const gaps = gapsOf(word, 'term');
    if (gaps === undefined) continue;
    own.set(key, word);
    const known = all.get(key);
    // Matching folds case: where one concept writes RoPE and another rope, the word is as ordinary as the second.
    const kind = isTelling(word) && known?.kind !== 'word' ? 'name' : 'word';
    const byCapitals = kind === 'name' && charClass(word.charCodeAt(0)) !== han && !isSeveralWords(word);
    const only = byCapitals ? { only: [...(known?.only ?? []), word] } : {};
    all.set(key, { key, gaps, kind, ...only });
  }
  return own;
}

/** Time is linear in what is read; nothing of the text is kept. */
export function startReading(clues: Clues): Reader {
  const imports = new Set<string>();
  const near = new Map<string, NearKind>();
  const neighbours = new Set<string>();
  const possible = new Set<string>();
  const doubted = new Set<string>();
  const named: Named[] = [];
  let line = 0;
  /** By number in the trie: telling words that can tell no more. */
  const told = new Uint8Array(clues.names.length);
  /** Unlike a concept, met inside a longer name too: `rank` in `lora_rank` tells. */
  const noteNear = ({ key, kind, only }: NearWord, number: number, text: string, start: number): void => {
    const isName = kind === 'name' && (only?.some((word) => text.startsWith(word, start)) ?? true);
    if (isName || !near.has(key)) near.set(key, isName ? 'name' : 'word');
    if (isName || kind === 'word') told[number] = 1;
  };

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
      const takes: Takes = (number, start, end, gaps) => {
        const name = clues.names[number];
        if (name === undefined) return false;
        const { near: word, spelling, byCapitals } = name;
        if (word !== undefined && told[number] === 0 && allows(word, gaps)) {
          const isHead = spelling?.head === undefined || hasItsHead(spelling.head, lines, start);
          if (isHead && !isEncoded(lines, start, end)) noteNear(word, number, lines, start);
        }
        if (spelling === undefined || start < behind) return false;
        const isSpelled = byCapitals ? spells(spelling, lines, start, end, gaps) : allows(spelling, gaps);
        return isSpelled && !isEncoded(lines, start, end);
      };
      eachWord(lines, 0, lines.length, (start) => {
        const longest = longestAt(lines, start, clues.trie, takes);
        const key = longest === undefined ? undefined : clues.names[longest.number]?.spelling;
        if (longest === undefined || key === undefined) return start;
        behind = longest.end;
        if (key.class === 'other') return start;
        countTo(start);
        const { id } = key.concept;
        const ownCapitals = key.mixed !== undefined && hasOwnCapitals({ key, start, end: behind }, lines);
        named.push({ key, line, ownCapitals });
        if (!needsEvidence(key)) neighbours.add(id);
        else if (mayMean(key)) possible.add(id);
        if (
          key.class === 'ambiguous' &&
          !ownCapitals &&
          key.mixed?.some((own) => own.length === behind - start) === true &&
          isMixedCase(lines.slice(start, behind))
        )
          doubted.add(id);
        return start;
      });
      countTo(lines.length);
    },
    named: () => named,
    findings: () => ({ imports, near, neighbours, possible, doubted }),
  };
}

const needsEvidence = ({ class: kind }: Key): boolean => kind === 'ambiguous' || kind === 'close';

/** Letters of a word that is not met by chance: EOS and RM are. */
const shortestWord = 4;

/** Whether a word speaks for the field, for it stands beside others that could be of it. */
const mayMean = ({ key, class: kind, concept: { neighbours: believes, general } }: Key): boolean =>
  kind === 'ambiguous' && believes && !general && key.length >= shortestWord;

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
  const possible = new Set<string>();
  const doubted = new Set<string>();
  for (const part of parts) {
    for (const name of part.imports) imports.add(name);
    for (const [key, kind] of part.near) if (kind === 'name' || !near.has(key)) near.set(key, kind);
    for (const id of part.neighbours) neighbours.add(id);
    for (const id of part.possible) possible.add(id);
    for (const id of part.doubted) doubted.add(id);
  }
  return { imports, near, neighbours, possible, doubted };
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
