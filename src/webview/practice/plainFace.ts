// A card that is only to be recalled: front and back, or a text with gaps.
import { element } from '../element.ts';
import { fragment } from '../safeHtml.ts';
import type { Face, FaceInput } from './cardFace.ts';

export function plainFace({ card }: Pick<FaceInput, 'card'>): Face {
  return {
    ready: () => true,
    reveal: () => [element('div', { class: 'back' }, fragment(card.back))],
  };
}
