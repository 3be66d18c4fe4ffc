// Folds that remember whether they are open.
import type { PageStore } from './pageStore.ts';

/** @param id unique on the page */
export function keepFold(fold: HTMLDetailsElement, id: string, store: PageStore): void {
  fold.open = store.state?.open.includes(id) ?? false;
  fold.addEventListener('toggle', () => {
    const others = (store.state?.open ?? []).filter((one) => one !== id);
    store.update({ open: fold.open ? [...others, id] : others });
  });
}

/** The folds within the content have no ids: their place among them serves, which is the same in both languages. */
export function keepContentFolds(root: ParentNode, store: PageStore): void {
  for (const [index, fold] of root.querySelectorAll<HTMLDetailsElement>('details.fold').entries())
    keepFold(fold, `.fold-${index}`, store);
}
