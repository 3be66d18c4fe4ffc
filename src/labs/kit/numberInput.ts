// A number to type, with its limits; what is out of them is refused in words and changes nothing.
import { attributes, html } from './dom.ts';
import type { NumberFormats } from './numbers.ts';
import type { KitStrings } from './strings.ts';

export interface NumberInputOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Whole numbers unless told otherwise. */
  readonly step?: number;
  /** Behind the field: "tokens". */
  readonly unit?: string;
  /** A number within the limits: draw and save. */
  readonly input: (value: number) => void;
}

export interface NumberInput {
  readonly root: HTMLElement;
  /** Shows a value without telling anyone; a field that is being typed in is left alone. */
  readonly set: (value: number) => void;
}

let made = 0;

export function numberInput(options: NumberInputOptions, words: KitStrings, numbers: NumberFormats): NumberInput {
  const { label, min, max, step = 1, unit } = options;
  made += 1;
  const id = `lab-number-${made}`;
  const field = html('input', { type: 'number', id, min, max, step, class: 'lab-number', inputmode: 'decimal' });
  const message = html('span', { class: 'lab-refused', id: `${id}-why`, role: 'status' });
  const refuse = (text: string): void => {
    message.textContent = text;
    attributes(field, {
      'aria-invalid': text === '' ? undefined : 'true',
      'aria-describedby': text === '' ? undefined : `${id}-why`,
    });
  };
  field.addEventListener('input', () => {
    const value = field.valueAsNumber;
    const whole = step === 1;
    const good = value >= min && value <= max && (!whole || Number.isInteger(value));
    refuse(good ? '' : words.between(numbers.short(min), numbers.short(max), whole));
    if (good) options.input(value);
  });
  const root = html(
    'div',
    { class: 'lab-field' },
    html('label', { class: 'lab-label', for: id }, label),
    field,
    unit === undefined ? undefined : html('span', { class: 'lab-muted' }, unit),
    message,
  );
  const set = (value: number): void => {
    if (field.valueAsNumber !== value && document.activeElement !== field) {
      field.value = String(value);
      refuse('');
    }
  };
  return { root, set };
}
