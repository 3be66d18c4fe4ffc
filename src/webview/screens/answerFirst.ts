// "Answer first": a quiet minute to say the answer aloud, then the scoring points to tick, then the follow-up that a missed point leads to.
import { pointLevels } from './pointLevels.ts';
import type { AnswerFirstState } from '../../protocol/pageState.ts';
import type { AnswerScreen, HtmlFollowUp, HtmlPoint } from '../../protocol/screens.ts';
import { button, element, fill } from '../element.ts';
import { ring } from '../icons.ts';
import type { PageContext } from '../pageContext.ts';
import { fragment } from '../safeHtml.ts';

const minute = 60_000;

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
  let clock: number | undefined;

  const state = (): AnswerFirstState =>
    page.store.state?.answerFirst ?? { step: 'say', startedAt: page.now(), ticked: [] };
  const go = (next: AnswerFirstState, moveFocus: boolean): void => {
    window.clearInterval(clock);
    page.store.update({ answerFirst: next });
    const steps = { say, score, ask };
    node.replaceChildren(...steps[next.step](next));
    drawn(node);
    if (moveFocus) node.querySelector<HTMLElement>('h2')?.focus();
  };
  const readButton = (kind: string): HTMLElement => button({ class: kind }, read, words.readAnswer);

  const say = (now: AnswerFirstState): readonly HTMLElement[] => {
    const circle = ring();
    const left = element('span', { class: 'time' });
    const timer = element('div', { class: 'clock', role: 'timer', 'aria-label': words.timeLeft }, left);
    timer.prepend(circle.drawing);
    const tick = (): void => {
      const elapsed = Math.min(1, (page.now() - now.startedAt) / minute);
      const seconds = Math.ceil((1 - elapsed) * 60);
      circle.set(elapsed);
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      if (elapsed < 1) return;
      window.clearInterval(clock);
      left.textContent = words.timeUp;
      timer.classList.add('over');
    };
    clock = window.setInterval(() => {
      tick();
      if (timer.classList.contains('over')) page.announce(words.timeUp);
    }, 1000);
    tick();
    return [
      element('h2', { tabindex: -1 }, words.sayIt),
      timer,
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

  const score = (now: AnswerFirstState): readonly HTMLElement[] => {
    const count = element('p', { class: 'muted count', role: 'status' });
    const wanted = points.filter(({ level }) => level !== 'red-flag');
    const recount = (): void => {
      const named = wanted.filter(({ id }) => state().ticked.includes(id)).length;
      count.textContent = fill(words.youNamed, named, wanted.length);
    };
    recount();
    const groups = pointLevels.map((level) =>
      pointGroup(
        words.levels[level],
        points.filter((point) => point.level === level),
        now.ticked,
        (id, on) => {
          const others = state().ticked.filter((one) => one !== id);
          page.store.update({ answerFirst: { ...state(), ticked: on ? [...others, id] : others } });
          recount();
        },
      ),
    );
    return [
      element('h2', { tabindex: -1 }, words.tickPoints),
      ...groups.filter((group) => group !== undefined),
      count,
      element(
        'p',
        { class: 'actions' },
        button({ class: 'primary' }, () => go({ ...state(), step: 'ask' }, true), words.nextFollowUp),
        readButton('link'),
      ),
    ];
  };

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
    dispose: () => window.clearInterval(clock),
    stop() {
      window.clearInterval(clock);
      node.hidden = true;
      node.replaceChildren();
    },
  };
}

function pointGroup(
  title: string,
  points: readonly HtmlPoint[],
  ticked: readonly string[],
  changed: (id: string, on: boolean) => void,
): HTMLElement | undefined {
  if (points.length === 0) return undefined;
  const rows = points.map(({ id, html }) => {
    const box = element('input', { type: 'checkbox', checked: ticked.includes(id) });
    box.addEventListener('change', () => changed(id, box.checked));
    return element('label', { class: 'point' }, box, element('span', {}, fragment(html)));
  });
  return element('fieldset', {}, element('legend', {}, title), ...rows);
}

/** The follow-up of the first point that was not ticked and has one; the points stand in the order pass, good, outstanding. */
function nextFollowUp(
  points: readonly HtmlPoint[],
  followUps: readonly HtmlFollowUp[],
  ticked: readonly string[],
): HtmlFollowUp | undefined {
  const byId = new Map(chain(followUps).map((one) => [one.id, one]));
  for (const level of pointLevels)
    for (const point of points)
      if (point.level === level && level !== 'red-flag' && point.ask !== undefined && !ticked.includes(point.id)) {
        const found = byId.get(point.ask);
        if (found !== undefined) return found;
      }
  return undefined;
}

const chain = (followUps: readonly HtmlFollowUp[]): readonly HtmlFollowUp[] =>
  followUps.flatMap((one) => [one, ...chain(one.deeper)]);
