// Where the keyboard is in the page: VS Code takes the focus away while another part of its window has it, and gives it back to nothing.

/** The element that has the focus, or had it when the window lost it. */
export function createFocusPlace(): () => Element | null {
  let left: HTMLElement | undefined;
  const place = (): Element | null => {
    const { activeElement, body } = document;
    return activeElement === body || activeElement === null ? (left ?? null) : activeElement;
  };
  document.addEventListener('focusin', () => {
    left = undefined;
  });
  document.addEventListener('focusout', ({ target }) => {
    left = target instanceof HTMLElement ? target : undefined;
    // The reader went elsewhere within the page: that is no loss.
    setTimeout(() => {
      if (document.hasFocus()) left = undefined;
    });
  });
  window.addEventListener('focus', () => {
    const lost = place();
    if (lost instanceof HTMLElement && lost.isConnected) lost.focus({ preventScroll: true });
  });
  return place;
}

/**
 * What stands in a page that was drawn anew for the control that had the focus.
 * @param byText whether a button without a name of its own is found by what it says
 */
export function counterpart(root: ParentNode, was: Element | null, byText: boolean): HTMLElement | undefined {
  const name = was?.getAttribute('data-focus');
  if (name) return root.querySelector<HTMLElement>(`[data-focus="${CSS.escape(name)}"]`) ?? undefined;
  if (!byText || !(was instanceof HTMLButtonElement)) return undefined;
  return [...root.querySelectorAll('button')].find((one) => one.textContent === was.textContent);
}
