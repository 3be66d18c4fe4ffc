// The contents in the right margin, with a bar at the section being read.
import { element } from './element.ts';

export interface ContentsEntry {
  readonly section: string;
  readonly label: string;
  /** Below a part of the answer. */
  readonly deeper: boolean;
}

export interface Contents {
  readonly node: HTMLElement;
  /** Follows the sections below `root` from now on. */
  follow(root: ParentNode): void;
  dispose(): void;
}

/** @param go called with the section that was chosen */
export function createContents(
  label: string,
  entries: readonly ContentsEntry[],
  go: (section: string) => void,
): Contents {
  const links = new Map<string, HTMLAnchorElement>();
  const list = element('ol');
  for (const { section, label: text, deeper } of entries) {
    const link = element('a', { href: `#${section}` }, text);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      go(section);
    });
    links.set(section, link);
    list.append(element('li', { class: deeper ? 'deeper' : undefined }, link));
  }
  const node = element('nav', { class: 'contents', 'aria-label': label }, list);

  const inView = new Set<string>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const section = target instanceof HTMLElement ? (target.dataset['place'] ?? '') : '';
        if (isIntersecting) inView.add(section);
        else inView.delete(section);
      }
      const current = entries.findLast(({ section }) => inView.has(section));
      if (current !== undefined)
        for (const [section, link] of links) {
          if (section === current.section) link.setAttribute('aria-current', 'location');
          else link.removeAttribute('aria-current');
        }
    },
    { rootMargin: '0px 0px -75% 0px' },
  );
  return {
    node,
    follow(root) {
      for (const one of root.querySelectorAll<HTMLElement>('[data-place]'))
        if (links.has(one.dataset['place'] ?? '')) observer.observe(one);
    },
    dispose: () => observer.disconnect(),
  };
}
