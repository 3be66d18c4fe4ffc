// What in a document lets words count that mean other things elsewhere (LoRa, rope, adapter, temperature), and why.
import type { Concept } from '../catalog/concept.ts';
import type { Language } from '../catalog/question.ts';
import type { Clues, Findings } from './findings.ts';
import type { Key } from './conceptIndex.ts';
import type { Spelling } from './scan.ts';

export const levels = ['strict', 'balanced', 'eager'] as const;
/** `strict` asks for an import, `balanced` for solid evidence, `eager` is content with weak evidence. */
export type Level = (typeof levels)[number];

export type Reason =
  | { readonly kind: 'import'; readonly name: string }
  | { readonly kind: 'near'; readonly name: string }
  | { readonly kind: 'neighbour'; readonly name: string }
  | { readonly kind: 'several'; readonly name: string }
  | { readonly kind: 'path'; readonly name: string }
  | { readonly kind: 'named'; readonly name: string };

/** What ambiguous words may count in one document. */
export interface Evidence {
  readonly level: Level;
  /** Why they count, by concept id; one that is absent stays silent. `all`: a page of our own. */
  readonly because: ReadonlyMap<string, Reason> | 'all';
  /** Concepts that it speaks of by a name of their own, or by an ambiguous one that counts. */
  readonly close: ReadonlySet<string>;
  /** Concepts whose name stands here with other capitals (LoRa): there LoRA by its capitals alone proves nothing. */
  readonly doubted: ReadonlySet<string>;
}

/** For documents not read yet: ambiguous words stay silent, their tell-tale capitals included. */
export const noEvidence: Evidence = { level: 'strict', because: new Map(), close: new Set(), doubted: new Set() };
/** For answers and pages of our own. */
export const ownPage: Evidence = { level: 'eager', because: 'all', close: new Set(), doubted: new Set() };

/** Points of one finding; a concept's ambiguous words count from `enough[level]` points on. */
const points = {
  ownImport: 6,
  otherImport: 2,
  own: 4,
  nearName: 4,
  nearWord: 2,
  neighbour: 2,
  fieldName: 2,
  possible: 1,
} as const;
/** What words of the field as such are worth together, at most. */
const most = { fieldNames: 4, possible: 2 } as const;
const enough: Readonly<Record<Level, number>> = { strict: 6, balanced: 4, eager: 2 };

/** One finding that speaks for a concept. */
interface Clue {
  readonly points: number;
  readonly reason: Reason;
}

/** The concepts that a document speaks of beyond doubt. */
interface Witnesses {
  readonly all: readonly string[];
  /** Without those of machine learning at large. */
  readonly ofTheField: readonly string[];
}

/** Weighs what was found in a document, concept by concept. */
export function weigh(findings: Findings, clues: Clues, level: Level): Evidence {
  const because = new Map<string, Reason>();
  const close = new Set<string>();
  const { concepts } = clues.index;
  const all = [...findings.neighbours];
  const witnesses = { all, ofTheField: all.filter((id) => concepts.get(id)?.general !== true) };
  const field = fieldOf(findings, clues);
  for (const concept of concepts.values()) {
    const tally = startTally();
    // Where LoRa is written, only what speaks of LoRA itself lets it count.
    const believes = concept.neighbours && !findings.doubted.has(concept.id);
    weighImports(concept, findings, clues, believes, tally);
    if (level !== 'strict') {
      weighWords(concept, findings, clues, tally);
      weighNeighbours(concept, findings, witnesses, clues, believes, tally);
      if (believes) weighField(concept, findings, clues, field, tally);
    }
    const best = tally.best();
    const worth = level === 'strict' ? (best?.points ?? 0) : tally.sum();
    if (best !== undefined && worth >= enough[level]) because.set(concept.id, best.reason);
    if (level !== 'strict' && isClose(concept, findings, because)) close.add(concept.id);
  }
  return { level, because, close, doubted: findings.doubted };
}

/** Whether a document speaks of this very concept and not only of its field. */
const isClose = ({ id }: Concept, { neighbours, possible }: Findings, because: ReadonlyMap<string, Reason>): boolean =>
  neighbours.has(id) || (possible.has(id) && because.has(id));

interface Tally {
  add(worth: number, kind: Reason['kind'], name: string, count?: number): void;
  sum(): number;
  /** The finding that has the most points, the first of equals. */
  best(): Clue | undefined;
}

function startTally(): Tally {
  let sum = 0;
  let best: Clue | undefined;
  return {
    add(worth, kind, name, count = 1) {
      sum += worth * count;
      if (best === undefined || worth > best.points) best = { points: worth, reason: { kind, name } };
    },
    sum: () => sum,
    best: () => best,
  };
}

