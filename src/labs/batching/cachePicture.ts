// The KV cache slot by slot: tokens that are stored, the blocks around them, and what another engine would reserve.
import { html } from '../kit/dom.ts';
import { blocksFor, blockSize, type Held } from './cache.ts';
import { styleOf } from './timeline.ts';

export interface CachePicture {
  readonly root: HTMLElement;
  /** @param reserved tokens that every request would have reserved */
  readonly show: (
    title: string,
    rows: readonly string[],
    held: readonly (Held | undefined)[],
    reserved: number,
  ) => void;
}

/** One cell a block; the filled share of it holds tokens, its outline is dashed where it is not handed out. */
export function cachePicture(legend: readonly [string, string, string]): CachePicture {
  const heading = html('p', { class: 'lab-label' });
  const picture = html('div', { class: 'lab-cache', role: 'img' });
  const key = (kind: string, name: string): HTMLElement =>
    html('span', {}, html('span', { class: `lab-block lab-block-key ${kind}`, 'aria-hidden': 'true' }), name);
  const keys = html(
    'p',
    { class: 'lab-legend' },
    key('lab-block-stored', legend[0]),
    key('lab-block-given', legend[1]),
    key('lab-block-out', legend[2]),
  );
  const cellsOf = ({ request, tokens, blocks }: Held, all: number): readonly HTMLElement[] =>
    Array.from({ length: all }, (_, at) => {
      const fill = html('span', { class: `lab-block-fill lab-part ${styleOf(request)}` });
      fill.style.width = `${100 * Math.min(1, Math.max(0, tokens / blockSize - at))}%`;
      return html('span', { class: `lab-block ${at < blocks ? 'lab-block-given' : 'lab-block-out'}` }, fill);
    });
  const show: CachePicture['show'] = (title, rows, held, reserved) => {
    heading.textContent = title;
    picture.setAttribute('aria-label', `${title}: ${rows.join('; ')}`);
    picture.replaceChildren(
      ...held.map((one, slot) =>
        html(
          'div',
          { class: 'lab-cache-row' },
          html('span', { class: 'lab-blocks' }, ...(one === undefined ? [] : cellsOf(one, blocksFor(reserved)))),
          html('span', { class: 'lab-muted' }, rows[slot]),
        ),
      ),
    );
  };
  return { root: html('div', { class: 'lab-group' }, heading, picture, keys), show };
}
