// Sets of bars, one bar a distribution: what several of them say about each word or answer.
import { html } from './dom.ts';

export interface BarSet {
  readonly name: string;
  /** One a distribution, as shares of 1, and in words. */
  readonly shares: readonly number[];
  readonly values: readonly string[];
  /** The set as a sentence. */
  readonly text: string;
  readonly chosen?: boolean;
}

export interface BarSets {
  readonly root: HTMLElement;
  readonly show: (title: string, sets: readonly BarSet[]) => void;
}

export interface BarSetKind {
  readonly name: string;
  /** Which colour and pattern, 0 to 7, as in `stack`. */
  readonly style: number;
}

/** A list: a screen reader reads each set as its sentence. All bars have one scale. */
export function barSets(kinds: readonly BarSetKind[]): BarSets {
  const heading = html('p', { class: 'lab-label' });
  const list = html('ul', { class: 'lab-sets' });
  const part = (at: number): string => `lab-part lab-part-${(kinds[at]?.style ?? 0) + 1}`;
  const keys = kinds.map(({ name }, at) =>
    html('span', {}, html('span', { class: `${part(at)} lab-key lab-set-key`, 'aria-hidden': 'true' }), name),
  );
  const show: BarSets['show'] = (title, sets) => {
    heading.textContent = title;
    list.setAttribute('aria-label', title);
    const longest = Math.max(...sets.flatMap(({ shares }) => shares));
    list.replaceChildren(
      ...sets.map(({ name, shares, values, text, chosen = false }) => {
        const lines = shares.map((share, at) => {
          const bar = html('span', { class: `${part(at)} lab-set-bar` });
          bar.style.width = `${((100 * share) / longest).toFixed(2)}%`;
          return html('span', { class: 'lab-set-line' }, bar, html('span', { class: 'lab-muted' }, values[at]));
        });
        return html(
          'li',
          { class: chosen ? 'lab-set lab-set-chosen' : 'lab-set' },
          html('span', { class: 'lab-hidden' }, text),
          html('span', { class: 'lab-set-name', 'aria-hidden': 'true' }, chosen ? `▸ ${name}` : name),
          html('span', { 'aria-hidden': 'true' }, ...lines),
        );
      }),
    );
  };
  return {
    root: html('div', { class: 'lab-group' }, heading, html('p', { class: 'lab-legend' }, ...keys), list),
    show,
  };
}
