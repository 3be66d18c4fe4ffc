// The numbers of a picture as a table that is folded until someone wants it.
import { html } from './dom.ts';
import type { KitStrings } from './strings.ts';

/** More rows than this nobody reads: a longer picture is sampled. */
const mostRows = 16;

export interface TextTable {
  readonly root: HTMLElement;
  readonly show: (rows: number, cells: (row: number) => readonly string[]) => void;
}

/** Up to `most` of 0 … `rows` − 1, evenly spread, the first and the last among them. */
export function sampledRows(rows: number, most = mostRows): readonly number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, row) => row);
  return Array.from({ length: most }, (_, place) => Math.round((place * (rows - 1)) / (most - 1)));
}

/** @param heads one a column, the first names the rows; the cells are only asked for while the table is open */
export function textTable(title: string, heads: readonly string[], words: KitStrings): TextTable {
  const body = html('tbody');
  let draw = (): void => {};
  const root = html(
    'details',
    { class: 'lab-more lab-twin' },
    html('summary', {}, words.asTable),
    html(
      'div',
      { class: 'lab-scroll', tabindex: 0, role: 'region', 'aria-label': title },
      html(
        'table',
        { class: 'lab-table' },
        html('caption', { class: 'lab-hidden' }, title),
        html('thead', {}, html('tr', {}, ...heads.map((head) => html('th', { scope: 'col' }, head)))),
        body,
      ),
    ),
  );
  root.addEventListener('toggle', () => draw());
  const show: TextTable['show'] = (rows, cells) => {
    draw = () => {
      if (!root.open) return;
      const lines = sampledRows(rows).map((row) => {
        const [name = '', ...values] = cells(row);
        return html('tr', {}, html('th', { scope: 'row' }, name), ...values.map((value) => html('td', {}, value)));
      });
      body.replaceChildren(...lines);
    };
    draw();
  };
  return { root, show };
}
