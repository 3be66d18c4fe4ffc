// The inputs of the lab on memory and speed; which of context and bits is the main one, the block says.
import { choices } from '../kit/choices.ts';
import type { LabTools } from '../kit/mountLab.ts';
import { numberInput } from '../kit/numberInput.ts';
import { range } from '../kit/range.ts';
import { selectBox } from '../kit/selectBox.ts';
import { deviceIds, devices } from './devices.ts';
import { deviceName } from './insight.ts';
import { modelIds, models } from './models.ts';
import { formats, limits, modelOf, type FitOptions, type Task } from './options.ts';
import type { FitStrings } from './strings.ts';

const formatNames: Readonly<Record<(typeof formats)[number], string>> = {
  16: 'BF16',
  8.5: 'Q8_0',
  4.5: 'Q4_0',
  2.625: 'Q2_K',
};

export interface Controls {
  readonly main: HTMLElement;
  readonly others: readonly HTMLElement[];
  readonly show: (now: FitOptions) => void;
  /** The largest context that the slider reaches. */
  readonly longest: number;
}

/** Powers of two up to 131,072, and the contexts that block and memory name. */
function stopsOf(...named: readonly number[]): readonly number[] {
  const powers = Array.from({ length: 10 }, (_, at) => 256 * 2 ** at);
  return [...new Set([...powers, ...named])].toSorted((a, b) => a - b);
}

export function controls(lab: LabTools<FitOptions>, words: FitStrings): Controls {
  const { numbers, common, start, change, settle, save } = lab;
  const { whole, short } = numbers;
  const stops = stopsOf(start.context, lab.now().context);
  const context = range(
    {
      label: words.context,
      min: 0,
      max: stops.length - 1,
      describe: (stop) => words.tokens(whole(stops[stop] ?? 0)),
      input: (stop) => change({ context: stops[stop] ?? start.context }),
      commit: save,
    },
    common,
  );
  const formatText = (at: number): string => {
    const bits = formats[at] ?? 16;
    return words.format(short(bits), formatNames[bits]);
  };
  const bits = range(
    {
      label: words.bits,
      min: 0,
      max: formats.length - 1,
      describe: formatText,
      input: (at) => change({ bits: formats[at] ?? 16 }),
      commit: save,
    },
    common,
  );
  const own =
    start.config === undefined
      ? []
      : [{ text: words.own(modelOf({ ...start, model: 'config' }).name), value: 'config' as const }];
  const model = selectBox<FitOptions['model']>(
    words.model,
    [...own, ...modelIds.map((id) => ({ text: models.get(id)?.name ?? id, value: id }))],
    (value) => settle({ model: value }),
  );
  const device = selectBox(
    words.device,
    deviceIds.map((id) => ({
      text: words.deviceOption(deviceName({ ...start, device: id }, words), whole(devices[id].gibibytes)),
      value: id,
    })),
    (value) => settle({ device: value }),
  );
  const task = choices<Task>(
    words.task,
    (['inference', 'full', 'lora', 'qlora'] as const).map((value) => ({ text: words.tasks[value], value })),
    (value) => settle({ task: value }),
  );
  const batch = numberInput(
    { label: words.batch, ...limits.batch, unit: words.sequences, input: (value) => settle({ batch: value }) },
    common,
    numbers,
  );
  const rank = numberInput(
    { label: words.rank, ...limits.rank, input: (value) => settle({ rank: value }) },
    common,
    numbers,
  );
  const recompute = choices<FitOptions['recompute']>(
    words.recompute,
    (['none', 'selective', 'full'] as const).map((value) => ({ text: words.recomputes[value], value })),
    (value) => settle({ recompute: value }),
  );
  const [main, second] = start.vary === 'bits' ? [bits, context] : [context, bits];
  return {
    main: main.root,
    others: [task.root, model.root, device.root, second.root, batch.root, rank.root, recompute.root],
    longest: stops.at(-1) ?? 0,
    show: (now) => {
      context.set(stops.indexOf(now.context));
      bits.set(formats.findIndex((one) => one === now.bits));
      model.set(now.model);
      device.set(now.device);
      task.set(now.task);
      batch.set(now.batch);
      rank.set(now.rank);
      recompute.set(now.recompute);
      const tuned = now.task !== 'inference';
      bits.root.hidden = tuned;
      rank.root.hidden = now.task !== 'lora' && now.task !== 'qlora';
      recompute.root.hidden = !tuned;
    },
  };
}
