// Published pre-training runs as a table: what 6ND gives, and what the papers print.
import { html } from '../kit/dom.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { runFlops, runs, speed } from './runs.ts';
import type { RouteStrings } from './strings.ts';

/** What devices did on average where hours are published: 136 TFLOP/s on each A100 for Llama 2 70B. */
function ratesOf(words: RouteStrings, { whole }: NumberFormats): string {
  const told = runs.flatMap((run) => {
    const each = speed(run);
    return each === undefined || run.hours === undefined
      ? []
      : [words.rate(run.name, whole(each / 1e12), run.hours.device)];
  });
  return words.rates(told);
}

export function runsTable(words: RouteStrings, numbers: NumberFormats): { readonly root: HTMLElement } {
  const rows = runs.map((run) =>
    html(
      'tr',
      {},
      html('th', { scope: 'row' }, run.name),
      html('td', {}, numbers.scientific(runFlops(run))),
      html('td', {}, run.published === undefined ? words.unpublished : numbers.scientific(run.published)),
      html('td', {}, numbers.short(run.parameters / 1e9)),
      html('td', {}, words.tera(numbers.short(run.tokens / 1e12))),
    ),
  );
  const root = html(
    'div',
    { class: 'lab-group' },
    html('p', { class: 'lab-label' }, words.runsTitle),
    html(
      'div',
      { class: 'lab-scroll', tabindex: 0, role: 'region', 'aria-label': words.runsTitle },
      html(
        'table',
        { class: 'lab-table lab-named' },
        html('thead', {}, html('tr', {}, ...words.runsHeads.map((head) => html('th', { scope: 'col' }, head)))),
        html('tbody', {}, ...rows),
      ),
    ),
    html('p', { class: 'lab-muted' }, ratesOf(words, numbers)),
    html('p', { class: 'lab-muted' }, words.sources(runs.map(({ source }) => source).join('; '))),
  );
  return { root };
}
