// The words of the lab on masks and losses.
import type { Strings } from '../kit/strings.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { MaskName, Texts } from './model.ts';
import type { PresetId } from './presets.ts';

/** Numbers arrive formatted. */
export interface VisibilityStrings {
  readonly title: string;
  readonly texts: Texts;
  readonly mask: string;
  readonly masks: Readonly<Record<MaskName, string>>;
  readonly colour: string;
  readonly colours: Readonly<Record<'sees' | 'graded', string>>;
  readonly focus: string;
  readonly reads: string;
  readonly predicts: string;
  /** The name of a row of position ids; `which` is empty when there is one. */
  readonly position: (which: string) => string;
  readonly legend: Readonly<Record<'back' | 'ahead' | 'across' | 'graded' | 'idle', string>>;
  readonly nothing: string;
  readonly told: (token: string, count: string, seen: string) => string;
  readonly asked: (target: string) => string;
  readonly notAsked: string;
  readonly signals: string;
  readonly ofTokens: (graded: string, read: string, share: string) => string;
  readonly atScale: string;
  readonly papers: Readonly<Partial<Record<MaskName, string>>>;
  readonly noScale: Readonly<Partial<Record<MaskName, string>>>;
  readonly pairs: string;
  readonly ofPairs: (seen: string, all: string) => string;
  readonly table: readonly [reads: string, sees: string, graded: string];
  readonly tableTitle: string;
  readonly prefix: string;
  readonly window: string;
  readonly sinks: string;
  readonly documents: string;
  readonly apart: string;
  readonly stream: string;
  readonly look: string;
  readonly preset: Readonly<Record<PresetId, { readonly text: string; readonly notice: string }>>;
  readonly insight: {
    readonly causal: (token: string, unseen: string) => string;
    readonly causalLast: string;
    readonly causalGraded: (graded: string) => string;
    readonly prefix: (length: string, more: string) => string;
    readonly prefixGraded: (graded: string, read: string) => string;
    readonly bidirectional: string;
    readonly bidirectionalGraded: (graded: string, read: string) => string;
    readonly encoder: string;
    readonly decoder: (token: string, across: string, back: string) => string;
    readonly spansGraded: (graded: string, read: string) => string;
    readonly partA: string;
    readonly partB: (token: string, outer: string, inner: string) => string;
    readonly glmGraded: (graded: string) => string;
    readonly window: (token: string, width: string, layers: string) => string;
    readonly sinks: (token: string, count: string) => string;
    readonly sft: string;
    readonly sftGraded: (graded: string) => string;
    readonly apart: string;
    readonly stream: (token: string, foreign: string) => string;
    readonly streamFirst: string;
    readonly packingGraded: (graded: string, read: string) => string;
  };
  readonly rank: {
    readonly summary: string;
    readonly setup: (tokens: string, size: string) => string;
    readonly sharpness: string;
    readonly sharpnesses: readonly [flat: string, usual: string, sharp: string];
    readonly heads: readonly [matrix: string, rank: string, condition: string, directions: string];
    readonly rows: Readonly<Record<'logits' | 'bidirectional' | 'causal', string>>;
    readonly rankOf: (rank: string, of: string) => string;
    readonly algebra: (diagonal: string, values: string) => string;
    readonly rounding: string;
    readonly open: string;
  };
  readonly questions: Readonly<
    Record<
      'pairs' | 'glm' | 'signals',
      {
        readonly question: string;
        readonly answers: readonly { readonly text: string; readonly right?: true; readonly reason: string }[];
      }
    >
  >;
}

export const strings: Strings<VisibilityStrings> = { en: english, 'zh-cn': chinese };
