// The inputs of the lab on small fine-tuning: the size and the method first, the rest under "More".
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { numberInput } from '../kit/numberInput.ts';
import { range } from '../kit/range.ts';
import { selectBox } from '../kit/selectBox.ts';
import { sizeOf } from './methods.ts';
import type { MethodStrings } from './methodStrings.ts';
import { limits, methods, models, stopsOf, type AdapterOptions } from './model.ts';
import type { AdapterStrings } from './strings.ts';

export interface Controls {
  readonly main: readonly HTMLElement[];
  readonly others: readonly HTMLElement[];
  /** Shows all values without telling anyone; of the sizes, that of the method. */
  readonly show: (now: AdapterOptions) => void;
}

export function controls(lab: LabTools<AdapterOptions>, words: AdapterStrings, others: MethodStrings): Controls {
  const { common, numbers, start, change, settle, save } = lab;
  const sizes = (['r', 'm', 'l'] as const).map((size) => {
    const stops = stopsOf(size, start[size], lab.now()[size]);
    const slider = range(
      {
        label: others.sizes[size],
        min: 0,
        max: stops.length - 1,
        describe: (stop) => String(stops[stop]),
        input: (stop) => change({ [size]: stops[stop] ?? start[size] }),
        commit: save,
      },
      common,
    );
    return { size, stops, slider };
  });
  const choose = <Key extends 'method' | 'targets' | 'scaling' | 'encoder' | 'projection'>(
    key: Key,
    label: string,
    all: readonly (readonly [value: AdapterOptions[Key], text: string])[],
  ) => {
    const row = choices<AdapterOptions[Key]>(
      label,
      all.map(([value, text]) => ({ value, text })),
      (value) => settle({ [key]: value }),
    );
    return { root: row.root, show: (now: AdapterOptions) => row.set(now[key]) };
  };
  const method = choose(
    'method',
    words.method,
    methods.map((one) => [one, others.names[one]] as const),
  );
  const alpha = numberInput(
    { label: others.alpha, ...limits.alpha, input: (value) => settle({ alpha: value }) },
    common,
    numbers,
  );
  const model = selectBox(
    words.model,
    [...models].map(([value, { name }]) => ({ value, text: name })),
    (value) => settle({ model: value }),
  );
  const rest = [
    choose('targets', words.targets, [
      ['qv', words.qv],
      ['all', words.all],
    ]),
    choose('scaling', others.scaling, [
      ['plain', others.plainScale],
      ['stabilised', others.stabilised],
    ]),
    choose('encoder', others.encoder, [
      ['mlp', 'MLP'],
      ['lstm', 'LSTM'],
    ]),
    choose('projection', others.projection, [
      ['none', others.noProjection],
      ['mlp', others.withProjection],
    ]),
  ];
  const slot = html('div');
  const show = (now: AdapterOptions): void => {
    slot.hidden = sizeOf[now.method] === undefined;
    for (const { size, stops, slider } of sizes) {
      // A preset may name a size between two stops: the slider then stands at the nearest below.
      slider.set(stops.findLastIndex((stop) => stop <= now[size]));
      if (sizeOf[now.method] === size && !slot.contains(slider.root)) slot.replaceChildren(slider.root);
    }
    for (const one of [method, ...rest]) one.show(now);
    alpha.set(now.alpha);
    model.set(now.model);
  };
  return {
    main: [slot, method.root],
    others: [model.root, alpha.root, ...rest.map(({ root }) => root)],
    show,
  };
}
