// Horizontal bars with their names and values in text: quantities to compare, words and their probabilities.
import { html } from './dom.ts';

export interface Bar {
  readonly name: string;
  /** Drawn as a share of `longest`. */
  readonly size: number;
  /** The size in words. */
  readonly value: string;
  /** `chosen` is filled and marked, `out` is empty with a dashed edge; a plain bar is filled with grey. */
  readonly state?: 'chosen' | 'out';
  /** Behind the value: why it is out, what it stands for. */
  readonly note?: string;
}

export interface Bars {
  readonly root: HTMLElement;
  readonly show: (bars: readonly Bar[], longest: number) => void;
}

interface Row {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly fill: HTMLElement;
  readonly value: HTMLElement;
}

function row(): Row {
  const name = html('span', { class: 'lab-bar-name' });
  const fill = html('span', { class: 'lab-bar-fill' });
  const value = html('span', { class: 'lab-bar-value' });
  const track = html('span', { class: 'lab-bar-track', 'aria-hidden': 'true' }, fill);
  return { root: html('li', { class: 'lab-bar-row' }, name, track, value), name, fill, value };
}

/** A list: a screen reader reads each name with its value. Rows are kept, so that a change costs only what changes. */
export function bars(label: string): Bars {
  const root = html('ul', { class: 'lab-bars', 'aria-label': label });
  const rows: Row[] = [];
  const show: Bars['show'] = (all, longest) => {
    while (rows.length < all.length) rows.push(row());
    all.forEach(({ name, size, value, state, note }, at) => {
      const one = rows[at];
      if (one === undefined) return;
      one.root.className = `lab-bar-row${state === undefined ? '' : ` lab-bar-${state}`}`;
      one.name.textContent = state === 'chosen' ? `▸ ${name}` : name;
      one.value.textContent = note === undefined ? value : `${value} ${note}`;
      one.fill.style.width = `${longest > 0 ? Math.min(100, (100 * size) / longest).toFixed(2) : 0}%`;
    });
    if (root.childElementCount !== all.length)
      root.replaceChildren(...rows.slice(0, all.length).map((one) => one.root));
  };
  return { root, show };
}
