// One step forward or back through a process, with its place: "3/12". Nothing plays by itself.
import { button, html } from './dom.ts';
import type { KitStrings } from './strings.ts';

export interface StepperOptions {
  /** What is stepped through: "Merges", 「合并」. */
  readonly label: string;
  /** From 0 to `last`. */
  readonly step: (at: number) => void;
}

export interface Stepper {
  readonly root: HTMLElement;
  /** Shows a place and how many there are, without telling anyone. */
  readonly set: (at: number, last: number) => void;
}

/** With the focus inside: ← and → step, Home and End go to the ends. */
export function stepper({ label, step }: StepperOptions, words: KitStrings): Stepper {
  let at = 0;
  let last = 0;
  const go = (to: number): void => {
    const place = Math.min(last, Math.max(0, to));
    if (place !== at) step(place);
  };
  const place = html('span', { class: 'lab-place' });
  const one = (sign: string, name: string, to: () => number): HTMLButtonElement =>
    button({ class: 'lab-step', 'aria-label': `${label}: ${name}` }, () => go(to()), sign);
  const first = one('«', words.firstStep, () => 0);
  const back = one('‹', words.stepBack, () => at - 1);
  const on = one('›', words.stepOn, () => at + 1);
  const end = one('»', words.lastStep, () => last);
  const root = html(
    'div',
    { class: 'lab-stepper', role: 'group', 'aria-label': label },
    html('span', { class: 'lab-label', 'aria-hidden': 'true' }, label),
    first,
    back,
    place,
    on,
    end,
  );
  const keys: Readonly<Record<string, () => number>> = {
    ArrowRight: () => at + 1,
    ArrowLeft: () => at - 1,
    Home: () => 0,
    End: () => last,
  };
  root.addEventListener('keydown', (event) => {
    const to = keys[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to());
  });
  const set = (to: number, steps: number): void => {
    at = to;
    last = steps;
    place.textContent = `${at}/${last}`;
    // A button that is out of use keeps the focus, so that the arrow keys go on working.
    for (const low of [first, back]) low.setAttribute('aria-disabled', String(at === 0));
    for (const high of [on, end]) high.setAttribute('aria-disabled', String(at === last));
  };
  return { root, set };
}
