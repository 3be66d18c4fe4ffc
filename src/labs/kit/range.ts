// A slider with its label, its value in words, and a button on either side for one step.
import { button, html } from './dom.ts';
import type { KitStrings } from './strings.ts';

export interface RangeOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The value as people read and hear it. */
  readonly describe: (value: number) => string;
  /** Every movement. */
  readonly input: (value: number) => void;
  /** The end of a movement: time to save. */
  readonly commit: () => void;
}

export interface Range {
  readonly root: HTMLElement;
  /** Shows a value without telling anyone. */
  readonly set: (value: number) => void;
}

/** Arrow keys, Page Up and Down, Home and End are the browser's own. */
export function range(options: RangeOptions, words: KitStrings): Range {
  const { label, min, max, step = 1, describe } = options;
  const slider = html('input', { type: 'range', min, max, step, class: 'lab-slider' });
  const output = html('span', { class: 'lab-value', 'aria-hidden': 'true' });
  const set = (value: number): void => {
    slider.value = String(value);
    const text = describe(value);
    slider.setAttribute('aria-valuetext', text);
    output.textContent = text;
    slider.style.setProperty('--lab-filled', `${(100 * (value - min)) / (max - min)}%`);
  };
  const move = (by: number): void => {
    const value = Math.min(max, Math.max(min, slider.valueAsNumber + by));
    set(value);
    options.input(value);
    options.commit();
  };
  slider.addEventListener('input', () => {
    set(slider.valueAsNumber);
    options.input(slider.valueAsNumber);
  });
  slider.addEventListener('change', () => options.commit());
  const root = html(
    'div',
    { class: 'lab-range' },
    html('label', {}, html('span', { class: 'lab-label' }, label), slider),
    output,
    button({ class: 'lab-step', 'aria-label': words.less(label) }, () => move(-step), '−'),
    button({ class: 'lab-step', 'aria-label': words.greater(label) }, () => move(step), '+'),
  );
  return { root, set };
}
