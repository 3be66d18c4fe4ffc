// One's own answer to a question: shown as it was written, or asked for; an editor beside opens it.
import type { PageWords } from '../../protocol/words.ts';
import { button, element } from '../element.ts';
import type { PageContext } from '../pageContext.ts';
import { attachQuestionLinks } from '../questionLinks.ts';
import { fragment } from '../safeHtml.ts';

/**
 * @param markdown the note; undefined when there is none
 * @param drawn called with the note once it is there, for its formulas
 */
export function myAnswerText(
  question: string,
  markdown: string | undefined,
  { note }: PageWords,
  page: PageContext,
  drawn: (piece: HTMLElement) => void,
): readonly HTMLElement[] {
  const write = button(
    { class: 'link', 'data-focus': 'my-answer' },
    () => page.call(page.host.writeMyAnswer(question)),
    markdown === undefined ? note.write : note.edit,
  );
  if (markdown === undefined) return [element('p', {}, element('span', { class: 'muted' }, note.project), ' ', write)];
  const text = element('div', { class: 'my-answer pending' });
  page.call(fillNote(text, markdown, page, drawn));
  return [text, element('p', {}, write)];
}

/** What cannot be rendered is shown as it was typed. */
async function fillNote(
  target: HTMLElement,
  markdown: string,
  page: PageContext,
  drawn: (piece: HTMLElement) => void,
): Promise<void> {
  try {
    const { renderNote } = await import('../note/renderNote.ts');
    target.append(fragment(renderNote(markdown)));
  } catch (error) {
    target.append(element('p', { class: 'typed-text' }, markdown));
    throw error;
  } finally {
    target.classList.remove('pending');
  }
  attachQuestionLinks(target, (question, section) => page.call(page.host.openQuestion(question, section)));
  if (target.isConnected) drawn(target);
}
