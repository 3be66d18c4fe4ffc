// Reads a session that a page kept over a reload: it may be of another version, or of no session at all.
import { isList, isShape, isText, isTextList, optional } from '../catalog/shapes.ts';
import type { Deck } from './deck.ts';
import type { Session, Step } from './session.ts';

const isStep = (value: unknown): value is Step =>
  isShape(value, { rating: optional((rating) => [1, 2, 3, 4].some((known) => known === rating)), event: isText });

const isSession = (value: unknown): value is Session =>
  isShape(value, {
    mode: (mode) => mode === 'practice' || mode === 'cram',
    plan: isTextList,
    steps: isList(isStep),
  });

/** Undefined when it is none, or names a card that the deck does not have. */
export function parseSession(value: unknown, deck: Pick<Deck, 'byId'>): Session | undefined {
  if (!isSession(value) || !value.plan.every((id) => deck.byId.has(id))) return undefined;
  const { mode, plan, steps } = value;
  return { mode, plan, steps };
}
