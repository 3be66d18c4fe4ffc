// The numbers of a picture as a table that is folded until someone wants it.
import { html } from './dom.ts';
import type { KitStrings } from './strings.ts';

/** More rows than this nobody reads: a longer picture is sampled. */
const mostRows = 16;

export interface TextTable {
  readonly root: HTMLElement;
  /** `heads`: one a column, the first names the rows. Heads and cells are only asked for while the table is open. */
  readonly show: (content: TableContent) => void;
}

export interface TableContent {
  readonly heads: readonly string[];
  /** Indices of the rows to write. */
  readonly rows: readonly number[];
  readonly cells: (row: number) => readonly string[];
}

/** Up to `most` of 0 … `rows` − 1, evenly spread, the first and the last among them, and all that are `needed`. */
export function sampledRows(rows: number, needed: readonly number[] = [], most = mostRows): readonly number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, row) => row);
  const even = Array.from({ length: most }, (_, place) => Math.round((place * (rows - 1)) / (most - 1)));
  return [...new Set([...even, ...needed])].toSorted((a, b) => a - b);
}

export function textTable(title: string, words: KitStrings): TextTable {
  const head = html('tr');
  const body = html('tbody');
  let draw = (): void => {};
  const root = html(
    'details',
    { class: 'lab-more' },
    html('summary', {}, words.asTable),
    html(
      'div',
      { class: 'lab-scroll', tabindex: 0, role: 'region', 'aria-label': title },
      html(
        'table',
        { class: 'lab-table lab-named' },
        html('caption', { class: 'lab-hidden' }, title),
        html('thead', {}, head),
        body,
      ),
    ),
  );
  root.addEventListener('toggle', () => draw());
  const show: TextTable['show'] = ({ heads, rows, cells }) => {
    draw = () => {
      if (!root.open) return;
      head.replaceChildren(...heads.map((text) => html('th', { scope: 'col' }, text)));
      const lines = rows.map((row) => {
        const [name = '', ...values] = cells(row);
        return html('tr', {}, html('th', { scope: 'row' }, name), ...values.map((value) => html('td', {}, value)));
      });
      body.replaceChildren(...lines);
    };
    draw();
  };
  return { root, show };
}
