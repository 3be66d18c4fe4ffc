// A thin bar for a share; the words beside it say the same, so it is hidden from screen readers.
import { svg } from '../svg.ts';

/** @param share from 0 to 1 */
export function shareBar(share: number): SVGSVGElement {
  const drawing = svg('svg', {
    class: 'share',
    viewBox: '0 0 100 4',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  drawing.append(
    svg('rect', { class: 'share-track', width: 100, height: 4 }),
    svg('rect', { class: 'share-known', width: Math.round(100 * share), height: 4 }),
  );
  return drawing;
}
