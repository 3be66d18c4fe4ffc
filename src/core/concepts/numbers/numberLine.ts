// The third line of a hover: what the numbers that this code gives to a concept come to.
import type { Language } from '../../catalog/question.ts';
import { readModelText } from '../../estimate/readModel.ts';
import { assignmentsIn, valuesNear, type Values } from './assignments.ts';
import { headsLine, ropeLine } from './attentionNumbers.ts';
import { beamsLine, temperatureLine, topKLine, topPLine } from './decodingNumbers.ts';
import { fitTarget, headsTarget, loraTarget, ropeTarget, type LabTarget } from './labTargets.ts';
import { loraLine } from './loraNumbers.ts';
import { modelLine } from './modelNumbers.ts';
import { bitsLine } from './quantNumbers.ts';
import { batchLine, clipLine, computeLine, warmupLine } from './trainingNumbers.ts';

type Rule = (values: Values, language: Language) => string | undefined;

/** By the names, lower case, that code gives such numbers to, and by the classes that take them. */
const rules = new Map<string, Rule>(
  (
    [
      [loraLine, ['r', 'lora_r', 'lora_rank', 'lora_alpha', 'use_rslora', 'loraconfig']],
      [
        headsLine,
        ['num_key_value_heads', 'n_kv_heads', 'n_head_kv', 'num_kv_heads', 'num_attention_heads', 'head_dim'],
      ],
      [
        ropeLine,
        ['rope_theta', 'rope_scaling', 'rope_parameters', 'rotary_emb_base', 'original_max_position_embeddings'],
      ],
      [
        bitsLine,
        [
          'load_in_4bit',
          'load_in_8bit',
          'bnb_4bit_quant_type',
          'bnb_4bit_use_double_quant',
          'bnb_4bit_compute_dtype',
          'bitsandbytesconfig',
        ],
      ],
      [temperatureLine, ['temperature']],
      [topKLine, ['top_k']],
      [topPLine, ['top_p']],
      [beamsLine, ['num_beams', 'beam_size', 'beam_width']],
      [batchLine, ['per_device_train_batch_size', 'gradient_accumulation_steps', 'micro_batch_size']],
      [clipLine, ['max_grad_norm', 'clip_grad_norm_', 'gradient_clipping', 'grad_clip', 'gradient_clip_val']],
      [warmupLine, ['warmup_ratio', 'warmup_steps', 'num_warmup_steps', 'warmup_iters', 'lr_warmup_iters']],
      [computeLine, ['train_tokens', 'total_tokens', 'num_tokens', 'training_tokens']],
    ] as const satisfies readonly (readonly [Rule, readonly string[]])[]
  ).flatMap(([rule, names]) => names.map((name) => [name, rule] as const)),
);

/** The labs that take the same numbers. */
const targets = new Map<Rule, (values: Values) => LabTarget | undefined>([
  [loraLine, loraTarget],
  [headsLine, headsTarget],
  [ropeLine, ropeTarget],
]);

/** Names whose numbers stand in brackets behind them. */
const holders = new Set(['loraconfig', 'bitsandbytesconfig', 'rope_scaling', 'rope_parameters', 'clip_grad_norm_']);

/** A window of a document: `at` is an offset in `text`; `whole` when it is all of the document. */
export interface Window {
  readonly text: string;
  readonly at: number;
  readonly whole: boolean;
}

/** Names of a config that speak of the model as a whole. */
const wholeModel = /^(?:model_type|architectures|\w*For(?:CausalLM|ConditionalGeneration|MaskedLM)|\w*LMHeadModel)$/;

/** What the code gives to the name at a place: numbers nearby, or a whole config.json; undefined when it gives none. */
function givenAt({ text, at, whole }: Window): { readonly rule: Rule; readonly values: Values } | 'model' | undefined {
  const name = nameAt(text, at);
  const key = name.toLowerCase().replaceAll('-', '_');
  const rule = rules.get(key);
  if (rule !== undefined) {
    const assignments = assignmentsIn(text);
    // In prose, or where the name is only used, the code gives it no number.
    const given =
      holders.has(key) || assignments.some((one) => one.name === key && one.start <= at && at < one.valueEnd);
    return given ? { rule, values: valuesNear(text, at, assignments) } : undefined;
  }
  const ofModel = wholeModel.test(name) || wholeModel.test(keyOf(text, at));
  return whole && ofModel && text.trimStart().startsWith('{') ? 'model' : undefined;
}

export interface NumberHere {
  /** The third line of the hover. */
  readonly line: string;
  /** The lab that takes these numbers, when there is one. */
  readonly lab?: LabTarget;
}

/** Undefined when the name at that place takes no number, or none is given. Time is bounded by the window. */
export function numberHere(window: Window, language: Language): NumberHere | undefined {
  const given = givenAt(window);
  if (given === undefined) return undefined;
  const [line, lab] =
    given === 'model'
      ? [modelLine(readModelText(window.text), language), fitTarget(window.text)]
      : [given.rule(given.values, language), targets.get(given.rule)?.(given.values)];
  return line === undefined ? undefined : { line, ...(lab && { lab }) };
}

/** The identifier or option around an offset, without the dashes before it. */
function nameAt(text: string, at: number): string {
  const before = /[\w-]{0,80}$/.exec(text.slice(Math.max(0, at - 80), at))?.[0] ?? '';
  const behind = /^[\w-]{0,80}/.exec(text.slice(at, at + 80))?.[0] ?? '';
  return (before + behind).replace(/^-+/, '');
}

/** The JSON key whose string, or list of strings, an offset stands in. */
function keyOf(text: string, at: number): string {
  return /"(\w{1,80})"\s*:\s*\[?\s*"[^"\n]{0,80}$/.exec(text.slice(Math.max(0, at - 240), at))?.[1] ?? '';
}
