// The words of the lab on tokenizers.
import type { Strings } from '../kit/strings.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';

/** Numbers arrive formatted; pieces arrive as they are shown. */
export interface TokenizerStrings {
  readonly title: string;
  readonly merges: string;
  readonly mergesOf: (merges: string, size: string) => string;
  readonly sentence: string;
  readonly tokens: string;
  readonly ids: string;
  readonly hint: string;
  readonly tokenName: (piece: string, id: string) => string;
  readonly idName: (id: string, piece: string) => string;
  readonly base: string;
  readonly learned: (merge: string) => string;
  readonly bytes: (hex: string) => string;
  readonly count: (tokens: string) => string;
  readonly cost: (han: string | undefined, other: string | undefined) => string;
  readonly nextPairs: string;
  readonly times: (count: string) => string;
  readonly noPair: string;
  readonly latest: string;
  readonly curve: string;
  readonly curveX: string;
  readonly curveY: string;
  readonly curveHan: string;
  readonly curveOther: string;
  readonly curveSays: (size: string, han: string | undefined, other: string | undefined) => string;
  readonly compare: (entries: string) => string;
  readonly working: string;
  readonly pieces: (count: string) => string;
  readonly text: string;
  readonly texts: Readonly<Record<'mixed' | 'english' | 'chinese' | 'paper' | 'own', string>>;
  readonly own: string;
  readonly ownHint: (most: string) => string;
  readonly learn: string;
  readonly stop: string;
  readonly learning: (stage: string, merges: string) => string;
  readonly stages: Readonly<Record<'bpe' | 'wordpiece' | 'unigram', string>>;
  readonly stopped: (merges: string) => string;
  readonly alphabet: string;
  readonly alphabets: Readonly<Record<'bytes' | 'characters' | 'ended', string>>;
  readonly ties: string;
  readonly tie: Readonly<Record<'short' | 'met', string>>;
  readonly lastMerges: string;
  readonly mergeTable: readonly [place: string, left: string, right: string, count: string];
  readonly simplified: string;
  readonly insightZero: Readonly<Record<'bytes' | 'characters' | 'ended', string>>;
  readonly insightForeign: (merges: string, han: string, other: string) => string;
  readonly insightMerge: (
    merge: string,
    left: string,
    right: string,
    count: string,
    before: string,
    after: string,
  ) => string;
  readonly insightHalf: string;
  readonly question: string;
  readonly answers: readonly [one: string, three: string, nine: string];
  readonly reasons: readonly [one: string, three: string, nine: string];
  readonly examples: string;
  readonly presets: Readonly<
    Record<'mixed' | 'english' | 'paper' | 'fallback', { readonly text: string; readonly notice: string }>
  >;
}

export const strings: Strings<TokenizerStrings> = { en: english, 'zh-cn': chinese };
