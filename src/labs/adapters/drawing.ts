// One linear layer drawn to scale: the frozen W₀, and beside it the thin B and A whose product has its shape.
import { attributes, html, svg } from '../kit/dom.ts';
import type { AdapterStrings } from './strings.ts';

/** Drawing units for all rows or columns. */
const side = 132;
const top = 34;
const rightSquare = { x: 196, y: top };
/** Thinner than this, a matrix is drawn as this hairline. */
const hairline = 1;

export interface Drawing {
  readonly root: HTMLElement;
  readonly show: (r: number, width: number, quantized: boolean, bits: string) => void;
}

export function drawing(words: AdapterStrings): Drawing {
  const text = (x: number, y: number, kind: string, content = '', anchor = 'middle'): SVGTextElement =>
    svg('text', { x, y, class: kind, 'text-anchor': anchor }, content);
  const blocks = svg('path', {
    class: 'lab-hair lab-blocks',
    d: Array.from({ length: 15 }, (_, i) => {
      const offset = ((i + 1) * side) / 16;
      return `M${offset} ${top}v${side}M0 ${top + offset}h${side}`;
    }).join(''),
  });
  const b = svg('rect', { y: rightSquare.y, height: side, class: 'lab-bar' });
  const a = svg('rect', { x: rightSquare.x, width: side, class: 'lab-bar' });
  const aSize = text(rightSquare.x + side / 2, 0, 'lab-text');
  const bSize = text(rightSquare.x - 12, rightSquare.y + side + 20, 'lab-text');
  const wSize = text(side / 2, rightSquare.y + side + 20, 'lab-text');
  const stored = text(side / 2, rightSquare.y + side + 38, 'lab-text-muted');
  const rank = text(rightSquare.x + side / 2, rightSquare.y + side / 2 + 20, 'lab-text-muted');
  const picture = svg(
    'svg',
    { viewBox: `-4 0 ${rightSquare.x + side + 8} ${rightSquare.y + side + 46}`, role: 'img', class: 'lab-drawing' },
    svg('rect', { x: 0, y: rightSquare.y, width: side, height: side, class: 'lab-frozen' }),
    blocks,
    text(side / 2, rightSquare.y + side / 2 + 2, 'lab-text-large', 'W₀'),
    text(side / 2, rightSquare.y + side / 2 + 22, 'lab-text-muted', words.frozen),
    wSize,
    stored,
    text(side + 24, rightSquare.y + side / 2 + 6, 'lab-text-large', '+'),
    svg('rect', { ...rightSquare, width: side, height: side, class: 'lab-product' }),
    text(rightSquare.x + side / 2, rightSquare.y + side / 2, 'lab-text-muted', words.sameShape),
    rank,
    b,
    a,
    aSize,
    bSize,
    text(rightSquare.x + side, rightSquare.y + side + 38, 'lab-text-accent', words.trainedMark, 'end'),
  );
  const caption = html('p', { class: 'lab-muted' });
  const root = html('div', { class: 'lab-figure' }, picture, caption);

  const show = (r: number, width: number, quantized: boolean, bits: string): void => {
    const thick = Math.max(hairline, (r / width) * side);
    const gap = 3;
    attributes(b, { x: rightSquare.x - gap - thick, width: thick });
    attributes(a, { y: rightSquare.y - gap - thick, height: thick });
    aSize.setAttribute('y', String(rightSquare.y - gap - thick - 7));
    aSize.textContent = `A: ${r} × ${width}`;
    bSize.textContent = `B: ${width} × ${r}`;
    wSize.textContent = `${width} × ${width}`;
    rank.textContent = words.atMostRank(String(r));
    const storage = quantized ? words.bitsNf4(bits) : words.bits16;
    stored.textContent = storage;
    blocks.classList.toggle('lab-none', !quantized);
    picture.setAttribute('aria-label', words.drawing(String(r), String(width), storage));
    caption.textContent = words.scale(String(r), String(width));
  };
  return { root, show };
}
