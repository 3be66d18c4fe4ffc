// A row of text links of which one may be the present one: presets, modes, targets.
import { button, html } from './dom.ts';

export interface Choice<T> {
  readonly text: string;
  readonly value: T;
}

export interface Choices<T> {
  readonly root: HTMLElement;
  /** Marks the choice with this value as the present one; none, when there is none. */
  readonly set: (value: T) => void;
}

export function choices<T extends string | number>(
  label: string,
  all: readonly Choice<T>[],
  pick: (value: T) => void,
): Choices<T> {
  const buttons = all.map(({ text, value }) => button({ class: 'lab-choice' }, () => pick(value), text));
  const root = html(
    'div',
    { class: 'lab-choices', role: 'group', 'aria-label': label },
    html('span', { class: 'lab-label', 'aria-hidden': 'true' }, label),
    ...buttons,
  );
  const set = (value: T): void => {
    buttons.forEach((one, at) => one.setAttribute('aria-pressed', String(all[at]?.value === value)));
  };
  return { root, set };
}
