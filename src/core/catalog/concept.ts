// What a concept is: its names, the words and identifiers that denote it, and where it is answered.
import type { Localized } from './question.ts';

export interface ConceptTerms {
  /** Recognised wherever they stand. */
  readonly distinct: readonly string[];
  /** Recognised only with evidence in the document. */
  readonly ambiguous: readonly string[];
  /** Likewise, and only in these very capitals: CLIP, ZeRO. */
  readonly exact: readonly string[];
  /** Ordinary words (expert, reward), recognised only where the document speaks of this very concept. */
  readonly close: readonly string[];
  /** Names of something else that hold a word of this concept (user agent): never recognised, nor is what stands in them. */
  readonly other: readonly string[];
}

export interface ConceptEvidence {
  /** Packages or headers whose import lets ambiguous terms count. */
  readonly imports: readonly string[];
  /** Words elsewhere in the document that let ambiguous terms count. */
  readonly near: readonly string[];
}

/** A section of an answer, or a whole answer when `section` is absent. */
export interface AnswerLink {
  readonly question: string;
  readonly section?: string;
}

export interface Concept {
  readonly id: string;
  readonly name: Localized<string>;
  readonly full?: string;
  readonly terms: ConceptTerms;
  /** Names of its own by library. */
  readonly identifiers: Readonly<Record<string, readonly string[]>>;
  readonly evidence: ConceptEvidence;
  /** Whether other concepts in the document speak for its ambiguous terms; false where LLM code too means other things by them. */
  readonly neighbours: boolean;
  /** Of machine learning at large (dropout): as a neighbour it speaks only for others of that kind. */
  readonly general: boolean;
  readonly senses: readonly string[];
  /** False: only "Explain This", lists and the plan know it. */
  readonly hover: boolean;
  /** Names, exactly as code spells them, that do not hover all the same: plumbing that stands on every other line. */
  readonly quiet: readonly string[];
  readonly answers: readonly AnswerLink[];
  readonly sources: readonly string[];
  /** TeX of one line. */
  readonly formula?: string;
  /** First sentence (the hover's), then one or two on why it matters; plain text. */
  readonly text: Localized<{ readonly sentence: string; readonly more: string }>;
}
