// What is due on each of the next days: thin columns with their numbers, and a table of the same for screen readers.
import type { ProgressScreen } from '../../protocol/memoryScreens.ts';
import { element } from '../element.ts';
import { svg } from '../svg.ts';

/** Units of the drawing. */
const step = 24;
const height = 64;
const top = 14;
const foot = 16;

export function aheadChart({ ahead: days, language }: Pick<ProgressScreen, 'ahead' | 'language'>): HTMLElement {
  const colon = language === 'en' ? ': ' : '：';
  const most = Math.max(1, ...days.map(({ due }) => due));
  const drawing = svg('svg', {
    class: 'ahead',
    viewBox: `0 0 ${step * days.length} ${top + height + foot}`,
    'aria-hidden': 'true',
  });
  for (const [index, { label, due }] of days.entries()) {
    const [x, tall] = [index * step + step / 2, (height * due) / most];
    drawing.append(
      svg('rect', { class: 'ahead-bar', x: x - 4, y: top + height - tall, width: 8, height: tall }),
      svg('line', { class: 'ahead-line', x1: x - 8, x2: x + 8, y1: top + height, y2: top + height }),
      svg('text', { class: 'ahead-day', x, y: top + height + 12 }, label),
    );
    if (due > 0) drawing.append(svg('text', { class: 'ahead-count', x, y: top + height - tall - 4 }, String(due)));
  }
  const table = element(
    'ul',
    { class: 'sr-only' },
    ...days.map(({ name, due }) => element('li', {}, `${name}${colon}${due}`)),
  );
  return element('div', { class: 'ahead-place' }, drawing, table);
}
