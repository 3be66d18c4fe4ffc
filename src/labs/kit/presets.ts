// Presets as text links; the chosen one says beneath what to notice.
import { choices } from './choices.ts';
import { html } from './dom.ts';

export interface Preset<T> {
  readonly id: string;
  readonly text: string;
  /** One sentence on what to notice. */
  readonly notice: string;
  readonly value: T;
}

export interface Presets {
  readonly root: HTMLElement;
  /** Marks the preset with this id and shows its sentence; none, when there is none. */
  readonly set: (id: string | undefined) => void;
}

/** @param pick is told the value of the preset that was tapped; it then calls `set`, as for any other change */
export function presets<T>(label: string, all: readonly Preset<T>[], pick: (preset: Preset<T>) => void): Presets {
  const notice = html('p', { class: 'lab-notice lab-muted', hidden: true });
  const find = (id: string | undefined): Preset<T> | undefined => all.find((one) => one.id === id);
  const links = choices<string>(
    label,
    all.map(({ text, id }) => ({ text, value: id })),
    (id) => {
      const found = find(id);
      if (found !== undefined) pick(found);
    },
  );
  const set = (id: string | undefined): void => {
    const found = find(id);
    links.set(found?.id ?? '');
    notice.textContent = found?.notice ?? '';
    notice.hidden = found === undefined;
  };
  return { root: html('div', { class: 'lab-preset' }, links.root, notice), set };
}
