// Six settings of the lab that show something each.
import type { VisibilityOptions } from './model.ts';

export const presetIds = ['prefix', 'stacks', 'fifteen', 'answer', 'leak', 'sink'] as const;
export type PresetId = (typeof presetIds)[number];

export const presetValues: Readonly<Record<PresetId, Partial<VisibilityOptions>>> = {
  prefix: { mask: 'prefix', colour: 'sees', prefix: 4, focus: 1 },
  stacks: { mask: 'encoder-decoder', colour: 'sees', focus: 8 },
  fifteen: { mask: 'bidirectional', colour: 'graded', focus: 3 },
  answer: { mask: 'sft', colour: 'graded', focus: 4 },
  leak: { mask: 'packing', colour: 'sees', documents: 'stream', focus: 5 },
  sink: { mask: 'window', colour: 'sees', window: 3, sinks: 1, focus: 6 },
};

/** The preset that these options are, if any; the focus may wander. */
export function presetOf(options: VisibilityOptions): PresetId | undefined {
  const now: Readonly<Record<string, unknown>> = { ...options };
  return presetIds.find((id) =>
    Object.entries(presetValues[id]).every(([key, value]) => key === 'focus' || now[key] === value),
  );
}
