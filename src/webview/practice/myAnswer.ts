// One's own answer to a question: shown as it was written, or asked for; an editor beside opens it.
import type { PageWords } from '../../protocol/words.ts';
import { button, element } from '../element.ts';
import type { PageContext } from '../pageContext.ts';
import { fragment } from '../safeHtml.ts';

/** @param html what core/answer made of the note; undefined when there is none */
export function myAnswerText(
  question: string,
  html: string | undefined,
  { note }: PageWords,
  page: PageContext,
): readonly HTMLElement[] {
  const write = button(
    { class: 'link', 'data-focus': 'my-answer' },
    () => page.call(page.host.writeMyAnswer(question)),
    html === undefined ? note.write : note.edit,
  );
  return html === undefined
    ? [element('p', {}, element('span', { class: 'muted' }, note.project), ' ', write)]
    : [element('div', { class: 'my-answer' }, fragment(html)), element('p', {}, write)];
}
