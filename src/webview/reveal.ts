// Goes to a section: opens the folds around it, scrolls, puts the focus on its heading and marks it for a moment.

/** Milliseconds that the mark stays; its fade is the theme's. */
const markedFor = 1800;

/** False when `root` has no such section. */
export function revealSection(root: ParentNode, section: string, reducedMotion: boolean): boolean {
  const target = [...root.querySelectorAll<HTMLElement>('[data-place]')].find(
    (one) => one.dataset['place'] === section,
  );
  if (target === undefined) return false;
  for (let fold = target.closest('details'); fold !== null; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  target.scrollIntoView({ block: 'start', behavior: reducedMotion ? 'instant' : 'smooth' });
  target.querySelector<HTMLElement>('h2, h3, h4, h5, h6')?.focus({ preventScroll: true });
  target.classList.add('marked');
  window.setTimeout(() => target.classList.remove('marked'), markedFor);
  return true;
}
