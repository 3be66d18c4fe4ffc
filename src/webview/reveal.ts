// Goes to a section: opens the folds around it, puts it at the reading line, the focus on its heading, and marks it for a moment.
import { holdAnchor } from './readingPosition.ts';

/** Milliseconds that the mark stays; its fade is the theme's. */
const markedFor = 1800;

/** Undefined when `root` has no such section; disposing lets go of the position. */
export function revealSection(root: HTMLElement, section: string): { dispose(): void } | undefined {
  const target = [...root.querySelectorAll<HTMLElement>('[data-place]')].find(
    (one) => one.dataset['place'] === section,
  );
  if (target === undefined) return undefined;
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const hold = holdAnchor(root, { section, fraction: 0 });
  target.querySelector<HTMLElement>('h2, h3, h4, h5, h6')?.focus({ preventScroll: true });
  target.classList.add('marked');
  window.setTimeout(() => target.classList.remove('marked'), markedFor);
  return hold;
}
