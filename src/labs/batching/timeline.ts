// Slots against steps: every request is a labelled stretch in its slot, and a line stands at the step that is looked at.
import { html } from '../kit/dom.ts';
import type { Run } from './schedule.ts';

/** A, B, C … */
export const letter = (request: number): string => String.fromCharCode(65 + request);

/** The colour and pattern of a request; after eight they come again, and the letter tells them apart. */
export const styleOf = (request: number): string => `lab-part-${((request * 3) % 8) + 1}`;

export interface TimelineData {
  readonly title: string;
  /** The rows in words. */
  readonly summary: string;
  readonly runs: readonly Run[];
  readonly slots: number;
  /** Steps of this schedule, and of the longer one, which both are drawn to. */
  readonly steps: number;
  readonly last: number;
  readonly at: number;
}

export interface Timeline {
  readonly root: HTMLElement;
  readonly show: (data: TimelineData) => void;
}

/** Steps between two numbers under the picture. */
const tickEvery = (steps: number): number => [1, 2, 5, 10, 20, 50, 100].find((every) => steps / every <= 8) ?? 200;

export function timeline(slotName: (slot: string) => string): Timeline {
  const heading = html('p', { class: 'lab-label' });
  const picture = html('div', { class: 'lab-lanes', role: 'img' });
  const show: Timeline['show'] = ({ title, summary, runs, slots, steps, last, at }) => {
    heading.textContent = title;
    picture.setAttribute('aria-label', `${title}. ${summary}`);
    const share = (length: number): string => `${((100 * length) / last).toFixed(3)}%`;
    const placed = (element: HTMLElement, from: number, length?: number): HTMLElement => {
      element.style.insetInlineStart = share(from);
      if (length !== undefined) element.style.width = share(length);
      return element;
    };
    const lanes = Array.from({ length: slots }, (_, slot) => {
      const own = runs.filter((run) => run.slot === slot);
      return html(
        'div',
        { class: 'lab-lane' },
        html('span', { class: 'lab-lane-name lab-muted' }, slotName(String(slot + 1))),
        html(
          'div',
          { class: 'lab-lane-track' },
          placed(html('span', { class: 'lab-lane-idle' }), 0, steps),
          ...own.map(({ request, start, end }) =>
            placed(
              html(
                'span',
                { class: `lab-run lab-part ${styleOf(request)}${start < at && at <= end ? ' lab-run-now' : ''}` },
                html('span', { class: 'lab-run-name' }, letter(request)),
              ),
              start,
              end - start,
            ),
          ),
        ),
      );
    });
    const every = tickEvery(last);
    const ticks = Array.from({ length: Math.floor(last / every) + 1 }, (_, tick) =>
      placed(html('span', { class: 'lab-tick lab-muted' }, String(tick * every)), tick * every),
    );
    const now = html('div', { class: 'lab-lane-now' }, placed(html('span', {}), Math.max(0, at - 1), Math.min(at, 1)));
    now.hidden = at === 0 || at > steps;
    picture.replaceChildren(...lanes, html('div', { class: 'lab-ticks' }, ...ticks), now);
  };
  return { root: html('div', {}, heading, picture), show };
}
