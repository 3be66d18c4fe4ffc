// The place being read, as a section and how far into it, so that it survives another width, size or language.
import type { Anchor } from '../protocol/pageState.ts';

/** CSS pixels below the upper edge at which a section counts as being read. */
const readingLine = 24;

/** Milliseconds after which figures and labs have their height; formulas may wait longer for an idle moment. */
const longest = 2000;

/** The innermost `[data-place]` at the reading line; undefined at the top of the page. */
export function readAnchor(root: ParentNode): Anchor | undefined {
  if (window.scrollY < 2) return undefined;
  let found: { section: string; box: DOMRect } | undefined;
  for (const one of root.querySelectorAll<HTMLElement>('[data-place]')) {
    const box = one.getBoundingClientRect();
    if (box.height === 0) continue;
    if (box.top > readingLine) break;
    found = { section: one.dataset['place'] ?? '', box };
  }
  if (found === undefined) return undefined;
  const { section, box } = found;
  return { section, fraction: Math.min(1, Math.max(0, (readingLine - box.top) / box.height)) };
}

/**
 * Scrolls to an anchor and holds it there while formulas, figures and labs above it take their final height:
 * until the reader moves, or for two seconds and as long as formulas wait for their turn.
 */
export function holdAnchor(root: HTMLElement, { section, fraction }: Anchor): { dispose(): void } {
  const target = [...root.querySelectorAll<HTMLElement>('[data-place]')].find(
    (one) => one.dataset['place'] === section,
  );
  if (target === undefined) return { dispose() {} };
  const go = (): void => {
    const box = target.getBoundingClientRect();
    window.scrollTo({ top: window.scrollY + box.top + fraction * box.height - readingLine, behavior: 'instant' });
  };
  const ending = new AbortController();
  const growth = new ResizeObserver(go);
  const stop = (): void => {
    growth.disconnect();
    ending.abort();
    window.clearTimeout(timer);
  };
  const rest = (): void => {
    if (root.querySelector('.math.pending') !== null) timer = window.setTimeout(rest, longest / 4);
    // The last formula's height is seen with the next frame.
    else requestAnimationFrame(() => requestAnimationFrame(stop));
  };
  let timer = window.setTimeout(rest, longest);
  for (const event of ['wheel', 'keydown', 'pointerdown', 'touchstart'])
    window.addEventListener(event, stop, { signal: ending.signal, passive: true });
  growth.observe(root);
  go();
  return { dispose: stop };
}

/** Calls `save` with the place a moment after each scroll. */
export function watchAnchor(root: ParentNode, save: (anchor: Anchor | undefined) => void): { dispose(): void } {
  let timer: number | undefined;
  const read = (): void => {
    timer = undefined;
    save(readAnchor(root));
  };
  const scrolled = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(read, 150);
  };
  window.addEventListener('scroll', scrolled, { passive: true });
  return {
    dispose() {
      window.clearTimeout(timer);
      if (timer !== undefined) read();
      window.removeEventListener('scroll', scrolled);
    },
  };
}
