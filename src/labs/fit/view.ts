// The lab on memory and speed: what fills a device, how fast a model decodes on it at most, and what binds.
import type { LabView } from '../lab.ts';
import { countParameters } from '../../core/estimate/modelShape.ts';
import { bars } from '../kit/bars.ts';
import { html } from '../kit/dom.ts';
import { more } from '../kit/frame.ts';
import { mountLab, type LabParts, type LabTools } from '../kit/mountLab.ts';
import { presetOf } from '../kit/options.ts';
import { presets } from '../kit/presets.ts';
import { stack } from '../kit/stack.ts';
import { controls } from './controls.ts';
import { devices, memoryOf } from './devices.ts';
import { insight, measuredNear, question } from './insight.ts';
import { adapterParameters, memoryOfTask, memoryParts, speeds, total } from './model.ts';
import { blockOptions, modelOf, parseOptions, type FitOptions } from './options.ts';
import { presetIds, presetValues } from './presets.ts';
import { speedChart } from './speedChart.ts';
import { strings } from './strings.ts';

/** The reader's config and the main control belong to the block: what was saved does not change them. */
const model = {
  parseOptions,
  blockOptions,
  restore: (saved: FitOptions, { config, vary, model: first }: FitOptions): FitOptions => ({
    ...saved,
    config,
    vary,
    model: saved.model === 'config' && config === undefined ? first : saved.model,
  }),
};

export const mount: LabView['mount'] = (root, context) => mountLab(root, context, model, parts);

