// The few icons of the page, drawn for a 16 px grid in the colour of the text; hidden from screen readers, a word always stands beside them.
import { svg } from './svg.ts';

const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6h.01',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): SVGSVGElement {
  const drawing = svg('svg', { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  drawing.append(svg('path', { d: paths[name] }));
  return drawing;
}

/** A thin ring that empties: `set(0)` is full, `set(1)` empty. */
export function ring(): { readonly drawing: SVGSVGElement; set(elapsed: number): void } {
  const drawing = svg('svg', { class: 'ring', viewBox: '0 0 40 40', 'aria-hidden': 'true' });
  const track = svg('circle', { class: 'ring-track', cx: '20', cy: '20', r: '18' });
  const rest = svg('circle', { class: 'ring-rest', cx: '20', cy: '20', r: '18', pathLength: '1' });
  rest.setAttribute('stroke-dasharray', '1');
  rest.setAttribute('transform', 'rotate(-90 20 20)');
  drawing.append(track, rest);
  return { drawing, set: (elapsed) => rest.setAttribute('stroke-dashoffset', String(elapsed)) };
}
