// Practice: one card at a time. Space shows the answer, 1 2 3 rate it, U takes the last rating back.
import type { PracticeAct, PracticeScreen } from '../../protocol/memoryScreens.ts';
import { element } from '../element.ts';
import { htmlLanguage } from '../language.ts';
import { createMath } from '../math.ts';
import type { DrawnScreen, PageContext } from '../pageContext.ts';
import { createCardKeeper } from '../practice/cardKeeper.ts';
import { drawCard, type DrawnCard } from '../practice/drawCard.ts';
import { createSaver } from '../practice/saver.ts';
import { sessionEnd } from '../practice/sessionEnd.ts';
import { watchScrollRegions } from '../scrollRegions.ts';
import { strip } from '../strip.ts';

export function drawPractice(screen: PracticeScreen, page: PageContext): DrawnScreen {
  const { words, showing, card } = screen;
  const math = createMath(page.typesetter, words.mathFailed, (error) => page.call(Promise.reject(error)));
  const kept = createCardKeeper(page);
  const saver = createSaver<PracticeAct>(
    page,
    words.practice,
    (act) => page.host.practiceAct(showing, act),
    (unsaved) => kept.update({ unsaved }),
  );
  const act = (one: PracticeAct): void => void saver.submit(one);
  const undo = (): void => {
    if (screen.undoable) saver.submit({ kind: 'undo' });
  };
  const drawn =
    card === undefined
      ? drawEnd(screen, page, undo, saver.node)
      : drawCard(screen, card, page, { kept, act, undo, math, note: saver.node });
  const main = element('main', { class: 'column quiz practice' });
  main.append(...drawn.parts.filter((part) => part !== undefined));
  const { takenBack } = screen;
  if (takenBack !== undefined) main.querySelector('h1')?.before(element('p', { class: 'note' }, takenBack));
  const ending = new AbortController();
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    const { target } = event;
    const typing =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
    if (typing && event.key === 'Escape') target.blur();
    if (typing) return;
    if (target instanceof Element && target.closest('[role=menu]')) return;
    if (/^( |Enter)$/.test(event.key) && target instanceof Element && target.closest('button, input, summary')) return;
    const pressed = drawn.keys[event.key.toLowerCase()];
    if (pressed === undefined) return;
    event.preventDefault();
    pressed();
  };
  let regions: { dispose(): void } | undefined;
  return {
    node: element('div', { class: 'page', lang: htmlLanguage(screen.language) }, strip(screen, page), main),
    attached() {
      document.addEventListener('keydown', keys, { signal: ending.signal });
      drawn.resume();
      math.watch(main);
      regions = watchScrollRegions(main, words);
      window.scrollTo(0, 0);
      main.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      if (takenBack !== undefined) page.announce(takenBack);
      const { unsaved } = kept.now;
      if (unsaved !== undefined) act(unsaved);
    },
    reveal: () => false,
    dispose() {
      ending.abort();
      saver.dispose();
      regions?.dispose();
      drawn.menu?.dispose();
      math.dispose();
    },
  };
}

function drawEnd(screen: PracticeScreen, page: PageContext, undo: () => void, note: HTMLElement): DrawnCard {
  return {
    parts: [
      element('p', { class: 'eyebrow' }, screen.cram ? screen.words.practice.cram : screen.eyebrow),
      ...sessionEnd(screen, page, undo),
      note,
    ],
    keys: { u: undo, escape: () => page.call(page.host.endPractice()) },
    resume: () => {},
  };
}
