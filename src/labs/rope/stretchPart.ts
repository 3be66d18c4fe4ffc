// The view "stretch": how each rule slows the pairs, the wavelengths against the trained length, and ALiBi beside them.
import {
  attentionFactor,
  alibiSlopes,
  ntkBase,
  pairOfTurns,
  ropeRules,
  yarnRamp,
} from '../../core/estimate/ropeScaling.ts';
import { ropeWavelengths } from '../../core/estimate/rope.ts';
import { bars } from '../kit/bars.ts';
import { chart } from '../kit/chart.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { range } from '../kit/range.ts';
import type { RopeOptions } from './model.ts';
import type { Part } from './part.ts';
import { alibiReach, neighbourDegrees, ruleView, stretchOf, type RuleView } from './stretch.ts';
import { stretchStrings } from './stretchStrings.ts';

const heads = 8;

export function stretchPart(lab: LabTools<RopeOptions>): Part {
  const { language, common, numbers, start, change, settle, save } = lab;
  const { whole, short, fixed } = numbers;
  const words = stretchStrings[language];

  const stops = [...new Set([1, 2, 4, 8, 16, 32, 64, start.factor, lab.now().factor])].toSorted((a, b) => a - b);
  const factor = range(
    {
      label: words.factor,
      min: 0,
      max: stops.length - 1,
      describe: (stop) => {
        const by = stops[stop] ?? 1;
        const { length } = lab.now();
        return words.reach(short(by), whole(length), whole(by * length));
      },
      input: (stop) => change({ factor: stops[stop] ?? 1 }),
      commit: save,
    },
    common,
  );
  const rule = choices(
    words.rule,
    ropeRules.map((value) => ({ text: words.rules[value], value })),
    (value) => settle({ rule: value }),
  );
  const length = choices(
    words.length,
    [...new Set([2048, 4096, 8192, 32_768, start.length])]
      .toSorted((a, b) => a - b)
      .map((value) => ({ text: whole(value), value })),
    (value) => settle({ length: value }),
  );

  const pairAxis = { label: words.pairAxis, format: whole };
  const slowed = chart(
    {
      title: words.slowedChart,
      x: pairAxis,
      y: { label: words.slowedAxis, scale: 'log2', format: (by) => words.times(short(by)) },
      lines: ropeRules.map((one) => ({ name: words.rules[one] })),
    },
    common,
  );
  const waves = chart(
    {
      title: words.waveChart,
      x: pairAxis,
      y: { label: words.waveAxis, scale: 'log10', format: short },
      lines: [...ropeRules.map((one) => ({ name: words.rules[one] })), { name: words.asTrained }],
      height: 200,
    },
    common,
  );
  const cell = () => html('dd');
  const facts = { unmet: cell(), blurred: cell(), neighbours: cell(), logits: cell() };
  const unmetName = html('dt');
  const fact = (name: string, value: HTMLElement) => html('div', {}, html('dt', {}, name), value);
  const penalties = bars(words.alibi);
  const alibiNote = html('p', { class: 'lab-muted' });
  const sentence = html('p', { class: 'lab-insight' });

  const insight = (now: RopeOptions, view: RuleView): string => {
    if (now.factor === 1) return words.insightNone;
    const stretch = stretchOf(now);
    const { low, high } = yarnRamp(stretch);
    const attention = attentionFactor(now.rule, now.factor);
    return words.insight[now.rule]({
      factor: short(now.factor),
      alone: whole(view.alone),
      whole: whole(view.whole),
      between: whole(view.slower.length - view.alone - view.whole),
      unmet: whole(view.unmet),
      angle: short(neighbourDegrees(view)),
      base: whole(ntkBase(stretch)),
      low: whole(low),
      high: whole(high),
      attention: fixed(attention, 3),
      logits: fixed(attention ** 2, 3),
    });
  };

  const showCharts = (now: RopeOptions, view: RuleView): void => {
    const stretch = stretchOf(now);
    const plain = ropeWavelengths(now.base, now.dim);
    const xs = plain.map((_, pair) => pair);
    const name = words.rules[now.rule];
    const at = (values: readonly number[], pair: number): string => short(values.at(pair) ?? 0);
    const turn = pairOfTurns(1, stretch);
    slowed.show({
      xs,
      series: ropeRules.map((one) => ruleView(one, stretch).slower),
      rules: turn < xs.length - 1 ? [{ axis: 'x', at: turn, name: words.oneTurn(whole(now.length)) }] : [],
      summary: words.slowedSummary(
        name,
        at(view.slower, 0),
        at(view.slower, xs.length / 2),
        at(view.slower, -1),
        whole(xs.length),
      ),
    });
    waves.show({
      xs,
      series: [...ropeRules.map((one) => (one === now.rule ? view.wavelengths : xs.map(() => null))), plain],
      rules: [
        { axis: 'y', at: now.length, name: words.trainedRule(whole(now.length)) },
        ...(now.factor > 1
          ? [{ axis: 'y' as const, at: now.length * now.factor, name: words.reachRule(whole(now.length * now.factor)) }]
          : []),
      ],
      summary: words.waveSummary(name, at(view.wavelengths, 0), at(view.wavelengths, -1), at(plain, -1)),
    });
  };

  const show = (now: RopeOptions): string => {
    const view = ruleView(now.rule, stretchOf(now));
    const pairs = whole(view.slower.length);
    factor.set(stops.indexOf(now.factor));
    rule.set(now.rule);
    length.set(now.length);
    showCharts(now, view);
    unmetName.textContent = words.unmet(whole(now.factor * now.length));
    facts.unmet.textContent = words.ofPairs(whole(view.unmet), pairs);
    facts.blurred.textContent = words.ofPairs(whole(view.blurred), pairs);
    facts.neighbours.textContent = words.degrees(short(neighbourDegrees(view)));
    facts.logits.textContent = words.times(short(attentionFactor(now.rule, now.factor) ** 2));
    const reaches = alibiReach(heads);
    const slopes = alibiSlopes(heads);
    const farthest = reaches.at(-1) ?? 0;
    penalties.show(
      reaches.map((size, head) => ({
        name: words.head(String(head + 1), `1/${whole(1 / (slopes[head] ?? 1))}`),
        size,
        value: words.tokens(whole(size)),
      })),
      farthest,
    );
    const far = now.factor * now.length;
    alibiNote.textContent = words.alibiNote(whole(farthest), whole(far), whole(far * (slopes.at(-1) ?? 0)));
    sentence.textContent = insight(now, view);
    return `${words.rules[now.rule]}, ${facts.unmet.textContent}. ${sentence.textContent}`;
  };

  return {
    control: html('div', { class: 'lab-group' }, factor.root, rule.root),
    root: html(
      'div',
      { class: 'lab-parts' },
      html('p', { class: 'lab-label' }, words.slowedChart),
      slowed.root,
      sentence,
      html(
        'dl',
        { class: 'lab-facts' },
        html('div', {}, unmetName, facts.unmet),
        fact(words.blurred, facts.blurred),
        fact(words.neighbours, facts.neighbours),
        fact(words.logits, facts.logits),
      ),
      html('p', { class: 'lab-label' }, words.waveChart),
      waves.root,
      html('p', { class: 'lab-label' }, words.alibi),
      penalties.root,
      alibiNote,
    ),
    more: length.root,
    show,
    dispose: () => {
      slowed.dispose();
      waves.dispose();
    },
  };
}
