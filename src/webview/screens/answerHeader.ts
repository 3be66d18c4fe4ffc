// The top of an answer: where it stands, the interviewer's sentence, and three controls.
import type { AnswerScreen } from '../../protocol/screens.ts';
import { button, element } from '../element.ts';
import { icon } from '../icons.ts';
import { languageSwitch } from '../languageSwitch.ts';
import { keepShortHyphens } from '../lineBreaks.ts';
import { createMenu } from '../menu.ts';
import type { PageContext } from '../pageContext.ts';

/** The longest selection that a report takes, in UTF-16 units. */
const longestSelection = 2000;

export interface AnswerHeader {
  readonly node: HTMLElement;
  readonly title: HTMLElement;
  /** Shows whether the answer is hidden. */
  setAnswerFirst(on: boolean): void;
  dispose(): void;
}

/** @param toggleAnswerFirst called when the reader presses the control */
export function createAnswerHeader(
  screen: AnswerScreen,
  page: PageContext,
  toggleAnswerFirst: () => void,
): AnswerHeader {
  const { id, words } = screen;
  const { host } = page;
  const title = element('h1', { tabindex: -1 }, keepShortHyphens(screen.title));
  const status = element('span', { class: 'status', 'aria-hidden': 'true' });
  let clearing: number | undefined;
  let selection = '';

  const copied = (promise: Promise<void>): void =>
    page.call(
      promise.then(() => {
        page.announce(words.copied);
        status.textContent = words.copied;
        window.clearTimeout(clearing);
        clearing = window.setTimeout(() => status.replaceChildren(), 3000);
      }),
    );

  const menu = createMenu(
    words.menu,
    [
      { label: words.quizMe, act: () => page.call(host.quizQuestion(id)) },
      { label: words.openBeside, act: () => page.call(host.openBeside(id)) },
      { label: words.copyMarkdown, act: () => copied(host.copy(id, 'markdown')), separated: true },
      { label: words.copyAssistant, act: () => copied(host.copy(id, 'assistant')) },
      { label: words.copyLink, act: () => copied(host.copy(id, 'link')) },
      { label: words.reportMistake, act: () => copied(host.reportMistake(id, selection)), separated: true },
    ],
    () => (selection = String(getSelection() ?? '').slice(0, longestSelection)),
  );

  const answerFirst = button(
    { class: 'control', title: words.answerFirstHint, 'aria-pressed': 'false', 'data-focus': 'answer-first' },
    toggleAnswerFirst,
    words.answerFirst,
  );

  const node = element(
    'header',
    { class: 'head' },
    element('p', { class: 'eyebrow' }, screen.eyebrow),
    title,
    element('div', { class: 'controls' }, languageSwitch(screen, page), answerFirst, menu.node, status),
  );
  return {
    node,
    title,
    setAnswerFirst(on) {
      answerFirst.setAttribute('aria-pressed', String(on));
      answerFirst.replaceChildren(...(on ? [icon('check'), ' '] : []), words.answerFirst);
    },
    dispose() {
      window.clearTimeout(clearing);
      menu.dispose();
    },
  };
}
