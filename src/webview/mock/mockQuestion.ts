// One question of a mock interview: the answer against a quiet clock, the points to tick, the follow-up of a missed point.
import type { MockAnswer, MockQuestion, MockScreen } from '../../protocol/memoryScreens.ts';
import type { MockState } from '../../protocol/pageState.ts';
import { button, element } from '../element.ts';
import type { MathWatcher } from '../math.ts';
import type { PageContext } from '../pageContext.ts';
import { createSaver } from '../practice/saver.ts';
import { createQuietClock, type QuietClock } from '../quietClock.ts';
import { fragment } from '../safeHtml.ts';
import { nextFollowUp, pointTicks } from '../screens/pointTicks.ts';

export interface MockQuestionView {
  readonly node: HTMLElement;
  /** Begins, or goes on from what was kept. */
  start(): void;
  dispose(): void;
}

export function mockQuestion(
  screen: MockScreen,
  asked: MockQuestion,
  page: PageContext,
  math: MathWatcher,
): MockQuestionView {
  const { words, seconds, position } = screen;
  const last = position.at === position.of;
  let clock: QuietClock | undefined;
  let state: MockState = page.store.state?.mock ?? {
    step: 'say',
    startedAt: page.now(),
    spent: 0,
    typed: '',
    ticked: [],
  };
  const update = (change: Partial<MockState>): void => {
    state = { ...state, ...change };
    page.store.update({ mock: state });
  };
  const saver = createSaver<MockAnswer>(
    page,
    words.practice,
    (answer) => page.host.mockAnswer(screen.showing, answer),
    (unsaved) => update({ unsaved }),
  );
  const body = element('div', { class: 'mock-body' });
  const draw = (moveFocus: boolean): void => {
    clock?.dispose();
    const steps = { say, score, ask };
    body.replaceChildren(...steps[state.step]());
    math.watch(body);
    if (moveFocus) body.querySelector<HTMLElement>('h2')?.focus();
  };
  const go = (change: Partial<MockState>): void => {
    update({ startedAt: page.now(), ...change });
    draw(true);
  };

  const say = (): readonly HTMLElement[] => {
    clock = createQuietClock(state.startedAt, seconds, { ...words, timeUp: words.mock.timeUp }, page);
    const typed = element('textarea', { class: 'typed', rows: 3, 'aria-label': words.practice.typeHere });
    typed.placeholder = words.practice.typeHere;
    typed.value = state.typed;
    typed.addEventListener('input', () => update({ typed: typed.value }));
    const done = (): void => go({ step: 'score', spent: Math.max(0, page.now() - state.startedAt) });
    return [
      element('h2', { class: 'said', tabindex: -1 }, words.mock.sayIt),
      clock.node,
      typed,
      element('p', { class: 'actions' }, button({ class: 'primary' }, done, words.mock.done)),
    ];
  };

  const score = (): readonly HTMLElement[] => [
    element('h2', { tabindex: -1 }, words.tickPoints),
    ...pointTicks(asked.points, state.ticked, words, (ticked) => update({ ticked })),
    element(
      'p',
      { class: 'actions' },
      button({ class: 'primary' }, () => go({ step: 'ask' }), words.nextFollowUp),
    ),
  ];

  const ask = (): readonly HTMLElement[] => {
    const followUp = nextFollowUp(asked.points, asked.followUps, state.ticked);
    const finish = (): void => {
      const { ticked, typed, spent } = state;
      saver.submit({ ticked, typed, milliseconds: spent });
    };
    const on = element(
      'p',
      { class: 'actions' },
      button({ class: 'primary' }, finish, last ? words.mock.toDebrief : words.mock.nextQuestion),
    );
    if (followUp === undefined) return [element('h2', { tabindex: -1 }, words.noFollowUp), on];
    clock = createQuietClock(state.startedAt, seconds, { ...words, timeUp: words.mock.timeUp }, page);
    return [
      element('p', { class: 'eyebrow' }, words.followUpAsked),
      element('h2', { class: 'asked', tabindex: -1 }, fragment(followUp.heading)),
      clock.node,
      element(
        'details',
        { class: 'brief' },
        element('summary', {}, words.mock.showBrief),
        element('div', { class: 'fold-body' }, fragment(followUp.html)),
      ),
      on,
    ];
  };

  return {
    node: element('div', {}, body, saver.node),
    start() {
      update({});
      draw(false);
      if (state.unsaved !== undefined) saver.submit(state.unsaved);
    },
    dispose() {
      clock?.dispose();
      saver.dispose();
    },
  };
}
