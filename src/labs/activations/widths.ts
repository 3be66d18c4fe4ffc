// The table of widths: the plain layer, the gated one that costs the same, and the one that was released.
import { html } from '../kit/dom.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { selectBox } from '../kit/selectBox.ts';
import { modelNames, models, widthNumbers, type ModelName } from './model.ts';
import type { ActivationStrings } from './strings.ts';

export interface Widths {
  /** One under the other. */
  readonly parts: readonly HTMLElement[];
  readonly show: (model: ModelName) => void;
}

export function widths(words: ActivationStrings, numbers: NumberFormats, pick: (model: ModelName) => void): Widths {
  const box = selectBox<ModelName>(
    words.model,
    modelNames.map((value) => ({ text: models[value].name, value })),
    pick,
  );
  const body = html('tbody');
  const sentence = html('p', { class: 'lab-muted' });
  const rule = html('p', { class: 'lab-muted' });
  const table = html(
    'table',
    { class: 'lab-table lab-widths' },
    html('caption', { class: 'lab-hidden' }, words.width),
    html('thead', {}, html('tr', {}, ...words.widthHeads.map((head) => html('th', { scope: 'col' }, head)))),
    body,
  );
  const row = (name: string, width: number, parameters: number): HTMLElement =>
    html(
      'tr',
      {},
      html('th', { scope: 'row' }, name),
      html('td', {}, numbers.whole(width)),
      html('td', {}, numbers.whole(parameters)),
    );
  return {
    parts: [html('p', { class: 'lab-label' }, words.width), box.root, table, sentence, rule],
    show: (model) => {
      const { name, d, width, even, plain, gated, rule: made } = widthNumbers(model);
      box.set(model);
      body.replaceChildren(
        row(words.plainLayer, 4 * d, plain),
        row(words.evenLayer, even, plain),
        row(words.gatedLayer, width, gated),
      );
      sentence.textContent = words.widthSentence(
        name,
        numbers.fixed(width / d),
        numbers.signed(100 * (gated / plain - 1)),
      );
      rule.textContent =
        made === undefined
          ? ''
          : made.multiplier === 1
            ? words.ruleTwoThirds(numbers.whole(made.multiple))
            : words.rule(String(made.multiplier), numbers.whole(made.multiple));
    },
  };
}
