// The lab on alignment: six answers, the best policy for each beta, the frontier of reward and KL, and DPO step by step.
import type { LabView } from '../lab.ts';
import { barSets } from '../kit/barSets.ts';
import { chart } from '../kit/chart.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { numberInput } from '../kit/numberInput.ts';
import { presetOf } from '../kit/options.ts';
import { presets, type Preset } from '../kit/presets.ts';
import { range } from '../kit/range.ts';
import { stepper } from '../kit/stepper.ts';
import { dpoText, insight } from './insight.ts';
import {
  best,
  blockOptions,
  dpo,
  frontier,
  limits,
  parseOptions,
  reference,
  rewards,
  worthiest,
  type AlignmentOptions,
  type Dpo,
  type Place,
  type Reward,
} from './model.ts';
import { strings, type AlignmentStrings } from './strings.ts';

const presetsOf = ({ preset }: AlignmentStrings): readonly Preset<Partial<AlignmentOptions>>[] => [
  { id: 'over', ...preset.over, value: { beta: 0.3, reward: 'score', comparisons: 0 } },
  { id: 'leash', ...preset.leash, value: { beta: 2, reward: 'score', comparisons: 0 } },
  { id: 'truth', ...preset.truth, value: { beta: 0.3, reward: 'worth', comparisons: 0 } },
  { id: 'few', ...preset.few, value: { beta: 0.7, reward: 'score', comparisons: 30, at: 60 } },
];

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const comparisonCounts = [0, 30, 300, 3000] as const;
/** The slider stands for the logarithm of beta, which it moves by 5% a step. */
const slider = { min: -1, max: 0.7, step: 0.02 } as const;
const betaAt = (place: number): number => Math.min(limits.beta.max, Math.round(1000 * 10 ** place) / 1000);

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<AlignmentOptions>): LabParts<AlignmentOptions> {
  const { language, common, numbers, change, settle, save } = lab;
  const { fixed, short, whole } = numbers;
  const words = strings[language];
  const percent = (share: number): string => numbers.percent(Math.round(1000 * share) / 1000);
  const curves: Readonly<Record<Reward, readonly Place[]>> = { score: frontier('score'), worth: frontier('worth') };
  const peak = worthiest();

  const beta = range(
    {
      label: words.beta,
      ...slider,
      describe: (place) => `β = ${short(betaAt(place))}`,
      input: (place) => change({ beta: betaAt(place) }),
      commit: save,
    },
    common,
  );
  const step = stepper({ label: words.step, step: (at) => settle({ at }) }, common);
  const reward = choices<Reward>(
    words.reward,
    (['score', 'worth'] as const).map((value) => ({ text: words.rewards[value], value })),
    (value) => settle({ reward: value }),
  );
  const comparisons = choices<number>(
    words.comparisons,
    comparisonCounts.map((value) => ({ text: value === 0 ? words.endless : whole(value), value })),
    (value) => settle({ comparisons: value }),
  );
  const seed = numberInput(
    { label: words.seed, ...limits.seed, input: (value) => settle({ seed: value }) },
    common,
    numbers,
  );
  const all = presetsOf(words);
  const looks = presets(words.presets, all, ({ value }) => settle(value));

  const picture = chart(
    {
      title: words.chart,
      x: { label: words.klAxis, format: (value) => fixed(value) },
      y: { label: words.rewardAxis, format: (value) => fixed(value) },
      lines: [{ name: words.heads[2] }, { name: words.heads[3] }],
      height: 200,
    },
    common,
  );
  const bars = barSets([
    { name: words.reference, style: 1 },
    { name: words.best, style: 3 },
    { name: words.dpo, style: 7 },
  ]);
  const sentence = html('p', { class: 'lab-insight' });
  const progress = html('p', { class: 'lab-progress' });
  const facts = { kl: html('dd'), score: html('dd'), worth: html('dd') };
  const fact = (name: string, value: HTMLElement) => html('div', {}, html('dt', {}, name), value);

  const showCurve = (now: AlignmentOptions, here: Place): void => {
    const curve = [...curves[now.reward], here].toSorted((a, b) => a.kl - b.kl);
    const last = curve.at(-1);
    const highest = now.reward === 'score' ? peak.worth : (last?.worth ?? 0);
    picture.show({
      xs: curve.map(({ kl }) => kl),
      series: [curve.map(({ score }) => score), curve.map(({ worth }) => worth)],
      mark: here.kl,
      ...(now.reward === 'score' && { rules: [{ axis: 'y', at: peak.worth, name: words.highest(fixed(peak.worth)) }] }),
      summary: words.chartSummary(fixed(last?.score ?? 0), fixed(here.worth), fixed(highest), fixed(last?.worth ?? 0)),
    });
  };
  const showPolicies = ({ policy }: Place, found: Dpo): void =>
    bars.show(
      words.shares,
      letters.map((name, answer) => {
        const shares = [reference, policy, found.policy].map((one) => one[answer] ?? 0);
        const values = shares.map(percent);
        const [before = '', top = '', trained = ''] = values;
        return { name, shares, values, text: words.row(name, before, top, trained) };
      }),
    );

  const answers = html(
    'table',
    { class: 'lab-table lab-named lab-six' },
    html('caption', { class: 'lab-caption lab-label' }, words.prompt),
    html('thead', {}, html('tr', {}, ...words.heads.map((head) => html('th', { scope: 'col' }, head)))),
    html(
      'tbody',
      {},
      ...letters.map((name, answer) =>
        html(
          'tr',
          {},
          html('th', { scope: 'row' }, html('strong', {}, name), ` ${words.texts[answer] ?? ''}`),
          html('td', {}, percent(reference[answer] ?? 0)),
          html('td', {}, fixed(rewards.score[answer] ?? 0, 1)),
          html('td', {}, fixed(rewards.worth[answer] ?? 0, 1)),
        ),
      ),
    ),
  );

  return {
    title: words.title,
    guess: { question: words.question, answers: words.answers },
    show: (now) => {
      const here = best(now.beta, now.reward);
      const found = dpo(now);
      beta.set(Math.log10(now.beta));
      step.set(now.at, limits.at.max);
      reward.set(now.reward);
      comparisons.set(now.comparisons);
      seed.set(now.seed);
      looks.set(presetOf(all, now));
      facts.kl.textContent = words.nats(fixed(here.kl));
      facts.score.textContent = fixed(here.score);
      facts.worth.textContent = fixed(here.worth);
      showCurve(now, here);
      showPolicies(here, found);
      progress.textContent = dpoText(now, found, words, numbers);
      sentence.textContent = insight(now, here, peak, words, numbers);
      return sentence.textContent;
    },
    play: [
      answers,
      beta.root,
      html(
        'dl',
        { class: 'lab-facts' },
        fact(words.worth, facts.worth),
        fact(words.score, facts.score),
        fact(words.kl, facts.kl),
      ),
      picture.root,
      sentence,
      bars.root,
      step.root,
      progress,
      looks.root,
      more(common.more, reward.root, comparisons.root, seed.root, html('p', { class: 'lab-muted' }, words.note)),
    ],
    dispose: picture.dispose,
  };
}
