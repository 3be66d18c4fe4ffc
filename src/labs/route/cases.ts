// The drill on what goes wrong after SFT: eight cases, what to choose from in each, and what was tapped.
import { fieldsOf } from '../kit/options.ts';

export const caseIds = ['end', 'template', 'loss', 'forgetting', 'facts', 'refusal', 'format', 'length'] as const;
export type CaseId = (typeof caseIds)[number];

/** What is asked of a case, one after the other. */
export const steps = ['cause', 'check', 'remedy'] as const;
export type Step = (typeof steps)[number];

/** Two other cases whose cause, check and remedy could be taken for those of this one. */
const decoys: Readonly<Record<CaseId, readonly [CaseId, CaseId]>> = {
  end: ['loss', 'length'],
  template: ['forgetting', 'facts'],
  loss: ['end', 'forgetting'],
  forgetting: ['template', 'format'],
  facts: ['loss', 'forgetting'],
  refusal: ['template', 'format'],
  format: ['refusal', 'end'],
  length: ['end', 'format'],
};

/** The cases whose causes (or checks, or remedies) stand to choose from, in an order that does not give the right one away. */
export function optionsOf(id: CaseId, step: Step): readonly CaseId[] {
  const turn = (caseIds.indexOf(id) + steps.indexOf(step)) % 3;
  const all = [id, ...decoys[id]];
  return [...all.slice(turn), ...all.slice(0, turn)];
}

/** For each case and step the options tapped so far, in order. */
export type Taps = Readonly<Partial<Record<CaseId, Readonly<Partial<Record<Step, readonly CaseId[]>>>>>>;

/** Keeps what can have been tapped: options of the step, each once, nothing behind the right one. */
function parseTapped(value: unknown, id: CaseId, step: Step): readonly CaseId[] {
  if (!Array.isArray(value)) return [];
  const known = optionsOf(id, step).filter((option) => value.includes(option));
  const inOrder = known.toSorted((a, b) => value.indexOf(a) - value.indexOf(b));
  const right = inOrder.indexOf(id);
  return right < 0 ? inOrder : inOrder.slice(0, right + 1);
}

/** Reads what was saved; never throws. A step counts only when the one before it is done. */
export function parseTaps(value: unknown): Taps {
  const given = fieldsOf(value);
  let read: Taps = {};
  for (const id of caseIds) {
    const ofCase = fieldsOf(given[id]);
    for (const step of steps)
      for (const option of parseTapped(ofCase[step], id, step)) read = tap(read, id, step, option);
  }
  return read;
}

export function tapped(taps: Taps, id: CaseId, step: Step): readonly CaseId[] {
  return taps[id]?.[step] ?? [];
}

/** The step that is asked now; none when the case is solved. */
export function openStep(taps: Taps, id: CaseId): Step | undefined {
  return steps.find((step) => !tapped(taps, id, step).includes(id));
}

/** With one option more; a tap that is not asked for now changes nothing. */
export function tap(taps: Taps, id: CaseId, step: Step, option: CaseId): Taps {
  const before = tapped(taps, id, step);
  if (openStep(taps, id) !== step || before.includes(option) || !optionsOf(id, step).includes(option)) return taps;
  return { ...taps, [id]: { ...taps[id], [step]: [...before, option] } };
}

export interface Score {
  /** Steps that were right at the first tap, and steps done. */
  readonly first: number;
  readonly done: number;
}

export function score(taps: Taps, ids: readonly CaseId[] = caseIds): Score {
  const done = ids
    .flatMap((id) => steps.map((step) => ({ id, all: tapped(taps, id, step) })))
    .filter(({ id, all }) => all.includes(id));
  return { first: done.filter(({ id, all }) => all[0] === id).length, done: done.length };
}
