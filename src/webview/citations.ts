// Citations: small superscript numbers with a popover that names the work and opens it.
import type { HtmlSource } from '../protocol/screens.ts';
import type { PageWords } from '../protocol/words.ts';
import { button, element, fill } from './element.ts';
import { inlineTrigger } from './inlineTrigger.ts';
import { keepWithText } from './lineBreaks.ts';
import type { Popovers } from './popover.ts';
import { fragment } from './safeHtml.ts';

/** @param open called with the key of the work */
export function attachCitations(
  root: ParentNode,
  sources: readonly HtmlSource[],
  words: PageWords,
  popovers: Popovers,
  open: (key: string) => void,
): void {
  for (const raised of root.querySelectorAll('sup:has([data-cite])')) keepWithText(raised);
  const byKey = new Map(sources.map((source) => [source.key, source]));
  for (const found of root.querySelectorAll<HTMLElement>('[data-cite]')) {
    const source = byKey.get(found.dataset['cite'] ?? '');
    if (source === undefined) continue;
    const cite = inlineTrigger(found);
    const { locator } = cite.dataset;
    const label = fill(words.source, source.number);
    cite.classList.add('cite');
    if (!cite.hasAttribute('aria-label')) cite.setAttribute('aria-label', label);
    popovers.attach(cite, label, () => [
      element('p', { class: 'popover-text' }, fragment(source.html)),
      ...(locator ? [element('p', { class: 'popover-more' }, locator)] : []),
      ...(source.url === undefined ? [] : [button({ class: 'link' }, () => open(source.key), words.openSource)]),
    ]);
  }
}
