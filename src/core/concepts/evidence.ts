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
  | { readonly kind: 'neighbour'; readonly name: string };

/** What ambiguous words may count in one document. */
export interface Evidence {
  readonly level: Level;
  /** Why they count, by concept id; one that is absent stays silent. `all`: a page of our own. */
  readonly because: ReadonlyMap<string, Reason> | 'all';
  /** Concepts whose name stands here with other capitals (LoRa): there LoRA by its capitals alone proves nothing. */
  readonly doubted: ReadonlySet<string>;
}

/** For documents not read yet: ambiguous words stay silent, their tell-tale capitals included. */
export const noEvidence: Evidence = { level: 'strict', because: new Map(), doubted: new Set() };
/** For answers and pages of our own. */
export const ownPage: Evidence = { level: 'eager', because: 'all', doubted: new Set() };

/** Points of one finding; a concept's ambiguous words count from `enough[level]` points on. */
const points = { ownImport: 6, otherImport: 2, own: 4, nearName: 4, nearWord: 2, neighbour: 2 } as const;
const enough: Readonly<Record<Level, number>> = { strict: 6, balanced: 4, eager: 2 };

/** One finding that speaks for a concept. */
interface Clue {
  readonly points: number;
  readonly reason: Reason;
}

/** Weighs what was found in a document, concept by concept. */
export function weigh(findings: Findings, clues: Clues, level: Level): Evidence {
  const because = new Map<string, Reason>();
  for (const concept of clues.index.concepts.values()) {
    const { sum, best } = weighOne(concept, findings, clues, level);
    const worth = level === 'strict' ? (best?.points ?? 0) : sum;
    if (best !== undefined && worth >= enough[level]) because.set(concept.id, best.reason);
  }
  return { level, because, doubted: findings.doubted };
}

/** The points of all findings, and the finding that has the most, the first of equals. */
function weighOne(
  { id, evidence, neighbours: believes }: Concept,
  { imports, near, neighbours }: Findings,
  { index, near: nearOf }: Clues,
  level: Level,
): { readonly sum: number; readonly best: Clue | undefined } {
  let sum = 0;
  let best: Clue | undefined;
  const add = (worth: number, kind: Reason['kind'], name: string, count = 1): void => {
    sum += worth * count;
    if (best === undefined || worth > best.points) best = { points: worth, reason: { kind, name } };
  };
  for (const name of imports) {
    if (evidence.imports.includes(name)) add(points.ownImport, 'import', name);
    else if (believes) add(points.otherImport, 'import', name);
  }
  if (level === 'strict') return { sum, best };
  for (const [key, name] of nearOf.get(id) ?? []) {
    const kind = near.get(key);
    if (kind !== undefined) add(kind === 'name' ? points.nearName : points.nearWord, 'near', name);
  }
  const nameOf = (other: string): string => index.concepts.get(other)?.name.en ?? other;
  if (neighbours.has(id)) add(points.own, 'neighbour', nameOf(id));
  // The other neighbours speak alike: the first of them is the reason for all.
  const others = neighbours.size - (neighbours.has(id) ? 1 : 0);
  const first = believes ? firstBut(id, neighbours) : undefined;
  if (first !== undefined) add(points.neighbour, 'neighbour', nameOf(first), others);
  return { sum, best };
}

function firstBut(id: string, ids: ReadonlySet<string>): string | undefined {
  for (const one of ids) if (one !== id) return one;
  return undefined;
}

/** Whether a spelling counts in a document with this evidence. */
export const counts = (spelling: Spelling, text: string, evidence: Evidence): boolean =>
  countsAs(spelling.key, hasOwnCapitals(spelling, text), evidence);

/** Whether it is written with the capitals inside (LoRA) that ordinary words do not have. */
export const hasOwnCapitals = ({ key, start, end }: Spelling, text: string): boolean =>
  key.mixed?.includes(text.slice(start, end)) ?? false;

/** @param ownCapitals as `hasOwnCapitals` says of the spelling */
export function countsAs(key: Key, ownCapitals: boolean, evidence: Evidence): boolean {
  if (key.class !== 'ambiguous' || evidence.because === 'all' || evidence.because.has(key.concept.id)) return true;
  return ownCapitals && evidence.level !== 'strict' && !evidence.doubted.has(key.concept.id);
}

/** "the file imports peft": for people who ask why a word is explained, or why not. */
export function sayReason(reason: Reason, language: Language): string {
  const words = {
    import: { en: `the file imports ${reason.name}`, 'zh-cn': `文件引入了 ${reason.name}` },
    near: { en: `the file also says ${reason.name}`, 'zh-cn': `文件里还有 ${reason.name}` },
    neighbour: { en: `the file also speaks of ${reason.name}`, 'zh-cn': `文件还提到 ${reason.name}` },
  };
  return words[reason.kind][language];
}
