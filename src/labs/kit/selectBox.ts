// A list to choose one of many from: models, devices. For a few, `choices` shows them all.
import type { Choice } from './choices.ts';
import { html } from './dom.ts';

export interface SelectBox<T> {
  readonly root: HTMLElement;
  /** Shows a value without telling anyone. */
  readonly set: (value: T) => void;
}

let made = 0;

export function selectBox<T extends string | number>(
  label: string,
  all: readonly Choice<T>[],
  pick: (value: T) => void,
): SelectBox<T> {
  made += 1;
  const id = `lab-select-${made}`;
  const box = html(
    'select',
    { id, class: 'lab-select' },
    ...all.map(({ text, value }) => html('option', { value }, text)),
  );
  box.addEventListener('change', () => {
    const chosen = all[box.selectedIndex];
    if (chosen !== undefined) pick(chosen.value);
  });
  const root = html('div', { class: 'lab-field' }, html('label', { class: 'lab-label', for: id }, label), box);
  return { root, set: (value) => void (box.selectedIndex = all.findIndex((one) => one.value === value)) };
}
