// One bar made of parts, against a limit: the memory of a device and what fills it. Its legend says the same in text.
import { html } from './dom.ts';

export interface StackPart {
  readonly name: string;
  readonly size: number;
  /** The size in words. */
  readonly value: string;
  /** Which colour and pattern, 0 to 7. */
  readonly style: number;
}

export interface StackData {
  /** In the order of the bar; a part of size 0 is left out. */
  readonly parts: readonly StackPart[];
  /** What the whole width stands for. */
  readonly full: number;
  /** Where the limit stands, when it is within the width, and what is written at it. */
  readonly limit?: { readonly at: number; readonly name: string };
}

export interface Stack {
  readonly root: HTMLElement;
  readonly show: (data: StackData) => void;
}

export function stack(label: string): Stack {
  const bar = html('div', { class: 'lab-stack-bar' });
  const line = html('span', { class: 'lab-stack-limit' });
  const name = html('span', { class: 'lab-stack-name' });
  const picture = html('div', { class: 'lab-stack-picture', 'aria-hidden': 'true' }, name, bar, line);
  const legend = html('ul', { class: 'lab-stack-legend', 'aria-label': label });
  const show: Stack['show'] = ({ parts, full, limit }) => {
    const there = parts.filter(({ size }) => size > 0);
    const share = (size: number): string => `${((100 * size) / full).toFixed(3)}%`;
    bar.replaceChildren(
      ...there.map(({ size, style }) => {
        const part = html('span', { class: `lab-part lab-part-${style + 1}` });
        part.style.width = share(size);
        return part;
      }),
    );
    legend.replaceChildren(
      ...there.map((part) =>
        html(
          'li',
          {},
          html('span', { class: `lab-part lab-key lab-part-${part.style + 1}`, 'aria-hidden': 'true' }),
          html('span', {}, part.name),
          html('span', { class: 'lab-stack-value' }, part.value),
        ),
      ),
    );
    const within = limit !== undefined && limit.at <= full;
    line.hidden = !within;
    name.textContent = within ? limit.name : '';
    if (!within) return;
    line.style.insetInlineStart = share(limit.at);
    // The name leans to the side where there is room.
    const late = limit.at > full / 2;
    name.style.marginInlineStart = late ? '0' : share(limit.at);
    name.style.width = late ? share(limit.at) : 'auto';
    name.classList.toggle('lab-late', late);
  };
  return { root: html('div', { class: 'lab-stack' }, picture, legend), show };
}
