// The words of the lab on the route of training, and of its drill.
import type { Strings } from '../kit/strings.ts';
import type { CaseId, Step } from './cases.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { MemoryPart, Stage } from './model.ts';
import type { PresetId } from './presets.ts';
import type { ShareId } from './runs.ts';

export interface StageWords {
  readonly name: string;
  readonly data: string;
  readonly loss: string;
  readonly trained: string;
  readonly product: string;
}

export interface CaseWords {
  /** What one sees. */
  readonly symptom: string;
  readonly cause: string;
  readonly check: string;
  readonly remedy: string;
  /** Told when the case is solved: what was measured, with its source. */
  readonly fact: string;
}

export interface Question {
  readonly question: string;
  readonly answers: readonly { readonly text: string; readonly right?: true; readonly reason: string }[];
}

/** Numbers arrive formatted. */
export interface RouteStrings {
  readonly title: string;
  readonly stage: string;
  readonly goTo: string;
  readonly stages: Readonly<Record<Stage, StageWords>>;
  /** The same stages when PPO is the method. */
  readonly byPpo: Readonly<Partial<Record<Stage, Pick<StageWords, 'loss' | 'trained'>>>>;
  readonly heads: Readonly<Record<'data' | 'loss' | 'trained' | 'product', string>>;
  readonly method: string;
  readonly methods: Readonly<Partial<Record<Stage, readonly [lean: string, ppo: string]>>>;
  readonly size: string;
  readonly billions: string;
  readonly memory: string;
  readonly memoryOf: (bytes: string, each: string) => string;
  readonly noModel: string;
  readonly card: string;
  readonly memoryParts: Readonly<Record<MemoryPart, string>>;
  readonly cost: string;
  readonly shares: Readonly<Record<ShareId, string>>;
  readonly atMost: string;
  readonly moreThan: string;
  readonly runsTitle: string;
  readonly runsHeads: readonly [run: string, computed: string, published: string, size: string, tokens: string];
  readonly unpublished: string;
  readonly rate: (run: string, speed: string, device: string) => string;
  readonly rates: (told: readonly string[]) => string;
  readonly tera: (tokens: string) => string;
  readonly sources: (all: string) => string;
  readonly tableTitle: string;
  readonly tableHeads: readonly [stage: string, data: string, loss: string, trained: string, bytes: string];
  readonly look: string;
  readonly preset: Readonly<Record<PresetId, { readonly text: string; readonly notice: string }>>;
  readonly insight: {
    readonly data: string;
    readonly pretraining: (flops: string, published: string, bytes: string) => string;
    readonly midtraining: (share: string) => string;
    readonly sft: (times: string) => string;
    readonly dpo: (bytes: string, plain: string) => string;
    readonly rlhf: (bytes: string, plain: string) => string;
    readonly grpo: (bytes: string, ppo: string) => string;
    readonly ppo: (bytes: string) => string;
  };
  readonly notCounted: string;
  readonly question: Question;
  readonly drill: {
    readonly title: string;
    readonly case: string;
    readonly overview: string;
    readonly symptom: string;
    readonly steps: Readonly<Record<Step, string>>;
    readonly right: string;
    readonly wrong: Readonly<Record<Step, (hint: string) => string>>;
    readonly score: (first: string, done: string) => string;
    readonly states: Readonly<Record<'new' | 'begun' | 'solved', string>>;
    readonly heads: readonly [symptom: string, state: string];
    readonly cases: Readonly<Record<CaseId, CaseWords>>;
    readonly question: Question;
  };
}

export const strings: Strings<RouteStrings> = { en: english, 'zh-cn': chinese };
