// A menu button after the ARIA pattern: arrows, Home, End, first letters, Esc; Tab closes it.
import { button, element, setAttributes } from './element.ts';
import { icon } from './icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  /** A line above it. */
  readonly separated?: boolean;
}

export interface Menu {
  readonly node: HTMLElement;
  dispose(): void;
}

/** @param opening called just before the menu opens, while the reader's selection still stands. */
export function createMenu(label: string, items: readonly MenuItem[], opening: () => void): Menu {
  const ending = new AbortController();
  const rows = items.map(({ label: text, act, separated }) => {
    const row = button({ role: 'menuitem', tabindex: -1, class: separated ? 'separated' : undefined }, () => {
      close(true);
      act();
    });
    row.append(text);
    return row;
  });
  const list = element('div', { class: 'menu', role: 'menu', 'aria-label': label, hidden: true, id: 'menu' }, ...rows);
  const opener = button(
    { class: 'control menu-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': 'menu' },
    () => (list.hidden ? open(0) : close(true)),
    icon('more'),
  );
  setAttributes(opener, { 'aria-label': label, title: label });

  const focus = (index: number): void => rows.at(index % rows.length)?.focus();
  const open = (index: number): void => {
    opening();
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    list.classList.toggle('to-left', list.getBoundingClientRect().right > document.documentElement.clientWidth - 8);
    focus(index);
  };
  const close = (returnFocus: boolean): void => {
    list.hidden = true;
    list.classList.remove('to-left');
    opener.setAttribute('aria-expanded', 'false');
    if (returnFocus) opener.focus({ preventScroll: true });
  };

  opener.addEventListener('pointerdown', (event) => event.preventDefault());
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  list.addEventListener('keydown', (event) => {
    const at = rows.findIndex((row) => row === document.activeElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (target !== undefined) focus(target);
    else if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') return close(true);
    else if (/^\p{L}$/u.test(event.key)) {
      const named = [...rows.slice(at + 1), ...rows.slice(0, at + 1)].find((row) =>
        row.textContent.toLowerCase().startsWith(event.key.toLowerCase()),
      );
      named?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!list.hidden && target instanceof Node && !node.contains(target)) close(false);
    },
    { signal: ending.signal },
  );

  const node = element('div', { class: 'menu-place' }, opener, list);
  return { node, dispose: () => ending.abort() };
}
