// The lab on speculative decoding: formula and simulation side by side, and a histogram that the draft cannot move.
import type { LabView } from '../lab.ts';
import { barSets } from '../kit/barSets.ts';
import { chart } from '../kit/chart.ts';
import { textTable } from '../kit/chartTable.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { presetOf } from '../kit/options.ts';
import { presets, type Preset } from '../kit/presets.ts';
import { range } from '../kit/range.ts';
import { stepper } from '../kit/stepper.ts';
import { insight, proposalText } from './insight.ts';
import {
  blockOptions,
  draftFor,
  formula,
  law,
  limits,
  parseOptions,
  simulate,
  speedUp,
  target,
  type Simulation,
  type SpeculativeOptions,
} from './model.ts';
import { strings, type SpeculativeStrings } from './strings.ts';

const presetsOf = ({ preset }: SpeculativeStrings): readonly Preset<Partial<SpeculativeOptions>>[] => [
  { id: 'good', ...preset.good, value: { acceptance: 0.8, drafted: 5, cost: 0.05 } },
  { id: 'poor', ...preset.poor, value: { acceptance: 0.2, drafted: 8, cost: 0.2 } },
  { id: 'free', ...preset.free, value: { acceptance: 0.3, drafted: 4, cost: 0 } },
  { id: 'perfect', ...preset.perfect, value: { acceptance: 1, drafted: 8, cost: 0.1 } },
];

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<SpeculativeOptions>): LabParts<SpeculativeOptions> {
  const { language, common, numbers, change, settle, save } = lab;
  const { fixed, whole } = numbers;
  const words = strings[language];
  const percent = (share: number): string => numbers.percent(Math.round(1000 * share) / 1000);

  const slider = (name: 'acceptance' | 'drafted' | 'cost' | 'passes' | 'seed', describe: (value: number) => string) =>
    range(
      {
        label: words[name],
        ...limits[name],
        describe,
        input: (value) => change({ [name]: value }),
        commit: save,
      },
      common,
    );
  const sliders = {
    acceptance: slider('acceptance', (value) => fixed(value)),
    drafted: slider('drafted', whole),
    cost: slider('cost', (share) => words.ofStep(percent(share))),
    passes: slider('passes', whole),
    seed: slider('seed', whole),
  };
  const step = stepper({ label: words.proposal, step: (at) => settle({ at }) }, common);
  const all = presetsOf(words);
  const looks = presets(words.presets, all, ({ value }) => settle(value));

  const means = chart(
    {
      title: words.chart,
      x: { label: words.pass, format: whole },
      y: { label: words.chart, format: (value) => fixed(value) },
      lines: [{ name: words.simulated }, { name: words.byFormula }],
      height: 180,
    },
    common,
  );
  const bars = barSets([
    { name: words.target, style: 3 },
    { name: words.draft, style: 1 },
    { name: words.out, style: 7 },
  ]);
  const table = textTable(words.table, common);
  const proposal = html('p', { class: 'lab-proposal' });
  const sentence = html('p', { class: 'lab-insight' });
  const tokens = html('dd');
  const beside = html('dd');
  const speed = html('dd');
  const fact = (name: string, value: HTMLElement) => html('div', {}, html('dt', {}, name), value);

  const showMeans = (now: SpeculativeOptions, { running }: Simulation): void => {
    const expected = formula(now);
    const last = running.at(-1) ?? 0;
    tokens.textContent = fixed(expected);
    beside.textContent = fixed(last);
    speed.textContent = words.times(fixed(speedUp(now)));
    means.show({
      xs: running.map((_, at) => at + 1),
      series: [running, running.map(() => expected)],
      summary: words.chartSummary(whole(now.passes), fixed(last), fixed(expected)),
    });
  };
  const showWords = (now: SpeculativeOptions, { counts, drawn }: Simulation, at: number): void => {
    const q = draftFor(now.acceptance);
    const exact = law(q);
    const chosen = drawn[at - 1];
    const rows = target.map((p, word) => {
      const name = words.words[word] ?? '';
      const shares = [p, q[word] ?? 0, (counts[word] ?? 0) / drawn.length] as const;
      const values = [percent(shares[0]), percent(shares[1]), percent(shares[2])] as const;
      return { name, shares, values, text: words.row(name, ...values), chosen: chosen?.word === word };
    });
    bars.show(words.histogram(whole(drawn.length)), rows);
    table.show({
      heads: words.heads,
      rows: rows.map((_, word) => word),
      cells: (word) => [
        words.words[word] ?? '',
        fixed(q[word] ?? 0, 3),
        fixed(target[word] ?? 0, 3),
        fixed(exact[word]?.kept ?? 0, 3),
        fixed(exact[word]?.replaced ?? 0, 3),
        fixed((counts[word] ?? 0) / drawn.length, 3),
      ],
    });
    proposal.textContent = proposalText(chosen, now.acceptance, words, numbers);
  };

  return {
    title: words.title,
    guess: { question: words.question, answers: words.answers },
    show: (now) => {
      const found = simulate(now);
      const at = Math.min(now.at, found.drawn.length);
      sliders.acceptance.set(now.acceptance);
      sliders.drafted.set(now.drafted);
      sliders.cost.set(now.cost);
      sliders.passes.set(now.passes);
      sliders.seed.set(now.seed);
      step.set(at, found.drawn.length);
      looks.set(presetOf(all, now));
      showMeans(now, found);
      showWords(now, found, at);
      sentence.textContent = insight(now, words, numbers);
      return sentence.textContent;
    },
    play: [
      sliders.acceptance.root,
      html(
        'dl',
        { class: 'lab-facts' },
        fact(words.tokensBy(words.byFormula), tokens),
        fact(words.simulated, beside),
        fact(words.speed, speed),
      ),
      means.root,
      sentence,
      bars.root,
      step.root,
      proposal,
      looks.root,
      more(
        common.more,
        sliders.drafted.root,
        sliders.cost.root,
        sliders.passes.root,
        sliders.seed.root,
        table.root,
        html('p', { class: 'lab-muted' }, words.note),
      ),
    ],
    dispose: means.dispose,
  };
}
