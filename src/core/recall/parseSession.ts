// Reads a session that a page kept over a reload: it may be of another version, or of no session at all.
import { isList, isObject, isShape, isText, isTextList, isWhole, optional } from '../catalog/shapes.ts';
import type { Deck } from './deck.ts';
import type { Session, Step } from './session.ts';

const isStep = (value: unknown): value is Step =>
  isShape(value, {
    rating: optional((rating) => [1, 2, 3, 4].some((known) => known === rating)),
    event: optional(isText),
  });

const isSession = (value: unknown): value is Session =>
  isShape(value, {
    mode: (mode) => mode === 'practice' || mode === 'cram',
    plan: isTextList,
    steps: isList(isStep),
    reps: optional((reps) => isObject(reps) && Object.values(reps).every(isWhole)),
    takenBack: optional(isTextList),
    first: optional((first) => first === 'file' || first === 'workspace'),
  });

/** Undefined when it is none, or names a card that the deck does not have. */
export function parseSession(value: unknown, deck: Pick<Deck, 'byId'>): Session | undefined {
  if (!isSession(value) || !value.plan.every((id) => deck.byId.has(id))) return undefined;
  const { mode, plan, steps, reps, takenBack, first } = value;
  return { mode, plan, steps, ...(reps && { reps }), ...(takenBack && { takenBack }), ...(first && { first }) };
}
