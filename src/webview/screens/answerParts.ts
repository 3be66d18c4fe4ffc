// The parts of an answer below its header, as DOM: one minute aloud, in depth, often said wrongly, follow-ups, sources.
import type { AnswerScreen, HtmlFollowUp, HtmlSection, HtmlSource } from '../../protocol/screens.ts';
import { button, element, fill } from '../element.ts';
import type { ContentsEntry } from '../contents.ts';
import type { PageContext } from '../pageContext.ts';
import { keepFold } from '../folds.ts';
import { myAnswerText } from '../practice/myAnswer.ts';
import { fragment } from '../safeHtml.ts';

/** The parts that have a heading of the page's own; content ids cannot start with a dot. */
export const parts = {
  aloud: '.aloud',
  lead: '.lead',
  depth: '.depth',
  myths: '.myths',
  followUps: '.follow-ups',
  myAnswer: '.my-answer',
  sources: '.sources',
};

export function aloudPart({ aloud, words }: AnswerScreen, page: PageContext): HTMLElement {
  const text = element('div', { class: 'aloud-text', id: 'aloud-text' }, fragment(aloud.html));
  const hint = element('p', { class: 'aloud-hint' }, words.aloudHidden);
  const toggle = button({ class: 'control', 'aria-controls': 'aloud-text' }, () => set(!text.hidden));
  const set = (hidden: boolean, save = true): void => {
    text.hidden = hidden;
    hint.hidden = !hidden;
    toggle.textContent = hidden ? words.showText : words.hideText;
    toggle.setAttribute('aria-expanded', String(!hidden));
    if (save) page.store.update({ aloudHidden: hidden });
  };
  set(page.store.state?.aloudHidden ?? false, false);
  return element(
    'section',
    { class: 'aloud', 'data-place': parts.aloud, 'aria-labelledby': 'h-aloud' },
    element(
      'div',
      { class: 'aloud-head' },
      element('h2', { id: 'h-aloud', tabindex: -1 }, words.aloud),
      element('span', { class: 'muted' }, fill(words.aboutSeconds, aloud.seconds)),
      toggle,
    ),
    text,
    hint,
  );
}

/** A part with a heading of the page's own above sections of the content's. */
export function sectionsPart(part: string, heading: string, sections: readonly HtmlSection[]): HTMLElement | undefined {
  if (sections.length === 0) return undefined;
  return element(
    'section',
    { class: `part${part.replace('.', ' ')}`, 'data-place': part },
    element('h2', { tabindex: -1 }, heading),
    ...sections.map(({ id, heading: title, html }) =>
      element('section', { 'data-place': id }, element('h3', { tabindex: -1 }, fragment(title)), fragment(html)),
    ),
  );
}

export function followUpsPart({ followUps, words }: AnswerScreen, page: PageContext): HTMLElement | undefined {
  if (followUps.length === 0) return undefined;
  return element(
    'section',
    { class: 'part follow-ups', 'data-place': parts.followUps },
    element('h2', { tabindex: -1 }, words.followUps),
    ...followUps.map((one) => followUpFold(one, 3, page)),
  );
}

/** The questions that go deeper lie inside, so that the chain opens link by link. */
function followUpFold(
  { id, heading, html, deeper }: HtmlFollowUp,
  level: 3 | 4 | 5 | 6,
  page: PageContext,
): HTMLElement {
  const title = element(`h${level}`, { tabindex: -1 }, fragment(heading));
  const next = level === 3 ? 4 : level === 4 ? 5 : 6;
  const inner = element('div', { class: 'fold-body' }, fragment(html));
  inner.append(...deeper.map((one) => followUpFold(one, next, page)));
  const fold = element('details', { class: 'follow-up', 'data-place': id }, element('summary', {}, title), inner);
  keepFold(fold, id, page.store);
  return fold;
}

export const myAnswerPart = (
  { id, myAnswer, words }: AnswerScreen,
  page: PageContext,
  drawn: (piece: HTMLElement) => void,
): HTMLElement =>
  element(
    'section',
    { class: 'part own', 'data-place': parts.myAnswer },
    element('h2', { tabindex: -1 }, words.note.myAnswer),
    ...myAnswerText(id, myAnswer, words, page, drawn),
  );

export function sourcesPart(
  { sources, words }: Pick<AnswerScreen, 'sources' | 'words'>,
  page: PageContext,
  open: (key: string) => void,
): HTMLElement | undefined {
  if (sources.length === 0) return undefined;
  const heading = element(
    'h2',
    { tabindex: -1 },
    words.sources,
    ' ',
    element('span', { class: 'muted' }, `${sources.length}`),
  );
  const list = element('ol', {}, ...sources.map((source) => sourceRow(source, words.openSource, open)));
  const fold = element(
    'details',
    { class: 'part sources', 'data-place': parts.sources },
    element('summary', {}, heading),
    list,
  );
  keepFold(fold, parts.sources, page.store);
  return fold;
}

function sourceRow({ number, key, html, url }: HtmlSource, label: string, open: (key: string) => void): HTMLElement {
  const row = element('li', { value: number }, fragment(html));
  if (url !== undefined) {
    const host = hostOf(url);
    const name = { 'aria-label': `${host}: ${row.textContent}`, title: label };
    row.append(
      ' ',
      button({ class: 'link', ...name }, () => open(key), host),
    );
  }
  return row;
}

/** "arxiv.org" */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);

export function neighboursPart({ previous, next, words }: AnswerScreen, page: PageContext): HTMLElement | undefined {
  if (previous === undefined && next === undefined) return undefined;
  const line = element('nav', { class: 'neighbours', 'aria-label': words.neighbours });
  for (const [neighbour, label, side] of [
    [previous, words.previous, 'previous'],
    [next, words.next, 'next'],
  ] as const)
    if (neighbour !== undefined)
      line.append(
        button(
          { class: `neighbour ${side}`, title: neighbour.title },
          () => page.call(page.host.openQuestion(neighbour.id)),
          element('span', { class: 'muted' }, label),
          ' ',
          element('span', { class: 'neighbour-title' }, neighbour.title),
        ),
      );
  return line;
}

export function contentsOf({ words, depth, myths, followUps, sources }: AnswerScreen): readonly ContentsEntry[] {
  const part = (section: string, label: string, there: boolean): readonly ContentsEntry[] =>
    there ? [{ section, label, deeper: false }] : [];
  return [
    ...part(parts.aloud, words.aloud, true),
    ...part(parts.depth, words.depth, depth.length > 0),
    ...depth.map(({ id, heading }) => ({ section: id, label: textOf(heading), deeper: true })),
    ...part(parts.myths, words.myths, myths.length > 0),
    ...part(parts.followUps, words.followUps, followUps.length > 0),
    ...part(parts.myAnswer, words.note.myAnswer, true),
    ...part(parts.sources, words.sources, sources.length > 0),
  ];
}

/** The words of a heading; a formula in it counts as its TeX. */
const textOf = (html: string): string => fragment(html).textContent ?? '';
