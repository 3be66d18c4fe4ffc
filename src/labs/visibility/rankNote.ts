// The footnote on rank: what algebra proves, what the numbers say, and what neither shows.
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { sharpnesses } from './model.ts';
import { headSize, rankExperiment, tokens, type RankFacts } from './rank.ts';
import type { VisibilityStrings } from './strings.ts';

export interface RankNote {
  readonly root: HTMLElement;
  /** Computes only while the footnote is open. */
  readonly show: (sharpness: number) => void;
}

export function rankNote(
  words: VisibilityStrings['rank'],
  numbers: NumberFormats,
  pick: (sharpness: number) => void,
): RankNote {
  const { whole, scientific } = numbers;
  const sharpness = choices<number>(
    words.sharpness,
    sharpnesses.map((value, at) => ({ text: words.sharpnesses[at] ?? '', value })),
    pick,
  );
  const body = html('tbody');
  const algebra = html('p', {});
  const rounding = html('p', { class: 'lab-muted' }, words.rounding);
  const root = html(
    'details',
    { class: 'lab-more lab-rank' },
    html('summary', {}, words.summary),
    html('p', {}, words.setup(whole(tokens), whole(headSize))),
    sharpness.root,
    html(
      'div',
      { class: 'lab-scroll', tabindex: 0, role: 'region', 'aria-label': words.summary },
      html(
        'table',
        { class: 'lab-table lab-named' },
        html('thead', {}, html('tr', {}, ...words.heads.map((head) => html('th', { scope: 'col' }, head)))),
        body,
      ),
    ),
    algebra,
    rounding,
    html('p', {}, words.open),
  );
  const row = (name: string, { rank, condition, directions }: RankFacts): HTMLElement =>
    html(
      'tr',
      {},
      html('th', { scope: 'row' }, name),
      html('td', {}, words.rankOf(whole(rank), whole(tokens))),
      html('td', {}, rank < tokens ? '–' : scientific(condition, 1)),
      html('td', {}, whole(directions)),
    );
  let drawn: number | undefined;
  let draw = (): void => {};
  root.addEventListener('toggle', () => draw());
  return {
    root,
    show: (value) => {
      sharpness.set(value);
      draw = () => {
        if (!root.open || drawn === value) return;
        drawn = value;
        const { logits, bidirectional, causal, diagonal } = rankExperiment(value);
        body.replaceChildren(
          row(words.rows.logits, logits),
          row(words.rows.bidirectional, bidirectional),
          row(words.rows.causal, causal),
        );
        algebra.textContent = words.algebra(scientific(10 ** diagonal, 1), scientific(10 ** causal.determinant, 1));
        rounding.hidden = causal.rank === tokens;
      };
      draw();
    },
  };
}
