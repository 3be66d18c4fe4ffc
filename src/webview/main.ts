// The page's entry: connects to the host, draws the screens it is sent, restores what was kept.
import type { HostApi, ViewApi } from '../protocol/api.ts';
import { createChannel } from '../protocol/channel.ts';
import type { MessageScreen, Screen } from '../protocol/screens.ts';
import { element, setAttributes } from './element.ts';
import { counterpart, createFocusPlace } from './focusPlace.ts';
import { htmlLanguage } from './language.ts';
import { createTypesetter } from './math.ts';
import type { DrawnScreen, PageContext } from './pageContext.ts';
import { createPageStore } from './pageStore.ts';
import { drawAnswer } from './screens/answer.ts';
import { drawConcept } from './screens/concept.ts';
import { drawLab } from './screens/lab.ts';
import { drawMessage } from './screens/message.ts';
import { drawModel } from './screens/model.ts';
import { drawMock } from './screens/mock.ts';
import { drawPlan } from './screens/plan.ts';
import { drawPractice } from './screens/practice.ts';
import { drawProgress } from './screens/progress.ts';
import { drawQuiz } from './screens/quiz.ts';

function start(): void {
  const vscode = acquireVsCodeApi();
  const store = createPageStore(vscode);
  /** What the document shows until something is drawn stays where it is. */
  const root = document.querySelector<HTMLElement>('body > .gloss') ?? element('div', { class: 'gloss' });
  const live = element('p', { class: 'sr-only', role: 'status', 'aria-live': 'polite' });
  const focusPlace = createFocusPlace();
  let drawn: DrawnScreen | undefined;
  let shown: Screen | undefined;

  const report = (error: unknown): void => {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    // When even this cannot be sent there is no one left to tell.
    void channel.api.report(message, stack ?? '').catch(() => {});
  };

  const view = {
    async show(asked: Screen) {
      const screen = keepPlace(asked, shown);
      // A plan or the progress, which follow what is done elsewhere, stay where they are, and as they are when nothing changed.
      const stays = shown?.kind === asked.kind && (asked.kind === 'plan' || asked.kind === 'progress');
      if (stays && JSON.stringify(asked) === JSON.stringify(shown)) return;
      const focused = focusPlace();
      const top = stays ? window.scrollY : undefined;
      drawn?.dispose();
      store.enter(screen);
      root.dataset['kind'] = screen.kind;
      delete root.dataset['first'];
      setAttributes(document.documentElement, { lang: htmlLanguage(screen.language) });
      root.style.fontSize = screen.fontSize === undefined ? '' : `${screen.fontSize}px`;
      drawn = draw(screen, page);
      root.replaceChildren(drawn.node);
      drawn.attached();
      shown = asked;
      if (top !== undefined) window.scrollTo(0, top);
      counterpart(root, focused, stays)?.focus({ preventScroll: true });
    },
    reveal(section: string) {
      drawn?.reveal(section);
      return Promise.resolve();
    },
  } satisfies ViewApi;

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own function, which takes no origin
  const channel = createChannel<HostApi, ViewApi>((message) => vscode.postMessage(message), view);
  const page: PageContext = {
    host: channel.api,
    store,
    typesetter: createTypesetter(),
    now: () => Date.now(),
    reducedMotion: () =>
      document.body.classList.contains('vscode-reduce-motion') ||
      window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    announce(phrase) {
      live.textContent = '';
      // A change in the next frame is heard even when the phrase is the same.
      requestAnimationFrame(() => (live.textContent = phrase));
    },
    call: (promise) => void promise.catch(report),
  };

  window.addEventListener('message', ({ data }) => channel.receive(data));
  window.addEventListener('error', ({ error, message }) => report(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  // Nothing in the page leads away from it: what is opened, the host opens.
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href]')) event.preventDefault();
  });
  document.body.append(root, live);
  const begin = async (): Promise<void> => {
    // A page that lived before asks: the document holds what the panel showed first, not what it shows now.
    const first = store.state === undefined ? screenOfDocument() : undefined;
    // What cannot be drawn is asked for, too, so that the host hears of it.
    const isDrawn =
      first !== undefined &&
      (await view.show(first).then(
        () => true,
        () => false,
      ));
    await channel.api.ready(navigator.languages, isDrawn);
  };
  page.call(begin());
}

function screenOfDocument(): Screen | undefined {
  const json = document.getElementById('screen')?.textContent;
  // SAFETY: the host wrote it (pageHtml.ts), as it writes the screens that it sends.
  return json ? (JSON.parse(json) as Screen) : undefined;
}

/** In the other language the reader stays in his place, and does not go again to the section that he once came to. */
function keepPlace(asked: Screen, shown: Screen | undefined): Screen {
  if (asked.kind !== 'answer' || shown?.kind !== 'answer') return asked;
  if (asked.id !== shown.id || asked.language === shown.language) return asked;
  return { ...asked, section: undefined, answerFirst: undefined };
}

function draw(screen: Screen, page: PageContext): DrawnScreen {
  if (screen.kind === 'answer') return drawAnswer(screen, page);
  if (screen.kind === 'concept') return drawConcept(screen, page);
  if (screen.kind === 'lab') return drawLab(screen, page);
  if (screen.kind === 'model') return drawModel(screen, page);
  if (screen.kind === 'plan') return drawPlan(screen, page);
  if (screen.kind === 'quiz') return drawQuiz(screen, page);
  if (screen.kind === 'practice') return drawPractice(screen, page);
  if (screen.kind === 'mock') return drawMock(screen, page);
  if (screen.kind === 'progress') return drawProgress(screen, page);
  return drawMessage(screen satisfies MessageScreen, page);
}

start();
