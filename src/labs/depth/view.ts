// The lab on depth: how long the gradient is at every block of a random network, and what clipping does to a bad batch.
import type { LabView } from '../lab.ts';
import { chart } from '../kit/chart.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { numberInput } from '../kit/numberInput.ts';
import { presetOf } from '../kit/options.ts';
import { presets, type Preset } from '../kit/presets.ts';
import { range } from '../kit/range.ts';
import { clipFacts, clipInsight, depthInsight, powerOfTen, spanning } from './insight.ts';
import {
  blockOptions,
  clipLimits,
  clipRuns,
  depthRuns,
  limits,
  parseOptions,
  type DepthOptions,
  type Quantity,
  type View,
} from './model.ts';
import { wirings } from './network.ts';
import { strings, type DepthStrings } from './strings.ts';
import { badStep, type Step } from './training.ts';

const presetsOf = (words: DepthStrings): readonly Preset<Partial<DepthOptions>>[] => [
  {
    id: 'small',
    ...words.preset.small,
    value: { view: 'depth', quantity: 'stream', depth: 48, scale: 0.9 },
  },
  {
    id: 'large',
    ...words.preset.large,
    value: { view: 'depth', quantity: 'stream', depth: 48, scale: 1.1 },
  },
  {
    id: 'top',
    ...words.preset.top,
    value: { view: 'depth', quantity: 'weights', depth: 48, scale: 1 },
  },
  { id: 'spike', ...words.preset.spike, value: { view: 'clip', limit: 4, wrong: 12 } },
];

/** A logarithmic picture ends here, where a run that left all numbers would go on. */
const highestLoss = 1e6;
const drawable = ({ loss }: Step): number | null => (Number.isFinite(loss) && loss < highestLoss ? loss : null);

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<DepthOptions>): LabParts<DepthOptions> {
  const { language, common, numbers, start, change, settle, save } = lab;
  const words = strings[language];
  const runsOf = depthRuns();

  const slider = (
    name: 'scale' | 'limit' | 'depth' | 'wrong',
    label: string,
    describe: (value: number) => string,
  ): ReturnType<typeof range> =>
    range({ label, ...limits[name], describe, input: (value) => change({ [name]: value }), commit: save }, common);
  const scale = slider('scale', words.scale, (value) => words.times(numbers.fixed(value)));
  const depth = slider('depth', words.depth, numbers.whole);
  const wrong = slider('wrong', words.wrong, (value) => words.wrongTimes(numbers.whole(value)));
  const limit = slider('limit', words.limit, (stop) => {
    const value = clipLimits[stop] ?? Number.POSITIVE_INFINITY;
    return Number.isFinite(value) ? numbers.short(value) : words.noLimit;
  });
  const view = choices<View>(
    words.view,
    [
      { text: words.depthView, value: 'depth' },
      { text: words.clipView, value: 'clip' },
    ],
    (value) => settle({ view: value }),
  );
  const quantity = choices<Quantity>(
    words.quantity,
    [
      { text: words.stream, value: 'stream' },
      { text: words.weights, value: 'weights' },
    ],
    (value) => settle({ quantity: value }),
  );
  const seed = numberInput(
    { label: words.seed, ...limits.seed, input: (value) => settle({ seed: value }) },
    common,
    numbers,
  );
  const all = presetsOf(words);
  const looks = presets(words.presets, all, ({ value }) => settle(value));

  const spanned = (value: number): string => spanning(value, numbers);
  const depthPicture = chart(
    {
      title: words.quantity,
      x: { label: words.depthAxis, format: numbers.whole },
      y: { label: words.quantity, scale: 'log10', format: spanned, tick: powerOfTen },
      lines: wirings.map((wiring) => ({ name: words.wirings[wiring] })),
    },
    common,
  );
  const clipPicture = chart(
    {
      title: words.clipChart,
      x: { label: words.stepAxis, format: numbers.whole },
      y: { label: words.lossAxis, scale: 'log10', format: spanned },
      lines: [{ name: words.clipped }, { name: words.free }],
    },
    common,
  );
  const sentence = html('p', { class: 'lab-insight' });

  const showDepth = (now: DepthOptions): string => {
    const found = runsOf(now);
    const series = wirings.map((wiring) => found[wiring][now.quantity]);
    // The stream is read where it has come down to the first block, weights where norms make the difference: at the top.
    const [title, name, place] =
      now.quantity === 'stream'
        ? [words.depthChart(words.stream), words.firstBlock, 0]
        : [words.depthChart(words.weights), words.lastBlock, now.depth - 1];
    const values = wirings.map((wiring, at) => `${words.wirings[wiring]} ${spanned(series[at]?.[place] ?? 0)}`);
    depthPicture.show({
      xs: (series[0] ?? []).map((_, at) => at + 1),
      series,
      mark: place + 1,
      summary: words.depthSummary(title, name, values.join(', ')),
    });
    return depthInsight(now, found, words, numbers);
  };
  const showClip = (now: DepthOptions): string => {
    const runs = clipRuns(now);
    const { norm, clipped, free } = clipFacts(runs, words, numbers);
    clipPicture.show({
      xs: runs.free.map((_, at) => at),
      series: [runs.clipped.map(drawable), runs.free.map(drawable)],
      rules: [{ axis: 'x', at: badStep, name: words.badBatch }],
      summary: words.clipSummary(words.clipChart, norm, clipped, free),
    });
    return clipInsight(now, runs, words, numbers);
  };

  return {
    title: lab.start.view === 'clip' ? words.clipTitle : words.title,
    guess: words.guess[start.view],
    show: (now) => {
      scale.set(now.scale);
      limit.set(now.limit);
      depth.set(now.depth);
      wrong.set(now.wrong);
      view.set(now.view);
      quantity.set(now.quantity);
      seed.set(now.seed);
      looks.set(presetOf(all, now));
      const deep = now.view === 'depth';
      for (const one of [scale.root, depth.root, quantity.root, depthPicture.root]) one.hidden = !deep;
      for (const one of [limit.root, wrong.root, clipPicture.root]) one.hidden = deep;
      sentence.textContent = deep ? showDepth(now) : showClip(now);
      return sentence.textContent;
    },
    play: [
      scale.root,
      limit.root,
      view.root,
      depthPicture.root,
      clipPicture.root,
      sentence,
      looks.root,
      more(
        common.more,
        quantity.root,
        depth.root,
        wrong.root,
        seed.root,
        html('p', { class: 'lab-muted' }, words.setting),
      ),
    ],
    dispose: () => {
      depthPicture.dispose();
      clipPicture.dispose();
    },
  };
}
