// The drill on what goes wrong after SFT: a symptom, then the cause, the check and the remedy to tap.
import { button, html } from '../kit/dom.ts';
import type { LabParts, LabTools } from '../kit/mountLab.ts';
import { stepper } from '../kit/stepper.ts';
import { caseIds, openStep, optionsOf, score, steps, tap, tapped, type CaseId, type Step } from './cases.ts';
import { limits, type RouteOptions } from './model.ts';
import { strings } from './strings.ts';

interface Shown {
  readonly id: CaseId;
  readonly option: CaseId;
  readonly step: Step;
  readonly root: HTMLButtonElement;
  readonly reason: HTMLElement;
}

export function drillParts(lab: LabTools<RouteOptions>): LabParts<RouteOptions> {
  const { language, common, numbers, now: current, settle } = lab;
  const words = strings[language].drill;
  const place = stepper({ label: words.case, step: (at) => settle({ case: at }) }, common);
  const total = html('p', { class: 'lab-muted' });
  const body = html('div', { class: 'lab-group' });
  const fact = html('p', { class: 'lab-insight' });
  let drawn: number | undefined;
  let shown: readonly Shown[] = [];
  let groups: readonly { readonly step: Step; readonly root: HTMLElement }[] = [];

  /** Why an option is not it: what it belongs to. */
  const hint = (step: Step, option: CaseId): string =>
    words.wrong[step](step === 'cause' ? words.cases[option].symptom : words.cases[option].cause);

  const drawCase = (id: CaseId): void => {
    const options = (step: Step): readonly Shown[] =>
      optionsOf(id, step).map((option) => {
        const reason = html('p', { class: 'lab-muted lab-hint', hidden: true });
        const root = button({ class: 'lab-option' }, () => settle({ taps: tap(current().taps, id, step, option) }));
        return { id, option, step, root, reason };
      });
    const made = steps.map((step) => ({ step, all: options(step) }));
    shown = made.flatMap(({ all }) => all);
    groups = made.map(({ step, all }) => ({
      step,
      root: html(
        'div',
        { class: 'lab-answers', role: 'group', 'aria-label': words.steps[step] },
        html('p', { class: 'lab-label', 'aria-hidden': 'true' }, words.steps[step]),
        ...all.flatMap(({ root, reason }) => [root, reason]),
      ),
    }));
    body.replaceChildren(
      html('p', { class: 'lab-symptom' }, html('span', { class: 'lab-label' }, words.symptom), words.cases[id].symptom),
      ...groups.map(({ root }) => root),
    );
  };

  const drawOverview = ({ taps }: RouteOptions): void => {
    const state = (id: CaseId): keyof typeof words.states => {
      if (openStep(taps, id) === undefined) return 'solved';
      return tapped(taps, id, 'cause').length > 0 ? 'begun' : 'new';
    };
    shown = [];
    groups = [];
    body.replaceChildren(
      html('p', {}, words.overview),
      html(
        'table',
        { class: 'lab-table lab-named lab-overview' },
        html('thead', {}, html('tr', {}, ...words.heads.map((head) => html('th', { scope: 'col' }, head)))),
        html(
          'tbody',
          {},
          ...caseIds.map((id) =>
            html(
              'tr',
              {},
              html('th', { scope: 'row' }, words.cases[id].symptom),
              html('td', {}, words.states[state(id)]),
            ),
          ),
        ),
      ),
    );
  };

  const showOption = ({ taps }: RouteOptions, { id, option, step, root, reason }: Shown): void => {
    const chosen = tapped(taps, id, step).includes(option);
    const right = option === id;
    const done = tapped(taps, id, step).includes(id);
    root.textContent = `${chosen ? (right ? `✓ ${words.right} ` : '✗ ') : ''}${words.cases[option][step]}`;
    root.classList.toggle('lab-chosen-right', chosen && right);
    root.classList.toggle('lab-chosen-wrong', chosen && !right);
    // A button that is out of use keeps the focus.
    root.setAttribute('aria-disabled', String(chosen || done));
    reason.textContent = chosen && !right ? hint(step, option) : '';
    reason.hidden = reason.textContent === '';
  };

  const show = (now: RouteOptions): string => {
    place.set(now.case, limits.case.max);
    const { first, done } = score(now.taps);
    total.textContent = words.score(numbers.whole(first), numbers.whole(done));
    const id = caseIds[now.case - 1];
    if (id === undefined) {
      drawOverview(now);
      drawn = now.case;
      fact.hidden = true;
      return words.overview;
    }
    if (drawn !== now.case) drawCase(id);
    drawn = now.case;
    for (const one of shown) showOption(now, one);
    const open = openStep(now.taps, id);
    const reached = open === undefined ? steps.length : steps.indexOf(open);
    for (const { step, root } of groups) root.hidden = steps.indexOf(step) > reached;
    fact.hidden = open !== undefined;
    fact.textContent = open === undefined ? words.cases[id].fact : '';
    const last = steps.flatMap((step) => tapped(now.taps, id, step).map((option) => ({ step, option }))).at(-1);
    if (last === undefined) return words.cases[id].symptom;
    const verdict = last.option === id ? words.right : `✗ ${hint(last.step, last.option)}`;
    return `${verdict} ${open === undefined ? fact.textContent : words.steps[open]}`;
  };

  return {
    title: words.title,
    guess: words.question,
    play: [place.root, body, fact, total],
    show,
  };
}
