// The two sides of a card as HTML. Drills have no text of their own: their numbers are drawn when they are asked.
import type { Card } from '../catalog/question.ts';
import { createMarkdown } from './markdown.ts';
import { createPage, type PageInput } from './page.ts';

export interface RenderedCard {
  /** Blocks; of a cloze both sides are the whole text. */
  readonly front: string;
  readonly back: string;
}

export function renderCard(card: Exclude<Card, { kind: 'drill' }>, input: PageInput): RenderedCard {
  const markdown = createMarkdown();
  const block = (text: string, cloze?: 'hidden' | 'shown'): string =>
    markdown.block(text, createPage({ ...input, findConcepts: () => [], ...(cloze && { cloze }) }));
  if (card.kind === 'cloze') return { front: block(card.text, 'hidden'), back: block(card.text, 'shown') };
  return { front: block(card.front), back: block(card.back) };
}
