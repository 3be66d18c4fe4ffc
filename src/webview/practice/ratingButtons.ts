// Forgot, got it, easy: three buttons with the interval beneath, one of them suggested.
import type { PracticeCard, Rating } from '../../protocol/memoryScreens.ts';
import type { PracticeWords } from '../../protocol/memoryWords.ts';
import { button, element } from '../element.ts';

export const ratings = [1, 3, 4] as const satisfies readonly Rating[];

export interface RatingButtons {
  readonly node: HTMLElement;
  suggest(rating: Rating | undefined): void;
}

export function ratingButtons(
  words: PracticeWords,
  intervals: PracticeCard['intervals'],
  rate: (rating: Rating) => void,
): RatingButtons {
  const names = { 1: words.forgot, 3: words.gotIt, 4: words.easy };
  const rows = ratings.map((rating, index) => {
    const hint = element('span', { class: 'suggested', hidden: true }, ` · ${words.suggested}`);
    const node = button(
      { class: 'rate' },
      () => rate(rating),
      element('kbd', { 'aria-hidden': 'true' }, String(index + 1)),
      element(
        'span',
        { class: 'rate-words' },
        element('span', { class: 'rate-name' }, names[rating]),
        element('span', { class: 'interval' }, ' ', intervals[rating], hint),
      ),
    );
    return { rating, node, hint };
  });
  return {
    node: element('div', { class: 'rates', role: 'group', 'aria-label': words.rate }, ...rows.map(({ node }) => node)),
    suggest(suggested) {
      for (const { rating, node, hint } of rows) {
        hint.hidden = rating !== suggested;
        node.classList.toggle('is-suggested', rating === suggested);
      }
    },
  };
}
