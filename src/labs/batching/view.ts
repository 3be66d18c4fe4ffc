// The lab on batching: the same requests in static and in continuous batches, step by step, and the cache they fill.
import type { LabView } from '../lab.ts';
import { textTable } from '../kit/chartTable.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { numberInput } from '../kit/numberInput.ts';
import { presetOf } from '../kit/options.ts';
import { presets, type Preset } from '../kit/presets.ts';
import { range } from '../kit/range.ts';
import { stepper } from '../kit/stepper.ts';
import { cachePicture } from './cachePicture.ts';
import { insight } from './insight.ts';
import {
  batching,
  blockOptions,
  figureLengths,
  limits,
  parseOptions,
  reservedFor,
  type Batching,
  type BatchingOptions,
  type Side,
} from './model.ts';
import type { Costs } from './schedule.ts';
import { strings, type BatchingStrings } from './strings.ts';
import { letter, timeline, type Timeline } from './timeline.ts';

const presetsOf = ({ preset }: BatchingStrings): readonly Preset<Partial<BatchingOptions>>[] => [
  { id: 'figure', ...preset.figure, value: { lengths: figureLengths, slots: 3, gap: 0, at: 4 } },
  { id: 'even', ...preset.even, value: { lengths: [6, 6, 6, 6, 6, 6], slots: 3, gap: 0 } },
  { id: 'long', ...preset.long, value: { lengths: [24, 3, 2, 4, 3, 2, 4, 3], slots: 4, gap: 0 } },
  { id: 'many', ...preset.many, value: { lengths: [], requests: 16, spread: 1, slots: 4, gap: 0 } },
  { id: 'arriving', ...preset.arriving, value: { lengths: figureLengths, slots: 3, gap: 3 } },
];

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, { parseOptions, blockOptions }, parts);

function parts(lab: LabTools<BatchingOptions>): LabParts<BatchingOptions> {
  const { language, common, numbers, change, settle, save } = lab;
  const { whole, fixed: decimal } = numbers;
  const words = strings[language];
  const percent = (share: number): string => numbers.percent(Math.round(100 * share) / 100);

  const slots = range(
    {
      label: words.slots,
      ...limits.slots,
      describe: whole,
      input: (value) => change({ slots: value }),
      commit: save,
    },
    common,
  );
  const step = stepper({ label: words.step, step: (at) => settle({ at }) }, common);
  const number = (name: 'requests' | 'seed' | 'gap' | 'prompt' | 'longest', drawn: boolean, unit?: string) =>
    numberInput(
      {
        label: words[name],
        ...limits[name],
        ...(unit !== undefined && { unit }),
        input: (value) => settle({ [name]: value, ...(drawn && { lengths: [] }) }),
      },
      common,
      numbers,
    );
  const requests = number('requests', true);
  const seed = number('seed', true);
  const gap = number('gap', false);
  const prompt = number('prompt', false, words.tokens);
  const longest = number('longest', false, words.tokens);
  const spread = range(
    {
      label: words.spread,
      ...limits.spread,
      describe: percent,
      input: (value) => change({ spread: value, lengths: [] }),
      commit: save,
    },
    common,
  );
  const all = presetsOf(words);
  const looks = presets(words.presets, all, ({ value }) => settle(value));

  const fixedLanes = timeline(words.slot);
  const flowingLanes = timeline(words.slot);
  const cache = cachePicture(words.legend);
  const filled = html('p', { class: 'lab-muted' });
  const sentence = html('p', { class: 'lab-insight' });
  const each = textTable(words.perRequest, common);
  const measures = html('tbody');

  const showLanes = (lanes: Timeline, kind: string, { runs, costs }: Side, now: Batching, count: number): void => {
    const rows = Array.from({ length: count }, (_, slot) => {
      const own = runs
        .filter((run) => run.slot === slot)
        .map(({ request, start, end }) => words.runs(letter(request), whole(start + 1), whole(end)));
      return words.lane(whole(slot + 1), own.length > 0 ? own : [words.idle]);
    });
    lanes.show({
      title: words.lanes(kind, whole(costs.steps), percent(costs.busy)),
      summary: rows.join(' '),
      runs,
      slots: count,
      steps: costs.steps,
      last: now.last,
      at: now.at,
    });
  };
  const showMeasures = (a: Costs, b: Costs): void => {
    const row = (name: string, of: (costs: Costs) => string): HTMLElement =>
      html('tr', {}, html('th', { scope: 'row' }, name), html('td', {}, of(a)), html('td', {}, of(b)));
    measures.replaceChildren(
      row(words.steps, ({ steps }) => whole(steps)),
      row(words.busy, ({ busy }) => percent(busy)),
      row(words.firstToken, ({ firstToken }) => decimal(firstToken, 1)),
      row(words.lastToken, ({ lastToken }) => decimal(lastToken, 1)),
      row(words.returned, ({ returned }) => decimal(returned, 1)),
    );
  };
  const showCache = (now: BatchingOptions, { held, filled: shares, at }: Batching): void => {
    const reserved = reservedFor(now);
    const rows = held.map((one) =>
      one === undefined ? words.nothing : words.held(letter(one.request), whole(one.tokens), whole(one.blocks)),
    );
    cache.show(words.cache(whole(at)), rows, held, reserved);
    filled.textContent =
      shares.paged === 0
        ? words.allDone
        : words.filled(percent(shares.paged), percent(shares.reserved), whole(reserved));
  };
  const showEach = ({ requests: asked, fixed, flowing }: Batching): void => {
    const times = (side: Side, row: number): string => {
      const run = side.runs[row];
      return run === undefined ? '' : words.between(whole(run.start + 1), whole(run.end));
    };
    each.show({
      heads: words.perRequestHeads,
      rows: asked.map((_, row) => row),
      cells: (row) => [
        letter(row),
        whole(asked[row]?.arrives ?? 0),
        whole(asked[row]?.length ?? 0),
        times(fixed, row),
        times(flowing, row),
      ],
    });
  };

  return {
    title: words.title,
    guess: { question: words.question, answers: words.answers },
    show: (now) => {
      const found = batching(now);
      slots.set(now.slots);
      step.set(found.at, found.last);
      requests.set(found.requests.length);
      spread.set(now.spread);
      seed.set(now.seed);
      gap.set(now.gap);
      prompt.set(now.prompt);
      longest.set(now.longest);
      looks.set(presetOf(all, now));
      showLanes(fixedLanes, words.fixed, found.fixed, found, now.slots);
      showLanes(flowingLanes, words.flowing, found.flowing, found, now.slots);
      showMeasures(found.fixed.costs, found.flowing.costs);
      showCache(now, found);
      showEach(found);
      sentence.textContent = insight(now, found, words, numbers);
      return sentence.textContent;
    },
    play: [
      slots.root,
      fixedLanes.root,
      flowingLanes.root,
      sentence,
      step.root,
      cache.root,
      filled,
      html(
        'table',
        { class: 'lab-table lab-named' },
        html('thead', {}, html('tr', {}, ...words.measures.map((head) => html('th', { scope: 'col' }, head)))),
        measures,
      ),
      looks.root,
      more(
        common.more,
        gap.root,
        requests.root,
        spread.root,
        seed.root,
        prompt.root,
        longest.root,
        each.root,
        html('p', { class: 'lab-muted' }, words.note),
      ),
    ],
  };
}