function parts(lab: LabTools<FitOptions>): LabParts<FitOptions> {
  const { language, common, numbers, start, settle } = lab;
  const { bytes, whole, short, percent } = numbers;
  const words = strings[language];
  const inputs = controls(lab, words);
  const looks = presetIds.map((id) => ({ id, ...words.preset[id], value: presetValues[id] }));
  const links = presets(words.presets, looks, ({ value }) => settle(value));
  const cell = () => html('dd');
  const facts = { memory: cell(), decode: cell(), prefill: cell(), trained: cell() };
  const fact = (name: string, value: HTMLElement) => html('div', {}, html('dt', {}, name), value);
  const rows = {
    memory: fact(words.memory, facts.memory),
    decode: fact(words.decode, facts.decode),
    prefill: fact(words.prefill, facts.prefill),
    trained: fact(words.trained, facts.trained),
  };
  const memoryBar = stack(words.memory);
  const sentence = html('p', { class: 'lab-insight' });
  const speedLines = speedChart(inputs.longest, words, common, numbers);
  const measured = html('p', { class: 'lab-muted' });
  const inference = html('div', { class: 'lab-group' }, speedLines.root, measured);
  const methods = bars(words.methods);
  const paper = html('p', { class: 'lab-muted' }, words.paper);
  const tuning = html(
    'div',
    { class: 'lab-group' },
    html('p', { class: 'lab-label' }, words.methods),
    methods.root,
    paper,
  );
  const counts = html('tbody');
  const approximate = html('p', { class: 'lab-muted' }, words.approximate);
  const figures = html('p', { class: 'lab-muted' });

  const showMemory = (now: FitOptions): string => {
    const { shape } = modelOf(now);
    const memory = memoryOfTask(shape, now);
    const all = total(memory);
    const limit = memoryOf(devices[now.device]);
    facts.memory.textContent = bytes(all);
    const verdict = all <= limit ? words.fits(bytes(limit - all)) : words.lacks(bytes(all - limit));
    facts.memory.append(html('span', { class: 'lab-verdict-word' }, `${all <= limit ? '✓' : '✗'} ${verdict}`));
    memoryBar.show({
      parts: memoryParts.map((part, style) => ({
        name: words.memoryParts[part],
        size: memory[part],
        value: bytes(memory[part]),
        style,
      })),
      full: Math.max(all, limit) * 1.02,
      limit: { at: limit, name: words.limit(whole(devices[now.device].gibibytes), bytes(limit)) },
    });
    sentence.textContent = insight(now, memory, words, numbers);
    return `${bytes(all)}, ${verdict}.`;
  };

  const showSpeed = (now: FitOptions): void => {
    const { shape } = modelOf(now);
    const { each, together, prefill } = speeds(shape, now);
    const fits = total(memoryOfTask(shape, now)) <= memoryOf(devices[now.device]);
    facts.decode.textContent = fits
      ? words.atMost(short(each)) + (now.batch > 1 ? words.together(short(together)) : '')
      : words.noRoom;
    facts.prefill.textContent =
      prefill.ridge === undefined ? words.unknownCompute : fits ? words.seconds(short(prefill.seconds)) : words.noRoom;
    speedLines.root.hidden = !speedLines.show(now, fits);
    const found = fits ? measuredNear(now) : undefined;
    measured.textContent = '';
    if (found === undefined) return;
    const bound = speeds(shape, { ...now, context: found.context, bits: found.of.bits }).each;
    measured.textContent = words.measured(
      short(found.speed),
      whole(found.context),
      percent(Math.round((100 * found.speed) / bound) / 100),
      found.of.source,
    );
  };

  const showTuning = (now: FitOptions): void => {
    const { shape } = modelOf(now);
    const count = countParameters(shape).total;
    const trained = now.task === 'full' ? count : adapterParameters(shape, now.rank);
    facts.trained.textContent = words.trainedShare(whole(trained), percent(trained / count));
    const sizes = (['full', 'lora', 'qlora'] as const).map((task) => ({
      task,
      size: total(memoryOfTask(shape, { ...now, task })),
    }));
    methods.show(
      sizes.map(({ task, size }) => ({
        name: words.tasks[task],
        size,
        value: bytes(size),
        ...(task === now.task && { state: 'chosen' as const }),
      })),
      Math.max(...sizes.map(({ size }) => size)),
    );
    paper.hidden = now.model !== 'llama-65b';
  };

  const showCounts = (now: FitOptions): void => {
    const { shape } = modelOf(now);
    const { byPart, total: all } = countParameters(shape);
    counts.replaceChildren(
      ...[
        ...byPart.map(({ part, parameters }) => [words.parts[part], parameters] as const),
        [words.sum, all] as const,
      ].map(([name, parameters]) =>
        html('tr', {}, html('th', { scope: 'row' }, name), html('td', {}, whole(parameters))),
      ),
    );
    approximate.hidden = shape.exact;
    const { source, bandwidth, reckoned } = devices[now.device];
    figures.textContent = words.figures(source, reckoned && bytes(bandwidth));
  };

  const show = (now: FitOptions): string => {
    const tuned = now.task !== 'inference';
    inputs.show(now);
    links.set(presetOf(looks, now));
    rows.decode.hidden = tuned;
    rows.prefill.hidden = tuned;
    rows.trained.hidden = !tuned;
    inference.hidden = tuned;
    tuning.hidden = !tuned;
    const verdict = showMemory(now);
    if (tuned) showTuning(now);
    else showSpeed(now);
    showCounts(now);
    return `${verdict} ${sentence.textContent}`;
  };

  return {
    title: words.title,
    guess: question(start, words, numbers),
    play: [
      inputs.main,
      html('dl', { class: 'lab-facts' }, rows.memory, rows.decode, rows.prefill, rows.trained),
      memoryBar.root,
      sentence,
      inference,
      tuning,
      links.root,
      more(
        common.more,
        ...inputs.others,
        html(
          'table',
          { class: 'lab-table lab-named' },
          html('thead', {}, html('tr', {}, ...words.counts.map((head) => html('th', { scope: 'col' }, head)))),
          counts,
        ),
        approximate,
        figures,
        html('p', { class: 'lab-muted' }, words.notCounted),
      ),
    ],
    show,
    dispose: speedLines.dispose,
  };
}
