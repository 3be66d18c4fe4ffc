// Words in running text that act as buttons. A <button> is one unbreakable box, before which a comma may start a line; a span breaks as text does.

/** The same element as a span; `attach` of popover.ts gives it the role and the keys. */
export function inlineTrigger(found: HTMLElement): HTMLElement {
  if (found.tagName !== 'BUTTON') return found;
  const span = document.createElement('span');
  for (const { name, value } of found.attributes) if (name !== 'type') span.setAttribute(name, value);
  span.append(...found.childNodes);
  found.replaceWith(span);
  return span;
}
