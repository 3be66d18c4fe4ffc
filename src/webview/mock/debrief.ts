// The debrief of a mock interview: what was named and missed of each question; to copy, and to take to an assistant.
import type { MockDebrief, MockScreen } from '../../protocol/memoryScreens.ts';
import { button, element } from '../element.ts';
import type { PageContext } from '../pageContext.ts';
import { myAnswerText } from '../practice/myAnswer.ts';
import { fragment } from '../safeHtml.ts';

export function debriefParts(
  { words }: MockScreen,
  { sentence, questions }: MockDebrief,
  page: PageContext,
  drawn: (piece: HTMLElement) => void,
): readonly HTMLElement[] {
  const status = element('span', { class: 'status', 'aria-hidden': 'true' });
  const copy = (what: 'markdown' | 'assistant'): void =>
    page.call(
      page.host.copyDebrief(what).then(() => {
        page.announce(words.copied);
        status.textContent = words.copied;
      }),
    );
  const list = (label: string, items: readonly string[]): readonly HTMLElement[] =>
    items.length === 0
      ? []
      : [
          element('p', { class: 'muted label' }, label),
          element('ul', {}, ...items.map((html) => element('li', {}, fragment(html)))),
        ];
  const one = ({ question, title, named, missed, flags, typed, myAnswer }: MockDebrief['questions'][number]) =>
    element(
      'section',
      { class: 'part' },
      element(
        'h2',
        { tabindex: -1 },
        button({ class: 'link' }, () => page.call(page.host.openQuestion(question)), title),
      ),
      element('p', {}, missed.length === 0 ? words.mock.nothingMissed : named),
      ...list(words.mock.missed, missed),
      ...list(words.mock.flags, flags),
      ...(typed === ''
        ? []
        : [element('p', { class: 'muted label' }, words.mock.youWrote), element('p', { class: 'typed-text' }, typed)]),
      element('p', { class: 'muted label' }, words.note.myAnswer),
      ...myAnswerText(question, myAnswer, words, page, drawn),
    );
  return [
    element('p', { class: 'eyebrow' }, `${words.mock.title} · ${words.mock.debrief}`),
    element('h1', { tabindex: -1 }, sentence),
    element(
      'div',
      { class: 'controls' },
      button({ class: 'control', 'data-focus': 'copy' }, () => copy('markdown'), words.copyMarkdown),
      button({ class: 'control', 'data-focus': 'assistant' }, () => copy('assistant'), words.copyAssistant),
      button({ class: 'control' }, () => page.call(page.host.mockInterview()), words.mock.again),
      status,
    ),
    ...questions.map(one),
  ];
}
