// Reads content/planned.json: questions and labs that are being made, so that links to them are no fault yet.
import type { Problem } from '../core/catalog/problem.ts';
import { isShape, isTextList, optional } from '../core/catalog/shapes.ts';

export interface Planned {
  readonly questions: readonly string[];
  readonly labs: readonly string[];
}

const isPlanned = (value: unknown): value is Partial<Planned> =>
  isShape(value, { questions: optional(isTextList), labs: optional(isTextList) });

export function readPlanned(text: string, note: (problems: readonly Problem[]) => void): Planned {
  try {
    const planned: unknown = JSON.parse(text);
    if (isPlanned(planned)) return { questions: planned.questions ?? [], labs: planned.labs ?? [] };
  } catch {
    // Named below, as any other fault of this file.
  }
  note([{ file: 'planned.json', line: 1, message: 'This is no JSON object with the lists "questions" and "labs"' }]);
  return { questions: [], labs: [] };
}
