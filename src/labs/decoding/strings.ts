// The words of the lab on decoding.
import type { Strings } from '../kit/strings.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Filter, Library } from './filters.ts';
import type { Continuation } from './model.ts';

/** Numbers arrive formatted. */
export interface DecodingStrings {
  readonly title: string;
  readonly view: string;
  readonly views: Readonly<Record<'step' | 'beam', string>>;
  readonly temperature: string;
  readonly temperatureIs: (value: string) => string;
  readonly greedy: string;
  readonly prompt: string;
  readonly prompts: string;
  readonly bars: string;
  readonly before: (model: string) => string;
  readonly cut: Readonly<Record<Filter | 'greedy', string>>;
  readonly rest: (tokens: string) => string;
  readonly kept: (left: string, all: string) => string;
  readonly lost: (share: string) => string;
  readonly draw: string;
  readonly drew: (text: string) => string;
  readonly topK: string;
  readonly topP: string;
  readonly minP: string;
  readonly off: string;
  readonly order: string;
  readonly libraries: Readonly<Record<Library, string>>;
  readonly orderNote: Readonly<Record<Library, string>>;
  readonly own: string;
  readonly ownHint: (most: string) => string;
  readonly learn: string;
  readonly model: (tokens: string, vocabulary: string) => string;
  readonly width: string;
  readonly widthIs: (width: string) => string;
  readonly tree: (depth: string) => string;
  readonly treeSays: (best: string, probability: string) => string;
  readonly step: (at: string) => string;
  readonly node: (token: string, probability: string, path: string, kept: boolean) => string;
  readonly legend: readonly [kept: string, dropped: string, greedy: string, best: string];
  readonly table: readonly [step: string, path: string, last: string, whole: string, kept: string];
  readonly keptWord: string;
  readonly droppedWord: string;
  readonly continued: (tokens: string) => string;
  readonly rules: Readonly<Record<Continuation['rule'], (detail: string) => string>>;
  readonly measured: (perToken: string, repeats: string) => string;
  readonly bland: string;
  readonly again: string;
  readonly insightGreedy: (token: string, share: string) => string;
  readonly insightHot: (temperature: string, left: string, cold: string) => string;
  readonly insightCold: (temperature: string, left: string, warm: string) => string;
  readonly insightUnmoved: (temperature: string, left: string) => string;
  readonly insightKept: (cut: string, lost: string, times: string) => string;
  readonly insightLast: (left: string) => string;
  readonly insightAll: (all: string, tail: string) => string;
  readonly insightBeam: (best: string, bestShare: string, greedy: string, greedyShare: string, times: string) => string;
  readonly insightSame: (width: string) => string;
  readonly insightOne: string;
  readonly stepQuestion: string;
  readonly stepAnswers: readonly [fewer: string, same: string, more: string];
  readonly stepReasons: readonly [fewer: string, same: string, more: string];
  readonly beamQuestion: string;
  readonly beamAnswers: readonly [yes: string, no: string];
  readonly beamReasons: readonly [yes: string, no: string];
  readonly examples: string;
  readonly presets: Readonly<
    Record<'greedy' | 'nucleus' | 'hot' | 'minp', { readonly text: string; readonly notice: string }>
  >;
  readonly honest: string;
}

export const strings: Strings<DecodingStrings> = { en: english, 'zh-cn': chinese };
