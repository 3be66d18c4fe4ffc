// The lab on the route of training: its stages one by one, or, when the block asks for it, the drill on failed SFT.
import type { LabView } from '../lab.ts';
import { bars } from '../kit/bars.ts';
import { textTable } from '../kit/chartTable.ts';
import { choices } from '../kit/choices.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { numberInput } from '../kit/numberInput.ts';
import { presetOf } from '../kit/options.ts';
import { presets } from '../kit/presets.ts';
import { stack } from '../kit/stack.ts';
import { stepper } from '../kit/stepper.ts';
import { drillParts } from './drill.ts';
import { insight } from './insight.ts';
import {
  blockOptions,
  limits,
  memoryOf,
  memoryParts,
  parseOptions,
  stages,
  total,
  type RouteOptions,
  type Stage,
} from './model.ts';
import { presetIds, presetValues } from './presets.ts';
import { runsTable } from './runsTable.ts';
import { shareIds, shares } from './runs.ts';
import { strings, type RouteStrings } from './strings.ts';

/** Which of the two it is belongs to the block: what was saved does not change it. */
const model = {
  parseOptions,
  blockOptions,
  restore: (saved: RouteOptions, { mode }: RouteOptions): RouteOptions => ({ ...saved, mode }),
};

export const mount: LabView['mount'] = (root, context) =>
  mountLab(root, context, model, (lab: LabTools<RouteOptions>) =>
    lab.start.mode === 'diagnosis' ? drillParts(lab) : routeParts(lab),
  );

/** Colours and patterns of the bar: weights, gradients, optimiser, then the other models. */
const styles = [0, 1, 2, 4, 5, 6] as const;

/** A device of data centres, to hold the memory against. */
const card = 80e9;

/** Two digits are what the sources bear, three where they print them. */
const roundedShare = (share: number): number => Number(share.toPrecision(share > 0.5 ? 3 : 2));

const factNames = ['data', 'loss', 'trained', 'product'] as const;

const textOf = (words: RouteStrings, stage: Stage, ppo: boolean) => ({
  ...words.stages[stage],
  ...(ppo ? words.byPpo[stage] : undefined),
});

function routeParts(lab: LabTools<RouteOptions>): LabParts<RouteOptions> {
  const { language, common, numbers, start, settle } = lab;
  const { bytes, whole, percent } = numbers;
  const words = strings[language];

  const place = stepper({ label: words.stage, step: (at) => settle({ stage: stages[at] ?? start.stage }) }, common);
  const links = choices<Stage>(
    words.goTo,
    stages.map((value) => ({ text: words.stages[value].name, value })),
    (value) => settle({ stage: value }),
  );
  const methods = (['preferences', 'verifiable'] as const).map((stage) => ({
    stage,
    control: choices<string>(
      words.method,
      (words.methods[stage] ?? []).map((text, at) => ({ text, value: at === 1 ? 'ppo' : 'lean' })),
      (value) => settle({ ppo: value === 'ppo' }),
    ),
  }));
  const size = numberInput(
    { label: words.size, ...limits.size, unit: words.billions, input: (value) => settle({ size: value }) },
    common,
    numbers,
  );
  const published = presetIds.map((id) => ({ id, ...words.preset[id], value: presetValues[id] }));
  const recipes = presets(words.look, published, ({ value }) => settle(value));
  const facts = factNames.map((name) => ({ name, value: html('dd') }));
  const memory = html('p', {});
  const memoryBar = stack(words.memory);
  const cost = bars(words.cost);
  const runs = runsTable(words, numbers);
  const sentence = html('p', { class: 'lab-insight' });
  const table = textTable(words.tableTitle, common);

  const showMemory = ({ stage, ppo, size: billions }: RouteOptions): string => {
    const parts = memoryOf(stage, ppo, billions * 1e9);
    const all = total(parts);
    memory.textContent = all === 0 ? words.noModel : words.memoryOf(bytes(all), whole(all / (billions * 1e9)));
    memoryBar.show({
      parts: memoryParts.map((part, at) => ({
        name: words.memoryParts[part],
        size: parts[part],
        value: bytes(parts[part]),
        style: styles[at] ?? 0,
      })),
      // The widest of all stages: PPO with four models.
      full: total(memoryOf('preferences', true, billions * 1e9)),
      limit: { at: card, name: words.card },
    });
    return memory.textContent;
  };

  const show = (now: RouteOptions): string => {
    const { stage, ppo } = now;
    const text = textOf(words, stage, ppo);
    place.set(stages.indexOf(stage), stages.length - 1);
    links.set(stage);
    for (const method of methods) {
      method.control.set(ppo ? 'ppo' : 'lean');
      method.control.root.hidden = method.stage !== stage;
    }
    size.set(now.size);
    recipes.set(presetOf(published, now));
    for (const { name, value } of facts) value.textContent = text[name];
    const told = showMemory(now);
    const shown = shareIds.filter((id) => id === 'v3-pretraining' || shares[id].stages.includes(stage));
    cost.show(
      shown.map((id) => ({
        name: words.shares[id],
        size: shares[id].share,
        value: percent(roundedShare(shares[id].share)),
        ...(shares[id].stages.includes(stage) && { state: 'chosen' as const }),
        ...(id === 'llama2-sft' && { note: words.atMost }),
        ...(id === 'v32' && { note: words.moreThan }),
      })),
      1,
    );
    runs.root.hidden = stage !== 'pretraining';
    sentence.textContent = insight(now, words, numbers);
    table.show({
      heads: words.tableHeads,
      rows: stages.map((_, row) => row),
      cells: (row) => {
        const one = stages[row] ?? start.stage;
        const { name, data, loss, trained } = textOf(words, one, ppo);
        return [name, data, loss, trained, whole(total(memoryOf(one, ppo, 1)))];
      },
    });
    return `${text.name}. ${told} ${sentence.textContent}`;
  };

  return {
    title: words.title,
    guess: words.question,
    show,
    play: [
      place.root,
      links.root,
      ...methods.map(({ control }) => control.root),
      html(
        'dl',
        { class: 'lab-route-facts' },
        ...facts.map(({ name, value }) => html('div', {}, html('dt', {}, words.heads[name]), value)),
      ),
      html('p', { class: 'lab-label' }, words.memory),
      memory,
      memoryBar.root,
      sentence,
      runs.root,
      html('div', { class: 'lab-route-cost' }, html('p', { class: 'lab-label' }, words.cost), cost.root),
      recipes.root,
      more(
        common.more,
        size.root,
        html('div', { class: 'lab-words' }, table.root),
        html('p', { class: 'lab-muted' }, words.notCounted),
      ),
    ],
  };
}