function weighImports(
  { evidence }: Concept,
  { imports, fromPath }: Findings,
  { ofTheField }: Clues,
  believes: boolean,
  tally: Tally,
): void {
  for (const name of imports) {
    const kind = fromPath?.has(name) === true ? 'named' : 'import';
    if (evidence.imports.includes(name)) tally.add(points.ownImport, kind, name);
    else if (believes && ofTheField.has(name)) tally.add(points.otherImport, kind, name);
  }
}

function weighWords({ id }: Concept, { near, fromPath }: Findings, { near: nearOf }: Clues, tally: Tally): void {
  for (const [key, name] of nearOf.get(id) ?? []) {
    const found = near.get(key);
    if (found === undefined) continue;
    tally.add(
      found === 'name' ? points.nearName : points.nearWord,
      fromPath?.has(key) === true ? 'path' : 'near',
      name,
    );
  }
}

function weighNeighbours(
  { id, general }: Concept,
  { neighbours, fromPath }: Findings,
  { all, ofTheField }: Witnesses,
  { index }: Clues,
  believes: boolean,
  tally: Tally,
): void {
  const add = (other: string, worth: number, count?: number): void => {
    const kind = fromPath?.has(other) === true ? 'path' : 'neighbour';
    tally.add(worth, kind, index.concepts.get(other)?.name.en ?? other, count);
  };
  const itself = neighbours.has(id);
  if (itself) add(id, points.own);
  if (!believes) return;
  // The other neighbours speak alike: the first of them is the reason for all.
  const heard = general ? all : ofTheField;
  const first = heard[0] === id ? heard[1] : heard[0];
  if (first !== undefined) add(first, points.neighbour, heard.length - (itself ? 1 : 0));
}

/** What a document says of the field as such. */
interface Field {
  readonly worth: number;
  /** The first name of it. */
  readonly name: string;
}

function fieldOf({ near }: Findings, { field }: Clues): Field {
  const names = [...field].filter(([key]) => near.get(key) === 'name').map(([, name]) => name);
  return { worth: Math.min(names.length * points.fieldName, most.fieldNames), name: names[0] ?? '' };
}

function weighField(
  { id, general }: Concept,
  { possible }: Findings,
  { index }: Clues,
  { worth, name }: Field,
  tally: Tally,
): void {
  if (worth > 0) tally.add(worth, 'near', name);
  const others = general ? [] : [...possible].filter((one) => one !== id);
  if (others.length === 0) return;
  const named = others.slice(0, 3).map((one) => index.concepts.get(one)?.name.en ?? one);
  tally.add(Math.min(others.length * points.possible, most.possible), 'several', named.join(', '));
}

/** Whether a spelling counts in a document with this evidence. */
export const counts = (spelling: Spelling, text: string, evidence: Evidence): boolean =>
  countsAs(spelling.key, hasOwnCapitals(spelling, text), evidence);

/** Whether it is written with the capitals inside (LoRA) that ordinary words do not have. */
export const hasOwnCapitals = ({ key, start, end }: Spelling, text: string): boolean =>
  key.mixed?.includes(text.slice(start, end)) ?? false;

/** @param ownCapitals as `hasOwnCapitals` says of the spelling */
export function countsAs(key: Key, ownCapitals: boolean, evidence: Evidence): boolean {
  if (key.class === 'other') return false;
  if (key.class === 'close') return evidence.close.has(key.concept.id);
  if (key.class !== 'ambiguous' || evidence.because === 'all' || evidence.because.has(key.concept.id)) return true;
  return ownCapitals && evidence.level !== 'strict' && !evidence.doubted.has(key.concept.id);
}

/** "the file imports peft": for people who ask why a word is explained, or why not. */
export function sayReason(reason: Reason, language: Language): string {
  const words = {
    import: { en: `the file imports ${reason.name}`, 'zh-cn': `文件引入了 ${reason.name}` },
    near: { en: `the file also says ${reason.name}`, 'zh-cn': `文件里还有 ${reason.name}` },
    neighbour: { en: `the file also speaks of ${reason.name}`, 'zh-cn': `文件还提到 ${reason.name}` },
    several: { en: `words of ${reason.name} stand together`, 'zh-cn': `文件里同时出现 ${reason.name} 的用词` },
    path: { en: `the file’s path says ${reason.name}`, 'zh-cn': `文件路径里有 ${reason.name}` },
    named: { en: `by its path the file belongs to ${reason.name}`, 'zh-cn': `从路径看是 ${reason.name} 的文件` },
  };
  return words[reason.kind][language];
}
