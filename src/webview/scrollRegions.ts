// Tables, code, figures and wide formulas scroll sideways in a region of their own; the keyboard reaches those that really do.
import type { PageWords } from '../protocol/words.ts';
import { setAttributes } from './element.ts';

const kinds = 'div.table, pre, figure, div.math';

/** @param words name the regions for screen readers */
export function watchScrollRegions(root: HTMLElement, words: PageWords): { dispose(): void } {
  const check = (): void => {
    for (const region of root.querySelectorAll<HTMLElement>(kinds)) {
      const overflows = region.scrollWidth > region.clientWidth + 1;
      setAttributes(region, { tabindex: overflows ? 0 : undefined });
      if (overflows && !region.hasAttribute('aria-label'))
        setAttributes(region, { role: 'group', 'aria-label': labelOf(region, words) });
    }
  };
  let frame: number | undefined;
  const soon = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      check();
    });
  };
  // A formula that is typeset, or whose font arrives, may become too wide without any change of the column's size.
  const resized = new ResizeObserver(soon);
  const changed = new MutationObserver(soon);
  resized.observe(root);
  changed.observe(root, { childList: true, subtree: true });
  document.fonts.addEventListener('loadingdone', soon);
  return {
    dispose() {
      if (frame !== undefined) cancelAnimationFrame(frame);
      resized.disconnect();
      changed.disconnect();
      document.fonts.removeEventListener('loadingdone', soon);
    },
  };
}

function labelOf(region: HTMLElement, words: PageWords): string {
  if (region.tagName === 'PRE') return words.code;
  if (region.tagName === 'FIGURE') return words.figure;
  return region.classList.contains('math') ? words.formula : words.table;
}
