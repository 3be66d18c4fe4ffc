// "Answer first": a quiet minute to say the answer aloud, then the scoring points to tick, then the follow-up that a missed point leads to.
import type { AnswerFirstState } from '../../protocol/pageState.ts';
import type { AnswerScreen } from '../../protocol/screens.ts';
import { button, element } from '../element.ts';
import type { PageContext } from '../pageContext.ts';
import { createQuietClock, type QuietClock } from '../quietClock.ts';
import { fragment } from '../safeHtml.ts';
import { nextFollowUp, pointTicks } from './pointTicks.ts';

/** Seconds. */
const minute = 60;

export interface AnswerFirst {
  readonly node: HTMLElement;
  /** Begins, or goes on from what was kept. */
  start(): void;
  stop(): void;
  dispose(): void;
}

/**
 * @param drawn called with each piece of content that was put in, for its formulas
 * @param read called when the reader wants the answer
 */
export function createAnswerFirst(
  screen: AnswerScreen,
  page: PageContext,
  drawn: (piece: HTMLElement) => void,
  read: () => void,
): AnswerFirst {
  const { words, points, followUps } = screen;
  const node = element('section', { class: 'first', 'aria-label': words.answerFirst, hidden: true });
  let clock: QuietClock | undefined;

  const state = (): AnswerFirstState =>
    page.store.state?.answerFirst ?? { step: 'say', startedAt: page.now(), ticked: [] };
  const go = (next: AnswerFirstState, moveFocus: boolean): void => {
    clock?.dispose();
    page.store.update({ answerFirst: next });
    const steps = { say, score, ask };
    node.replaceChildren(...steps[next.step](next));
    drawn(node);
    if (moveFocus) node.querySelector<HTMLElement>('h2')?.focus();
  };
  const readButton = (kind: string): HTMLElement => button({ class: kind }, read, words.readAnswer);

  const say = (now: AnswerFirstState): readonly HTMLElement[] => {
    clock = createQuietClock(now.startedAt, minute, words, page);
    return [
      element('h2', { tabindex: -1 }, words.sayIt),
      clock.node,
      element(
        'p',
        { class: 'actions' },
        ...(points.length > 0
          ? [button({ class: 'primary' }, () => go({ ...now, step: 'score' }, true), words.showPoints)]
          : []),
        readButton('link'),
      ),
    ];
  };

  const score = (now: AnswerFirstState): readonly HTMLElement[] => [
    element('h2', { tabindex: -1 }, words.tickPoints),
    ...pointTicks(points, now.ticked, words, (ticked) => page.store.update({ answerFirst: { ...state(), ticked } })),
    element(
      'p',
      { class: 'actions' },
      button({ class: 'primary' }, () => go({ ...state(), step: 'ask' }, true), words.nextFollowUp),
      readButton('link'),
    ),
  ];

  const ask = (now: AnswerFirstState): readonly HTMLElement[] => {
    const question = nextFollowUp(points, followUps, now.ticked);
    const back = button({ class: 'link' }, () => go({ ...state(), step: 'score' }, true), words.backToPoints);
    if (question === undefined)
      return [
        element('h2', { tabindex: -1 }, words.noFollowUp),
        element('p', { class: 'actions' }, readButton('primary'), back),
      ];
    return [
      element('p', { class: 'eyebrow' }, words.followUpAsked),
      element('h2', { tabindex: -1, class: 'asked' }, fragment(question.heading)),
      element('p', { class: 'muted' }, words.sayFollowUp),
      element('p', { class: 'actions' }, readButton('primary'), back),
    ];
  };

  return {
    node,
    start() {
      node.hidden = false;
      go(state(), false);
    },
    dispose: () => clock?.dispose(),
    stop() {
      clock?.dispose();
      node.hidden = true;
      node.replaceChildren();
    },
  };
}
