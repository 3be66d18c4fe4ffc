// The words of the lab on memory and speed.
import type { Recompute } from '../../core/estimate/activations.ts';
import type { Part } from '../../core/estimate/modelShape.ts';
import type { Strings } from '../kit/strings.ts';
import { chinese } from './chinese.ts';
import type { DeviceId } from './devices.ts';
import { english } from './english.ts';
import type { MemoryPart } from './model.ts';
import type { Task } from './options.ts';
import type { PresetId } from './presets.ts';

/** Numbers arrive formatted, units too. */
export interface FitStrings {
  readonly title: string;
  readonly context: string;
  readonly tokens: (count: string) => string;
  readonly bits: string;
  readonly format: (bits: string, name: string) => string;
  readonly model: string;
  readonly own: (name: string) => string;
  readonly device: string;
  readonly deviceOption: (name: string, gigabytes: string) => string;
  /** Instead of a maker's name. */
  readonly deviceNames: Readonly<Partial<Record<DeviceId, string>>>;
  readonly batch: string;
  readonly sequences: string;
  readonly task: string;
  readonly tasks: Readonly<Record<Task, string>>;
  readonly rank: string;
  readonly recompute: string;
  readonly recomputes: Readonly<Record<Recompute, string>>;
  readonly memoryParts: Readonly<Record<MemoryPart, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly counts: readonly [string, string];
  readonly sum: string;
  readonly memory: string;
  readonly limit: (gibibytes: string, bytes: string) => string;
  readonly fits: (spare: string) => string;
  readonly lacks: (over: string) => string;
  readonly decode: string;
  readonly prefill: string;
  readonly atMost: (speed: string) => string;
  readonly together: (speed: string) => string;
  readonly seconds: (time: string) => string;
  readonly unknownCompute: string;
  readonly perSecond: string;
  readonly trained: string;
  readonly trainedShare: (count: string, share: string) => string;
  readonly methods: string;
  readonly chart: string;
  readonly contextAxis: string;
  readonly line: (bits: string) => string;
  readonly measuredLine: (bits: string) => string;
  readonly noRoom: string;
  readonly full: string;
  readonly summary: (model: string, device: string, context: string, speed: string) => string;
  readonly summaryNone: (model: string, device: string, context: string) => string;
  readonly measured: (speed: string, context: string, share: string, source: string) => string;
  /** Where a device's numbers come from, and what they are; `reckoned` is a speed that no maker prints. */
  readonly figures: (source: string, reckoned?: string) => string;
  readonly notCounted: string;
  readonly approximate: string;
  readonly presets: string;
  readonly preset: Readonly<Record<PresetId, { readonly text: string; readonly notice: string }>>;
  readonly insightLacks: (over: string, weights: string) => string;
  readonly insightLacksCache: (over: string, cache: string, weights: string) => string;
  readonly insightMemory: (weights: string, cache: string, intensity: string, ridge: string) => string;
  readonly insightNoCompute: (weights: string, cache: string) => string;
  readonly insightCompute: (intensity: string, ridge: string) => string;
  readonly insightCache: (cache: string, weights: string) => string;
  readonly insightFull: (total: string, weights: string) => string;
  readonly insightLora: (adapter: string, base: string) => string;
  readonly insightQlora: (base: string, before: string, adapter: string) => string;
  readonly insightActivations: (activations: string) => string;
  readonly paper: string;
  readonly speedQuestion: (model: string, bits: string, device: string) => string;
  readonly speedReason: (read: string, bandwidth: string, speed: string) => string;
  readonly cacheQuestion: (model: string, bits: string, context: string, batch: string) => string;
  readonly cacheAnswers: readonly [string, string, string];
  readonly cacheReason: (weights: string, cache: string, perToken: string) => string;
  readonly tuneQuestion: (model: string, task: string) => string;
  readonly tuneReason: Readonly<
    Record<'full' | 'lora' | 'qlora', (base: string, state: string, activations: string) => string>
  >;
  readonly about: (amount: string) => string;
}

export const strings: Strings<FitStrings> = { en: english, 'zh-cn': chinese };
