// The spoken card: said aloud or typed, then its scoring points to tick, which speak for a rating; the minute's text under them.
import { element } from '../element.ts';
import { fragment } from '../safeHtml.ts';
import { pointTicks } from '../screens/pointTicks.ts';
import type { Face, FaceInput } from './cardFace.ts';
import { myAnswerText } from './myAnswer.ts';

export function spokenFace({ card, words, page, kept, suggest, drawn }: FaceInput): Face {
  const typed = element('textarea', { class: 'typed', rows: 3, 'aria-label': words.practice.typeHere });
  typed.placeholder = words.practice.typeHere;
  typed.value = kept.now.typed;
  typed.addEventListener('input', () => kept.update({ typed: typed.value }));

  const propose = (ticked: readonly string[]): void =>
    page.call(
      page.host.proposeRating(card.question, ticked).then((rating) => {
        if (ticked === kept.now.ticked) suggest(rating);
      }),
    );

  return {
    ask: element('div', { class: 'ask' }, element('p', { class: 'muted' }, words.practice.sayOrType), typed),
    ready: () => true,
    reveal() {
      if (kept.now.ticked.length > 0) propose(kept.now.ticked);
      const ticks = pointTicks(card.points, kept.now.ticked, words, (ticked) => {
        kept.update({ ticked });
        propose(ticked);
      });
      return [
        element('h2', {}, words.tickPoints),
        ...ticks,
        element(
          'section',
          { class: 'aloud', 'aria-labelledby': 'h-aloud' },
          element('div', { class: 'aloud-head' }, element('h2', { id: 'h-aloud' }, words.aloud)),
          element('div', { class: 'aloud-text' }, fragment(card.back)),
        ),
        element('h2', {}, words.note.myAnswer),
        ...myAnswerText(card.question, card.myAnswer, words, page, drawn),
      ];
    },
  };
}
