// The end of a session: one kind sentence, when it goes on, and what one may still want.
import type { PracticeScreen } from '../../protocol/memoryScreens.ts';
import { button, element } from '../element.ts';
import type { PageContext } from '../pageContext.ts';

/** @param undo takes the last rating back */
export function sessionEnd(screen: PracticeScreen, page: PageContext, undo: () => void): readonly HTMLElement[] {
  const { words, end, undoable } = screen;
  const link = (act: () => void, label: string, ...key: readonly Node[]): HTMLElement =>
    button({ class: 'foot' }, act, ...key, label);
  return [
    element('h1', { class: 'stem', tabindex: -1 }, end?.sentence ?? ''),
    ...(end?.next === undefined ? [] : [element('p', { class: 'muted' }, end.next)]),
    element(
      'div',
      { class: 'footer' },
      link(() => page.call(page.host.practise()), words.practice.more),
      link(() => page.call(page.host.openProgress()), words.progress.title),
      ...(undoable ? [link(undo, words.practice.undo, element('kbd', {}, 'U'))] : []),
      link(() => page.call(page.host.endPractice()), words.quizEnd, element('kbd', {}, 'Esc')),
    ),
  ];
}
