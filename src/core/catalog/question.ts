// What a question is: its place in the catalog, and the parts of its answer in one language.

export type Language = 'en' | 'zh-cn';
export const languages = ['en', 'zh-cn'] as const satisfies readonly Language[];
export type Localized<T> = Readonly<Record<Language, T>>;

/** The title is the interviewer's sentence, `short` the tree's row, `summary` the tooltip. */
export interface AnswerHead {
  readonly title: string;
  readonly short: string;
  readonly summary: string;
}

/** A place in an answer that a link may name: `question/<id>#<section>`. */
export interface SectionRef {
  readonly id: string;
  readonly part: 'depth' | 'myth' | 'follow-up';
  readonly heading: string;
}

/** One row of the catalog: all that tree, search, links and quiz need without opening the answer. */
export interface Question {
  readonly id: string;
  readonly group: string;
  /** 1 to 15 for the fifteen starting questions. */
  readonly core?: number;
  /** 1 (first week) to 5 (specialist). */
  readonly level: number;
  readonly concepts: readonly string[];
  readonly buildsOn: readonly string[];
  readonly related: readonly string[];
  readonly aliases: readonly string[];
  readonly version: number;
  /** ISO date of the last review. */
  readonly reviewed: string;
  readonly head: Localized<AnswerHead>;
  readonly sections: Localized<readonly SectionRef[]>;
  /** Ids of its choices, for the quiz. */
  readonly choices: readonly string[];
  /** Its cards, for practice. */
  readonly cards?: readonly CardRow[];
  /** The card that practises what a choice asks, where that is not the spoken card. */
  readonly cardOfChoice?: Readonly<Record<string, string>>;
}

/** What the catalog knows of a card: enough to plan practice without opening the answer. */
export interface CardRow {
  readonly id: string;
  readonly kind: Card['kind'];
  readonly drill?: string;
}

/** A titled piece of Markdown. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly markdown: string;
}

export interface FollowUp extends Section {
  readonly deeper: readonly FollowUp[];
}

export const pointLevels = ['pass', 'good', 'outstanding', 'red-flag'] as const;
export type PointLevel = (typeof pointLevels)[number];

export interface ScoringPoint {
  readonly id: string;
  readonly level: PointLevel;
  readonly markdown: string;
}

export const cardKinds = ['basic', 'cloze', 'number', 'drill'] as const satisfies readonly Card['kind'][];

export type Card =
  | { readonly kind: 'basic'; readonly id: string; readonly front: string; readonly back: string }
  | { readonly kind: 'cloze'; readonly id: string; readonly text: string }
  | {
      readonly kind: 'number';
      readonly id: string;
      readonly front: string;
      readonly back: string;
      readonly answer: number;
      /** Absolute, in `unit`. */
      readonly tolerance: number;
      readonly unit: string;
    }
  | { readonly kind: 'drill'; readonly id: string; readonly drill: string };

export interface Option {
  readonly right: boolean;
  readonly text: string;
  readonly reason: string;
}

export interface Choice {
  readonly id: string;
  /** The card that practises the same; absent: the spoken one. */
  readonly card?: string;
  readonly stem: string;
  readonly options: readonly Option[];
}

/** An answer in one language; every string is Markdown unless it says otherwise. */
export interface AnswerBody {
  readonly aloud: string;
  /** What stands in "In depth" before its first heading: the figure or the lab. */
  readonly lead: string;
  readonly depth: readonly Section[];
  readonly myths: readonly Section[];
  readonly followUps: readonly FollowUp[];
  readonly points: readonly ScoringPoint[];
  readonly cards: readonly Card[];
  readonly choices: readonly Choice[];
}

/** A work that answers cite. */
export interface Reference {
  readonly key: string;
  /** "Hu et al." */
  readonly authors: string;
  readonly year: string;
  /** Plain text. */
  readonly title: string;
  readonly url?: string;
}
