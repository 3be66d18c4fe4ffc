// One distribution: temperature as the main control, filters beneath, bars for what is left and what was cut.
import { bars, type Bar } from '../kit/bars.ts';
import { choices } from '../kit/choices.ts';
import { button, html } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { presetOf } from '../kit/options.ts';
import { presets, type Preset } from '../kit/presets.ts';
import { range } from '../kit/range.ts';
import type { Library } from './filters.ts';
import { stepInsight } from './insight.ts';
import { limits, promptTokens, sampled, stepView, type Candidate, type DecodingOptions } from './model.ts';
import { textOf, type LanguageModel } from './ngram.ts';
import type { Part } from './part.ts';
import type { DecodingStrings } from './strings.ts';

/** Bars that are shown; the rest is one row. */
const shownBars = 12;
const libraries: readonly Library[] = ['transformers', 'vllm', 'llama.cpp'];
const presetNames = ['greedy', 'nucleus', 'hot', 'minp'] as const;
type PresetName = (typeof presetNames)[number];
type Settings = Pick<DecodingOptions, 'temperature' | 'topK' | 'topP' | 'minP' | 'library'>;

const plain: Settings = { temperature: 1, topK: 0, topP: 1, minP: 0, library: 'transformers' };
const presetValues: Readonly<Record<PresetName, Settings>> = {
  greedy: { ...plain, temperature: 0 },
  nucleus: { ...plain, topP: 0.9 },
  hot: { ...plain, temperature: 1.5, topP: 0.9 },
  minp: { ...plain, temperature: 1.5, minP: 0.1 },
};

export function stepPart(lab: LabTools<DecodingOptions>, words: DecodingStrings): Part {
  const { language, common, numbers, change, settle, save } = lab;
  const { whole, fixed, percent } = numbers;
  let trained: LanguageModel | undefined;

  /** Sliders move in whole hundredths or tenths, so that 0.9 is 0.9. */
  const slider = (
    name: 'temperature' | 'topP' | 'minP',
    label: string,
    part: number,
    describe: (value: number) => string,
  ) =>
    range(
      {
        label,
        min: Math.round(limits[name].min * part),
        max: limits[name].max * part,
        describe: (at) => describe(at / part),
        input: (at) => change({ [name]: at / part }),
        commit: save,
      },
      common,
    );
  const temperature = slider('temperature', words.temperature, 10, (value) =>
    value === 0 ? words.greedy : words.temperatureIs(fixed(value, 1)),
  );
  const topP = slider('topP', words.topP, 100, (value) => (value === 1 ? words.off : fixed(value)));
  const minP = slider('minP', words.minP, 100, (value) => (value === 0 ? words.off : fixed(value)));
  const topK = range(
    {
      label: words.topK,
      ...limits.topK,
      describe: (value) => (value === 0 ? words.off : whole(value)),
      input: (value) => change({ topK: value }),
      commit: save,
    },
    common,
  );
  const order = choices<Library>(
    words.order,
    libraries.map((value) => ({ text: words.libraries[value], value })),
    (value) => settle({ library: value }),
  );
  const orderNote = html('p', { class: 'lab-muted' });
  const picture = bars(words.bars);
  const kept = html('strong', {});
  const lost = html('span', { class: 'lab-muted' });
  const sentence = html('p', { class: 'lab-insight' });
  const drawn = html('span', { class: 'lab-muted' });
  const draw = button(
    { class: 'lab-link' },
    () => {
      const now = lab.now();
      if (trained === undefined) return;
      const context = promptTokens(now, language);
      const { tokens } = sampled(trained, context, now, now.seed, 1);
      settle({ prompt: textOf([...context, ...tokens]), seed: (now.seed % limits.seed.max) + 1 });
      drawn.textContent = words.drew(textOf(tokens));
    },
    words.draw,
  );
  const all = presetNames.map((id): Preset<Settings> => ({ id, ...words.presets[id], value: presetValues[id] }));
  const examples = presets(words.examples, all, ({ value }) => settle(value));

  const bar = ({ token, model, tempered, outcome }: Candidate): Bar => ({
    name: token,
    note: words.before(percent(model)),
    ...(outcome.cutBy === undefined
      ? { size: outcome.probability, value: percent(outcome.probability) }
      : { size: tempered, value: words.cut[outcome.cutBy], state: 'out' }),
  });

  const show: Part['show'] = (now, model, context) => {
    trained = model;
    const step = stepView(model, context, now, shownBars);
    const { rest } = step;
    temperature.set(Math.round(now.temperature * 10));
    topK.set(now.topK);
    topP.set(Math.round(now.topP * 100));
    minP.set(Math.round(now.minP * 100));
    order.set(now.library);
    orderNote.textContent = words.orderNote[now.library];
    examples.set(presetOf(all, now));
    const shown = step.shown.map(bar);
    const tail: Bar = {
      name: words.rest(whole(rest.tokens)),
      size: rest.drawn,
      value: percent(rest.drawn),
      note: words.before(percent(rest.model)),
    };
    picture.show(rest.tokens > 0 ? [...shown, tail] : shown, Math.max(rest.drawn, ...shown.map(({ size }) => size)));
    kept.textContent = words.kept(whole(step.left), whole(model.vocabulary.length));
    lost.textContent = words.lost(percent(step.cutAway));
    sentence.textContent = stepInsight(model, context, now, step, words, numbers);
    drawn.textContent = '';
    return `${kept.textContent}. ${sentence.textContent}`;
  };
  const root = html(
    'div',
    { class: 'lab-parts' },
    html('p', { class: 'lab-label' }, words.bars),
    html('div', { class: 'dec-bars' }, picture.root),
    html('p', { class: 'lab-readout' }, kept, lost),
    sentence,
    html('p', { class: 'lab-readout' }, draw, drawn),
    examples.root,
  );
  const more = html('div', { class: 'lab-parts' }, topK.root, topP.root, minP.root, order.root, orderNote);
  return { control: temperature.root, root, more, all: [temperature.root, root, more], show };
}
