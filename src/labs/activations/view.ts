// The lab on activations: the curves or the gated products at one input, and the width that costs the same.
import type { LabView } from '../lab.ts';
import { chart, type Chart } from '../kit/chart.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { presetOf } from '../kit/options.ts';
import { presets, type Preset } from '../kit/presets.ts';
import { range } from '../kit/range.ts';
import { insight } from './insight.ts';
import {
  blockOptions,
  curves,
  drawn,
  gates,
  limits,
  parseOptions,
  reaches,
  type ActivationOptions,
  type Layer,
} from './model.ts';
import { strings, type ActivationStrings } from './strings.ts';
import { widths } from './widths.ts';

const names = {
  relu: 'ReLU',
  gelu: 'GELU',
  silu: 'SiLU',
  glu: 'GLU',
  reglu: 'ReGLU',
  geglu: 'GEGLU',
  swiglu: 'SwiGLU',
};

const presetsOf = (words: ActivationStrings): readonly Preset<Partial<ActivationOptions>>[] => [
  {
    id: 'same',
    ...words.preset.same,
    value: { layer: 'plain', show: 'value', reach: 'near', input: 3 },
  },
  {
    id: 'dip',
    ...words.preset.dip,
    value: { layer: 'plain', show: 'value', reach: 'near', input: -1.28 },
  },
  {
    id: 'flip',
    ...words.preset.flip,
    value: { layer: 'gated', show: 'value', reach: 'near', input: -1.28, up: 3 },
  },
  {
    id: 'ceiling',
    ...words.preset.ceiling,
    value: { layer: 'gated', show: 'value', reach: 'far', input: 22, up: 22 },
  },
];

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<ActivationOptions>): LabParts<ActivationOptions> {
  const { language, common, numbers, change, settle, save } = lab;
  const words = strings[language];
  const number = (value: number): string => {
    const decimals = Math.abs(value) < 10 ? 3 : 1;
    const rounded = Number(value.toFixed(decimals));
    return Number.isInteger(rounded) ? numbers.whole(rounded) : numbers.fixed(rounded, decimals);
  };
  const lineNames: Readonly<Record<Layer, readonly string[]>> = {
    plain: curves.map((name) => names[name]),
    gated: gates.map((name) => (name === 'bilinear' ? words.bilinear : names[name])),
  };

  /** A slider as wide as the picture. */
  const inputOf = (reach: ActivationOptions['reach']) =>
    range(
      {
        label: words.input,
        min: -reaches[reach],
        max: reaches[reach],
        step: limits.input.step,
        describe: (z) => numbers.fixed(z, 2),
        input: (z) => change({ input: z }),
        commit: save,
      },
      common,
    );
  const inputs = { near: inputOf('near'), far: inputOf('far') };
  const up = range(
    {
      label: words.up,
      ...limits.up,
      describe: (b) => numbers.fixed(b, 1),
      input: (b) => change({ up: b }),
      commit: save,
    },
    common,
  );
  const layer = choices<Layer>(
    words.layer,
    [
      { text: words.plain, value: 'plain' },
      { text: words.gated, value: 'gated' },
    ],
    (value) => settle({ layer: value }),
  );
  const show = choices<ActivationOptions['show']>(
    words.show,
    [
      { text: words.value, value: 'value' },
      { text: words.slope, value: 'slope' },
    ],
    (value) => settle({ show: value }),
  );
  const reach = choices<ActivationOptions['reach']>(
    words.reach,
    [
      { text: words.near, value: 'near' },
      { text: words.far, value: 'far' },
    ],
    (value) => settle(parseOptions({ reach: value }, lab.now())),
  );
  const all = presetsOf(words);
  const looks = presets(words.presets, all, ({ value }) => settle(value));

  const picture = html('div', {});
  const charts: Partial<Record<string, Chart>> = {};
  const chartOf = ({ layer: one, show: what }: ActivationOptions): Chart => {
    const key = `${one} ${what}`;
    return (charts[key] ??= chart(
      {
        title: words.chart(words[one], words[what]),
        x: { label: one === 'plain' ? words.plainInput : words.gateInput, format: (value) => numbers.short(value) },
        y: { label: words[what], format: number },
        lines: lineNames[one].map((name) => ({ name })),
      },
      common,
    ));
  };
  const sentence = html('p', { class: 'lab-insight' });
  const table = widths(words, numbers, (model) => settle({ model }));

  return {
    title: words.title,
    guess: { question: words.question, answers: words.answers },
    show: (now) => {
      for (const one of ['near', 'far'] as const) {
        inputs[one].set(now.input);
        inputs[one].root.hidden = one !== now.reach;
      }
      up.set(now.up);
      up.root.hidden = now.layer === 'plain';
      layer.set(now.layer);
      show.set(now.show);
      reach.set(now.reach);
      looks.set(presetOf(all, now));
      table.show(now.model);
      const one = chartOf(now);
      if (picture.firstChild !== one.root) picture.replaceChildren(one.root);
      const { xs, series } = drawn(now);
      const nearest = Math.round(((now.input + reaches[now.reach]) / (2 * reaches[now.reach])) * (xs.length - 1));
      const values = lineNames[now.layer].map((name, line) => `${name} ${number(series[line]?.[nearest] ?? 0)}`);
      one.show({
        xs,
        series,
        mark: now.input,
        summary: words.summary(
          words.chart(words[now.layer], words[now.show]),
          numbers.fixed(now.input),
          values.join(', '),
        ),
      });
      sentence.textContent = insight(now, words, numbers);
      return sentence.textContent;
    },
    play: [
      inputs.near.root,
      inputs.far.root,
      layer.root,
      up.root,
      picture,
      sentence,
      looks.root,
      more(common.more, show.root, reach.root, ...table.parts),
    ],
    dispose: () => Object.values(charts).forEach((one) => one?.dispose()),
  };
}
