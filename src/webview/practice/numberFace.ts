// A number to work out: typed, held against the answer within its tolerance, then shown with the way to it.
import type { PracticeCard } from '../../protocol/memoryScreens.ts';
import { element, fill } from '../element.ts';
import { icon } from '../icons.ts';
import { fragment } from '../safeHtml.ts';
import type { Face, FaceInput } from './cardFace.ts';
import { typedNumber } from './typedNumber.ts';

export function numberFace(
  { card, words, page, kept, suggest, show }: FaceInput,
  { answer, tolerance, unit, shown, allowance }: NonNullable<PracticeCard['number']>,
): Face {
  const { practice } = words;
  const input = element('input', {
    class: 'typed',
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    id: 'typed',
  });
  input.value = kept.now.typed;
  const refused = element('p', { class: 'note', hidden: true }, practice.numberUnread);
  input.addEventListener('input', () => {
    refused.hidden = true;
    kept.update({ typed: input.value });
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    show();
  });

  const verdict = (): HTMLElement | undefined => {
    const typed = kept.now.typed.trim();
    const value = typedNumber(typed);
    if (value === undefined) return undefined;
    const right = Math.abs(value - answer) <= tolerance;
    suggest(right ? 3 : 1);
    return element(
      'p',
      { class: `verdict ${right ? 'right' : 'wrong'}` },
      icon(right ? 'check' : 'cross'),
      ' ',
      right ? practice.numberRight : fill(practice.numberWrong, typed),
    );
  };

  return {
    ask: element(
      'div',
      { class: 'ask' },
      element('label', { class: 'muted', for: 'typed' }, fill(practice.yourNumber, unit)),
      input,
      allowance === undefined ? undefined : element('p', { class: 'muted allowance' }, allowance),
      refused,
    ),
    ready() {
      const typed = kept.now.typed.trim();
      if (typed === '' || typedNumber(typed) !== undefined) return true;
      refused.hidden = false;
      page.announce(practice.numberUnread);
      input.focus();
      return false;
    },
    reveal() {
      input.readOnly = true;
      const checked = verdict();
      return [
        ...(checked === undefined ? [] : [checked]),
        element('p', { class: 'figure-answer' }, element('strong', {}, shown)),
        element('div', { class: 'back' }, fragment(card.back)),
      ];
    },
  };
}
