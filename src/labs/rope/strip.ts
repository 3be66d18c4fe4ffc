// All pairs side by side: a bar for what each adds to q·k, from the fastest pair to the slowest.
import { attributes, html, svg } from '../kit/dom.ts';
import type { NumberFormats } from '../kit/numbers.ts';
import { sum, type PairView } from './model.ts';
import type { RopeStrings } from './strings.ts';

const height = 60;
const middle = height / 2;

export interface Strip {
  readonly root: HTMLElement;
  /** `longest`: the product of lengths that fills half the height. */
  readonly show: (pairs: readonly PairView[], longest: number) => void;
}

export function strip(count: number, shown: readonly number[], words: RopeStrings, numbers: NumberFormats): Strip {
  const bars = Array.from({ length: count }, (_, index) =>
    svg('rect', { x: index + 0.12, width: 0.76, class: shown.includes(index) ? 'lab-bar' : 'lab-bar lab-faint' }),
  );
  const picture = svg(
    'svg',
    { viewBox: `0 0 ${count} ${height}`, preserveAspectRatio: 'none', role: 'img', class: 'lab-strip' },
    svg('line', { x1: 0, x2: count, y1: middle, y2: middle, class: 'lab-hair', 'vector-effect': 'non-scaling-stroke' }),
    ...bars,
  );
  const root = html(
    'div',
    {},
    html('p', { class: 'lab-label' }, words.stripTitle(String(count))),
    picture,
    html('p', { class: 'lab-ends lab-muted' }, html('span', {}, words.fastEnd), html('span', {}, words.slowEnd)),
  );
  const show = (pairs: readonly PairView[], longest: number): void => {
    pairs.forEach(({ adds }, index) => {
      const bar = bars[index];
      if (bar === undefined) return;
      const size = Math.min(1, Math.abs(adds) / longest) * (middle - 1);
      attributes(bar, { y: (adds < 0 ? middle : middle - size).toFixed(2), height: size.toFixed(2) });
    });
    const half = Math.floor(count / 2);
    const part = (from: number, to: number): string =>
      numbers.fixed(sum(pairs.slice(from, to).map(({ adds }) => adds)));
    picture.setAttribute('aria-label', words.stripLabel(String(half), part(0, half), part(count - half, count)));
  };
  return { root, show };
}
